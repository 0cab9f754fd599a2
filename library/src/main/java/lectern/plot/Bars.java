package lectern.plot;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** Upright rectangles that stand on zero: a bar chart or a histogram. */
record Bars(List<Bar> bars, Color color, Optional<Pen> edge, Optional<String> label) implements Artist {
    /** One of them. */
    record Bar(double left, double width, double height) {}

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        for (Bar bar : bars) {
            xLimits.include(bar.left, bar.left + bar.width);
            yLimits.include(0, bar.height);
        }
        yLimits.stickToZero();
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double floor = view.yScale() == Scale.LOG ? view.height() : view.y(0);
        for (Bar bar : bars) {
            double from = Viewport.snap(view.x(bar.left));
            double to = Viewport.snap(view.x(bar.left + bar.width));
            double top = Viewport.snap(view.y(bar.height));
            if (Double.isFinite(from + to + top)) {
                double bottom = Viewport.snap(floor);
                double[] x = {from, to, to, from, from};
                double[] y = {top, top, bottom, bottom, top};
                canvas.fill(x, y, color);
                edge.ifPresent(pen -> canvas.stroke(x, y, pen));
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
