package lectern.plot;

import java.awt.Color;
import java.util.Arrays;

/** The area between two lines over the same x, broken where one of them is NaN. */
record Band(double[] x, double[] low, double[] high, Color color) implements Artist {
    private static final double EDGE_WIDTH = 1;

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        xLimits.include(x);
        yLimits.include(low);
        yLimits.include(high);
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(view.y(low[i])) || Double.isNaN(view.y(high[i]))) {
                drawRun(view, canvas, start, i);
                start = i + 1;
            }
        }
    }

    private void drawRun(Viewport view, Canvas canvas, int from, int to) {
        if (to - from < 2) {
            return;
        }
        double[] px = view.x(Arrays.copyOfRange(x, from, to));
        Polyline above = Polyline.thinned(px, view.y(Arrays.copyOfRange(high, from, to)));
        Polyline below = Polyline.thinned(px, view.y(Arrays.copyOfRange(low, from, to)));
        double[] outlineX = thereAndBack(above.x(), below.x());
        double[] outlineY = thereAndBack(above.y(), below.y());
        canvas.fill(outlineX, outlineY, color);
        canvas.stroke(closed(outlineX), closed(outlineY), new Pen(color, LineStyle.SOLID, EDGE_WIDTH));
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
    public boolean isAboveGrid() {
        return false;
    }
}
