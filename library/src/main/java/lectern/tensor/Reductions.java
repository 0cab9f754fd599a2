package lectern.tensor;

/** Sums, products, means and counts over all elements or over some dimensions. */
public sealed interface Reductions permits Tensor {
    /**
     * The sum of all elements, a 0-dim tensor. Integers and booleans give int64.
     *
     * <p>Gradient: {@code g} for every element. Example: {@code torch.tensor(1., 2, 3).sum()} is {@code tensor(6.)}.
     */
    default Tensor sum() {
        return Sums.sum(self());
    }

    /**
     * The sum over some dimensions, in a type of choice: {@code x.sum(dim(0), keepdim(), float64)}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g} for every element. Example:
     * {@code torch.ones(2, 3).sum(dim(1))} is {@code tensor([3., 3.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor sum(Option.Sum... options) {
        return Sums.sum(self(), options);
    }

    /** {@link #sum(Option.Sum...)} over one dimension, which goes. */
    default Tensor sum(int dim) {
        return sum(dim, false);
    }

    /** {@link #sum(Option.Sum...)} over one dimension. */
    default Tensor sum(int dim, boolean keepdim) {
        return sum(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * {@link #sum()} without the elements that are NaN.
     *
     * <p>Gradient: {@code g} for every element that is not NaN. Example: {@code torch.tensor(1., Double.NaN).nansum()} is
     * {@code tensor(1.)}.
     */
    default Tensor nansum(Option.Sum... options) {
        return Sums.nansum(self(), options);
    }

    /** {@link #nansum(Option.Sum...)} over one dimension, which goes. */
    default Tensor nansum(int dim) {
        return nansum(new Option.Dim(dim));
    }

    /** {@link #nansum(Option.Sum...)} over one dimension. */
    default Tensor nansum(int dim, boolean keepdim) {
        return nansum(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The product of all elements, a 0-dim tensor. Integers and booleans give int64.
     *
     * <p>Gradient: {@code g} times all other elements. Example: {@code torch.tensor(1., 2, 3).prod()} is
     * {@code tensor(6.)}.
     */
    default Tensor prod() {
        return Cumulative.prod(self(), null);
    }

    /** {@link #prod()} in a type of choice. */
    default Tensor prod(DType dtype) {
        return Cumulative.prod(self(), dtype);
    }

    /**
     * The product over one dimension, in a type of choice: {@code x.prod(dim(0), keepdim(), float64)}.
     *
     * <p>Shapes: the dimension goes, or stays with size 1. Gradient: {@code g} times all other elements. Example:
     * {@code torch.tensor("[[1., 2], [3, 4]]").prod(dim(1))} is {@code tensor([ 2., 12.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor prod(Option.Dim dim, Option.Sum... options) {
        Reduction reduction = Reduction.of(self(), options);
        return Cumulative.prod(self(), dim.only("prod"), reduction.keepdim, reduction.dtype);
    }

    /** {@link #prod(Option.Dim, Option.Sum...)}, where the dimension goes. */
    default Tensor prod(int dim) {
        return prod(dim, false);
    }

    /** {@link #prod(Option.Dim, Option.Sum...)}. */
    default Tensor prod(int dim, boolean keepdim) {
        return Cumulative.prod(self(), dim, keepdim, null);
    }

    /**
     * The mean of all elements, a 0-dim tensor.
     *
     * <p>Gradient: {@code g / n} for every element. Example: {@code torch.tensor(1., 2, 3).mean()} is
     * {@code tensor(2.)}.
     *
     * @throws TensorError for integers and booleans
     */
    default Tensor mean() {
        return Sums.mean(self());
    }

    /**
     * The mean over some dimensions, in a type of choice: {@code x.mean(dim(0), keepdim(), float64)}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g / n} for every element. Example:
     * {@code torch.ones(2, 3).mean(dim(1))} is {@code tensor([1., 1.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws TensorError for integers and booleans without a floating type to compute in
     */
    default Tensor mean(Option.Sum... options) {
        return Sums.mean(self(), options);
    }

    /** {@link #mean(Option.Sum...)} over one dimension, which goes. */
    default Tensor mean(int dim) {
        return mean(dim, false);
    }

    /** {@link #mean(Option.Sum...)} over one dimension. */
    default Tensor mean(int dim, boolean keepdim) {
        return mean(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * {@link #mean()} without the elements that are NaN; NaN where nothing is left.
     *
     * <p>Gradient: {@code g / n} for every element that is not NaN. Example:
     * {@code torch.tensor(1., Double.NaN, 3).nanmean()} is {@code tensor(2.)}.
     *
     * @throws TensorError for integers and booleans
     */
    default Tensor nanmean(Option.Sum... options) {
        return Sums.nanmean(self(), options);
    }

    /** {@link #nanmean(Option.Sum...)} over one dimension, which goes. */
    default Tensor nanmean(int dim) {
        return nanmean(new Option.Dim(dim));
    }

    /** {@link #nanmean(Option.Sum...)} over one dimension. */
    default Tensor nanmean(int dim, boolean keepdim) {
        return nanmean(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The number of elements that are not zero, over some dimensions or all; int64, without gradient.
     *
     * <p>Example: {@code torch.tensor(1., 0, 2).countNonzero()} is {@code tensor(2)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor countNonzero(int... dims) {
        return Sums.countNonzero(self(), dims);
    }

    /**
     * Whether an element is not zero, over some dimensions or all; bool (uint8 stays uint8), without gradient.
     *
     * <p>Example: {@code torch.tensor(0., 2).any()} is {@code tensor(True)}. Of no elements: false.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor any(Option.Reduction... options) {
        return Sums.truth(ReduceOp.ANY, self(), options);
    }

    /** {@link #any(Option.Reduction...)} over one dimension, which goes. */
    default Tensor any(int dim) {
        return any(dim, false);
    }

    /** {@link #any(Option.Reduction...)} over one dimension. */
    default Tensor any(int dim, boolean keepdim) {
        return any(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * Whether no element is zero, over some dimensions or all; bool (uint8 stays uint8), without gradient.
     *
     * <p>Example: {@code torch.tensor(0., 2).all()} is {@code tensor(False)}. Of no elements: true.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor all(Option.Reduction... options) {
        return Sums.truth(ReduceOp.ALL, self(), options);
    }

    /** {@link #all(Option.Reduction...)} over one dimension, which goes. */
    default Tensor all(int dim) {
        return all(dim, false);
    }

    /** {@link #all(Option.Reduction...)} over one dimension. */
    default Tensor all(int dim, boolean keepdim) {
        return all(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * This tensor summed to a shape that broadcasts to its own.
     *
     * <p>Gradient: {@code g} for every element. Example: {@code torch.ones(2, 3).sumToSize(1, 3)} is
     * {@code tensor([[2., 2., 2.]])}.
     *
     * @throws TensorError if the shape does not broadcast to this one
     */
    default Tensor sumToSize(int... sizes) {
        return Sums.sumToSize(self(), sizes);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
