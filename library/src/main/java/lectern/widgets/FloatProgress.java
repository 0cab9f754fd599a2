package lectern.widgets;

/** A bar that fills as numbers grow. */
public final class FloatProgress extends NumberWidget<Double> {
    /** Starts at {@code min}. */
    public FloatProgress(double min, double max) {
        this("", min, max, min);
    }

    /** Starts at {@code value}; a value outside of the limits is moved to the nearer one. */
    public FloatProgress(String description, double min, double max, double value) {
        super("FloatProgress", description, min, max, value);
    }

    @Override
    Double fromState(Object state) {
        return ((Number) state).doubleValue();
    }
}
