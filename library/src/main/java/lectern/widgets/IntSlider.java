package lectern.widgets;

/** A slider over whole numbers. */
public final class IntSlider extends NumberWidget<Integer> {
    /** Starts at {@code min}. */
    public IntSlider(int min, int max) {
        this("", min, max, min);
    }

    /** Starts at {@code value}; a value outside of the limits is moved to the nearer one. */
    public IntSlider(String description, int min, int max, int value) {
        super("IntSlider", description, min, max, value);
    }

    /** Goes in steps of {@code step}. */
    public IntSlider(String description, int min, int max, int value, int step) {
        this(description, min, max, value);
        set("step", step);
    }

    @Override
    Integer fromState(Object state) {
        return ((Number) state).intValue();
    }
}
