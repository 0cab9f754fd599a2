package lectern.numpy;

import lectern.display.Context;
import lectern.tensor.PrintOption;

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

    /** These after the given changes. */
    ArrayPrintOptions with(PrintOption.OfArrays... options) {
        int digits = precision;
        int most = threshold;
        int edge = edgeitems;
        int width = linewidth;
        boolean plain = suppress;
        for (PrintOption option : options) {
            if (option instanceof PrintOption.Precision given) digits = given.digits();
            if (option instanceof PrintOption.Threshold given) most = given.count();
            if (option instanceof PrintOption.Edgeitems given) edge = given.count();
            if (option instanceof PrintOption.Linewidth given) width = given.columns();
            if (option instanceof PrintOption.Suppress given) plain = given.on();
        }
        return new ArrayPrintOptions(digits, most, edge, width, plain);
    }

    /** Those of the session. */
    static ArrayPrintOptions current() {
        return Context.current().get(ArrayPrintOptions.class, () -> DEFAULT);
    }
}
