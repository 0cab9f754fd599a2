package lectern.tensor;

/** Spread and size of many elements: variance, standard deviation, norms. */
public sealed interface Statistics permits Tensor {
    /**
     * The variance {@code sum((x - mean)^2) / (n - correction)}, over some dimensions or all; the correction is 1 unless
     * given: {@code x.var(dim(0), correction(0))}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code 2 g (x - mean) / (n - correction)}.
     * Example: {@code torch.tensor(1., 2, 3).var()} is {@code tensor(1.)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws TensorError for integers and booleans
     */
    default Tensor var(Option.Deviation... options) {
        return Deviations.var(self(), options);
    }

    /** {@link #var(Option.Deviation...)} over one dimension, which goes. */
    default Tensor var(int dim) {
        return var(new Option.Dim(dim));
    }

    /** {@link #var(Option.Deviation...)} of all elements, with a correction of 1 or 0. */
    default Tensor var(boolean unbiased) {
        return var(new Option.Unbiased(unbiased));
    }

    /** {@link #var(Option.Deviation...)} over one dimension. */
    default Tensor var(int dim, boolean unbiased, boolean keepdim) {
        return var(new Option.Dim(dim), new Option.Unbiased(unbiased), new Option.Keepdim(keepdim));
    }

    /**
     * The standard deviation, the root of {@link #var(Option.Deviation...)}.
     *
     * <p>Gradient: {@code g (x - mean) / ((n - correction) std)}. Example: {@code torch.tensor(1., 2, 3).std()} is
     * {@code tensor(1.)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws TensorError for integers and booleans
     */
    default Tensor std(Option.Deviation... options) {
        return Deviations.std(self(), options);
    }

    /** {@link #std(Option.Deviation...)} over one dimension, which goes. */
    default Tensor std(int dim) {
        return std(new Option.Dim(dim));
    }

    /** {@link #std(Option.Deviation...)} of all elements, with a correction of 1 or 0. */
    default Tensor std(boolean unbiased) {
        return std(new Option.Unbiased(unbiased));
    }

    /** {@link #std(Option.Deviation...)} over one dimension. */
    default Tensor std(int dim, boolean unbiased, boolean keepdim) {
        return std(new Option.Dim(dim), new Option.Unbiased(unbiased), new Option.Keepdim(keepdim));
    }

    /**
     * The Euclidean norm {@code sqrt(sum(x^2))} of all elements.
     *
     * <p>Gradient: {@code g x / norm}. Example: {@code torch.tensor(3., 4).norm()} is {@code tensor(5.)}.
     *
     * @throws TensorError for integers and booleans
     */
    default Tensor norm() {
        return norm(2);
    }

    /** {@link #norm()} over some dimensions: {@code x.norm(dim(1), keepdim())}. */
    default Tensor norm(Option.Sum... options) {
        return norm(2, options);
    }

    /**
     * The p-norm {@code (sum |x|^p)^(1/p)} over some dimensions or all: {@code x.norm(1, dim(0))}. For p of 0 the number
     * of elements that are not zero, for infinity the largest magnitude, for minus infinity the smallest.
     *
     * <p>Gradient: {@code g x |x|^(p-2) / norm^(p-1)}. Example: {@code torch.tensor(3., -4).norm(1)} is
     * {@code tensor(7.)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws TensorError for integers and booleans
     */
    default Tensor norm(double p, Option.Sum... options) {
        return VectorNorm.of("norm", self(), p, Reduction.of(self(), options));
    }

    /** {@link #norm(double, Option.Sum...)} over one dimension, which goes. */
    default Tensor norm(double p, int dim) {
        return norm(p, dim, false);
    }

    /** {@link #norm(double, Option.Sum...)} over one dimension. */
    default Tensor norm(double p, int dim, boolean keepdim) {
        return norm(p, new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The norm that PyTorch calls by a name: {@code "fro"} is {@link #norm()}; {@code "nuc"} the sum of a matrix's
     * singular values; {@code "inf"} and {@code "-inf"} are the largest and smallest magnitude.
     *
     * @throws TensorError for another name
     */
    default Tensor norm(String p, Option.Sum... options) {
        return switch (p) {
            case "fro" -> norm(2, options);
            case "inf" -> norm(Double.POSITIVE_INFINITY, options);
            case "-inf" -> norm(Double.NEGATIVE_INFINITY, options);
            case "nuc" -> MatrixNorm.of(self(), options).ord(p);
            default ->
                throw new TensorError(
                        "norm: expected p to be \"fro\", \"nuc\", \"inf\", \"-inf\" or a number, got \"" + p + "\"");
        };
    }

    /**
     * How the rows of a matrix vary together: the covariance of each two; columns are observations. A vector is one row.
     *
     * <p>Example: {@code torch.tensor("[[1., 2, 3], [3, 2, 1]]").cov().get(0, 1)} is {@code tensor(-1.)}.
     *
     * @throws TensorError for more than two dimensions, or bool
     */
    default Tensor cov() {
        return cov(1, null, null);
    }

    /**
     * {@link #cov()} with a correction of the number of observations.
     *
     * @param fweights how often each column was observed, whole numbers, or null
     * @param aweights how much each column weighs, or null
     */
    default Tensor cov(int correction, Tensor fweights, Tensor aweights) {
        return Distances.cov(self(), correction, fweights, aweights);
    }

    /**
     * How many elements fall into each of some bins of equal width from {@code min} to {@code max}; where both are 0,
     * over the range of the elements. Without gradient.
     *
     * <p>Example: {@code torch.tensor(1., 2, 1).histc(4, 0, 3)} is {@code tensor([0., 2., 1., 0.])}.
     *
     * @throws UnsupportedOperationException for integers and booleans
     * @throws TensorError if there are no bins, or {@code max < min}
     */
    default Tensor histc(int bins, double min, double max) {
        return Histogram.histc(self(), bins, min, max);
    }

    /** {@link #histc(int, double, double)} over the range of the elements. */
    default Tensor histc(int bins) {
        return histc(bins, 0, 0);
    }

    /** {@link #histc(int, double, double)} in 100 bins over the range of the elements. */
    default Tensor histc() {
        return histc(100);
    }

    /**
     * How often each whole number from 0 occurs in a vector. Without gradient.
     *
     * <p>Example: {@code torch.tensor(0, 2, 2).bincount()} is {@code tensor([1, 0, 2])}.
     *
     * @throws TensorError unless the elements are whole numbers of 0 or more
     */
    default Tensor bincount() {
        return bincount(null, 0);
    }

    /** {@link #bincount()} with at least so many results. */
    default Tensor bincount(int minlength) {
        return bincount(null, minlength);
    }

    /** {@link #bincount()} that adds up weights, of the same length, instead of ones. */
    default Tensor bincount(Tensor weights) {
        return bincount(weights, 0);
    }

    /** {@link #bincount(Tensor)} with at least so many results; weights may be null. */
    default Tensor bincount(Tensor weights, int minlength) {
        return Histogram.bincount(self(), weights, minlength);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
