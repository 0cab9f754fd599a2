package lectern.tensor;

/** Sums and means over dimensions, and the counts beside them. */
final class Sums {
    private Sums() {}

    static Tensor sum(Tensor input, Option.Sum... options) {
        Reduction reduction = Reduction.of(input, options);
        Tensor x = converted(input, reduction);
        Tensor result = reduction.shape(ReduceOp.SUM.compute(x, reduction.reduced));
        int[] sizes = x.layout.sizes;
        String node = reduction.named ? "SumBackward1" : "SumBackward0";
        return FunctionNode.record(
                node, input, asked(result, reduction), (g, saved) -> Shapes.expand(reduction.kept(g), sizes));
    }

    static Tensor mean(Tensor input, Option.Sum... options) {
        Reduction reduction = Reduction.of(input, options);
        Tensor x = floating("mean", input, reduction);
        int n = reduction.count;
        Tensor result =
                reduction.shape(ReduceOp.SUM.compute(x, reduction.reduced).div(n));
        int[] sizes = x.layout.sizes;
        String node = reduction.named ? "MeanBackward1" : "MeanBackward0";
        return FunctionNode.record(
                node,
                input,
                result,
                (g, saved) -> Shapes.expand(reduction.kept(g), sizes).div(n));
    }

    static Tensor nansum(Tensor input, Option.Sum... options) {
        if (!input.dtype.isFloatingPoint()) return sum(input, options);
        Reduction reduction = Reduction.of(input, options);
        Tensor x = converted(input, reduction);
        Tensor result = reduction.shape(ReduceOp.SUM.compute(Where.except(x.isnan(), x), reduction.reduced));
        return FunctionNode.record(
                "NansumBackward0",
                input,
                asked(result, reduction),
                (g, saved) -> Where.except(saved[0], reduction.kept(g)),
                input.detach().isnan());
    }

    static Tensor nanmean(Tensor x, Option.Sum... options) {
        floating("nanmean", x, Reduction.of(x, options));
        Tensor there = x.detach().isnan().logicalNot();
        return nansum(x, options).div(sum(there, options));
    }

    static Tensor countNonzero(Tensor x, int... dims) {
        return sum(x.detach().ne(0), new Option.Dim(dims));
    }

    /** Whether one element is not zero, or all are. */
    static Tensor truth(ReduceOp op, Tensor x, Option.Reduction... options) {
        Reduction reduction = Reduction.of(x, options);
        Tensor result = op.compute(x.detach().ne(0), reduction.reduced);
        return reduction.shape(result.as(x.dtype == DType.UINT8 ? DType.UINT8 : DType.BOOL));
    }

    /** {@code x} summed to a shape that broadcasts to its own. */
    static Tensor sumToSize(Tensor x, int[] sizes) {
        Layout layout = x.layout;
        int extra = layout.dims() - sizes.length;
        boolean[] reduced = new boolean[layout.dims()];
        boolean any = false;
        for (int d = 0; d < reduced.length; d++) {
            boolean stays = d >= extra && sizes[d - extra] == layout.sizes[d];
            if (extra < 0 || (!stays && d >= extra && sizes[d - extra] != 1)) throw notExpandable(sizes, layout);
            reduced[d] = !stays && layout.sizes[d] != 1;
            any |= reduced[d];
        }
        if (!any) return sizes.length == 0 && !x.dtype.isFloatingPoint() ? sum(x) : x.reshape(sizes);
        Tensor result = ReduceOp.SUM.compute(x, reduced).withSizes(sizes);
        int[] kept = new int[layout.dims()];
        for (int d = 0; d < kept.length; d++) kept[d] = d < extra ? 1 : sizes[d - extra];
        return FunctionNode.record(
                "SumBackward1", x, result, (g, saved) -> Shapes.expand(g.reshape(kept), layout.sizes));
    }

    private static TensorError notExpandable(int[] sizes, Layout layout) {
        return new TensorError(
                "sumToSize: size " + Layout.text(sizes) + " is not expandable to size " + Layout.text(layout.sizes));
    }

    /** The values to sum: in the type asked for, where one was, outside the graph. */
    static Tensor converted(Tensor x, Reduction reduction) {
        return reduction.dtype == null ? x.detach() : x.detach().as(reduction.dtype);
    }

    /** The result in the type asked for: narrow integers are summed as int64 first. */
    static Tensor asked(Tensor result, Reduction reduction) {
        return reduction.dtype == null ? result : result.as(reduction.dtype);
    }

    private static Tensor floating(String op, Tensor input, Reduction reduction) {
        Tensor x = converted(input, reduction);
        if (!x.dtype.isFloatingPoint()) {
            throw new TensorError(op
                    + "(): could not infer output dtype. Input dtype must be either a floating point or"
                    + " complex dtype. Got: " + x.dtype.scalarName() + "; convert first, as in x.to(float32)." + op
                    + "()");
        }
        return x;
    }
}
