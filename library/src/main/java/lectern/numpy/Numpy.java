package lectern.numpy;

import lectern.display.Context;
import lectern.tensor.PrintOption;

/** The functions of {@code np}. */
public abstract class Numpy extends NumpyJoining {
    public static final double pi = Math.PI;
    public static final double e = Math.E;
    public static final double inf = Double.POSITIVE_INFINITY;
    public static final double nan = Double.NaN;

    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Numpy() {}

    /** How many digits after the point arrays are printed with. */
    public static void setPrintoptions(int precision) {
        setPrintoptions(precision, ArrayPrintOptions.current().suppress());
    }

    /** {@link #setPrintoptions(int)}, and whether tiny numbers stay in plain notation. */
    public static void setPrintoptions(int precision, boolean suppress) {
        ArrayPrintOptions now = ArrayPrintOptions.current();
        setPrintoptions(precision, now.threshold(), now.edgeitems(), now.linewidth(), suppress);
    }

    /** All options in NumPy's order: digits, size of arrays printed whole, items at each end, width, plain notation. */
    public static void setPrintoptions(int precision, int threshold, int edgeitems, int linewidth, boolean suppress) {
        ArrayPrintOptions options = new ArrayPrintOptions(precision, threshold, edgeitems, linewidth, suppress);
        Context.current().set(ArrayPrintOptions.class, options);
    }

    /** {@link #setPrintoptions(int)} by keywords: {@code np.setPrintoptions(precision(3), suppress())}. */
    public static void setPrintoptions(PrintOption.OfArrays... options) {
        Context.current()
                .set(ArrayPrintOptions.class, ArrayPrintOptions.current().with(options));
    }

    /** {@code np.random}. */
    public static final class random extends NumpyRandom {
        private random() {}
    }
}
