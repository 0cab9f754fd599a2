package lectern.numpy;

/** The functions of {@code np}. */
public abstract class Numpy extends NumpyJoining {
    public static final double pi = Math.PI;
    public static final double e = Math.E;
    public static final double inf = Double.POSITIVE_INFINITY;
    public static final double nan = Double.NaN;

    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Numpy() {}

    /** {@code np.random}. */
    public static final class random extends NumpyRandom {
        private random() {}
    }
}
