package lectern.plot;

import static lectern.plot.PlotKeywords.figsize;
import static lectern.plot.Seaborn.lineplot;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
    private static final String FIGURE = "<Figure size 640x480 with 1 Axes>";
    private static final int[] DATA = {1, 2, 3};

    private final Notebook notebook = new Notebook();

    @Test
    void callsOfOneCellShareAxesAndAreShownOnce() {
        AtomicReference<Axes> first = new AtomicReference<>();
        List<String> shown = notebook.texts(() -> {
            first.set(lineplot(DATA));
            assertEquals(first.get(), lineplot(DATA));
        });
        assertEquals(List.of(FIGURE), shown);
        assertEquals(List.of(), notebook.texts(() -> {}));
    }

    @Test
    void eachCellHasItsOwnFigure() {
        AtomicReference<Axes> first = new AtomicReference<>();
        notebook.run(() -> first.set(lineplot(DATA)));
        assertEquals(List.of(FIGURE), notebook.texts(() -> assertNotEquals(first.get(), lineplot(DATA))));
    }

    @Test
    void showShowsNowAndNeverAgain() {
        List<String> shown = notebook.texts(() -> {
            lineplot(DATA);
            Pyplot.show();
            Pyplot.show();
            lineplot(DATA);
        });
        assertEquals(List.of(FIGURE, FIGURE), shown);
    }

    @Test
    void everyOpenFigureIsShown() {
        List<String> shown = notebook.texts(() -> {
            Pyplot.figure(figsize(8, 4));
            Pyplot.plot(DATA);
            Pyplot.figure();
            Pyplot.plot(DATA);
        });
        assertEquals(List.of("<Figure size 800x400 with 1 Axes>", FIGURE), shown);
    }

    @Test
    void aFigureThatWasAlreadyShownAsAValueIsNotShownAgain() {
        assertEquals(List.of(), notebook.texts(() -> {
            Pyplot.plot(DATA);
            Pyplot.gcf().toMimeBundle();
        }));
    }

    @Test
    void aClosedFigureIsNotShown() {
        assertEquals(List.of(), notebook.texts(() -> {
            Pyplot.plot(DATA);
            Pyplot.close();
            Pyplot.figure();
            Pyplot.figure();
            Pyplot.close("all");
        }));
    }

    @Test
    void aFigureWithoutAxesIsText() {
        List<MimeBundle> shown = notebook.run(Pyplot::figure);
        assertEquals("<Figure size 640x480 with 0 Axes>", shown.get(0).text());
        assertEquals(1, shown.get(0).data().size());
    }

    @Test
    void sessionsDoNotShareFigures() {
        Notebook other = new Notebook();
        notebook.run(() -> {
            lineplot(DATA);
            assertEquals(List.of(), other.texts(Pyplot::show));
        });
    }

    @Test
    void savesAPngAndKeepsTheFigureOpen(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plot.png");
        assertEquals(List.of(FIGURE), notebook.texts(() -> {
            Pyplot.plot(DATA);
            Pyplot.savefig(file.toString());
        }));
        assertTrue(Picture.of(Files.readAllBytes(file)).count(Picture.BLUE) > 1000);
    }

    @Test
    void refusesSizesAndFilesItCannotMake() {
        notebook.run(() -> {
            assertThrows(IllegalArgumentException.class, () -> Pyplot.figure(figsize(0, 4)));
            assertThrows(IllegalArgumentException.class, () -> Pyplot.figure(figsize(1000, 1000)));
            String message = assertThrows(IllegalArgumentException.class, () -> Pyplot.savefig("plot.doc"))
                    .getMessage();
            assertEquals("savefig: expected a path that ends in .png, .svg, .pdf, got \"plot.doc\"", message);
        });
    }
}
