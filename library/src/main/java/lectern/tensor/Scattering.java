package lectern.tensor;

import java.util.List;

/** Elements written or added at places that index tensors and masks name; copies, and in place with an underscore. */
public sealed interface Scattering permits Tensor {
    /**
     * A copy in which each element of {@code src} stands at its place in {@code index}, but at that entry of
     * {@code dim}: {@code out[index[i][j]][j] = src[i][j]} for {@code dim} 0.
     *
     * <p>Gradients: {@code g} except at the written places, and {@code g} there. Example:
     * {@code torch.zeros(3).scatter(0, torch.tensor(2, 0), torch.tensor(5., 6))} is {@code tensor([6., 0., 5.])}.
     *
     * @throws TensorError if an entry is not there, the shapes do not fit, or the types differ
     */
    default Tensor scatter(int dim, Tensor index, Tensor src) {
        return Scattered.scatter(self(), dim, index, src);
    }

    /** {@link #scatter(int, Tensor, Tensor)} of one number. */
    default Tensor scatter(int dim, Tensor index, double value) {
        return Scattered.fill(self(), dim, index, Tensor.scalar(value, self().dtype));
    }

    /** {@link #scatter(int, Tensor, Tensor)} of one whole number. */
    default Tensor scatter(int dim, Tensor index, long value) {
        return Scattered.fill(self(), dim, index, Tensor.scalar(value, self().dtype));
    }

    /** {@link #scatter(int, Tensor, Tensor)} in place. */
    default Tensor scatter_(int dim, Tensor index, Tensor src) {
        return InPlace.apply("scatter", self(), x -> x.scatter(dim, index, src));
    }

    /** {@link #scatter_(int, Tensor, Tensor)} of one number. */
    default Tensor scatter_(int dim, Tensor index, double value) {
        return InPlace.apply("scatter", self(), x -> x.scatter(dim, index, value));
    }

    /** {@link #scatter_(int, Tensor, Tensor)} of one whole number. */
    default Tensor scatter_(int dim, Tensor index, long value) {
        return InPlace.apply("scatter", self(), x -> x.scatter(dim, index, value));
    }

    /** {@link #scatter(int, Tensor, Tensor)} combined with what is there: {@code add} or {@code multiply}. */
    default Tensor scatter(int dim, Tensor index, Tensor src, String reduce) {
        return switch (reduce) {
            case "add" -> scatterReduce(dim, index, src, "sum", true);
            case "multiply" -> scatterReduce(dim, index, src, "prod", true);
            default -> throw new TensorError("scatter: reduce argument must be either add or multiply, got " + reduce);
        };
    }

    /** {@link #scatter(int, Tensor, Tensor, String)} of one number. */
    default Tensor scatter(int dim, Tensor index, double value, String reduce) {
        return scatter(dim, index, self().newFull(index.shape(), value), reduce);
    }

    /**
     * {@link #scatter(int, Tensor, Tensor)} that adds to what is there; elements that meet add up.
     *
     * <p>Gradients: {@code g}, and {@code g} gathered. Example:
     * {@code torch.ones(2).scatterAdd(0, torch.tensor(1, 1), torch.tensor(5., 6))} is {@code tensor([ 1., 12.])}.
     *
     * @throws TensorError as {@link #scatter(int, Tensor, Tensor)}
     */
    default Tensor scatterAdd(int dim, Tensor index, Tensor src) {
        return Scattered.add(self(), dim, index, src);
    }

    /** {@link #scatterAdd} in place. */
    default Tensor scatterAdd_(int dim, Tensor index, Tensor src) {
        return InPlace.apply("scatter_add", self(), x -> x.scatterAdd(dim, index, src));
    }

    /**
     * {@link #scatterAdd} with another way to combine.
     *
     * @param reduce {@code sum}, {@code prod}, {@code mean}, {@code amax} or {@code amin}
     * @param includeSelf whether what is there takes part
     * @throws TensorError as {@link #scatter(int, Tensor, Tensor)}
     */
    default Tensor scatterReduce(int dim, Tensor index, Tensor src, String reduce, boolean includeSelf) {
        return ScatterReduce.apply(self(), dim, index, src, Scatter.of("scatter_reduce", reduce), includeSelf);
    }

    /** {@link #scatterReduce(int, Tensor, Tensor, String, boolean)} with what is there. */
    default Tensor scatterReduce(int dim, Tensor index, Tensor src, String reduce) {
        return scatterReduce(dim, index, src, reduce, true);
    }

    /** {@link #indexAdd(int, Tensor, Tensor, double)} times one. */
    default Tensor indexAdd(int dim, Tensor index, Tensor source) {
        return Scattered.indexAdd(self(), dim, index, source);
    }

    /**
     * A copy with {@code alpha} times the entries of {@code source} added to the entries of {@code dim} that the vector
     * {@code index} names.
     *
     * <p>Example: {@code torch.ones(2).indexAdd(0, torch.tensor(1, 1), torch.tensor(5., 6))} is
     * {@code tensor([ 1., 12.])}.
     *
     * @throws TensorError if the shapes do not fit
     */
    default Tensor indexAdd(int dim, Tensor index, Tensor source, double alpha) {
        return indexAdd(dim, index, alpha == 1 ? source : source.mul(Tensor.scalar(alpha, source.dtype)));
    }

    /** {@link #indexAdd(int, Tensor, Tensor)} in place. */
    default Tensor indexAdd_(int dim, Tensor index, Tensor source) {
        return InPlace.apply("index_add", self(), x -> x.indexAdd(dim, index, source));
    }

    /** {@link #indexAdd_(int, Tensor, Tensor)} times {@code alpha}. */
    default Tensor indexAdd_(int dim, Tensor index, Tensor source, double alpha) {
        return InPlace.apply("index_add", self(), x -> x.indexAdd(dim, index, source, alpha));
    }

    /**
     * A copy with the entries of {@code dim} that the vector {@code index} names replaced by those of {@code source}.
     *
     * <p>Example: {@code torch.zeros(3).indexCopy(0, torch.tensor(0, 2), torch.tensor(1., 2))} is
     * {@code tensor([1., 0., 2.])}.
     *
     * @throws TensorError if the shapes or types do not fit
     */
    default Tensor indexCopy(int dim, Tensor index, Tensor source) {
        return Scattered.indexCopy(self(), dim, index, source);
    }

    /** {@link #indexCopy} in place. */
    default Tensor indexCopy_(int dim, Tensor index, Tensor source) {
        return InPlace.apply("index_copy", self(), x -> x.indexCopy(dim, index, source));
    }

    /**
     * A copy with a number in the entries of {@code dim} that the vector {@code index} names.
     *
     * <p>Example: {@code torch.zeros(3).indexFill(0, torch.tensor(0, 2), 5.)} is {@code tensor([5., 0., 5.])}.
     */
    default Tensor indexFill(int dim, Tensor index, double value) {
        return indexFill(dim, index, Tensor.scalar(value, self().dtype));
    }

    /** {@link #indexFill(int, Tensor, double)} of a whole number. */
    default Tensor indexFill(int dim, Tensor index, long value) {
        return indexFill(dim, index, Tensor.scalar(value, self().dtype));
    }

    /** {@link #indexFill(int, Tensor, double)} of a 0-dim tensor. */
    default Tensor indexFill(int dim, Tensor index, Tensor value) {
        return Scattered.indexFill(self(), dim, index, value);
    }

    /** {@link #indexFill(int, Tensor, double)} in place. */
    default Tensor indexFill_(int dim, Tensor index, double value) {
        return InPlace.apply("index_fill", self(), x -> x.indexFill(dim, index, value));
    }

    /** {@link #indexPut(List, Tensor, boolean)} that replaces. */
    default Tensor indexPut(List<Tensor> indices, Tensor values) {
        return indexPut(indices, values, false);
    }

    /**
     * A copy with {@code values}, broadcast, at the elements that index tensors pick; {@code accumulate} adds them.
     *
     * <p>Example: {@code torch.zeros(3).indexPut(list(torch.tensor(0, 0)), torch.tensor(5., 6), true)} is
     * {@code tensor([11., 0., 0.])}.
     *
     * @throws TensorError if the shapes do not fit
     */
    default Tensor indexPut(List<Tensor> indices, Tensor values, boolean accumulate) {
        return self().clone().indexPut_(indices, values, accumulate);
    }

    /** {@link #indexPut(List, Tensor, boolean)} in place. */
    default Tensor indexPut_(List<Tensor> indices, Tensor values, boolean accumulate) {
        Indexed.of(self(), indices.toArray(new Tensor[0])).put(values, accumulate);
        return self();
    }

    /** {@link #indexPut_(List, Tensor, boolean)} that replaces. */
    default Tensor indexPut_(List<Tensor> indices, Tensor values) {
        return indexPut_(indices, values, false);
    }

    /**
     * A copy with the leading elements of {@code source} where a mask, broadcast with this tensor, is true.
     *
     * <p>Example: {@code torch.zeros(3).maskedScatter(torch.tensor("[True, False, True]"), torch.tensor(1., 2))} is
     * {@code tensor([1., 0., 2.])}.
     *
     * @throws TensorError if the mask is not bool, or {@code source} has too few elements
     */
    default Tensor maskedScatter(Tensor mask, Tensor source) {
        return Masks.scatter(self(), mask, source);
    }

    /** {@link #maskedScatter} in place. */
    default Tensor maskedScatter_(Tensor mask, Tensor source) {
        return InPlace.apply("masked_scatter", self(), x -> x.maskedScatter(mask, source));
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
