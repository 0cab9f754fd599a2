package lectern.tensor;

import java.util.List;

/** The functions of {@code torch}: indexing, gathering, scattering and masks. */
public abstract class TorchIndexing extends TorchShaping {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchIndexing() {}

    /** {@link Indexing#select}. */
    public static Tensor select(Tensor input, int dim, int index) {
        return input.select(dim, index);
    }

    /** {@link Indexing#narrow(int, int, int)}. */
    public static Tensor narrow(Tensor input, int dim, int start, int length) {
        return input.narrow(dim, start, length);
    }

    /** {@link Indexing#indexSelect}. */
    public static Tensor indexSelect(Tensor input, int dim, Tensor index) {
        return input.indexSelect(dim, index);
    }

    /** {@link Indexing#gather}. */
    public static Tensor gather(Tensor input, int dim, Tensor index) {
        return input.gather(dim, index);
    }

    /** {@link Indexing#take}. */
    public static Tensor take(Tensor input, Tensor index) {
        return input.take(index);
    }

    /** {@link Indexing#takeAlongDim(Tensor, int)}. */
    public static Tensor takeAlongDim(Tensor input, Tensor index, int dim) {
        return input.takeAlongDim(index, dim);
    }

    /** {@link Indexing#maskedSelect}. */
    public static Tensor maskedSelect(Tensor input, Tensor mask) {
        return input.maskedSelect(mask);
    }

    /** {@link Indexing#nonzero}. */
    public static Tensor nonzero(Tensor input) {
        return input.nonzero();
    }

    /** {@link Indexing#nonzeroAsTuple}. */
    public static List<Tensor> nonzeroAsTuple(Tensor input) {
        return input.nonzeroAsTuple();
    }

    /** {@link Indexing#argwhere}. */
    public static Tensor argwhere(Tensor input) {
        return input.argwhere();
    }

    /** {@link Scattering#scatter(int, Tensor, Tensor)}. */
    public static Tensor scatter(Tensor input, int dim, Tensor index, Tensor src) {
        return input.scatter(dim, index, src);
    }

    /** {@link Scattering#scatterAdd}. */
    public static Tensor scatterAdd(Tensor input, int dim, Tensor index, Tensor src) {
        return input.scatterAdd(dim, index, src);
    }

    /** {@link Scattering#scatterReduce(int, Tensor, Tensor, String, boolean)}. */
    public static Tensor scatterReduce(
            Tensor input, int dim, Tensor index, Tensor src, String reduce, boolean includeSelf) {
        return input.scatterReduce(dim, index, src, reduce, includeSelf);
    }

    /** {@link Scattering#indexAdd(int, Tensor, Tensor)}. */
    public static Tensor indexAdd(Tensor input, int dim, Tensor index, Tensor source) {
        return input.indexAdd(dim, index, source);
    }

    /** {@link Scattering#indexCopy}. */
    public static Tensor indexCopy(Tensor input, int dim, Tensor index, Tensor source) {
        return input.indexCopy(dim, index, source);
    }

    /** {@link Scattering#indexFill(int, Tensor, double)}. */
    public static Tensor indexFill(Tensor input, int dim, Tensor index, double value) {
        return input.indexFill(dim, index, value);
    }

    /** {@link Scattering#indexPut(List, Tensor, boolean)}. */
    public static Tensor indexPut(Tensor input, List<Tensor> indices, Tensor values, boolean accumulate) {
        return input.indexPut(indices, values, accumulate);
    }

    /** {@link Scattering#maskedScatter}. */
    public static Tensor maskedScatter(Tensor input, Tensor mask, Tensor source) {
        return input.maskedScatter(mask, source);
    }

    /** {@link #embedding(Tensor, Tensor, int, boolean)} without a padding row. */
    public static Tensor embedding(Tensor weight, Tensor indices) {
        return Embedding.lookUp(weight, indices, -1, false);
    }

    /**
     * Rows of a table looked up by number.
     *
     * <p>Shapes: {@code [rows, columns]} and any shape, to which {@code columns} is appended. Gradient: {@code g} added
     * up at the rows.
     *
     * @param paddingIdx a row whose gradient stays zero, or -1
     * @param scaleGradByFreq whether a row's gradient is divided by how often it was looked up
     * @throws IndexOutOfBoundsException for a row that is not there
     */
    public static Tensor embedding(Tensor weight, Tensor indices, int paddingIdx, boolean scaleGradByFreq) {
        return Embedding.lookUp(weight, indices, paddingIdx, scaleGradByFreq);
    }
}
