package lectern.numpy;

/** The functions of {@code np} that reduce arrays: {@code np.sum(x)}, {@code np.sum(x, 0)}, {@code np.sum(x, axis(0))}. */
public abstract class NumpyReductions extends NumpyOperators {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyReductions() {}

    /**
     * See {@link NDArray#sum(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.sum(np.array("[[1., 2], [3, 4]]"))} is {@code 10.0}.
     */
    public static NDArray sum(Object x, NumpyOption.Reduction... options) {
        return asarray(x).sum(options);
    }

    /**
     * See {@link NDArray#sum(int)}.
     *
     * <p>Example: {@code np.sum(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [4. 6.]}.
     */
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

    /**
     * See {@link NDArray#mean(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.mean(np.array("[[1., 2], [3, 4]]"))} is {@code 2.5}.
     */
    public static NDArray mean(Object x, NumpyOption.Reduction... options) {
        return asarray(x).mean(options);
    }

    /**
     * See {@link NDArray#mean(int)}.
     *
     * <p>Example: {@code np.mean(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [2. 3.]}.
     */
    public static NDArray mean(Object x, int axis) {
        return asarray(x).mean(axis);
    }

    /**
     * See {@link NDArray#var(NumpyOption.Spread...)}.
     *
     * <p>Example: {@code np.var(np.array("[[1., 2], [3, 4]]"))} is {@code 1.25}.
     */
    public static NDArray var(Object x, NumpyOption.Spread... options) {
        return asarray(x).var(options);
    }

    /**
     * See {@link NDArray#var(int)}.
     *
     * <p>Example: {@code np.var(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [1. 1.]}.
     */
    public static NDArray var(Object x, int axis) {
        return asarray(x).var(axis);
    }

    /**
     * See {@link NDArray#std(NumpyOption.Spread...)}.
     *
     * <p>Example: {@code np.std(np.array("[[1., 2], [3, 4]]"))} is {@code 1.118033988749895}.
     */
    public static NDArray std(Object x, NumpyOption.Spread... options) {
        return asarray(x).std(options);
    }

    /**
     * See {@link NDArray#std(int)}.
     *
     * <p>Example: {@code np.std(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [1. 1.]}.
     */
    public static NDArray std(Object x, int axis) {
        return asarray(x).std(axis);
    }

    /**
     * See {@link NDArray#max(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.max(np.array("[[1., 2], [3, 4]]"))} is {@code 4.0}.
     */
    public static NDArray max(Object x, NumpyOption.Reduction... options) {
        return asarray(x).max(options);
    }

    /**
     * See {@link NDArray#max(int)}.
     *
     * <p>Example: {@code np.max(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [3. 4.]}.
     */
    public static NDArray max(Object x, int axis) {
        return asarray(x).max(axis);
    }

    /**
     * See {@link NDArray#max(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.amax(np.array("[[1., 2], [3, 4]]"))} is {@code 4.0}.
     */
    public static NDArray amax(Object x, NumpyOption.Reduction... options) {
        return asarray(x).max(options);
    }

    /**
     * See {@link NDArray#max(int)}.
     *
     * <p>Example: {@code np.amax(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [3. 4.]}.
     */
    public static NDArray amax(Object x, int axis) {
        return asarray(x).max(axis);
    }

    /**
     * See {@link NDArray#min(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.min(np.array("[[1., 2], [3, 4]]"))} is {@code 1.0}.
     */
    public static NDArray min(Object x, NumpyOption.Reduction... options) {
        return asarray(x).min(options);
    }

    /**
     * See {@link NDArray#min(int)}.
     *
     * <p>Example: {@code np.min(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [1. 2.]}.
     */
    public static NDArray min(Object x, int axis) {
        return asarray(x).min(axis);
    }

    /**
     * See {@link NDArray#min(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.amin(np.array("[[1., 2], [3, 4]]"))} is {@code 1.0}.
     */
    public static NDArray amin(Object x, NumpyOption.Reduction... options) {
        return asarray(x).min(options);
    }

    /**
     * See {@link NDArray#min(int)}.
     *
     * <p>Example: {@code np.amin(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [1. 2.]}.
     */
    public static NDArray amin(Object x, int axis) {
        return asarray(x).min(axis);
    }

    /**
     * See {@link NDArray#any(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.any(np.array("[[1., 2], [3, 4]]"))} is {@code True}.
     */
    public static NDArray any(Object x, NumpyOption.Reduction... options) {
        return asarray(x).any(options);
    }

    /**
     * See {@link NDArray#any(int)}.
     *
     * <p>Example: {@code np.any(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [ True  True]}.
     */
    public static NDArray any(Object x, int axis) {
        return asarray(x).any(axis);
    }

    /**
     * See {@link NDArray#all(NumpyOption.Reduction...)}.
     *
     * <p>Example: {@code np.all(np.array("[[1., 2], [3, 4]]"))} is {@code True}.
     */
    public static NDArray all(Object x, NumpyOption.Reduction... options) {
        return asarray(x).all(options);
    }

    /**
     * See {@link NDArray#all(int)}.
     *
     * <p>Example: {@code np.all(np.array("[[1., 2], [3, 4]]"), 0)} is {@code [ True  True]}.
     */
    public static NDArray all(Object x, int axis) {
        return asarray(x).all(axis);
    }

    /**
     * The distance from the smallest to the largest element.
     *
     * <p>Example: {@code np.ptp(np.array(1, 7))} is {@code 6}.
     */
    public static NDArray ptp(Object x) {
        return max(x).sub(min(x));
    }

    /**
     * How many elements are not 0.
     *
     * <p>Example: {@code np.countNonzero(np.array(0, 7))} is {@code 1}.
     */
    public static long countNonzero(Object x) {
        return asarray(x).values.countNonzero().itemLong();
    }
}
