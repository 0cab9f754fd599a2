package lectern.numpy;

import lectern.tensor.Tensor;

/**
 * Reductions over all elements, or over some axes: {@code x.sum()}, {@code x.sum(0)},
 * {@code x.sum(axis(0, 1), keepdims())}. A reduction over everything gives one of NumPy's scalars.
 */
public sealed interface ArrayReductions permits NDArray {
    /**
     * The sum; whole numbers and booleans give int64.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray sum(NumpyOption.Reduction... options) {
        Axes axes = Axes.of(self(), options);
        return axes.shaped(Averages.sum(self(), axes));
    }

    /** {@link #sum(NumpyOption.Reduction...)} over one axis. */
    default NDArray sum(int axis) {
        return sum(new NumpyOption.Axis(axis));
    }

    /**
     * The product; small integers and booleans give int64.
     *
     * <p>Example: {@code np.array(2., 3, 4).prod()} is {@code 24.0}.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray prod(NumpyOption.Reduction... options) {
        Axes axes = Axes.of(self(), options);
        boolean[] reduced = axes.reduced();
        Tensor product = self().values;
        for (int d = 0; d < reduced.length; d++) if (reduced[d]) product = product.prod(d, true);
        return axes.shaped(NDArray.of(product));
    }

    /** {@link #prod(NumpyOption.Reduction...)} over one axis. */
    default NDArray prod(int axis) {
        return prod(new NumpyOption.Axis(axis));
    }

    /**
     * The mean; whole numbers give float64.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray mean(NumpyOption.Reduction... options) {
        Axes axes = Axes.of(self(), options);
        return axes.shaped(Averages.mean(self(), axes));
    }

    /** {@link #mean(NumpyOption.Reduction...)} over one axis. */
    default NDArray mean(int axis) {
        return mean(new NumpyOption.Axis(axis));
    }

    /**
     * The largest element; nan if there is one.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     * @throws IllegalArgumentException if there are no elements to choose from
     */
    default NDArray max(NumpyOption.Reduction... options) {
        return Axes.of(self(), options).chosen(self(), Tensor::amax);
    }

    /** {@link #max(NumpyOption.Reduction...)} over one axis. */
    default NDArray max(int axis) {
        return max(new NumpyOption.Axis(axis));
    }

    /**
     * The smallest element; nan if there is one.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     * @throws IllegalArgumentException if there are no elements to choose from
     */
    default NDArray min(NumpyOption.Reduction... options) {
        return Axes.of(self(), options).chosen(self(), Tensor::amin);
    }

    /** {@link #min(NumpyOption.Reduction...)} over one axis. */
    default NDArray min(int axis) {
        return min(new NumpyOption.Axis(axis));
    }

    /**
     * Whether any element is not 0.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray any(NumpyOption.Reduction... options) {
        return Axes.of(self(), options).folded(self(), Tensor::any);
    }

    /** {@link #any(NumpyOption.Reduction...)} over one axis. */
    default NDArray any(int axis) {
        return any(new NumpyOption.Axis(axis));
    }

    /**
     * Whether no element is 0.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray all(NumpyOption.Reduction... options) {
        return Axes.of(self(), options).folded(self(), Tensor::all);
    }

    /** {@link #all(NumpyOption.Reduction...)} over one axis. */
    default NDArray all(int axis) {
        return all(new NumpyOption.Axis(axis));
    }

    /**
     * The variance: the mean square distance from the mean, divided by n unless {@code ddof(1)} is given.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    default NDArray var(NumpyOption.Spread... options) {
        Axes axes = Axes.of(self(), options);
        return axes.shaped(Averages.variance(self(), axes, Averages.ddof(options)));
    }

    /** {@link #var(NumpyOption.Spread...)} over one axis. */
    default NDArray var(int axis) {
        return var(new NumpyOption.Axis(axis));
    }

    /** The standard deviation: the square root of {@link #var(NumpyOption.Spread...)}. */
    default NDArray std(NumpyOption.Spread... options) {
        return UnaryUfunc.SQRT.apply(var(options));
    }

    /** {@link #std(NumpyOption.Spread...)} over one axis. */
    default NDArray std(int axis) {
        return std(new NumpyOption.Axis(axis));
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
