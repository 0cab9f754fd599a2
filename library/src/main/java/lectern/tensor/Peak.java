package lectern.tensor;

import lectern.internal.cpu.PeakSearch;

/** The largest or the smallest of many elements. Where several are equal they share the gradient. */
enum Peak {
    MAX("max", "Max", ReduceOp.MAX),
    MIN("min", "Min", ReduceOp.MIN);

    private final String op;
    private final String node;
    private final ReduceOp reduce;

    Peak(String op, String node, ReduceOp reduce) {
        this.op = op;
        this.node = node;
        this.reduce = reduce;
    }

    /** Of all elements. */
    Tensor of(Tensor x) {
        Reduction reduction = Reduction.of(x);
        reduction.checkNotEmpty(op, x);
        Tensor result = reduction.shape(compute(x, reduction));
        return FunctionNode.record(
                node + "Backward1", x, result, (g, saved) -> sharedByEquals(g, saved[0], saved[1]), x, result);
    }

    /** Over some dimensions. */
    Tensor over(Tensor x, Option.Reduction... options) {
        Reduction reduction = Reduction.of(x, options);
        reduction.checkNotEmpty("a" + op, x);
        Tensor result = reduction.shape(compute(x, reduction));
        return FunctionNode.record(
                "A" + op + "Backward0",
                x,
                result,
                (g, saved) -> {
                    Tensor equal = saved[0].eq(reduction.kept(saved[1]));
                    return Where.only(equal, reduction.kept(g).div(ReduceOp.SUM.compute(equal, reduction.reduced)));
                },
                x,
                result);
    }

    /** Of each run along a dimension, with its index; the first of equals. */
    ValuesAndIndices along(Tensor x, int dim, boolean keepdim) {
        int d = x.layout.dim(dim, 0);
        Lanes.checkNotEmpty(op, x, d);
        return Lanes.picked(op, node + "Backward0", x, d, firsts(x, d), keepdim);
    }

    /** The index of the first peak of all elements, or along one dimension. */
    Tensor index(Tensor x, Option.Reduction... options) {
        Reduction reduction = Reduction.of(x, options);
        if (x.layout.numel == 0 && !reduction.named) {
            throw new IndexOutOfBoundsException(Reduction.unspecified("arg" + op, x));
        }
        reduction.checkNotEmpty("arg" + op, x);
        for (Option.Reduction option : options) {
            if (option instanceof Option.Dim dim && !dim.dims().isEmpty()) {
                return reduction.shape(firsts(x, x.layout.dim(dim.only("arg" + op), 0)));
            }
        }
        return reduction.shape(firsts(x.detach().reshape(-1), 0).withSizes(reduction.keptSizes));
    }

    private Tensor firsts(Tensor x, int d) {
        Tensor a = x.detach().as(x.dtype.computeType());
        PeakSearch search = PeakSearch.of(a.dtype.compute());
        Layout layout = Layout.contiguous(Lanes.sizes(a, d, 1));
        long[] index = new long[layout.numel];
        Object in = a.storage.array;
        Lanes.each(a.layout, layout, d, (ao, as, ro, rs, n) -> index[ro] = search.first(in, ao, as, n, this == MAX));
        return Tensor.of(index, layout, DType.INT64);
    }

    /** For each element the peak of those up to it, with its index; the last of equals. */
    ValuesAndIndices running(Tensor x, int dim) {
        int d = x.layout.dim(dim, 0);
        Tensor a = x.detach().as(x.dtype.computeType());
        PeakSearch search = PeakSearch.of(a.dtype.compute());
        Layout layout = Layout.contiguous(a.layout.sizes);
        long[] index = new long[layout.numel];
        Object in = a.storage.array;
        Lanes.each(
                a.layout, layout, d, (ao, as, ro, rs, n) -> search.running(in, ao, as, index, ro, rs, n, this == MAX));
        Tensor indices = Tensor.of(index, layout, DType.INT64);
        Tensor values = Lanes.pick("Cum" + op + "Backward0", x, d, indices, layout.sizes);
        return new ValuesAndIndices("cum" + op, values, indices);
    }

    private Tensor compute(Tensor x, Reduction reduction) {
        return reduce.compute(x.detach(), reduction.reduced).as(x.dtype);
    }

    /** The gradient of one chosen value, shared by all elements that equal it; NaN equals NaN here. */
    static Tensor sharedByEquals(Tensor g, Tensor x, Tensor value) {
        Tensor equal = Double.isNaN(value.item()) ? x.isnan() : x.eq(value);
        return Where.only(
                equal, g.div(ReduceOp.SUM.compute(equal, Reduction.all(x)).withSizes()));
    }
}
