package lectern.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SimpleImageHandler;
import org.w3c.dom.Document;

/** Records what is drawn as SVG. */
final class SvgDocument {
    private final SVGGraphics2D graphics;

    SvgDocument(int width, int height) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(empty());
        context.setGenericImageHandler(new SimpleImageHandler(new Png()));
        graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(width, height));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser has no usual configuration", e);
        }
    }

    Graphics2D graphics() {
        return graphics;
    }

    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        graphics.stream(text, true);
        text.flush();
    }

    /** Images are embedded; Batik's own encoder of them comes in another, much larger library. */
    private static final class Png extends ImageHandlerBase64Encoder {
        @Override
        public void encodeImage(RenderedImage image, OutputStream out) {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
