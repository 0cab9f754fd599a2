package lectern.plot;

import java.util.Optional;

/** A straight line across the whole axes at one value. */
record Rule(boolean horizontal, double at, Pen pen, Optional<String> label) implements Artist {
    static Rule horizontal(double at, Pen pen) {
        return new Rule(true, at, pen, Optional.empty());
    }

    static Rule vertical(double at, Pen pen) {
        return new Rule(false, at, pen, Optional.empty());
    }

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        (horizontal ? yLimits : xLimits).include(at);
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double pixel = Viewport.snap(horizontal ? view.y(at) : view.x(at));
        double[] same = {pixel, pixel};
        double[] across = {0, horizontal ? view.width() : view.height()};
        canvas.stroke(horizontal ? across : same, horizontal ? same : across, pen);
    }

    @Override
    public Optional<LegendKey> legendKey(String text) {
        return Optional.of(new LegendKey(text, Optional.of(pen), Optional.empty(), Optional.empty()));
    }
}
