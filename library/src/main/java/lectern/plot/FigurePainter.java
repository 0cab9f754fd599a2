package lectern.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a whole figure into an image. */
final class FigurePainter {
    // Where the axes lie in a figure, as shares of its width and height.
    private static final double LEFT = 0.125;
    private static final double RIGHT = 0.9;
    private static final double TOP = 0.12;
    private static final double BOTTOM = 0.89;

    private final Figure figure;

    FigurePainter(Figure figure) {
        this.figure = figure;
    }

    byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private BufferedImage image() {
        int density = Viewport.DENSITY;
        BufferedImage image =
                new BufferedImage(figure.width() * density, figure.height() * density, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(density, density);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        figure.axes().ifPresent(axes -> new AxesPainter(axes, inside()).paint(g));
        g.dispose();
        return image;
    }

    private Rectangle2D inside() {
        double left = Viewport.snap(figure.width() * LEFT);
        double top = Viewport.snap(figure.height() * TOP);
        double right = Viewport.snap(figure.width() * RIGHT);
        double bottom = Viewport.snap(figure.height() * BOTTOM);
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }
}
