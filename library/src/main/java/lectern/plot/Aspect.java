package lectern.plot;

import java.awt.geom.Rectangle2D;

/** How the unit of y relates to that of x. */
public enum Aspect implements Pyplot.ImshowOption {
    /** Not at all. */
    AUTO,
    /** They are as long as each other; the axes become smaller for it. */
    EQUAL_BOX,
    /** They are as long as each other; the limits become wider for it. */
    EQUAL_LIMITS;

    /** The largest part of a box, around its middle, that axes with these limits fill. */
    Rectangle2D fitted(Rectangle2D box, Limits x, Limits y) {
        if (this != EQUAL_BOX) {
            return box;
        }
        double unit = Math.min(box.getWidth() / x.span(), box.getHeight() / y.span());
        double width = x.span() * unit;
        double height = y.span() * unit;
        double left = Viewport.snap(box.getCenterX() - width / 2);
        double top = Viewport.snap(box.getCenterY() - height / 2);
        return new Rectangle2D.Double(left, top, Viewport.snap(width), Viewport.snap(height));
    }

    /** The limits of x among such pixels that have units as long as those of y. */
    Limits widened(Limits limits, double pixels, Limits others, double otherPixels) {
        double wanted = others.span() / otherPixels * pixels;
        return this == EQUAL_LIMITS && wanted > limits.span() ? limits.ofSpan(wanted) : limits;
    }
}
