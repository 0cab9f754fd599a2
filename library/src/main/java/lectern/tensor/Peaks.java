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
