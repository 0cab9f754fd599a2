package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** A tensor cut into views along one dimension. */
public sealed interface Splitting permits Tensor {
    /**
     * The entries of a dimension, which goes.
     *
     * <p>Gradient: the gradients stacked. Example: {@code torch.tensor(1., 2).unbind(0)} is
     * {@code [tensor(1.), tensor(2.)]}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default List<Tensor> unbind(int dim) {
        Tensor self = self();
        int d = self.layout.dim(dim, 0);
        if (self.layout.dims() == 0) {
            throw new IndexOutOfBoundsException(
                    "unbind: Dimension specified as " + dim + " but tensor has no dimensions");
        }
        List<UnaryOperator<Layout>> entries = new ArrayList<>();
        for (int i = 0; i < self.layout.sizes[d]; i++) {
            int entry = i;
            entries.add(l -> Slicing.entry(l, d, entry));
        }
        return View.several("UnbindBackward0", self, entries, gradients -> Joining.stack(gradients, d));
    }

    /** {@link #unbind(int)} of the first dimension. */
    default List<Tensor> unbind() {
        return unbind(0);
    }

    /**
     * Parts of {@code size} entries of the first dimension; the last may be smaller.
     *
     * <p>Gradient: the gradients joined again. Example: {@code torch.tensor(1, 2, 3).split(2)} is
     * {@code [tensor([1, 2]), tensor([3])]}.
     *
     * @throws TensorError if {@code size} is negative
     */
    default List<Tensor> split(int size) {
        return split(size, 0);
    }

    /** {@link #split(int)} of any dimension. */
    default List<Tensor> split(int size, int dim) {
        int d = checked("split", dim);
        int n = self().layout.sizes[d];
        if (size < 0 || (size == 0 && n != 0)) {
            throw new TensorError("split expects split_size be non-negative, but got split_size=" + size
                    + " for dimension " + d + " of size " + n);
        }
        int parts = size == 0 ? 1 : Math.max(1, (n + size - 1) / size);
        int[] bounds = new int[parts + 1];
        for (int i = 1; i <= parts; i++) bounds[i] = (int) Math.min(n, (long) i * size);
        return Slicing.parts("SplitBackward0", self(), d, bounds);
    }

    /** {@link #split(int[], int)} of the first dimension. */
    default List<Tensor> split(int[] sizes) {
        return split(sizes, 0);
    }

    /**
     * Parts of the given sizes.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3).split(new int[] {1, 2})} is {@code [tensor([1]), tensor([2, 3])]}.
     *
     * @throws TensorError unless the sizes add up to the dimension's
     */
    default List<Tensor> split(int[] sizes, int dim) {
        int d = checked("split", dim);
        int n = self().layout.sizes[d];
        int[] bounds = new int[sizes.length + 1];
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < 0) {
                throw new TensorError("split_with_sizes expects split_sizes have only non-negative entries, but got"
                        + " split_sizes=" + Layout.text(sizes));
            }
            bounds[i + 1] = bounds[i] + sizes[i];
        }
        if (bounds[sizes.length] != n) {
            throw new TensorError("split: split_with_sizes expects split_sizes to sum exactly to " + n
                    + " (input tensor's size at dimension " + d + "), but got split_sizes=" + Layout.text(sizes));
        }
        return Slicing.parts("SplitWithSizesBackward0", self(), d, bounds);
    }

    /** {@link #split(int[], int)}. */
    default List<Tensor> splitWithSizes(int[] sizes, int dim) {
        return split(sizes, dim);
    }

    /** {@link #split(int[], int)} of the first dimension. */
    default List<Tensor> splitWithSizes(int... sizes) {
        return split(sizes, 0);
    }

    /** {@link #chunk(int, int)} of the first dimension. */
    default List<Tensor> chunk(int chunks) {
        return chunk(chunks, 0);
    }

    /**
     * At most {@code chunks} parts of one size, of which the last may be smaller.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3).chunk(2, 0)} is {@code [tensor([1, 2]), tensor([3])]}.
     *
     * @throws TensorError if {@code chunks} is not positive
     */
    default List<Tensor> chunk(int chunks, int dim) {
        if (chunks <= 0) throw new TensorError("chunk expects `chunks` to be greater than 0, got: " + chunks);
        int d = checked("chunk", dim);
        int n = self().layout.sizes[d];
        int size = (n + chunks - 1) / chunks;
        if (size > 0) return split(size, d);
        return Slicing.parts("SplitWithSizesBackward0", self(), d, new int[chunks + 1]);
    }

    /** {@link #tensorSplit(int, int)} of the first dimension. */
    default List<Tensor> tensorSplit(int sections) {
        return tensorSplit(sections, 0);
    }

    /**
     * Exactly {@code sections} parts, the first ones larger by one where the size does not divide.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3).tensorSplit(2)} is {@code [tensor([1, 2]), tensor([3])]}.
     *
     * @throws TensorError if {@code sections} is not positive
     */
    default List<Tensor> tensorSplit(int sections, int dim) {
        int d = checked("tensor_split", dim);
        if (sections <= 0) {
            throw new TensorError("tensor_split: number of sections must be larger than 0, got " + sections);
        }
        int n = self().layout.sizes[d];
        int[] bounds = new int[sections + 1];
        for (int i = 0; i < sections; i++) bounds[i + 1] = bounds[i] + n / sections + (i < n % sections ? 1 : 0);
        return cut(d, bounds);
    }

    /** {@link #tensorSplit(int[], int)} of the first dimension. */
    default List<Tensor> tensorSplit(int[] indices) {
        return tensorSplit(indices, 0);
    }

    /**
     * Parts that begin where {@code indices} says, and at 0.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3).tensorSplit(new int[] {1}, 0)} is {@code [tensor([1]), tensor([2, 3])]}.
     */
    default List<Tensor> tensorSplit(int[] indices, int dim) {
        int d = checked("tensor_split", dim);
        int n = self().layout.sizes[d];
        int[] bounds = new int[indices.length + 2];
        for (int i = 0; i < indices.length; i++) {
            int at = indices[i] < 0 ? indices[i] + n : indices[i];
            bounds[i + 1] = Math.max(0, Math.min(n, at));
        }
        bounds[indices.length + 1] = n;
        return cut(d, bounds);
    }

    /** {@link #tensorSplit(int[], int)} by a vector of indices, or {@link #tensorSplit(int, int)} by a 0-dim tensor. */
    default List<Tensor> tensorSplit(Tensor indicesOrSections, int dim) {
        if (indicesOrSections.layout.dims() == 0) return tensorSplit((int) indicesOrSections.itemLong(), dim);
        long[] values = Places.longs(indicesOrSections);
        return tensorSplit(Arrays.stream(values).mapToInt(Math::toIntExact).toArray(), dim);
    }

    private List<Tensor> cut(int dim, int[] bounds) {
        List<Tensor> parts = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            int stop = Math.max(bounds[i], bounds[i + 1]);
            parts.add(Slicing.slice("SliceBackward0", self(), dim, bounds[i], stop, 1));
        }
        return parts;
    }

    private int checked(String op, int dim) {
        int d = self().layout.dim(dim, 0);
        if (self().layout.dims() == 0) {
            throw new TensorError(op + " expects at least a 1-dimensional tensor, got a 0-dim one");
        }
        return d;
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
