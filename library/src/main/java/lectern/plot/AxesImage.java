package lectern.plot;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/** An image in axes: each number, or each colour, is a rectangle. */
public final class AxesImage implements Artist {
    private final BufferedImage pixels;
    private final Limits x;
    private final Limits y;
    private final ColorMap map;
    private final Norm norm;

    /**
     * @param x where the image's left and right side lie
     * @param y where the last row ends and where the first row begins
     */
    AxesImage(Grid grid, Limits x, Limits y, ColorMap map, Norm norm) {
        this.x = x;
        this.y = y;
        this.map = map;
        this.norm = norm;
        pixels = new BufferedImage(grid.columns(), grid.rows(), BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, grid.columns(), grid.rows(), grid.argb(map, norm), 0, grid.columns());
    }

    ColorMap map() {
        return map;
    }

    Norm norm() {
        return norm;
    }

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        xLimits.include(x.low(), x.high());
        yLimits.include(y.low(), y.high());
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double left = Math.min(view.x(x.low()), view.x(x.high()));
        double top = Math.min(view.y(y.low()), view.y(y.high()));
        double width = Math.abs(view.x(x.high()) - view.x(x.low()));
        double height = Math.abs(view.y(y.high()) - view.y(y.low()));
        boolean mirrored = view.x(x.high()) < view.x(x.low());
        boolean upsideDown = view.y(y.high()) > view.y(y.low());
        if (width > 0 && height > 0 && Double.isFinite(left + top + width + height)) {
            canvas.image(scaled(device(width), device(height), mirrored, upsideDown), left, top, width, height);
        }
    }

    private static int device(double length) {
        return (int) Math.max(1, Math.min(1 << 13, Math.round(length * Viewport.DENSITY)));
    }

    /**
     * As many pixels as the screen has, so that no viewer softens them: each number a rectangle, or the mean of those
     * that share a pixel.
     */
    private BufferedImage scaled(int width, int height, boolean mirrored, boolean upsideDown) {
        boolean shrinks = width < pixels.getWidth() || height < pixels.getHeight();
        Image source = shrinks ? pixels.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : pixels;
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = scaled.createGraphics();
        g.drawImage(
                source,
                mirrored ? width : 0,
                upsideDown ? height : 0,
                mirrored ? 0 : width,
                upsideDown ? 0 : height,
                0,
                0,
                source.getWidth(null),
                source.getHeight(null),
                null);
        g.dispose();
        return scaled;
    }

    @Override
    public boolean isAboveGrid() {
        return false;
    }

    @Override
    public String toString() {
        return "<AxesImage size=(" + pixels.getHeight() + ", " + pixels.getWidth() + ")>";
    }
}
