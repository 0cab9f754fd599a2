package lectern.plot;

/** The span of all data along one axis, which an axis without limits of its own is fitted to. */
final class DataLimits {
    private static final double MARGIN = 0.05;

    private final Scale scale;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private boolean sticksToZero;

    DataLimits(Scale scale) {
        this.scale = scale;
    }

    void include(double... values) {
        for (double value : values) {
            include(value);
        }
    }

    private void include(double value) {
        if (scale.accepts(value)) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
    }

    /** Includes the points that have both coordinates. */
    static void include(Rows points, DataLimits x, DataLimits y) {
        for (int i = 0; i < points.size(); i++) {
            if (!Double.isNaN(points.x()[i]) && !Double.isNaN(points.y()[i])) {
                x.include(points.x()[i]);
                y.include(points.y()[i]);
            }
        }
    }

    /** Bars stand on zero: no margin is left below (or above) it. */
    void stickToZero() {
        sticksToZero = true;
    }

    /** The data's span with a margin of a twentieth at each end. */
    Limits fitted() {
        if (min > max) {
            return scale == Scale.LOG ? new Limits(1, 10) : new Limits(0, 1);
        }
        Limits span =
                scale == Scale.LOG && min == max ? new Limits(min / 10, max * 10) : new Limits(min, max).widened();
        double low = scale.forward(span.low());
        double high = scale.forward(span.high());
        double margin = (high - low) * MARGIN;
        return new Limits(
                sticksToZero && min == 0 ? 0 : scale.backward(low - margin),
                sticksToZero && max == 0 ? 0 : scale.backward(high + margin));
    }
}
