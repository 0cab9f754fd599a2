package lectern.plot;

import java.util.Optional;

/** Markers without a line: a scatter plot. */
record Points(double[] x, double[] y, Stamp stamp, Optional<String> label) implements Artist {
    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                xLimits.include(x[i]);
                yLimits.include(y[i]);
            }
        }
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        PointCloud visible =
                PointCloud.thinned(view.x(x), view.y(y), view, stamp.fill().getAlpha());
        canvas.stamp(visible.x(), visible.y(), stamp);
    }

    @Override
    public Optional<LegendKey> legendKey(String text) {
        return Optional.of(LegendKey.of(text, stamp));
    }

    @Override
    public boolean isAboveGrid() {
        return false;
    }
}
