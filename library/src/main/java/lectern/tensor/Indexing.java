package lectern.tensor;

import java.util.Iterator;
import java.util.List;

/** Parts of a tensor: what stands between the brackets of {@code x[...]}, and elements picked by index tensors. */
public sealed interface Indexing extends Iterable<Tensor> permits Tensor {
    /**
     * {@code x[i]}: one entry of the first dimension, as a view.
     *
     * <p>Gradient: {@code g} in that entry, zero elsewhere. Example: {@code torch.tensor(1., 2, 3).get(-1)} is
     * {@code tensor(3.)}.
     *
     * @throws IndexOutOfBoundsException if there is no such entry
     */
    default Tensor get(int i) {
        Tensor self = self();
        if (self.layout.dims() == 0) {
            throw new IndexOutOfBoundsException("get: invalid index of a 0-dim tensor, got " + i
                    + "; use item() to convert a 0-dim tensor to a Java number");
        }
        return Slicing.select(self, 0, Places.entry("get", i, 0, self.layout.sizes[0]));
    }

    /**
     * {@code x[i, j]}, as a view.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").get(1, 0)} is {@code tensor(3)}.
     */
    default Tensor get(int i, int j) {
        return get(new Object[] {i, j});
    }

    /**
     * {@code x[...]}: an item per dimension, each a whole number, {@code null} for a new dimension, a list, array or
     * tensor of entries, or a mask; text holds one or several items as Python writes them, slices included:
     * {@code x.get(":, 0:2")}, {@code x.get("..., -1")}, {@code x.get("::2", rows)}.
     *
     * <p>Numbers, slices and {@code null} give a view; lists, tensors and masks a copy. Several of these are broadcast
     * and go together; the dimension they make stands where they stand, or first where others lie between them.
     * Gradient: {@code g} added up at the picked elements. Example:
     * {@code torch.tensor("[[1, 2, 3], [4, 5, 6]]").get(":, [0, 2]")} is {@code tensor([[1, 3], [4, 6]])} on two lines.
     *
     * @throws IndexOutOfBoundsException for an entry that is not there, or more items than dimensions
     * @throws IllegalArgumentException with a caret under the place of the text that cannot be read
     */
    default Tensor get(Object... index) {
        return new Indexed(self(), Index.of(index)).get();
    }

    /**
     * {@code x[index] = value}: writes a number, tensor, list or array, broadcast, to the elements that {@link
     * #get(Object...)} gives, in place; {@code x.set("0, 1:", 5)}.
     *
     * <p>Gradient: the written elements pass {@code g} to the value, the others to this tensor.
     *
     * @param index one item, text for several, or an {@code Object[]} of several
     * @throws TensorError if the value's shape does not fit, or this is a leaf that requires a gradient
     */
    default void set(Object index, Object value) {
        Tensor self = self();
        Object[] items = index instanceof Object[] several ? several : new Object[] {index};
        Indexed target = new Indexed(self, Index.of(items));
        target.set(Values.of(value, self.dtype));
    }

    /** The entries of the first dimension one after the other: {@code for (Tensor row : x)}. */
    @Override
    default Iterator<Tensor> iterator() {
        if (self().layout.dims() == 0) throw new TensorTypeError("iteration over a 0-d tensor; use item()");
        return self().unbind(0).iterator();
    }

    /**
     * One entry of a dimension, which goes, as a view: {@code x[:, i]} for {@code dim} 1.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").select(1, 0)} is {@code tensor([1, 3])}.
     *
     * @throws IndexOutOfBoundsException if there is no such dimension or entry
     */
    default Tensor select(int dim, int index) {
        Layout layout = self().layout;
        int d = layout.dim(dim, 0);
        if (layout.dims() == 0) {
            throw new IndexOutOfBoundsException("select() cannot be applied to a 0-dim tensor.");
        }
        return Slicing.select(self(), d, Places.entry("select", index, d, layout.sizes[d]));
    }

    /**
     * {@code length} entries of a dimension from {@code start}, as a view.
     *
     * <p>Example: {@code torch.arange(5).narrow(0, 1, 3)} is {@code tensor([1, 2, 3])}.
     *
     * @throws TensorError if they exceed the dimension
     */
    default Tensor narrow(int dim, int start, int length) {
        return Slicing.narrow(self(), dim, start, length);
    }

    /** {@link #narrow(int, int, int)} from the value of a 0-dim tensor. */
    default Tensor narrow(int dim, Tensor start, int length) {
        return Slicing.narrow(self(), dim, start.itemLong(), length);
    }

    /**
     * Entries of one dimension, as a copy.
     *
     * <p>Shapes: the dimension gets the length of the vector {@code index}. Gradient: {@code g} added up at the entries.
     * Example: {@code torch.tensor(5., 6, 7).indexSelect(0, torch.tensor(2, 0))} is {@code tensor([7., 5.])}.
     *
     * @throws IndexOutOfBoundsException for an entry that is not there
     */
    default Tensor indexSelect(int dim, Tensor index) {
        Tensor self = self();
        int d = self.layout.dim(dim, 0);
        int[] entries = DimIndex.entries("index_select", self, d, index);
        int[] sizes = self.layout.sizes.clone();
        if (sizes.length > 0) sizes[d] = entries.length;
        return Picking.pick("IndexSelectBackward0", self, Places.along(self.layout.sizes, d, entries), sizes);
    }

    /**
     * For each place of {@code index} the element there, but at that entry of {@code dim}:
     * {@code out[i][j] = x[index[i][j]][j]} for {@code dim} 0.
     *
     * <p>Shapes: {@code index} has as many dimensions, no larger elsewhere than this tensor; the result has its shape.
     * Gradient: {@code g} added up at the picked elements. Example:
     * {@code torch.tensor(5., 6, 7).gather(0, torch.tensor(2, 2))} is {@code tensor([7., 7.])}.
     *
     * @throws TensorError if an entry is not there, or {@code index} is not of int64 or int32
     */
    default Tensor gather(int dim, Tensor index) {
        Tensor self = self();
        Places places = DimIndex.places("gather", self, dim, index, null);
        return Picking.pick("GatherBackward0", self, places, index.layout.sizes);
    }

    /**
     * {@link #gather} with the other dimensions broadcast: what goes with {@code argsort} and {@code argmax(keepdim)}.
     *
     * @throws TensorError as {@link #gather}
     */
    default Tensor takeAlongDim(Tensor index, int dim) {
        Tensor self = self();
        int d = self.layout.dim(dim, 0);
        if (self.layout.dims() != index.layout.dims()) {
            throw new TensorError("takeAlongDim: input and indices should have the same number of dimensions, but got "
                    + self.layout.dims() + " dimensions for input, and " + index.layout.dims()
                    + " dimensions for indices");
        }
        int[] own = self.layout.sizes.clone();
        int[] other = index.layout.sizes.clone();
        own[d] = other[d] = 1;
        int[] common = Layout.broadcast("takeAlongDim", own, other);
        common[d] = self.layout.sizes[d];
        int[] indexSizes = common.clone();
        indexSizes[d] = index.layout.sizes[d];
        Tensor entries = DimIndex.fromStart("takeAlongDim", index, d, common[d]);
        return Shapes.expand(self, common).gather(d, Shapes.expand(entries, indexSizes));
    }

    /** {@link #takeAlongDim(Tensor, int)} over all elements in row-major order. */
    default Tensor takeAlongDim(Tensor index) {
        Tensor flat = self().reshape(-1);
        return flat.gather(0, DimIndex.fromStart("takeAlongDim", index.reshape(-1), 0, flat.layout.numel));
    }

    /**
     * Elements by their number in row-major order.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").take(torch.tensor(0, 3))} is {@code tensor([1, 4])}.
     *
     * @throws IndexOutOfBoundsException for a number beyond the elements
     */
    default Tensor take(Tensor index) {
        Tensor self = self();
        DimIndex.checkType("take", index);
        int[] entries = Places.entries("take", index, 0, self.layout.numel);
        return Picking.pick("TakeBackward0", self, new Places(entries, 1), index.layout.sizes);
    }

    /**
     * The elements where a mask, broadcast with this tensor, is true, as a vector.
     *
     * <p>Example: {@code torch.tensor(1, -2, 3).maskedSelect(torch.tensor(1, -2, 3).gt(0))} is {@code tensor([1, 3])}.
     *
     * @throws TensorError if {@code mask} is not bool or does not broadcast
     */
    default Tensor maskedSelect(Tensor mask) {
        return Masks.select(self(), mask);
    }

    /**
     * The indices of the elements that are not zero, one row each.
     *
     * <p>Example: {@code torch.tensor(0, 5, 0, 7).nonzero().tolist()} is {@code [[1], [3]]}.
     */
    default Tensor nonzero() {
        return Masks.rows(self());
    }

    /** {@link #nonzero()} as one vector per dimension, ready to index with. */
    default List<Tensor> nonzeroAsTuple() {
        Tensor self = self();
        return Masks.entries(self.layout.dims() == 0 ? self.reshape(1) : self);
    }

    /** {@link #nonzero()}. */
    default Tensor argwhere() {
        return Masks.rows(self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
