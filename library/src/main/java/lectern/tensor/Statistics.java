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

    private Tensor self() {
        return (Tensor) this;
    }
}
