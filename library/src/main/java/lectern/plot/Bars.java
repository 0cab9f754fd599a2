package lectern.plot;

import java.awt.Color;
import java.util.Optional;

/** Upright rectangles that stand on zero: a bar chart or a histogram. */
record Bars(double[] left, double[] width, double[] height, Color color, Optional<String> label) implements Artist {
    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        for (int i = 0; i < left.length; i++) {
            xLimits.include(left[i], left[i] + width[i]);
        }
        yLimits.include(0);
        yLimits.include(height);
        yLimits.stickToZero();
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double floor = view.yScale() == Scale.LOG ? view.height() : view.y(0);
        for (int i = 0; i < left.length; i++) {
            double from = Viewport.snap(view.x(left[i]));
            double to = Viewport.snap(view.x(left[i] + width[i]));
            double top = Viewport.snap(view.y(height[i]));
            if (Double.isFinite(from + to + top)) {
                double bottom = Viewport.snap(floor);
                canvas.fill(new double[] {from, to, to, from}, new double[] {top, top, bottom, bottom}, color);
            }
        }
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
