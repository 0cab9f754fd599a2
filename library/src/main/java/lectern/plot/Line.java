package lectern.plot;

import java.util.Optional;
import lectern.numpy.NDArray;
import lectern.numpy.Numpy;

/** A line through points, with a marker at each where one is asked for. */
record Line(Rows points, Pen pen, Stamp stamp, Optional<String> label) implements Artist, Line2D {
    /** Room around the axes in which a line is still drawn, so that its ends and corners outside are not seen. */
    private static final double BORDER = 50;

    @Override
    public void extend(DataLimits xLimits, DataLimits yLimits) {
        DataLimits.include(points, xLimits, yLimits);
    }

    @Override
    public void draw(Viewport view, Canvas canvas) {
        double[] px = view.x(points.x());
        double[] py = view.y(points.y());
        if (pen.isVisible()) {
            Polyline line = Polyline.thinned(px, py).clipped(view.width(), view.height(), BORDER);
            canvas.stroke(line.x(), line.y(), pen);
        }
        if (stamp.isVisible()) {
            Rows visible = PointCloud.thinned(px, py, view, stamp);
            canvas.stamp(visible.x(), visible.y(), stamp);
        }
    }

    @Override
    public Optional<LegendKey> legendKey(String text) {
        return Optional.of(LegendKey.of(text, pen, stamp));
    }

    @Override
    public NDArray getXdata() {
        return Numpy.array(points.x());
    }

    @Override
    public NDArray getYdata() {
        return Numpy.array(points.y());
    }

    @Override
    public String getLabel() {
        return label.orElse("");
    }
}
