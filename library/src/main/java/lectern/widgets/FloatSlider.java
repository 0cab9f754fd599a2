package lectern.widgets;

/** A slider over numbers. */
public final class FloatSlider extends NumberWidget<Double> {
    /** Starts at {@code min}. */
    public FloatSlider(double min, double max) {
        this("", min, max, min);
    }

    /** Starts at {@code value}; a value outside of the limits is moved to the nearer one. */
    public FloatSlider(String description, double min, double max, double value) {
        super("FloatSlider", description, min, max, value);
    }

    /** Goes in steps of {@code step}. */
    public FloatSlider(String description, double min, double max, double value, double step) {
        this(description, min, max, value);
        set("step", step);
    }

    @Override
    Double fromState(Object state) {
        return ((Number) state).doubleValue();
    }
}
