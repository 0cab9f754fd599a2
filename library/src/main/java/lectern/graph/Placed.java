package lectern.graph;

import java.util.List;

/**
 * A drawing whose parts have places, in pixels from the upper left corner.
 *
 * @param boxes one per vertex
 * @param routes one per arrow
 */
record Placed(double width, double height, List<Box> boxes, List<Route> routes) {
    /** A rectangle. */
    record Box(double x, double y, double width, double height) {}

    /** A point. */
    record Point(double x, double y) {}

    /**
     * The way of an arrow.
     *
     * @param points start, corners and end
     * @param label the label's rectangle, or null
     */
    record Route(List<Point> points, Box label) {}
}
