package lectern.tensor;

/** The p-norm {@code sum(|x|^p)^(1/p)} along dimensions, with gradients that stay finite where it is zero. */
final class VectorNorm {
    private final double p;
    private final Reduction reduction;

    private VectorNorm(double p, Reduction reduction) {
        this.p = p;
        this.reduction = reduction;
    }

    static Tensor of(Tensor input, double p, Option.Reduction... options) {
        Tensor x = input.to(Promotion.ofFloating(input.dtype));
        VectorNorm norm = new VectorNorm(p, Reduction.of(x, options));
        Tensor kept = norm.compute(x.detach());
        Tensor result = norm.reduction.shape(kept);
        return FunctionNode.record(
                "LinalgVectorNormBackward0",
                x,
                result,
                (g, saved) -> norm.gradient(
                        g.reshape(norm.reduction.keptSizes), saved[0], saved[1].reshape(norm.reduction.keptSizes)),
                x,
                result);
    }

    private Tensor compute(Tensor x) {
        Tensor magnitudes = x.abs();
        if (p == Double.POSITIVE_INFINITY) return reduce(ReduceOp.MAX_MAGNITUDE, magnitudes);
        if (p == Double.NEGATIVE_INFINITY) {
            return reduce(ReduceOp.MAX_MAGNITUDE, magnitudes.reciprocal()).reciprocal();
        }
        if (p == 0) return reduce(ReduceOp.SUM, magnitudes.ne(0).to(x.dtype));
        if (p == 1) return reduce(ReduceOp.SUM, magnitudes);
        if (p == 2) return reduce(ReduceOp.SUM, x.mul(x)).sqrt();
        return reduce(ReduceOp.SUM, magnitudes.pow(p)).pow(1 / p);
    }

    private Tensor reduce(ReduceOp op, Tensor x) {
        return op.compute(x, reduction.reduced);
    }

    private Tensor gradient(Tensor g, Tensor x, Tensor norm) {
        if (p == 0) return Rule.zeros(Shapes.expand(g, x.layout.sizes));
        if (p == 1) return g.mul(x.sign());
        if (p == 2) return Where.except(norm.eq(0), g.mul(x.div(norm)));
        if (Double.isInfinite(p)) {
            Tensor extreme = x.abs().eq(norm);
            Tensor share = g.div(reduce(ReduceOp.SUM, extreme).to(g.dtype));
            return Where.only(extreme, share.mul(x.sign()));
        }
        Tensor slope = x.sign().mul(x.abs().pow(p - 1));
        Tensor flat = p < 1 ? x.eq(0) : norm.eq(0);
        return Where.except(flat, slope.mul(g.div(norm.pow(p - 1))));
    }
}
