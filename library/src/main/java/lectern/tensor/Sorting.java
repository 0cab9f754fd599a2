package lectern.tensor;

/** Orders along a dimension and the elements chosen by rank. NaN is the largest; equal elements keep their order. */
public sealed interface Sorting permits Tensor {
    /**
     * The elements in ascending order along the last dimension, or as keywords say: {@code x.sort(dim(0), descending())};
     * and the index that each came from.
     *
     * <p>Gradient: {@code g} back to where elements came from. Example: {@code torch.tensor(3., 1, 2).sort().indices()}
     * is {@code tensor([1, 2, 0])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default ValuesAndIndices sort(Option.Sort... options) {
        return Ordering.sort(self(), options);
    }

    /** {@link #sort(Option.Sort...)} along a dimension. */
    default ValuesAndIndices sort(int dim) {
        return sort(dim, false);
    }

    /** {@link #sort(Option.Sort...)} along a dimension. */
    default ValuesAndIndices sort(int dim, boolean descending) {
        return sort(new Option.Dim(dim), new Option.Descending(descending));
    }

    /**
     * The indices of {@link #sort(Option.Sort...)}, without gradient.
     *
     * <p>Example: {@code torch.tensor(3., 1, 2).argsort()} is {@code tensor([1, 2, 0])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor argsort(Option.Sort... options) {
        return Ordering.argsort(self(), options);
    }

    /** {@link #argsort(Option.Sort...)} along a dimension. */
    default Tensor argsort(int dim) {
        return argsort(dim, false);
    }

    /** {@link #argsort(Option.Sort...)} along a dimension. */
    default Tensor argsort(int dim, boolean descending) {
        return argsort(new Option.Dim(dim), new Option.Descending(descending));
    }

    /**
     * The values of {@link #sort(Option.Sort...)} along the first dimension.
     *
     * <p>Example: {@code torch.tensor(3, 1, 2).msort()} is {@code tensor([1, 2, 3])}.
     */
    default Tensor msort() {
        return sort(0).values();
    }

    /**
     * The {@code k} largest elements along the last dimension, largest first, or as keywords say:
     * {@code x.topk(3, dim(0), largest(false))}; and their indices.
     *
     * <p>Gradient: {@code g} to the chosen elements. Example: {@code torch.tensor(1., 3, 2).topk(2).values()} is
     * {@code tensor([3., 2.])}.
     *
     * @throws TensorError if there are fewer than {@code k} elements
     */
    default ValuesAndIndices topk(int k, Option.Topk... options) {
        return Ordering.topk(self(), k, options);
    }

    /** {@link #topk(int, Option.Topk...)} along a dimension. */
    default ValuesAndIndices topk(int k, int dim) {
        return topk(k, dim, true);
    }

    /** {@link #topk(int, Option.Topk...)} along a dimension. */
    default ValuesAndIndices topk(int k, int dim, boolean largest) {
        return topk(k, new Option.Dim(dim), new Option.Largest(largest));
    }

    /**
     * The {@code k}-th smallest element along the last dimension, counted from 1, and its index.
     *
     * <p>Gradient: {@code g} to the chosen element. Example: {@code torch.tensor(3., 1, 2).kthvalue(2).values()} is
     * {@code tensor(2.)}.
     *
     * @throws TensorError unless {@code k} is between 1 and the size of the dimension
     */
    default ValuesAndIndices kthvalue(int k) {
        return kthvalue(k, -1);
    }

    /** {@link #kthvalue(int)} along a dimension, which goes. */
    default ValuesAndIndices kthvalue(int k, int dim) {
        return kthvalue(k, dim, false);
    }

    /** {@link #kthvalue(int)} along a dimension. */
    default ValuesAndIndices kthvalue(int k, int dim, boolean keepdim) {
        return Ordering.kthvalue(self(), k, dim, keepdim);
    }

    /**
     * The median of all elements, the lower of two; NaN if there is one.
     *
     * <p>Gradient: {@code g}, shared by equals. Example: {@code torch.tensor(3., 1, 2, 4).median()} is
     * {@code tensor(2.)}.
     */
    default Tensor median() {
        return Ordering.median(self(), false);
    }

    /**
     * The median along a dimension, the lower of two, and its index; NaN if there is one.
     *
     * <p>Shapes: the dimension goes. Gradient: {@code g} to the chosen element. Example:
     * {@code torch.tensor("[[3., 1, 2]]").median(1).values()} is {@code tensor([2.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have, or of size 0
     */
    default ValuesAndIndices median(int dim) {
        return median(dim, false);
    }

    /** {@link #median(int)} where the dimension may stay with size 1. */
    default ValuesAndIndices median(int dim, boolean keepdim) {
        return Ordering.median(self(), dim, keepdim, false);
    }

    /** {@link #median(int)} with keywords: {@code x.median(dim(1), keepdim())}. */
    default ValuesAndIndices median(Option.Dim dim, Option.Keepdim... keepdim) {
        return median(dim.only("median"), Option.keepdim(keepdim));
    }

    /** {@link #median()} of the elements that are not NaN. */
    default Tensor nanmedian() {
        return Ordering.median(self(), true);
    }

    /** {@link #median(int)} of the elements that are not NaN. */
    default ValuesAndIndices nanmedian(int dim) {
        return nanmedian(dim, false);
    }

    /** {@link #nanmedian(int)} where the dimension may stay with size 1. */
    default ValuesAndIndices nanmedian(int dim, boolean keepdim) {
        return Ordering.median(self(), dim, keepdim, true);
    }

    /**
     * The most frequent element along the last dimension, the smallest of several, and the index of its last occurrence.
     *
     * <p>Shapes: the dimension goes. Gradient: {@code g} to the chosen element. Example:
     * {@code torch.tensor(1., 2, 2).mode().values()} is {@code tensor(2.)}.
     *
     * @throws IndexOutOfBoundsException if the dimension has size 0
     */
    default ValuesAndIndices mode() {
        return mode(-1);
    }

    /** {@link #mode()} along a dimension, which goes. */
    default ValuesAndIndices mode(int dim) {
        return mode(dim, false);
    }

    /** {@link #mode()} along a dimension. */
    default ValuesAndIndices mode(int dim, boolean keepdim) {
        return Ordering.mode(self(), dim, keepdim);
    }

    /**
     * The value below which the share {@code q} of all elements lies, or of those along a dimension:
     * {@code x.quantile(0.5, dim(0), keepdim())}. Between two elements it is interpolated.
     *
     * <p>Gradient: to the elements beside it, by their weights. Example:
     * {@code torch.tensor(0., 1, 2, 3).quantile(0.5)} is {@code tensor(1.5000)}.
     *
     * @throws TensorError for integers, no elements, or {@code q} outside of 0 to 1
     */
    default Tensor quantile(double q, Option.Quantile... options) {
        return Quantile.of(self(), Tensor.scalar(q, self().dtype), false, options);
    }

    /** {@link #quantile(double, Option.Quantile...)} for several shares, which come as a new first dimension. */
    default Tensor quantile(Tensor q, Option.Quantile... options) {
        return Quantile.of(self(), q, false, options);
    }

    /** {@link #quantile(double, Option.Quantile...)} of the elements that are not NaN. */
    default Tensor nanquantile(double q, Option.Quantile... options) {
        return Quantile.of(self(), Tensor.scalar(q, self().dtype), true, options);
    }

    /** {@link #quantile(Tensor, Option.Quantile...)} of the elements that are not NaN. */
    default Tensor nanquantile(Tensor q, Option.Quantile... options) {
        return Quantile.of(self(), q, true, options);
    }

    /**
     * The different elements in ascending order, as a vector, without gradient.
     *
     * <p>Example: {@code torch.tensor(3., 1, 3).unique()} is {@code tensor([1., 3.])}.
     */
    default Tensor unique() {
        return Distinct.unique(self()).values();
    }

    /** The different entries of one dimension, in lexicographic order: {@code x.unique(dim(0))}. */
    default Tensor unique(Option.Dim dim) {
        return Distinct.unique(self(), dim).values();
    }

    /**
     * {@link #unique()} with what else keywords ask for: {@code x.unique(returnInverse(), returnCounts())}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Uniques unique(Option.Unique... options) {
        return Distinct.unique(self(), options);
    }

    /**
     * The elements without those that equal the one before, as a vector, without gradient.
     *
     * <p>Example: {@code torch.tensor(1., 1, 2, 1).uniqueConsecutive()} is {@code tensor([1., 2., 1.])}.
     */
    default Tensor uniqueConsecutive() {
        return Distinct.consecutive(self()).values();
    }

    /** {@link #uniqueConsecutive()} for the entries of one dimension. */
    default Tensor uniqueConsecutive(Option.Dim dim) {
        return Distinct.consecutive(self(), dim).values();
    }

    /** {@link #uniqueConsecutive()} with what else keywords ask for. */
    default Uniques uniqueConsecutive(Option.Unique... options) {
        return Distinct.consecutive(self(), options);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
