package lectern.numpy;

import lectern.display.Context;

/**
 * How arrays are printed, set by {@code np.setPrintoptions}.
 *
 * @param precision the most digits after the point
 * @param threshold arrays of more elements are shortened
 * @param edgeitems how many items a shortened dimension shows at each end
 * @param linewidth the most characters of a line
 * @param suppress whether tiny numbers are kept in plain notation
 */
record ArrayPrintOptions(int precision, int threshold, int edgeitems, int linewidth, boolean suppress) {
    static final ArrayPrintOptions DEFAULT = new ArrayPrintOptions(8, 1000, 3, 75, false);

    ArrayPrintOptions {
        if (precision < 0 || threshold < 0 || edgeitems < 0 || linewidth < 1) {
            throw new IllegalArgumentException("setPrintoptions: expected numbers of at least 0, got precision "
                    + precision + ", threshold " + threshold + ", edgeitems " + edgeitems + ", linewidth " + linewidth);
        }
    }

    /** Those of the session. */
    static ArrayPrintOptions current() {
        return Context.current().get(ArrayPrintOptions.class, () -> DEFAULT);
    }
}
