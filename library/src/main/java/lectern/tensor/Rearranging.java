package lectern.tensor;

/** The elements in another order, repeated, or by diagonals. */
public sealed interface Rearranging permits Tensor {
    /**
     * Dimensions in reverse order of their entries, as a copy.
     *
     * <p>Gradient: {@code g} flipped. Example: {@code torch.tensor(1, 2, 3).flip(0)} is {@code tensor([3, 2, 1])}.
     *
     * @throws TensorError if a dimension is named twice
     */
    default Tensor flip(int... dims) {
        Tensor self = self();
        boolean[] backward = Shapes.marked("flip", self.layout, dims);
        Tensor copy = self.detach().viewed(l -> Shapes.flipped(l, backward)).clone();
        return FunctionNode.record("FlipBackward0", self, copy, (g, saved) -> g.flip(dims));
    }

    /** {@link #flip} of the columns. */
    default Tensor fliplr() {
        if (self().layout.dims() < 2)
            throw new TensorError("fliplr: Input must be >= 2-d, got " + self().ndim() + "-d");
        return flip(1);
    }

    /** {@link #flip} of the rows. */
    default Tensor flipud() {
        if (self().layout.dims() < 1) throw new TensorError("flipud: Input must be >= 1-d, got 0-d");
        return flip(0);
    }

    /**
     * All elements shifted in row-major order; those that fall out come in at the other end.
     *
     * <p>Example: {@code torch.tensor(1, 2, 3).roll(1)} is {@code tensor([3, 1, 2])}.
     */
    default Tensor roll(int shift) {
        return Rearranged.roll(self(), shift);
    }

    /**
     * Entries of a dimension shifted; those that fall out come in at the other end.
     *
     * <p>Gradient: {@code g} rolled back. Example: {@code torch.tensor(1, 2, 3).roll(1, 0)} is
     * {@code tensor([3, 1, 2])}.
     */
    default Tensor roll(int shift, int dim) {
        return roll(new int[] {shift}, new int[] {dim});
    }

    /** {@link #roll(int, int)} of several dimensions. */
    default Tensor roll(int[] shifts, int[] dims) {
        return Rearranged.roll(self(), shifts, dims);
    }

    /** {@link #rot90(int, int, int)} once, from the first dimension to the second. */
    default Tensor rot90() {
        return rot90(1, 0, 1);
    }

    /**
     * Turned by 90 degrees {@code k} times, from {@code dim0} towards {@code dim1}.
     *
     * <p>Example: {@code torch.tensor("[[1, 2]]").rot90(1, 0, 1).tolist()} is {@code [[2], [1]]}.
     */
    default Tensor rot90(int k, int dim0, int dim1) {
        Tensor self = self();
        Shapes.marked("rot90", self.layout, dim0, dim1);
        return switch (Math.floorMod(k, 4)) {
            case 1 -> flip(dim1).transpose(dim0, dim1);
            case 2 -> flip(dim0, dim1);
            case 3 -> flip(dim0).transpose(dim0, dim1);
            default -> self.clone();
        };
    }

    /**
     * The whole tensor repeated along each dimension, and along new ones in front.
     *
     * <p>Gradient: {@code g} summed over the copies. Example: {@code torch.tensor(1, 2).repeat(2)} is
     * {@code tensor([1, 2, 1, 2])}.
     *
     * @throws TensorError for fewer numbers than dimensions
     */
    default Tensor repeat(int... repeats) {
        return Rearranged.repeat(self(), repeats);
    }

    /** {@link #repeat}, where missing numbers in front are 1. */
    default Tensor tile(int... repeats) {
        int missing = Math.max(0, self().layout.dims() - repeats.length);
        int[] all = new int[missing + repeats.length];
        for (int d = 0; d < all.length; d++) all[d] = d < missing ? 1 : repeats[d - missing];
        return repeat(all);
    }

    /**
     * Each element {@code repeats} times in a row, as a vector.
     *
     * <p>Example: {@code torch.tensor(1, 2).repeatInterleave(2)} is {@code tensor([1, 1, 2, 2])}.
     */
    default Tensor repeatInterleave(int repeats) {
        return self().flatten().repeatInterleave(repeats, 0);
    }

    /**
     * Each entry of a dimension {@code repeats} times in a row.
     *
     * <p>Example: {@code torch.tensor(1, 2).repeatInterleave(2, 0)} is {@code tensor([1, 1, 2, 2])}.
     */
    default Tensor repeatInterleave(int repeats, int dim) {
        return repeatInterleave(Tensor.scalar((long) repeats, DType.INT64), dim);
    }

    /** {@link #repeatInterleave(int, int)} with a number for each entry. */
    default Tensor repeatInterleave(Tensor repeats, int dim) {
        return Rearranged.repeatInterleave(self(), repeats, dim);
    }

    /** {@link #tril(int)} with the main diagonal. */
    default Tensor tril() {
        return tril(0);
    }

    /**
     * The lower triangle of the last two dimensions, up to the given diagonal; zero above.
     *
     * <p>Gradient: the lower triangle of {@code g}. Example: {@code torch.ones(2, 2).tril(0).tolist()} is
     * {@code [[1.0, 0.0], [1.0, 1.0]]}.
     *
     * @throws TensorError for fewer than two dimensions
     */
    default Tensor tril(int diagonal) {
        Tensor result = Rearranged.triangle("tril", self(), diagonal, true);
        return FunctionNode.record("TrilBackward0", self(), result, (g, saved) -> g.tril(diagonal));
    }

    /** {@link #triu(int)} with the main diagonal. */
    default Tensor triu() {
        return triu(0);
    }

    /**
     * The upper triangle, as {@link #tril(int)}.
     *
     * <p>Example: {@code torch.ones(2, 2).triu(1)} is {@code tensor([[0., 1.], [0., 0.]])} on two lines.
     */
    default Tensor triu(int diagonal) {
        Tensor result = Rearranged.triangle("triu", self(), diagonal, false);
        return FunctionNode.record("TriuBackward0", self(), result, (g, saved) -> g.triu(diagonal));
    }

    /** {@link #diagonal(int, int, int)} of a matrix. */
    default Tensor diagonal() {
        return diagonal(0, 0, 1);
    }

    /** {@link #diagonal(int, int, int)} of a matrix. */
    default Tensor diagonal(int offset) {
        return diagonal(offset, 0, 1);
    }

    /**
     * A diagonal of two dimensions as a new last one, as a view.
     *
     * <p>Gradient: {@code g} on the diagonal, zero elsewhere. Example:
     * {@code torch.tensor("[[1, 2], [3, 4]]").diagonal()} is {@code tensor([1, 4])}.
     *
     * @throws TensorError if both dimensions are the same
     */
    default Tensor diagonal(int offset, int dim1, int dim2) {
        Layout layout = self().layout;
        int d1 = layout.dim(dim1, 0);
        int d2 = layout.dim(dim2, 0);
        if (d1 == d2) {
            throw new TensorError("diagonal dimensions cannot be identical " + dim1 + ", " + dim2);
        }
        return View.of("DiagonalBackward0", self(), l -> Shapes.diagonal(l, offset, d1, d2));
    }

    /** {@link #diag(int)} of the main diagonal. */
    default Tensor diag() {
        return diag(0);
    }

    /**
     * The matrix with a vector on its diagonal, or a copy of a matrix's diagonal.
     *
     * <p>Example: {@code torch.tensor(1, 2).diag().tolist()} is {@code [[1, 0], [0, 2]]}.
     *
     * @throws TensorError for other than one or two dimensions
     */
    default Tensor diag(int diagonal) {
        return switch (self().layout.dims()) {
            case 1 -> diagEmbed(diagonal);
            case 2 -> diagonal(diagonal).clone();
            default ->
                throw new TensorError("diag(): Supports 1D or 2D tensors. Got "
                        + self().layout.dims() + "D");
        };
    }

    /** {@link #diagEmbed(int, int, int)} in two new last dimensions. */
    default Tensor diagEmbed() {
        return diagEmbed(0);
    }

    /** {@link #diagEmbed(int, int, int)} in two new last dimensions. */
    default Tensor diagEmbed(int offset) {
        return diagEmbed(offset, -2, -1);
    }

    /**
     * Matrices of zeros with the last dimension on a diagonal; their dimensions stand at {@code dim1}, {@code dim2}.
     *
     * <p>Example: {@code torch.tensor(1, 2).diagEmbed(0, 0, 1)} is {@code tensor([[1, 0], [0, 2]])} on two lines.
     */
    default Tensor diagEmbed(int offset, int dim1, int dim2) {
        return Rearranged.diagEmbed(self(), offset, dim1, dim2);
    }

    /**
     * The sum of a matrix's main diagonal.
     *
     * <p>Gradient: {@code g} on the diagonal. Example: {@code torch.ones(2, 2).trace()} is {@code tensor(2.)}.
     */
    default Tensor trace() {
        Tensor self = self();
        if (self.layout.dims() != 2)
            throw new TensorError("trace: expected a matrix, but got tensor with dim " + self.ndim());
        Tensor result = self.detach().diagonal().sum();
        int[] sizes = self.layout.sizes;
        return FunctionNode.record(
                "TraceBackward0",
                self,
                result,
                (g, saved) -> View.zerosWith(sizes, l -> Shapes.diagonal(l, 0, 0, 1), Shapes.expand(g, new int[] {
                    Math.min(sizes[0], sizes[1])
                })));
    }

    /**
     * Windows of {@code size} entries, {@code step} apart, along a dimension; they make a new last one. A view.
     *
     * <p>Gradient: {@code g} added up where windows overlap. Example:
     * {@code torch.tensor(1, 2, 3).unfold(0, 2, 1).tolist()} is {@code [[1, 2], [2, 3]]}.
     *
     * @throws TensorError if the dimension is shorter than a window
     */
    default Tensor unfold(int dimension, int size, int step) {
        Layout layout = self().layout;
        int d = layout.dim(dimension, 0);
        int longest = layout.dims() == 0 ? 1 : layout.sizes[d];
        if (size < 0 || size > longest) {
            throw new TensorError(
                    "unfold: maximum size for tensor at dimension " + d + " is " + longest + " but size is " + size);
        }
        if (step <= 0) throw new TensorError("unfold: step is " + step + " but must be > 0");
        return View.of(
                "UnfoldBackward0",
                self(),
                l -> layout.dims() == 0 && size == 0 ? Shapes.unsqueeze(l, 0) : Shapes.windows(l, d, size, step));
    }

    /** {@link #asStrided(int[], int[], int)} from this tensor's first element. */
    default Tensor asStrided(int[] size, int[] stride) {
        return asStrided(size, stride, self().layout.offset);
    }

    /**
     * The storage's elements through any sizes and strides, as a view.
     *
     * <p>Example: {@code torch.arange(4).asStrided(new int[] {2}, new int[] {2}, 1)} is {@code tensor([1, 3])}.
     *
     * @param storageOffset the place of the first element in the storage
     * @throws TensorError if the layout leaves the storage
     */
    default Tensor asStrided(int[] size, int[] stride, int storageOffset) {
        return Rearranged.asStrided(self(), size, stride, storageOffset);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
