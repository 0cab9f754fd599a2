package lectern.plot;

import java.util.Optional;

/** Markers without a line: a scatter plot. */
record Points(Rows points, Stamp stamp, Optional<String> label) implements Artist {
    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        DataLimits.include(points, xLimits, yLimits);
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        Rows visible = PointCloud.thinned(view.x(points.x()), view.y(points.y()), view, stamp);
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
