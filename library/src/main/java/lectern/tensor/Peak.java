package lectern.tensor;

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
                node + "Backward1", x, result, (g, saved) -> shared(g, same(saved[0], saved[1]), reduction), x, result);
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
                (g, saved) -> shared(reduction.kept(g), saved[0].eq(reduction.kept(saved[1])), reduction),
                x,
                result);
    }

    private Tensor compute(Tensor x, Reduction reduction) {
        return reduce.compute(x.detach(), reduction.reduced).as(x.dtype);
    }

    /** Where the elements equal the single {@code peak}; NaN equals NaN here. */
    private static Tensor same(Tensor x, Tensor peak) {
        return Double.isNaN(peak.item()) ? x.isnan() : x.eq(peak);
    }

    private static Tensor shared(Tensor g, Tensor mask, Reduction reduction) {
        Tensor equals = ReduceOp.SUM.compute(mask, reduction.reduced);
        return Where.only(mask, g.div(equals));
    }
}
