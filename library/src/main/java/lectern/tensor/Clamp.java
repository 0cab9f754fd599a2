package lectern.tensor;

/** Limiting the elements of a tensor to a range. */
final class Clamp {
    private Clamp() {}

    static Tensor of(Tensor x, double min, double max) {
        return of(x, Promotion.number(min, x), Promotion.number(max, x), "ClampBackward1");
    }

    static Tensor of(Tensor x, long min, long max) {
        return of(x, Promotion.number(min, x), Promotion.number(max, x), "ClampBackward1");
    }

    static Tensor of(Tensor x, Tensor min, Tensor max) {
        if (min == null && max == null) {
            throw new TensorError("clamp: At least one of 'min' or 'max' must not be None; give one of the limits");
        }
        if (min == null) return BinaryOp.CLAMP_MAX.apply(x, max);
        if (max == null) return BinaryOp.CLAMP_MIN.apply(x, min);
        return of(x, min, max, "ClampBackward0");
    }

    private static Tensor of(Tensor x, Tensor min, Tensor max, String node) {
        DType limits = Promotion.of(min, max);
        DType dtype = Promotion.of(x, limits == min.dtype ? min : max);
        Tensor result = TernaryOp.CLAMP.compute(dtype, x, min, max);
        return FunctionNode.record(
                node,
                new Tensor[] {x, min, max},
                result,
                (g, saved) -> gradients(g[0], saved[0], saved[1], saved[2]),
                x,
                min,
                max);
    }

    private static Tensor[] gradients(Tensor g, Tensor x, Tensor min, Tensor max) {
        Tensor inside = x.ge(min).logicalAnd(x.le(max));
        Tensor below = x.lt(min).logicalAnd(min.lt(max));
        Tensor above = x.gt(max).logicalOr(max.lt(min));
        return new Tensor[] {Where.only(inside, g), Where.only(below, g), Where.only(above, g)};
    }
}
