package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * What a line is drawn with.
 *
 * @param width in points
 */
record Pen(Color color, LineStyle style, double width) {
    static final double WIDTH = 1.5;
    static final Color GRID = new Color(0xb0b0b0);
    static final double THIN = 0.8;
    static final double PATCH_EDGE = 1;

    BasicStroke stroke() {
        return style.stroke(Figure.px(width));
    }

    boolean isVisible() {
        return style != LineStyle.NONE && width > 0;
    }
}
