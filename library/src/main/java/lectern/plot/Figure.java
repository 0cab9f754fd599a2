package lectern.plot;

import java.util.Optional;
import lectern.display.Displayable;
import lectern.display.MimeBundle;

/** One picture, which holds at most one {@link Axes}. */
public final class Figure implements Displayable {
    private static final int DOTS_PER_INCH = 100;
    private static final int POINTS_PER_INCH = 72;
    private static final double LARGEST_SIDE = 100;

    private final double width;
    private final double height;
    private Axes axes;
    private boolean shown;

    /** An empty figure of a size in inches, of which one is a hundred pixels. */
    Figure(double width, double height) {
        if (!(width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE)) {
            throw new IllegalArgumentException("figure: figsize must be two positive sizes in inches of at most "
                    + LARGEST_SIDE + ", got " + width + " by " + height);
        }
        this.width = width;
        this.height = height;
    }

    /** The axes drawn into by default, made at first use. */
    public Axes gca() {
        if (axes == null) {
            axes = new Axes();
        }
        return axes;
    }

    Optional<Axes> axes() {
        return Optional.ofNullable(axes);
    }

    /** Width in logical pixels. */
    public int width() {
        return (int) Math.round(width * DOTS_PER_INCH);
    }

    /** Height in logical pixels. */
    public int height() {
        return (int) Math.round(height * DOTS_PER_INCH);
    }

    /** Points, the unit of line widths and letters, in logical pixels. */
    static double px(double points) {
        return points * DOTS_PER_INCH / POINTS_PER_INCH;
    }

    /** This picture as a PNG file of twice as many pixels each way, which is sharp on dense screens. */
    public byte[] toPng() {
        return new FigurePainter(this).png();
    }

    /** Whether this was shown, so that the end of the cell does not show it again. */
    boolean isShown() {
        return shown;
    }

    @Override
    public MimeBundle toMimeBundle() {
        shown = true;
        if (axes == null) {
            return MimeBundle.text(toString());
        }
        return MimeBundle.png(toPng(), width(), height(), toString());
    }

    /** As matplotlib prints a figure. */
    @Override
    public String toString() {
        return "<Figure size " + width() + "x" + height() + " with " + (axes == null ? 0 : 1) + " Axes>";
    }
}
