package lectern.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** A marker painted once for each part of a device pixel and then copied: for many points, where shapes take seconds. */
final class Sprites {
    /** Places told apart within a device pixel, each way. */
    private static final int PARTS = 4;

    private final BufferedImage[] images = new BufferedImage[PARTS * PARTS];
    private final int reach;

    Sprites(Stamp stamp) {
        double radius = Figure.px(stamp.size() + stamp.edgeWidth()) * Viewport.DENSITY;
        reach = (int) Math.ceil(radius) + 1;
        for (int part = 0; part < images.length; part++) {
            images[part] = image(stamp, part % PARTS, part / PARTS);
        }
    }

    private BufferedImage image(Stamp stamp, int right, int down) {
        BufferedImage image = new BufferedImage(2 * reach, 2 * reach, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(reach + (right + 0.5) / PARTS, reach + (down + 0.5) / PARTS);
        g.scale(Viewport.DENSITY, Viewport.DENSITY);
        stamp.paint(g, 0, 0);
        g.dispose();
        return image;
    }

    /**
     * Draws the marker with its centre at each of many points. They are collected in one image, which keeps vector
     * formats small.
     */
    void paint(Graphics2D g, double[] x, double[] y) {
        int left = edge(Arrays.stream(x).min().orElse(0)) - reach;
        int top = edge(Arrays.stream(y).min().orElse(0)) - reach;
        int width = edge(Arrays.stream(x).max().orElse(0)) + reach - left + 1;
        int height = edge(Arrays.stream(y).max().orElse(0)) + reach - top + 1;
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D inside = all.createGraphics();
        for (int i = 0; i < x.length; i++) {
            double column = x[i] * Viewport.DENSITY;
            double row = y[i] * Viewport.DENSITY;
            int right = (int) ((column - Math.floor(column)) * PARTS);
            int down = (int) ((row - Math.floor(row)) * PARTS);
            int cornerX = (int) Math.floor(column) - reach - left;
            int cornerY = (int) Math.floor(row) - reach - top;
            inside.drawImage(images[down * PARTS + right], cornerX, cornerY, null);
        }
        inside.dispose();
        AffineTransform place = AffineTransform.getScaleInstance(1.0 / Viewport.DENSITY, 1.0 / Viewport.DENSITY);
        place.translate(left, top);
        g.drawImage(all, place, null);
    }

    private static int edge(double pixel) {
        return (int) Math.floor(pixel * Viewport.DENSITY);
    }
}
