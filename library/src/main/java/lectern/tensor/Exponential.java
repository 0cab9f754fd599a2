package lectern.tensor;

/** Exponentials summed along dimensions, and each one's share of the sum. */
public sealed interface Exponential permits Tensor {
    /**
     * Each exponential's share of those along a dimension: {@code e^x / sum(e^x)}.
     *
     * <p>Gradient: {@code y * (g - sum(g * y))}. Example: {@code torch.tensor(0., 0).softmax(0)} is
     * {@code tensor([0.5000, 0.5000])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws UnsupportedOperationException for integers and booleans
     */
    default Tensor softmax(int dim) {
        return Softmax.softmax(self(), dim);
    }

    /** {@link #softmax(int)} of the values converted to a type. */
    default Tensor softmax(int dim, DType dtype) {
        return self().to(dtype).softmax(dim);
    }

    /** {@link #softmax(int)}: {@code x.softmax(dim(1))}. */
    default Tensor softmax(Option.Dim dim) {
        return softmax(dim.only("softmax"));
    }

    /**
     * The logarithm of {@link #softmax(int)}, exact where that is tiny: {@code x - log(sum(e^x))}.
     *
     * <p>Gradient: {@code g - e^y * sum(g)}. Example: {@code torch.tensor(0., 0).logSoftmax(0)} is
     * {@code tensor([-0.6931, -0.6931])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws UnsupportedOperationException for integers and booleans
     */
    default Tensor logSoftmax(int dim) {
        return Softmax.logSoftmax(self(), dim);
    }

    /** {@link #logSoftmax(int)} of the values converted to a type. */
    default Tensor logSoftmax(int dim, DType dtype) {
        return self().to(dtype).logSoftmax(dim);
    }

    /** {@link #logSoftmax(int)}: {@code x.logSoftmax(dim(1))}. */
    default Tensor logSoftmax(Option.Dim dim) {
        return logSoftmax(dim.only("log_softmax"));
    }

    /**
     * The logarithm of the sum of exponentials along dimensions, without overflow: {@code log(sum(e^x))}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g * softmax(x)}. Example:
     * {@code torch.tensor(0., 0).logsumexp(dim(0))} is {@code tensor(0.6931)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor logsumexp(Option.Reduction... options) {
        return Softmax.logSumExp(self(), Reduction.of(self(), options));
    }

    /** {@link #logsumexp(Option.Reduction...)} over one dimension, which goes. */
    default Tensor logsumexp(int dim) {
        return logsumexp(dim, false);
    }

    /** {@link #logsumexp(Option.Reduction...)} over one dimension. */
    default Tensor logsumexp(int dim, boolean keepdim) {
        return logsumexp(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * {@link #logsumexp(int)} of each element and those before it.
     *
     * <p>Gradient: {@code g} shared among the elements summed. Example:
     * {@code torch.tensor(0., 0).logcumsumexp(0)} is {@code tensor([0.0000, 0.6931])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     * @throws UnsupportedOperationException for integers and booleans
     */
    default Tensor logcumsumexp(int dim) {
        return Softmax.logCumSumExp(self(), dim);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
