package lectern.widgets;

/** A bar that fills as whole numbers grow. */
public final class IntProgress extends NumberWidget<Integer> {
    /** Starts at {@code min}. */
    public IntProgress(int min, int max) {
        this("", min, max, min);
    }

    /** Starts at {@code value}; a value outside of the limits is moved to the nearer one. */
    public IntProgress(String description, int min, int max, int value) {
        super("IntProgress", description, min, max, value);
    }

    @Override
    Integer fromState(Object state) {
        return ((Number) state).intValue();
    }
}
