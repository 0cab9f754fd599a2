package lectern.plot;

import java.awt.Color;
import java.util.Arrays;

/** The area between two lines over the same x, broken where one of them is NaN. */
record Band(double[] x, double[] low, double[] high, Color color) implements Artist {
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
        canvas.fill(thereAndBack(above.x(), below.x()), thereAndBack(above.y(), below.y()), color);
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
