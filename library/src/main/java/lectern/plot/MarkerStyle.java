package lectern.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is drawn at a point, as a shape of size one around the origin. */
public enum MarkerStyle
        implements
                Seaborn.LineplotOption, Seaborn.ScatterplotOption, Seaborn.RegplotOption, Pyplot.PlotOption,
                Pyplot.ScatterOption {
    CIRCLE("o", new Ellipse2D.Double(-0.5, -0.5, 1, 1)),
    POINT(".", new Ellipse2D.Double(-0.25, -0.25, 0.5, 0.5)),
    PIXEL(",", new Rectangle2D.Double(-0.05, -0.05, 0.1, 0.1)),
    SQUARE("s", new Rectangle2D.Double(-0.5, -0.5, 1, 1)),
    DIAMOND("D", polygon(0, -0.707, 0.707, 0, 0, 0.707, -0.707, 0)),
    THIN_DIAMOND("d", polygon(0, -0.707, 0.424, 0, 0, 0.707, -0.424, 0)),
    TRIANGLE_UP("^", polygon(0, -0.5, 0.5, 0.5, -0.5, 0.5)),
    TRIANGLE_DOWN("v", polygon(0, 0.5, 0.5, -0.5, -0.5, -0.5)),
    TRIANGLE_LEFT("<", polygon(-0.5, 0, 0.5, -0.5, 0.5, 0.5)),
    TRIANGLE_RIGHT(">", polygon(0.5, 0, -0.5, -0.5, -0.5, 0.5)),
    PENTAGON("p", star(5, 0.5, 0.5 * Math.cos(Math.PI / 5))),
    HEXAGON("h", star(6, 0.5, 0.5 * Math.cos(Math.PI / 6))),
    STAR("*", star(5, 0.5, 0.191)),
    FILLED_CROSS(
            "X",
            polygon(
                    -0.25, -0.5, 0, -0.25, 0.25, -0.5, 0.5, -0.25, 0.25, 0, 0.5, 0.25, 0.25, 0.5, 0, 0.25, -0.25, 0.5,
                    -0.5, 0.25, -0.25, 0, -0.5, -0.25)),
    FILLED_PLUS(
            "P",
            polygon(
                    -0.17, -0.5, 0.17, -0.5, 0.17, -0.17, 0.5, -0.17, 0.5, 0.17, 0.17, 0.17, 0.17, 0.5, -0.17, 0.5,
                    -0.17, 0.17, -0.5, 0.17, -0.5, -0.17, -0.17, -0.17)),
    REGULAR_SQUARE("(4, 0, 45)", new Rectangle2D.Double(-0.3535, -0.3535, 0.707, 0.707)),
    REGULAR_DIAMOND("(4, 0, 0)", polygon(0, -0.5, 0.5, 0, 0, 0.5, -0.5, 0)),
    REGULAR_STAR("(4, 1, 0)", star(4, 0.5, 0.25)),
    PLUS("+", strokes(-0.5, 0, 0.5, 0, 0, -0.5, 0, 0.5)),
    CROSS("x", strokes(-0.5, -0.5, 0.5, 0.5, -0.5, 0.5, 0.5, -0.5)),
    VERTICAL("|", strokes(0, -0.5, 0, 0.5)),
    HORIZONTAL("_", strokes(-0.5, 0, 0.5, 0)),
    NONE("", new Path2D.Double());

    /** What tells levels apart, in this order. */
    static final List<MarkerStyle> LEVELS =
            List.of(CIRCLE, FILLED_CROSS, REGULAR_SQUARE, FILLED_PLUS, REGULAR_DIAMOND, REGULAR_STAR, TRIANGLE_UP);

    private final String sign;
    private final Shape shape;

    MarkerStyle(String sign, Shape shape) {
        this.sign = sign;
        this.shape = shape;
    }

    String sign() {
        return sign;
    }

    Shape shape() {
        return shape;
    }

    /** Whether this has an inside, rather than being made of strokes. */
    boolean isFilled() {
        return this != PLUS && this != CROSS && this != VERTICAL && this != HORIZONTAL;
    }

    static boolean isSign(String text) {
        return !text.isEmpty() && Arrays.stream(values()).anyMatch(marker -> marker.sign.equals(text));
    }

    /** The marker of a sign such as {@code "o"}. */
    static MarkerStyle named(String name) {
        if (name.equalsIgnoreCase("none")) {
            return NONE;
        }
        return Arrays.stream(values())
                .filter(marker -> marker.sign.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown marker \"" + name + "\"; expected one of "
                        + Arrays.stream(values()).map(MarkerStyle::sign).collect(Collectors.joining(" "))));
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < xy.length; i += 2) {
            if (i == 0) {
                path.moveTo(xy[0], xy[1]);
            } else {
                path.lineTo(xy[i], xy[i + 1]);
            }
        }
        path.closePath();
        return path;
    }

    /** A star of so many points, which is a polygon where the inner corners lie on its sides. */
    private static Path2D star(int points, double outer, double inner) {
        double[] xy = new double[4 * points];
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points - Math.PI / 2;
            double radius = i % 2 == 0 ? outer : inner;
            xy[2 * i] = radius * Math.cos(angle);
            xy[2 * i + 1] = radius * Math.sin(angle);
        }
        return polygon(xy);
    }

    private static Path2D strokes(double... ends) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < ends.length; i += 4) {
            path.moveTo(ends[i], ends[i + 1]);
            path.lineTo(ends[i + 2], ends[i + 3]);
        }
        return path;
    }
}
