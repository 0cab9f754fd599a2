package lectern.plot;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** The files that a figure can be written to. */
enum FigureFormat {
    /** Twice as many pixels each way as the figure has, which is sharp on dense screens. */
    PNG {
        @Override
        void write(Figure figure, OutputStream out) throws IOException {
            int density = Viewport.DENSITY;
            BufferedImage image =
                    new BufferedImage(figure.width() * density, figure.height() * density, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            g.scale(density, density);
            new FigurePainter(figure).paint(g);
            g.dispose();
            try (ImageOutputStream encoded = new MemoryCacheImageOutputStream(out)) {
                ImageIO.write(image, "png", encoded);
            }
        }
    },
    SVG {
        @Override
        void write(Figure figure, OutputStream out) throws IOException {
            SvgDocument document = new SvgDocument(figure.width(), figure.height());
            new FigurePainter(figure).paint(document.graphics());
            document.write(out);
        }
    },
    PDF {
        @Override
        void write(Figure figure, OutputStream out) throws IOException {
            float width = (float) Figure.points(figure.width());
            float height = (float) Figure.points(figure.height());
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, figure.width(), figure.height());
                new FigurePainter(figure).paint(g);
                g.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.transform(Matrix.getScaleInstance(width / figure.width(), height / figure.height()));
                    content.drawForm(g.getXFormObject());
                }
                document.save(out);
            }
        }
    };

    abstract void write(Figure figure, OutputStream out) throws IOException;

    byte[] bytes(Figure figure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(figure, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The format that a file's name ends with. */
    static FigureFormat ofPath(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "savefig: expected a path that ends in " + endings() + ", got \"" + path + "\""));
    }

    private static String endings() {
        return Arrays.stream(values()).map(format -> "." + format).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
