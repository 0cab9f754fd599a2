package lectern.plot;

import java.awt.Color;

/**
 * Text at a point of the data.
 *
 * @param size in points
 */
public record Note(double x, double y, String text, double size, Color color, Align align) {
    /** Which part of the text lies at the point. */
    public enum Align implements Pyplot.TextOption {
        /** The left end of its line. */
        LEFT,
        /** The middle of its line. */
        CENTER,
        /** The right end of its line. */
        RIGHT,
        /** The middle of all. */
        MIDDLE
    }
}
