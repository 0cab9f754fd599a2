package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * A marker as it is drawn at a point.
 *
 * @param size height and width in points
 * @param edge colour of the outline, and of markers that are made of strokes
 * @param edgeWidth in points
 */
record Stamp(MarkerStyle marker, double size, Color fill, Color edge, double edgeWidth) {
    static final double SIZE = 6;
    static final double EDGE_WIDTH = 1;

    /** A marker that is not seen. */
    static Stamp none(Color color) {
        return new Stamp(MarkerStyle.NONE, 0, color, color, 0);
    }

    boolean isVisible() {
        return marker != MarkerStyle.NONE && size > 0;
    }

    /** Draws the marker with its centre at a point in pixels. */
    void paint(Graphics2D g, double x, double y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(Figure.px(size), Figure.px(size));
        Shape outline = place.createTransformedShape(marker.shape());
        if (marker.isFilled()) {
            g.setColor(fill);
            g.fill(outline);
        }
        if (edgeWidth > 0) {
            g.setColor(marker.isFilled() ? edge : fill);
            g.setStroke(new BasicStroke((float) Figure.px(edgeWidth)));
            g.draw(outline);
        }
    }
}
