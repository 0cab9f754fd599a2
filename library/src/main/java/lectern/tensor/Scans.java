package lectern.tensor;

/** What elements add up to along a dimension, one after the other, and the differences that undo it. */
public sealed interface Scans permits Tensor {
    /**
     * For each element the sum of those up to it along a dimension. Integers and booleans give int64.
     *
     * <p>Gradient: the sum of {@code g} from there on. Example: {@code torch.tensor(1., 2, 3).cumsum(0)} is
     * {@code tensor([1., 3., 6.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor cumsum(int dim) {
        return Cumulative.sum(self(), dim, null);
    }

    /** {@link #cumsum(int)} in a type of choice. */
    default Tensor cumsum(int dim, DType dtype) {
        return Cumulative.sum(self(), dim, dtype);
    }

    /** {@link #cumsum(int)} with the keyword {@code dim}. */
    default Tensor cumsum(Option.Dim dim) {
        return cumsum(dim.only("cumsum"));
    }

    /**
     * For each element the product of those up to it along a dimension. Integers and booleans give int64.
     *
     * <p>Gradient: of each product {@code g} times all other factors. Example:
     * {@code torch.tensor(1., 2, 3).cumprod(0)} is {@code tensor([1., 2., 6.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor cumprod(int dim) {
        return Cumulative.product(self(), dim, null);
    }

    /** {@link #cumprod(int)} in a type of choice. */
    default Tensor cumprod(int dim, DType dtype) {
        return Cumulative.product(self(), dim, dtype);
    }

    /** {@link #cumprod(int)} with the keyword {@code dim}. */
    default Tensor cumprod(Option.Dim dim) {
        return cumprod(dim.only("cumprod"));
    }

    /**
     * For each element the largest of those up to it along a dimension, and its index; the last of equals.
     *
     * <p>Gradient: {@code g} to the chosen elements. Example: {@code torch.tensor(1., 3, 2).cummax(0).values()} is
     * {@code tensor([1., 3., 3.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default ValuesAndIndices cummax(int dim) {
        return Peak.MAX.running(self(), dim);
    }

    /**
     * For each element the smallest of those up to it along a dimension, and its index; the last of equals.
     *
     * <p>Gradient: {@code g} to the chosen elements. Example: {@code torch.tensor(3., 1, 2).cummin(0).values()} is
     * {@code tensor([3., 1., 1.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default ValuesAndIndices cummin(int dim) {
        return Peak.MIN.running(self(), dim);
    }

    /**
     * The differences of neighbours along the last dimension.
     *
     * <p>Shapes: the dimension is shorter by one. Example: {@code torch.tensor(1., 4, 9).diff()} is
     * {@code tensor([3., 5.])}.
     *
     * @throws TensorError for a 0-dim tensor
     */
    default Tensor diff() {
        return diff(1);
    }

    /** {@link #diff()} taken {@code n} times. */
    default Tensor diff(int n) {
        return diff(n, -1);
    }

    /** {@link #diff()} taken {@code n} times along a dimension. */
    default Tensor diff(int n, int dim) {
        return diff(n, dim, null, null);
    }

    /** {@link #diff(int, int)} with elements that come before and after, or null. */
    default Tensor diff(int n, int dim, Tensor prepend, Tensor append) {
        return Differences.diff(self(), n, dim, prepend, append);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
