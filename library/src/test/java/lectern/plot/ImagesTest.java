package lectern.plot;

import static lectern.plot.PlotKeywords.c;
import static lectern.plot.PlotKeywords.cmap;
import static lectern.plot.PlotKeywords.figsize;
import static lectern.plot.PlotKeywords.origin;
import static lectern.plot.PlotKeywords.sharex;
import static lectern.plot.PlotKeywords.vmax;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lectern.display.MimeBundle;
import lectern.numpy.Numpy;
import lectern.tensor.TorchCreation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Images in axes, grids of axes, and the files that figures become. */
class ImagesTest {
    private static final int VIRIDIS_FIRST = 0x440154;
    private static final int VIRIDIS_LAST = 0xfde725;

    private final Notebook notebook = new Notebook();

    @Test
    void showsTheFirstRowAtTheTop() {
        Picture picture = notebook.picture(() -> {
            Pyplot.imshow(new double[][] {{0, 0}, {1, 1}});
            assertEquals(new Limits(1.5, -0.5), Pyplot.ylim());
        });
        assertEquals(VIRIDIS_FIRST, picture.inside(0.4, 0.8));
        assertEquals(VIRIDIS_LAST, picture.inside(0.4, 0.2));
        Picture turned = notebook.picture(() -> Pyplot.imshow(new double[][] {{0, 0}, {1, 1}}, origin("lower")));
        assertEquals(VIRIDIS_LAST, turned.inside(0.4, 0.8));
    }

    @Test
    void showsColoursAndMaps() {
        Picture red =
                notebook.picture(() -> Pyplot.imshow(TorchCreation.tensor(new double[][][] {{{1, 0, 0}, {0, 0, 1}}})));
        assertEquals(0xff0000, red.inside(0.25, 0.5));
        assertEquals(0x0000ff, red.inside(0.75, 0.5));
        Picture gray = notebook.picture(() -> Pyplot.imshow(new int[][] {{0, 128, 255}}, cmap("gray"), vmax(255)));
        assertEquals(0x808080, gray.inside(0.5, 0.5));
        Picture bytes = notebook.picture(() -> Pyplot.imshow(new int[][][] {{{255, 128, 0}}}));
        assertEquals(0xff8000, bytes.inside(0.5, 0.5));
    }

    @Test
    void refusesShapesThatAreNoImages() {
        notebook.run(() -> {
            assertTrue(message(() -> Pyplot.imshow(Numpy.zeros(3, 28, 28))).contains("permute(1, 2, 0)"));
            assertTrue(message(() -> Pyplot.imshow(Numpy.zeros(8, 1, 28, 28))).contains("select one image"));
            assertTrue(message(() -> Pyplot.imshow(Numpy.zeros(784))).contains("reshape(rows, columns)"));
            assertTrue(message(() -> Pyplot.imshow(Numpy.zeros(0, 3))).contains("is empty"));
            assertTrue(message(() -> cmap("virids")).contains("viridis"));
        });
    }

    @Test
    void explainsColours() {
        List<MimeBundle> shown = notebook.run(() -> {
            Pyplot.imshow(new double[][] {{0, 1}});
            Pyplot.colorbar().setLabel("loss");
        });
        assertEquals("<Figure size 640x480 with 2 Axes>", shown.get(0).text());
        Picture picture = Picture.of(shown.get(0));
        int middle = Picture.LEFT + (int) (0.87 * (Picture.RIGHT - Picture.LEFT));
        assertLike(VIRIDIS_FIRST, picture.at(middle, Picture.BOTTOM - 5));
        assertLike(VIRIDIS_LAST, picture.at(middle, Picture.TOP + 5));
        notebook.run(() -> assertThrows(IllegalStateException.class, Pyplot::colorbar));
    }

    private static void assertLike(int expected, int color) {
        for (int shift : new int[] {0, 8, 16}) {
            assertEquals((expected >> shift) & 0xff, (color >> shift) & 0xff, 8, Integer.toHexString(color));
        }
    }

    @Test
    void scattersColours() {
        Picture picture =
                notebook.picture(() -> Pyplot.scatter(new int[] {1, 2}, new int[] {1, 2}, c(new int[] {0, 5})));
        assertTrue(picture.count(VIRIDIS_FIRST) > 100);
        assertTrue(picture.count(VIRIDIS_LAST) > 100);
    }

    @Test
    void laysOutGrids() {
        List<MimeBundle> shown = notebook.run(() -> {
            Subplots plots = Pyplot.subplots(2, 3, figsize(9, 6), sharex(true));
            plots.ax(1, 2).plot(new int[] {0, 10}, new int[] {0, 1});
            assertEquals(plots.ax(5), Pyplot.gca());
            assertEquals(plots.ax(0).getXlim(), plots.ax(1, 2).getXlim());
            assertThrows(IndexOutOfBoundsException.class, () -> plots.ax(2, 0));
            assertThrows(IllegalStateException.class, plots::ax);
            assertThrows(IllegalArgumentException.class, () -> Pyplot.subplots(0, 1));
            assertThrows(IllegalArgumentException.class, () -> Pyplot.subplot(2, 2, 5));
        });
        assertEquals("<Figure size 900x600 with 6 Axes>", shown.get(0).text());
    }

    @Test
    void hidesTheFrame() {
        Picture picture = notebook.picture(() -> {
            Pyplot.plot(new int[] {1, 2});
            Pyplot.axis("off");
        });
        assertEquals(0, picture.count(Picture.BLACK));
    }

    @Test
    void writesVectors(@TempDir Path folder) throws Exception {
        Path svg = folder.resolve("plot.svg");
        Path pdf = folder.resolve("plot.pdf");
        notebook.run(() -> {
            Pyplot.plot(new int[] {1, 2, 3});
            Pyplot.title("loss");
            Pyplot.savefig(svg.toString());
            Pyplot.savefig(pdf.toString());
        });
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Files.readString(svg).replaceAll("<!DOCTYPE[^>]*>", "").getBytes(StandardCharsets.UTF_8)));
        assertEquals("640", document.getDocumentElement().getAttribute("width"));
        assertTrue(document.getElementsByTagName("path").getLength() > 10);
        try (PDDocument paper = Loader.loadPDF(pdf.toFile())) {
            assertEquals(1, paper.getNumberOfPages());
            assertEquals(460.8, paper.getPage(0).getMediaBox().getWidth(), 0.1);
            assertTrue(blue(paper) > 500);
        }
    }

    private static int blue(PDDocument paper) throws IOException {
        BufferedImage image = new PDFRenderer(paper).renderImage(0, 2);
        return new Picture(image).count(Picture.BLUE);
    }

    @Test
    void showsSvgWhenAsked() {
        List<MimeBundle> shown = notebook.run(() -> {
            Pyplot.setFormats("svg");
            Pyplot.plot(new int[] {1, 2, 3});
        });
        assertTrue(((String) shown.get(0).data().get("image/svg+xml")).contains("<svg"));
        assertTrue(shown.get(0).data().containsKey(MimeBundle.PNG));
        notebook.run(() -> assertThrows(IllegalArgumentException.class, () -> Pyplot.setFormats("gif")));
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }
}
