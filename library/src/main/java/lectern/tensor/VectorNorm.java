package lectern.tensor;

/** The p-norm {@code (sum |x|^p)^(1/p)} over dimensions, with its limits for p of 0 and infinity. */
final class VectorNorm {
    private VectorNorm() {}

    /** The norm of any numbers, integers included. */
    static Tensor of(Tensor input, double p, Option.Reduction... options) {
        Tensor x = input.to(Promotion.ofFloating(input.dtype));
        return of("norm", x, p, Reduction.of(x, options));
    }

    /** @param p any number; 0 counts what is not zero, infinities give the largest and smallest magnitude */
    static Tensor of(String op, Tensor x, double p, Reduction reduction) {
        if (!x.dtype.isFloatingPoint()) {
            throw new TensorError(op + ": Expected a floating point or complex tensor as input. Got "
                    + x.dtype.scalarName() + "; convert first, as in x.to(float32)." + op + "()");
        }
        if (p < 0 || Double.isInfinite(p)) reduction.checkNotEmpty(op, x);
        Tensor result = reduction.shape(compute(Sums.converted(x, reduction), p, reduction.reduced));
        return FunctionNode.record(
                "LinalgVectorNormBackward0",
                x,
                result,
                (g, saved) -> gradient(reduction.kept(g), saved[0], reduction.kept(saved[1]), p, reduction.reduced),
                x,
                result);
    }

    private static Tensor compute(Tensor x, double p, boolean[] reduced) {
        if (p == 2) return ReduceOp.SUM.compute(x.mul(x), reduced).sqrt();
        Tensor size = x.abs();
        if (p == 0) return ReduceOp.SUM.compute(x.ne(0), reduced).as(x.dtype);
        if (p == 1) return ReduceOp.SUM.compute(size, reduced);
        if (p == Double.POSITIVE_INFINITY) return ReduceOp.MAX.compute(size, reduced);
        if (p == Double.NEGATIVE_INFINITY) return ReduceOp.MIN.compute(size, reduced);
        return ReduceOp.SUM.compute(size.pow(p), reduced).pow(1 / p);
    }

    /**
     * What {@code g} gives for {@code x}: zero where the norm has a corner, and none where it only counts.
     *
     * @param norm the norms, with reduced dimensions of size 1
     */
    static Tensor gradient(Tensor g, Tensor x, Tensor norm, double p, boolean[] reduced) {
        if (p == 0) return null;
        if (p == 1) return x.sign().mul(g);
        if (p == 2) return x.mul(finite(g.div(norm), norm));
        if (Double.isInfinite(p)) {
            Tensor largest = x.abs().eq(norm).logicalOr(x.isnan());
            return x.sign().mul(Where.only(largest, g.div(ReduceOp.SUM.compute(largest, reduced))));
        }
        if (p < 2) {
            Tensor slope = x.sign().mul(finite(x.abs().pow(p - 1), x));
            return slope.mul(finite(g.mul(norm.pow(1 - p)), norm));
        }
        return x.mul(x.abs().pow(p - 2)).mul(finite(g.div(norm.pow(p - 1)), norm));
    }

    /** {@code value}, but zero where {@code divisor} is. */
    private static Tensor finite(Tensor value, Tensor divisor) {
        return Where.except(divisor.eq(0), value);
    }
}
