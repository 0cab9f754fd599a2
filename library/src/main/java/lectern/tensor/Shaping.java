package lectern.tensor;

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
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default int size(int dim) {
        Layout layout = self().layout;
        return layout.sizes[layout.dim(dim, 0)];
    }

    /** The number of dimensions. */
    default int ndim() {
        return self().layout.dims();
    }

    /** {@link #ndim()}. */
    default int dim() {
        return ndim();
    }

    /** The number of elements. */
    default int numel() {
        return self().layout.numel;
    }

    /** Whether the elements lie in row-major order without gaps. */
    default boolean isContiguous() {
        return self().layout.contiguous;
    }

    /** This tensor, or a copy of it in row-major order. */
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

    /** The dimensions in reverse order, as a view. */
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
     * @throws TensorError if another dimension would change its size
     */
    default Tensor expand(int... shape) {
        return Shapes.expand(self(), Shapes.expanded(self().layout, shape));
    }

    /** A new dimension of size 1 at {@code dim}, as a view. */
    default Tensor unsqueeze(int dim) {
        int d = self().layout.dim(dim, 1);
        return View.of("UnsqueezeBackward0", self(), l -> Shapes.unsqueeze(l, d), g -> g.squeeze(d));
    }

    /** The dimension {@code dim} dropped if its size is 1, as a view. */
    default Tensor squeeze(int dim) {
        int d = self().layout.dim(dim, 0);
        boolean stays = self().layout.dims() == 0 || self().layout.sizes[d] != 1;
        if (stays) return View.of("SqueezeBackward1", self(), l -> l, g -> g);
        return View.of("SqueezeBackward1", self(), l -> Shapes.squeeze(l, d), g -> g.unsqueeze(d));
    }

    /** A copy with elements of its own, in the graph. */
    Tensor clone();

    private Tensor self() {
        return (Tensor) this;
    }
}
