package lectern.numpy;

/** The functions of {@code np} that reduce arrays: {@code np.sum(x)}, {@code np.sum(x, 0)}, {@code np.sum(x, axis(0))}. */
public abstract class NumpyReductions extends NumpyOperators {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyReductions() {}

    /** See {@link NDArray#sum(NumpyOption.Reduction...)}. */
    public static NDArray sum(Object x, NumpyOption.Reduction... options) {
        return asarray(x).sum(options);
    }

    /** See {@link NDArray#sum(int)}. */
    public static NDArray sum(Object x, int axis) {
        return asarray(x).sum(axis);
    }

    /** See {@link NDArray#prod(NumpyOption.Reduction...)}. */
    public static NDArray prod(Object x, NumpyOption.Reduction... options) {
        return asarray(x).prod(options);
    }

    /** See {@link NDArray#prod(int)}. */
    public static NDArray prod(Object x, int axis) {
        return asarray(x).prod(axis);
    }

    /** See {@link NDArray#mean(NumpyOption.Reduction...)}. */
    public static NDArray mean(Object x, NumpyOption.Reduction... options) {
        return asarray(x).mean(options);
    }

    /** See {@link NDArray#mean(int)}. */
    public static NDArray mean(Object x, int axis) {
        return asarray(x).mean(axis);
    }

    /** See {@link NDArray#var(NumpyOption.Spread...)}. */
    public static NDArray var(Object x, NumpyOption.Spread... options) {
        return asarray(x).var(options);
    }

    /** See {@link NDArray#var(int)}. */
    public static NDArray var(Object x, int axis) {
        return asarray(x).var(axis);
    }

    /** See {@link NDArray#std(NumpyOption.Spread...)}. */
    public static NDArray std(Object x, NumpyOption.Spread... options) {
        return asarray(x).std(options);
    }

    /** See {@link NDArray#std(int)}. */
    public static NDArray std(Object x, int axis) {
        return asarray(x).std(axis);
    }

    /** See {@link NDArray#max(NumpyOption.Reduction...)}. */
    public static NDArray max(Object x, NumpyOption.Reduction... options) {
        return asarray(x).max(options);
    }

    /** See {@link NDArray#max(int)}. */
    public static NDArray max(Object x, int axis) {
        return asarray(x).max(axis);
    }

    /** See {@link NDArray#max(NumpyOption.Reduction...)}. */
    public static NDArray amax(Object x, NumpyOption.Reduction... options) {
        return asarray(x).max(options);
    }

    /** See {@link NDArray#max(int)}. */
    public static NDArray amax(Object x, int axis) {
        return asarray(x).max(axis);
    }

    /** See {@link NDArray#min(NumpyOption.Reduction...)}. */
    public static NDArray min(Object x, NumpyOption.Reduction... options) {
        return asarray(x).min(options);
    }

    /** See {@link NDArray#min(int)}. */
    public static NDArray min(Object x, int axis) {
        return asarray(x).min(axis);
    }

    /** See {@link NDArray#min(NumpyOption.Reduction...)}. */
    public static NDArray amin(Object x, NumpyOption.Reduction... options) {
        return asarray(x).min(options);
    }

    /** See {@link NDArray#min(int)}. */
    public static NDArray amin(Object x, int axis) {
        return asarray(x).min(axis);
    }

    /** See {@link NDArray#any(NumpyOption.Reduction...)}. */
    public static NDArray any(Object x, NumpyOption.Reduction... options) {
        return asarray(x).any(options);
    }

    /** See {@link NDArray#any(int)}. */
    public static NDArray any(Object x, int axis) {
        return asarray(x).any(axis);
    }

    /** See {@link NDArray#all(NumpyOption.Reduction...)}. */
    public static NDArray all(Object x, NumpyOption.Reduction... options) {
        return asarray(x).all(options);
    }

    /** See {@link NDArray#all(int)}. */
    public static NDArray all(Object x, int axis) {
        return asarray(x).all(axis);
    }

    /** The distance from the smallest to the largest element. */
    public static NDArray ptp(Object x) {
        return max(x).sub(min(x));
    }

    /** How many elements are not 0. */
    public static long countNonzero(Object x) {
        return asarray(x).values.countNonzero().itemLong();
    }
}
