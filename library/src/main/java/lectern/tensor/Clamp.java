package lectern.tensor;

/** Limiting the elements of a tensor to a range. */
final class Clamp {
    private Clamp() {}

    static Tensor of(Tensor x, double min, double max) {
        return between(x, Promotion.number(min, x), Promotion.number(max, x));
    }

    static Tensor of(Tensor x, long min, long max) {
        return between(x, Promotion.number(min, x), Promotion.number(max, x));
    }

    private static Tensor between(Tensor x, Tensor min, Tensor max) {
        return FunctionNode.record(
                "ClampBackward1", x, compute(x, min, max), (g, saved) -> Where.only(inside(saved[0], min, max), g), x);
    }

    static Tensor of(Tensor x, Tensor min, Tensor max) {
        if (min == null && max == null) {
            throw new TensorError("clamp: At least one of 'min' or 'max' must not be None; give one of the limits");
        }
        if (min == null) return BinaryOp.CLAMP_MAX.apply(x, max);
        if (max == null) return BinaryOp.CLAMP_MIN.apply(x, min);
        return FunctionNode.record(
                "ClampBackward0",
                new Tensor[] {x, min, max},
                compute(x, min, max),
                (g, saved) -> gradients(g[0], saved[0], saved[1], saved[2]),
                x,
                min,
                max);
    }

    private static Tensor compute(Tensor x, Tensor min, Tensor max) {
        DType limits = Promotion.of(min, max);
        DType dtype = Promotion.of(x, limits == min.dtype ? min : max);
        return TernaryOp.CLAMP.compute(dtype, x, min, max);
    }

    private static Tensor inside(Tensor x, Tensor min, Tensor max) {
        return x.ge(min).logicalAnd(x.le(max));
    }

    private static Tensor[] gradients(Tensor g, Tensor x, Tensor min, Tensor max) {
        Tensor below = x.lt(min).logicalAnd(min.lt(max));
        Tensor above = x.gt(max).logicalOr(max.lt(min));
        return new Tensor[] {Where.only(inside(x, min, max), g), Where.only(below, g), Where.only(above, g)};
    }
}
