package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** Shapes, and views that show the same elements in another shape. */
public sealed interface Shaping permits Tensor {
    /** The shape; prints as {@code torch.Size([3, 2])}. */
    Size shape();

    /** {@link #shape()}. */
    default Size size() {
        return shape();
    }

    /**
     * The size of one dimension.
     *
     * <p>Example: {@code torch.zeros(2, 3).size(1)} is {@code 3}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default int size(int dim) {
        Layout layout = self().layout;
        return layout.sizes[layout.dim(dim, 0)];
    }

    /**
     * The number of dimensions.
     *
     * <p>Example: {@code torch.zeros(2, 3).ndim()} is {@code 2}.
     */
    default int ndim() {
        return self().layout.dims();
    }

    /** {@link #ndim()}. */
    default int dim() {
        return ndim();
    }

    /**
     * The number of elements.
     *
     * <p>Example: {@code torch.zeros(2, 3).numel()} is {@code 6}.
     */
    default int numel() {
        return self().layout.numel;
    }

    /**
     * Whether the elements lie in row-major order without gaps.
     *
     * <p>Example: {@code torch.zeros(2, 3).t().isContiguous()} is {@code False}.
     */
    default boolean isContiguous() {
        return self().layout.contiguous;
    }

    /**
     * This tensor, or a copy of it in row-major order.
     *
     * <p>Example: {@code torch.zeros(2, 3).t().contiguous().stride()} is {@code [2, 1]}.
     */
    default Tensor contiguous() {
        return self().layout.contiguous ? self() : self().clone();
    }

    /**
     * The same elements in another shape: a view where the layout allows it, otherwise a copy. One size may be -1 and
     * follows from the others.
     *
     * <p>Gradient: {@code g} in the old shape. Example: {@code torch.zeros(2, 3).reshape(3, -1).shape()} is
     * {@code torch.Size([3, 2])}.
     *
     * @throws TensorError if the shapes have different numbers of elements
     */
    default Tensor reshape(int... shape) {
        Tensor self = self();
        int[] sizes = Shapes.infer("reshape", shape, self.layout);
        int[] strides = Shapes.viewStrides(self.layout, sizes);
        return Shapes.view(strides == null ? self.clone() : self, sizes);
    }

    /**
     * {@link #reshape} that never copies.
     *
     * @throws TensorError if the elements' order in memory does not allow the view
     */
    default Tensor view(int... shape) {
        Tensor self = self();
        int[] sizes = Shapes.infer("view", shape, self.layout);
        if (Shapes.viewStrides(self.layout, sizes) == null) {
            throw new TensorError("view: view size " + Layout.text(sizes)
                    + " is not compatible with input tensor's size " + Layout.text(self.layout.sizes) + " and stride "
                    + Layout.text(self.layout.strides)
                    + " (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.");
        }
        return Shapes.view(self, sizes);
    }

    /**
     * Two dimensions exchanged, as a view.
     *
     * <p>Gradient: the same exchange of {@code g}.
     *
     * <p>Example: {@code torch.zeros(2, 3, 4).transpose(0, 2).shape()} is {@code torch.Size([4, 3, 2])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor transpose(int dim0, int dim1) {
        Layout layout = self().layout;
        int i = layout.dim(dim0, 0);
        int j = layout.dim(dim1, 0);
        return View.of("TransposeBackward0", self(), l -> Shapes.transpose(l, i, j), g -> g.transpose(i, j));
    }

    /**
     * A matrix transposed, as a view; fewer dimensions stay as they are.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").t()} is {@code tensor([[1, 3], [2, 4]])} on two lines.
     *
     * @throws TensorError for more than two dimensions
     */
    default Tensor t() {
        int dims = self().layout.dims();
        if (dims > 2) {
            throw new TensorError("t() expects a tensor with <= 2 dimensions, but self is " + dims
                    + "D; use transpose(dim0, dim1) or permute(...)");
        }
        return View.of("TBackward0", self(), l -> dims < 2 ? l : Shapes.transpose(l, 0, 1), Tensor::t);
    }

    /**
     * The dimensions in another order, as a view.
     *
     * <p>Gradient: {@code g} in the old order. Example: {@code torch.zeros(2, 3, 4).permute(2, 0, 1).shape()} is
     * {@code torch.Size([4, 2, 3])}.
     *
     * @throws TensorError unless each dimension is named once
     */
    default Tensor permute(int... dims) {
        int[] order = Shapes.order(self().layout, dims);
        int[] back = new int[order.length];
        for (int d = 0; d < order.length; d++) back[order[d]] = d;
        return View.of("PermuteBackward0", self(), l -> Shapes.permute(l, order), g -> g.permute(back));
    }

    /**
     * The dimensions in reverse order, as a view.
     *
     * <p>Example: {@code torch.zeros(2, 3).T().shape()} is {@code torch.Size([3, 2])}.
     */
    default Tensor T() {
        int[] dims = new int[self().layout.dims()];
        for (int d = 0; d < dims.length; d++) dims[d] = dims.length - 1 - d;
        return permute(dims);
    }

    /**
     * A larger shape in which dimensions of size 1, and new ones in front, repeat; a view. A size of -1 keeps a
     * dimension's own.
     *
     * <p>Gradient: {@code g} summed over what was repeated.
     *
     * <p>Example: {@code torch.tensor(1, 2).expand(2, 2)} is {@code tensor([[1, 2], [1, 2]])} on two lines.
     *
     * @throws TensorError if another dimension would change its size
     */
    default Tensor expand(int... shape) {
        return Shapes.expand(self(), Shapes.expanded(self().layout, shape));
    }

    /**
     * A new dimension of size 1 at {@code dim}, as a view.
     *
     * <p>Example: {@code torch.tensor(1, 2).unsqueeze(0)} is {@code tensor([[1, 2]])}.
     */
    default Tensor unsqueeze(int dim) {
        int d = self().layout.dim(dim, 1);
        return View.of("UnsqueezeBackward0", self(), l -> Shapes.unsqueeze(l, d), g -> g.squeeze(d));
    }

    /**
     * The dimension {@code dim} dropped if its size is 1, as a view.
     *
     * <p>Example: {@code torch.zeros(1, 3).squeeze(0).shape()} is {@code torch.Size([3])}.
     */
    default Tensor squeeze(int dim) {
        int d = self().layout.dim(dim, 0);
        boolean stays = self().layout.dims() == 0 || self().layout.sizes[d] != 1;
        if (stays) return View.of("SqueezeBackward1", self(), l -> l, g -> g);
        return View.of("SqueezeBackward1", self(), l -> Shapes.squeeze(l, d), g -> g.unsqueeze(d));
    }

    /**
     * All dimensions of size 1 dropped, as a view.
     *
     * <p>Example: {@code torch.zeros(1, 3, 1).squeeze().shape()} is {@code torch.Size([3])}.
     */
    default Tensor squeeze() {
        Tensor self = self();
        int[] from = self.layout.sizes;
        return View.of("SqueezeBackward0", self, l -> Shapes.without(l, Shapes.ones(l.sizes)), g -> g.reshape(from));
    }

    /**
     * Several dimensions dropped if their size is 1, as a view.
     *
     * <p>Example: {@code torch.zeros(1, 3, 1).squeeze(0, 2).shape()} is {@code torch.Size([3])}.
     */
    default Tensor squeeze(int... dims) {
        Tensor self = self();
        int[] from = self.layout.sizes;
        boolean[] gone = Shapes.ones(from);
        boolean[] named = new boolean[from.length];
        for (int dim : dims) {
            int d = self.layout.dim(dim, 0);
            if (from.length > 0) named[d] = true;
        }
        for (int d = 0; d < gone.length; d++) gone[d] &= named[d];
        return View.of("SqueezeBackward2", self, l -> Shapes.without(l, gone), g -> g.reshape(from));
    }

    /**
     * All dimensions as one, {@link #flatten(int, int)}.
     *
     * <p>Example: {@code torch.tensor("[[1, 2], [3, 4]]").flatten()} is {@code tensor([1, 2, 3, 4])}.
     */
    default Tensor flatten() {
        return flatten(0, -1);
    }

    /** {@link #flatten(int, int)} up to the last dimension: {@code x.flatten(1)} keeps the batch. */
    default Tensor flatten(int startDim) {
        return flatten(startDim, -1);
    }

    /**
     * Several dimensions as one: a view where the layout allows it, otherwise a copy.
     *
     * <p>Example: {@code torch.zeros(2, 3, 4).flatten(1, 2).shape()} is {@code torch.Size([2, 12])}.
     *
     * @throws TensorError if {@code startDim} comes after {@code endDim}
     */
    default Tensor flatten(int startDim, int endDim) {
        Tensor self = self();
        int first = self.layout.dim(startDim, 0);
        int last = self.layout.dim(endDim, 0);
        if (first > last) {
            throw new TensorError("flatten() has invalid args: start_dim cannot come after end_dim, got " + startDim
                    + " and " + endDim);
        }
        if (ndim() == 0) return reshape(1);
        if (first == last) return self;
        int[] sizes = self.layout.sizes;
        int[] flat = new int[sizes.length - last + first];
        flat[first] = 1;
        for (int d = 0; d < sizes.length; d++) {
            if (d >= first && d <= last) flat[first] *= sizes[d];
            else flat[d < first ? d : d - last + first] = sizes[d];
        }
        return reshape(flat);
    }

    /** {@link #flatten()}. */
    default Tensor ravel() {
        return reshape(-1);
    }

    /**
     * One dimension as several, as a view; one size may be -1.
     *
     * <p>Example: {@code torch.zeros(6, 2).unflatten(0, 2, -1).shape()} is {@code torch.Size([2, 3, 2])}.
     *
     * @throws TensorError if the sizes do not multiply to the dimension's
     */
    default Tensor unflatten(int dim, int... sizes) {
        Tensor self = self();
        int d = self.layout.dim(dim, 0);
        int[] from = self.layout.sizes;
        int[] inner = Shapes.infer("unflatten", sizes, Layout.contiguous(from[d]));
        int[] all = new int[from.length - 1 + inner.length];
        System.arraycopy(from, 0, all, 0, d);
        System.arraycopy(inner, 0, all, d, inner.length);
        System.arraycopy(from, d + 1, all, d + inner.length, from.length - d - 1);
        return view(all);
    }

    /** {@link #reshape} to the shape of another tensor. */
    default Tensor reshapeAs(Tensor other) {
        return reshape(other.layout.sizes);
    }

    /** {@link #view} with the shape of another tensor. */
    default Tensor viewAs(Tensor other) {
        return view(other.layout.sizes);
    }

    /** {@link #expand} to the shape of another tensor. */
    default Tensor expandAs(Tensor other) {
        return expand(other.layout.sizes);
    }

    /** {@link #expand}. */
    default Tensor broadcastTo(int... shape) {
        return expand(shape);
    }

    /**
     * One dimension moved to another place, the others in their order, as a view.
     *
     * <p>Example: {@code torch.zeros(2, 3, 4).movedim(0, -1).shape()} is {@code torch.Size([3, 4, 2])}.
     */
    default Tensor movedim(int source, int destination) {
        return movedim(new int[] {source}, new int[] {destination});
    }

    /**
     * Several dimensions moved, the others in their order, as a view.
     *
     * <p>Example: {@code torch.zeros(2, 3, 4).movedim(new int[] {0}, new int[] {2}).shape()} is
     * {@code torch.Size([3, 4, 2])}.
     *
     * @throws TensorError if a dimension is named twice, or the lists differ in length
     */
    default Tensor movedim(int[] source, int[] destination) {
        return permute(Shapes.moved(self().layout, source, destination));
    }

    /** {@link #transpose}, as NumPy names it. */
    default Tensor swapaxes(int axis0, int axis1) {
        return transpose(axis0, axis1);
    }

    /** {@link #transpose} of the last two dimensions. */
    default Tensor mT() {
        return transpose(-2, -1);
    }

    /** The steps between neighbours of each dimension, in elements. */
    default List<Integer> stride() {
        return Arrays.stream(self().layout.strides).boxed().toList();
    }

    /**
     * The step between neighbours of one dimension, in elements.
     *
     * <p>Example: {@code torch.zeros(2, 3).stride(0)} is {@code 3}.
     */
    default int stride(int dim) {
        Layout layout = self().layout;
        return layout.strides[layout.dim(dim, 0)];
    }

    /**
     * Where in the shared elements this tensor begins.
     *
     * <p>Example: {@code torch.arange(4).get("2:").storageOffset()} is {@code 2}.
     */
    default int storageOffset() {
        return self().layout.offset;
    }

    /** A number that is equal for tensors that begin at the same element of the same storage. */
    default long dataPtr() {
        Tensor self = self();
        return ((long) System.identityHashCode(self.storage.array) << Integer.SIZE)
                + (long) self.layout.offset * self.dtype.itemsize();
    }

    /**
     * How often these elements were written in place; views count together.
     *
     * <p>Example: {@code torch.zeros(2).add_(1).version()} is {@code 1}.
     */
    default int version() {
        return self().storage.version;
    }

    /**
     * At least one dimension: a 0-dim tensor becomes a vector of one.
     *
     * <p>Example: {@code torch.tensor(5).atleast1d()} is {@code tensor([5])}.
     */
    default Tensor atleast1d() {
        return ndim() == 0 ? reshape(1) : self();
    }

    /**
     * At least two dimensions: a vector becomes a row.
     *
     * <p>Example: {@code torch.tensor(5).atleast2d()} is {@code tensor([[5]])}.
     */
    default Tensor atleast2d() {
        return ndim() == 0 ? reshape(1, 1) : ndim() == 1 ? unsqueeze(0) : self();
    }

    /**
     * At least three dimensions, as {@code torch.atleast_3d} adds them.
     *
     * <p>Example: {@code torch.tensor(5).atleast3d()} is {@code tensor([[[5]]])}.
     */
    default Tensor atleast3d() {
        return switch (ndim()) {
            case 0 -> reshape(1, 1, 1);
            case 1 -> unsqueeze(0).unsqueeze(-1);
            case 2 -> unsqueeze(-1);
            default -> self();
        };
    }

    /** A copy with elements of its own, in the graph. */
    Tensor clone();

    private Tensor self() {
        return (Tensor) this;
    }
}
