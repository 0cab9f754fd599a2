package lectern.internal.cpu;

/** Loops over windows that slide over planes; arrays hold plane after plane, row after row. */
public interface Windows {
    /**
     * Copies windows to columns: one row for each element of a kernel in each plane, one column for each window. Where
     * a window reaches outside, {@code columns} stays as it is.
     */
    void unfold(Object planes, int po, int count, Axis vertical, Axis horizontal, Object columns, int co);

    /** The reverse, adding what overlaps. */
    void fold(Object columns, int co, int count, Axis vertical, Axis horizontal, Object planes, int po);

    /** The largest element of each window, nan before all, and its index in its plane. */
    void max(Object planes, int po, int count, Axis vertical, Axis horizontal, Object largest, long[] index);

    /** The loops in a compute type. */
    static Windows of(Kernel.Type type) {
        return switch (type) {
            case FLOAT -> new FloatWindows();
            case DOUBLE -> new DoubleWindows();
            case LONG -> new LongWindows();
        };
    }
}
