package lectern.tensor;

/** The largest and smallest elements, over all or over some dimensions. NaN counts as both. */
public sealed interface Peaks permits Tensor {
    /**
     * The largest of all elements, a 0-dim tensor.
     *
     * <p>Gradient: {@code g}, shared by equals. Example: {@code torch.tensor(1., 3, 2).max()} is {@code tensor(3.)}.
     *
     * @throws TensorError if there are none
     */
    default Tensor max() {
        return Peak.MAX.of(self());
    }

    /**
     * The smallest of all elements, a 0-dim tensor.
     *
     * <p>Gradient: {@code g}, shared by equals. Example: {@code torch.tensor(1., 3, 2).min()} is {@code tensor(1.)}.
     *
     * @throws TensorError if there are none
     */
    default Tensor min() {
        return Peak.MIN.of(self());
    }

    /**
     * The largest along one dimension, and its index; the first of equals.
     *
     * <p>Shapes: the dimension goes. Gradient: {@code g} to the chosen element. Example:
     * {@code torch.tensor("[[1., 3], [2, 0]]").max(1).indices()} is {@code tensor([1, 0])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default ValuesAndIndices max(int dim) {
        return max(dim, false);
    }

    /** {@link #max(int)} where the dimension may stay with size 1. */
    default ValuesAndIndices max(int dim, boolean keepdim) {
        return Peak.MAX.along(self(), dim, keepdim);
    }

    /** {@link #max(int)} with keywords: {@code x.max(dim(1), keepdim())}. */
    default ValuesAndIndices max(Option.Dim dim, Option.Keepdim... keepdim) {
        return max(dim.only("max"), Option.keepdim(keepdim));
    }

    /**
     * The smallest along one dimension, and its index; the first of equals.
     *
     * <p>Shapes: the dimension goes. Gradient: {@code g} to the chosen element. Example:
     * {@code torch.tensor("[[1., 3], [2, 0]]").min(1).indices()} is {@code tensor([0, 1])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default ValuesAndIndices min(int dim) {
        return min(dim, false);
    }

    /** {@link #min(int)} where the dimension may stay with size 1. */
    default ValuesAndIndices min(int dim, boolean keepdim) {
        return Peak.MIN.along(self(), dim, keepdim);
    }

    /** {@link #min(int)} with keywords: {@code x.min(dim(1), keepdim())}. */
    default ValuesAndIndices min(Option.Dim dim, Option.Keepdim... keepdim) {
        return min(dim.only("min"), Option.keepdim(keepdim));
    }

    /**
     * The index of the largest element, in row-major order or along one dimension; the first of equals. Without
     * gradient.
     *
     * <p>Example: {@code torch.tensor(1., 3, 2).argmax()} is {@code tensor(1)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default Tensor argmax(Option.Reduction... options) {
        return Peak.MAX.index(self(), options);
    }

    /** {@link #argmax(Option.Reduction...)} along one dimension, which goes. */
    default Tensor argmax(int dim) {
        return argmax(dim, false);
    }

    /** {@link #argmax(Option.Reduction...)} along one dimension. */
    default Tensor argmax(int dim, boolean keepdim) {
        return argmax(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The index of the smallest element, in row-major order or along one dimension; the first of equals. Without
     * gradient.
     *
     * <p>Example: {@code torch.tensor(1., 3, 2).argmin()} is {@code tensor(0)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default Tensor argmin(Option.Reduction... options) {
        return Peak.MIN.index(self(), options);
    }

    /** {@link #argmin(Option.Reduction...)} along one dimension, which goes. */
    default Tensor argmin(int dim) {
        return argmin(dim, false);
    }

    /** {@link #argmin(Option.Reduction...)} along one dimension. */
    default Tensor argmin(int dim, boolean keepdim) {
        return argmin(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The largest over some dimensions: {@code x.amax(dim(0, 1), keepdim())}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g}, shared by equals. Example:
     * {@code torch.tensor("[[1., 3], [2, 0]]").amax(dim(1))} is {@code tensor([3., 2.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default Tensor amax(Option.Reduction... options) {
        return Peak.MAX.over(self(), options);
    }

    /** {@link #amax(Option.Reduction...)} over one dimension, which goes. */
    default Tensor amax(int dim) {
        return amax(dim, false);
    }

    /** {@link #amax(Option.Reduction...)} over one dimension. */
    default Tensor amax(int dim, boolean keepdim) {
        return amax(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The smallest over some dimensions: {@code x.amin(dim(0, 1), keepdim())}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g}, shared by equals. Example:
     * {@code torch.tensor("[[1., 3], [2, 0]]").amin(dim(1))} is {@code tensor([1., 0.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default Tensor amin(Option.Reduction... options) {
        return Peak.MIN.over(self(), options);
    }

    /** {@link #amin(Option.Reduction...)} over one dimension, which goes. */
    default Tensor amin(int dim) {
        return amin(dim, false);
    }

    /** {@link #amin(Option.Reduction...)} over one dimension. */
    default Tensor amin(int dim, boolean keepdim) {
        return amin(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /** The smallest and the largest, as {@link #amin(Option.Reduction...)} and {@link #amax(Option.Reduction...)} give. */
    default MinMax aminmax(Option.Reduction... options) {
        return new MinMax(amin(options), amax(options));
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
