package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;

/**
 * The area between two lines over the same x, broken where one of them is NaN.
 *
 * @param edgeWidth that of the line around it in points, which may be 0
 */
record Band(Rows low, Rows high, Color color, double edgeWidth, Optional<String> label) implements Artist {
    static final double EDGE_WIDTH = 1;

    /** A band around an estimate, which no legend lists. */
    static Band around(Curve.Edges edges, Color color) {
        return new Band(edges.low(), edges.high(), color, EDGE_WIDTH, Optional.empty());
    }

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        xLimits.include(low.x());
        yLimits.include(low.y());
        yLimits.include(high.y());
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double[] x = view.x(low.x());
        double[] above = view.y(high.y());
        double[] below = view.y(low.y());
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(x[i] + above[i] + below[i])) {
                if (i - start > 1) {
                    double[] run = Arrays.copyOfRange(x, start, i);
                    drawRun(
                            canvas,
                            Polyline.thinned(run, Arrays.copyOfRange(above, start, i)),
                            Polyline.thinned(run, Arrays.copyOfRange(below, start, i)));
                }
                start = i + 1;
            }
        }
    }

    private void drawRun(Canvas canvas, Polyline above, Polyline below) {
        double[] outlineX = thereAndBack(above.x(), below.x());
        double[] outlineY = thereAndBack(above.y(), below.y());
        canvas.fill(outlineX, outlineY, color);
        if (edgeWidth > 0) {
            canvas.stroke(closed(outlineX), closed(outlineY), new Pen(color, LineStyle.SOLID, edgeWidth));
        }
    }

    private static double[] closed(double[] outline) {
        double[] closed = Arrays.copyOf(outline, outline.length + 1);
        closed[outline.length] = outline[0];
        return closed;
    }

    /** Along the first line and back along the second. */
    private static double[] thereAndBack(double[] forth, double[] back) {
        double[] round = Arrays.copyOf(forth, forth.length + back.length);
        for (int i = 0; i < back.length; i++) {
            round[round.length - 1 - i] = back[i];
        }
        return round;
    }

    @Override
    public Optional<LegendKey> legendKey(String text) {
        return Optional.of(LegendKey.of(text, color));
    }

    @Override
    public boolean isAboveGrid() {
        return false;
    }
}
