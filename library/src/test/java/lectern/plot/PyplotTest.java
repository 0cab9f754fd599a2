package lectern.plot;

import static lectern.plot.PlotKeywords.alpha;
import static lectern.plot.PlotKeywords.bins;
import static lectern.plot.PlotKeywords.color;
import static lectern.plot.PlotKeywords.density;
import static lectern.plot.PlotKeywords.label;
import static lectern.plot.PlotKeywords.linestyle;
import static lectern.plot.PlotKeywords.linewidth;
import static lectern.plot.PlotKeywords.marker;
import static lectern.plot.PlotKeywords.s;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PyplotTest {
    private static final int RED = 0xff0000;

    private final Notebook notebook = new Notebook();

    @Test
    void readsFormats() {
        Picture dashes = notebook.picture(() -> Pyplot.plot(new int[] {5, 5}, "r--"));
        int row = middle();
        assertTrue(dashes.runs(RED, row) > 20, "dashes");
        Picture markers = notebook.picture(() -> Pyplot.plot(new int[] {1, 2, 3}, new int[] {5, 5, 5}, "ro"));
        assertEquals(3, markers.runs(RED, row));
        Picture both = notebook.picture(() -> Pyplot.plot(new int[] {1, 2}, new int[] {5, 5}, "C1-"));
        assertEquals(1, both.runs(Picture.ORANGE, row));
        notebook.run(() -> {
            String message = assertThrows(
                            IllegalArgumentException.class, () -> Pyplot.plot(new int[] {1}, new int[] {1}, "r?"))
                    .getMessage();
            assertTrue(message.startsWith("plot: unknown format \"r?\""), message);
        });
    }

    private static int middle() {
        return (Picture.TOP + Picture.BOTTOM) / 2;
    }

    @Test
    void keepsDashesOverDensePoints() {
        double[] x = IntStream.range(0, 5000).mapToDouble(i -> i).toArray();
        Picture picture = notebook.picture(() -> Pyplot.plot(x, new double[5000], linestyle(":"), linewidth(3)));
        int runs = picture.runs(Picture.BLUE, middle());
        // 902 pixels of line at 8.33 pixels a dot with a gap 1.65 times as long.
        assertEquals(902 / (8.33 * 2.65), runs, 2);
    }

    @Test
    void doesNotDarkenJointsOfTranslucentLines() {
        double[] x = IntStream.range(0, 400).mapToDouble(i -> i).toArray();
        Picture picture =
                notebook.picture(() -> Pyplot.plot(x, new double[400], linewidth(6), alpha(0.5), color("black")));
        long shades = IntStream.range(Picture.LEFT + 100, Picture.RIGHT - 100)
                .map(column -> picture.at(column, middle()))
                .distinct()
                .count();
        assertEquals(1, shades);
    }

    @Test
    void breaksALineAtNaN() {
        double[] y = {1, 1, Double.NaN, 1, 1};
        assertEquals(2, notebook.picture(() -> Pyplot.plot(y)).runs(Picture.BLUE, middle()));
    }

    @Test
    void scattersMarkersOfTheGivenArea() {
        Picture picture = notebook.picture(
                () -> Pyplot.scatter(new int[] {1, 2, 3}, new int[] {5, 5, 5}, s(400), marker("s"), label("squares")));
        double side = (20 + 1) * 100 / 72.0 * 2;
        assertEquals(3 * side * side, picture.count(Picture.BLUE), 0.05 * 3 * side * side);
    }

    @Test
    void standsBarsOnZero() {
        Picture picture = notebook.picture(() -> {
            Pyplot.bar(List.of("apple", "pear"), new int[] {2, 4}, color("C2"));
            assertEquals(0, Pyplot.ylim().low());
            assertEquals(4.2, Pyplot.ylim().high(), 1e-12);
            assertEquals(-0.49, Pyplot.xlim().low(), 1e-12);
        });
        assertEquals(Picture.GREEN, picture.inside(0.49 / 1.98, 0.4));
        assertEquals(Picture.WHITE, picture.inside(0.49 / 1.98, 0.6));
        assertEquals(Picture.GREEN, picture.inside(1.49 / 1.98, 0.9));
    }

    @Test
    void countsIntoBins() {
        notebook.run(() -> {
            Histogram histogram = Pyplot.hist(new double[] {0, 1, 1, 2, 3, 4, Double.NaN}, bins(4));
            assertArrayEquals(new double[] {1, 2, 1, 2}, histogram.counts());
            assertArrayEquals(new double[] {0, 1, 2, 3, 4}, histogram.edges());
            Histogram shares = Pyplot.hist(new double[] {0, 1, 1, 2, 3, 4}, bins(2), density(true));
            assertEquals(1, Arrays.stream(shares.counts()).sum() * 2, 1e-12);
        });
    }

    @Test
    void drawsRulesGridAndText() {
        Picture picture = notebook.picture(() -> {
            Pyplot.plot(new int[] {0, 10}, new int[] {0, 10}, color("white"));
            Pyplot.axhline(5, color("red"), linewidth(3));
            Pyplot.axvline(5, color("red"), linewidth(3));
            Pyplot.grid();
            Pyplot.text(1, 8, "note", color("blue"));
        });
        assertEquals(RED, picture.inside(0.2, 0.5));
        assertEquals(RED, picture.inside(0.5, 0.2));
        assertEquals(0xb0b0b0, picture.inside((2 + 0.5) / 11, 0.3));
        assertTrue(picture.count(0x0000ff) > 100);
    }

    @Test
    void fixesLimitsAndTurnsAxesRound() {
        Picture picture = notebook.picture(() -> {
            Pyplot.plot(new int[] {0, 1}, new int[] {0, 1});
            Pyplot.xlim(1, 0);
            Pyplot.ylim(0, 1);
            assertEquals(new Limits(1, 0), Pyplot.xlim());
        });
        assertEquals(Picture.BLUE, picture.inside(0.25, 0.75));
        notebook.run(() -> assertThrows(IllegalArgumentException.class, () -> Pyplot.xlim(0, Double.NaN)));
    }

    @Test
    void laysOutLogarithmically() {
        Picture picture = notebook.picture(() -> {
            Pyplot.plot(new double[] {1, 2, 3, 4}, new double[] {-1, 1, 10, 100});
            Pyplot.yscale("log");
            Pyplot.ylim(1, 100);
            Pyplot.xlim(1, 4);
        });
        assertEquals(Picture.BLUE, picture.inside(2 / 3.0, 0.5));
        assertEquals(Picture.WHITE, picture.inside(0.1, 0.1));
        notebook.run(() -> assertEquals(
                "unknown scale \"logit\"; expected one of linear, log",
                assertThrows(IllegalArgumentException.class, () -> Pyplot.yscale("logit"))
                        .getMessage()));
    }

    @Test
    void writesLabelsAndTitle() {
        Picture bare = notebook.picture(() -> Pyplot.plot(new int[] {1, 2}));
        Picture labelled = notebook.picture(() -> {
            Pyplot.plot(new int[] {1, 2});
            Pyplot.title("Loss\nof two lines");
            Pyplot.xlabel("epoch");
            Pyplot.ylabel("loss");
            assertEquals(
                    "<Axes: title={'center': 'Loss\nof two lines'}, xlabel='epoch', ylabel='loss'>",
                    Pyplot.gca().toString());
        });
        assertTrue(ink(labelled, 0, 0, 1280, Picture.TOP - 4) > ink(bare, 0, 0, 1280, Picture.TOP - 4) + 200);
        assertTrue(ink(labelled, 0, 895, 1280, 960) > ink(bare, 0, 895, 1280, 960) + 100);
        assertTrue(ink(labelled, 0, 300, 70, 700) > ink(bare, 0, 300, 70, 700) + 50);
    }

    private static int ink(Picture picture, int fromX, int fromY, int toX, int toY) {
        return picture.count(Picture.BLACK, fromX, fromY, toX, toY);
    }

    @Test
    void putsTheLegendWhereTheLineIsNot() {
        Picture picture = notebook.picture(() -> {
            Pyplot.plot(new int[] {0, 1, 2}, new int[] {0, 1, 2}, label("rising"));
            Pyplot.legend();
        });
        assertTrue(ink(picture, 180, 120, 400, 200) > 50, "upper left corner");
        assertEquals(0, ink(picture, 900, 120, 1140, 200), "upper right corner");
    }

    @Test
    void namesLinesInALegend() {
        notebook.run(() -> {
            Pyplot.plot(new int[] {1, 2});
            Pyplot.plot(new int[] {2, 1});
            Pyplot.legend(List.of("train", "test"));
            assertEquals(
                    List.of("train", "test"),
                    Pyplot.gca().legendKeys().stream().map(LegendKey::label).toList());
        });
    }

    @Test
    void drawsManyPointsAsWellAsFew() {
        double[] x = IntStream.range(0, 300_000).mapToDouble(i -> i % 1000).toArray();
        double[] y = IntStream.range(0, 300_000)
                .mapToDouble(i -> Math.floorDiv(i, 1000))
                .toArray();
        Picture picture = notebook.picture(() -> Pyplot.scatter(x, y));
        assertEquals(Picture.BLUE, picture.inside(0.5, 0.5));
        assertEquals(Picture.BLUE, picture.inside(0.1, 0.9));
        assertEquals(Picture.WHITE, picture.inside(0.02, 0.5));
    }
}
