package lectern.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

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

    /** Draws the marker with its centre at each of many points, which are shifted by an offset. */
    void paint(Graphics2D g, double[] x, double[] y, double shiftX, double shiftY) {
        AffineTransform before = g.getTransform();
        double[] device = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            device[2 * i] = x[i] + shiftX;
            device[2 * i + 1] = y[i] + shiftY;
        }
        before.transform(device, 0, device, 0, x.length);
        g.setTransform(new AffineTransform());
        for (int i = 0; i < device.length; i += 2) {
            int column = (int) Math.floor(device[i]);
            int row = (int) Math.floor(device[i + 1]);
            int right = (int) ((device[i] - column) * PARTS);
            int down = (int) ((device[i + 1] - row) * PARTS);
            g.drawImage(images[down * PARTS + right], column - reach, row - reach, null);
        }
        g.setTransform(before);
    }
}
