package lectern.tensor;

/** Reductions over all elements or over some dimensions. */
public sealed interface Reductions permits Tensor {
    /**
     * The sum of all elements, a 0-dim tensor. Integers and booleans give int64.
     *
     * <p>Gradient: {@code g} for every element. Example: {@code torch.tensor(1., 2, 3).sum()} is {@code tensor(6.)}.
     */
    default Tensor sum() {
        Tensor self = self();
        Tensor result = ReduceOp.SUM.compute(self, Reduction.all(self)).withSizes();
        int[] sizes = self.layout.sizes;
        return FunctionNode.record("SumBackward0", self, result, (g, saved) -> Shapes.expand(g, sizes));
    }

    /**
     * The sum over some dimensions: {@code x.sum(dim(0), keepdim())}.
     *
     * <p>Shapes: the reduced dimensions go, or stay with size 1. Gradient: {@code g} for every element. Example:
     * {@code torch.ones(2, 3).sum(dim(1))} is {@code tensor([3., 3.])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    default Tensor sum(Option.Reduction... options) {
        Tensor self = self();
        Reduction reduction = Reduction.of(self, options);
        Tensor result = reduction.shape(ReduceOp.SUM.compute(self, reduction.reduced));
        int[] sizes = self.layout.sizes;
        int[] kept = reduction.keptSizes;
        return FunctionNode.record("SumBackward1", self, result, (g, saved) -> Shapes.expand(g.reshape(kept), sizes));
    }

    /** {@link #sum(Option.Reduction...)} over one dimension, which goes. */
    default Tensor sum(int dim) {
        return sum(dim, false);
    }

    /** {@link #sum(Option.Reduction...)} over one dimension. */
    default Tensor sum(int dim, boolean keepdim) {
        return sum(new Option.Dim(dim), new Option.Keepdim(keepdim));
    }

    /**
     * The mean of all elements, a 0-dim tensor.
     *
     * <p>Gradient: {@code g / n} for every element. Example: {@code torch.tensor(1., 2, 3).mean()} is
     * {@code tensor(2.)}.
     *
     * @throws TensorError for integers and booleans
     */
    default Tensor mean() {
        Tensor self = self();
        if (!self.dtype.isFloatingPoint()) {
            throw new TensorError("mean(): could not infer output dtype. Input dtype must be either a floating point or"
                    + " complex dtype. Got: " + self.dtype + "; convert first, as in x.to(float32).mean()");
        }
        int[] sizes = self.layout.sizes;
        int n = self.layout.numel;
        Tensor result =
                ReduceOp.SUM.compute(self, Reduction.all(self)).withSizes().div(n);
        return FunctionNode.record(
                "MeanBackward0",
                self,
                result,
                (g, saved) -> Shapes.expand(g, sizes).div(n));
    }

    /** This tensor summed to a shape that broadcasts to its own. */
    default Tensor sumToSize(int... sizes) {
        Tensor self = self();
        Layout layout = self.layout;
        int extra = layout.dims() - sizes.length;
        boolean[] reduced = new boolean[layout.dims()];
        boolean any = false;
        for (int d = 0; d < reduced.length; d++) {
            boolean stays = d >= extra && sizes[d - extra] == layout.sizes[d];
            if (extra < 0 || (!stays && d >= extra && sizes[d - extra] != 1)) {
                throw new TensorError("sumToSize: size " + Layout.text(sizes) + " is not expandable to size "
                        + Layout.text(layout.sizes));
            }
            reduced[d] = !stays && layout.sizes[d] != 1;
            any |= reduced[d];
        }
        if (!any) return sizes.length == 0 && !self.dtype.isFloatingPoint() ? self.sum() : self.reshape(sizes);
        Tensor result = ReduceOp.SUM.compute(self, reduced).withSizes(sizes);
        int[] kept = new int[layout.dims()];
        for (int d = 0; d < kept.length; d++) kept[d] = d < extra ? 1 : sizes[d - extra];
        return FunctionNode.record(
                "SumBackward1", self, result, (g, saved) -> Shapes.expand(g.reshape(kept), layout.sizes));
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
