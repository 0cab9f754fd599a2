package lectern.tensor;

import java.util.List;

/**
 * Variances and standard deviations, with their means: how far elements lie from their mean. Computed in float64, as
 * PyTorch does, since squares of differences lose more digits than float32 has to spare.
 */
final class Deviations {
    private final Tensor x;
    private final Reduction reduction;
    /** The number of elements minus the correction; not below 0. */
    private final double divisor;

    private Deviations(String op, Tensor x, Option.Deviation... options) {
        if (!x.dtype.isFloatingPoint()) {
            throw new TensorError(op + ": only support floating point and complex dtypes, got " + x.dtype
                    + "; convert first, as in x.to(float32)." + op + "()");
        }
        this.x = x;
        this.reduction = Reduction.of(x, options);
        double correction = 1;
        for (Option.Deviation option : options) {
            if (option instanceof Option.Correction given) correction = given.value();
            if (option instanceof Option.Unbiased unbiased) correction = unbiased.on() ? 1 : 0;
        }
        this.divisor = Math.max(0, reduction.count - correction);
    }

    static Tensor var(Tensor x, Option.Deviation... options) {
        Deviations of = new Deviations("var", x, options);
        return FunctionNode.record("VarBackward0", x, of.variance(), (g, saved) -> of.varianceGradient(g, saved[0]), x);
    }

    static Tensor std(Tensor x, Option.Deviation... options) {
        Deviations of = new Deviations("std", x, options);
        Tensor result = of.root();
        return FunctionNode.record(
                "StdBackward0", x, result, (g, saved) -> of.rootGradient(g, saved[0], saved[1]), x, result);
    }

    static VarMean varMean(Tensor x, Option.Deviation... options) {
        Deviations of = new Deviations("var_mean", x, options);
        List<Tensor> pair = FunctionNode.recordAll(
                "VarMeanBackward0",
                x,
                List.of(of.variance(), of.mean()),
                (g, saved) -> new Tensor[] {
                    sum(g[0] == null ? null : of.varianceGradient(g[0], saved[0]), of.meanGradient(g[1]))
                },
                x);
        return new VarMean(pair.get(0), pair.get(1));
    }

    static StdMean stdMean(Tensor x, Option.Deviation... options) {
        Deviations of = new Deviations("std_mean", x, options);
        Tensor root = of.root();
        List<Tensor> pair = FunctionNode.recordAll(
                "StdMeanBackward0",
                x,
                List.of(root, of.mean()),
                (g, saved) -> new Tensor[] {
                    sum(g[0] == null ? null : of.rootGradient(g[0], saved[0], saved[1]), of.meanGradient(g[1]))
                },
                x,
                root);
        return new StdMean(pair.get(0), pair.get(1));
    }

    private static Tensor sum(Tensor a, Tensor b) {
        return a == null ? b : b == null ? a : a.add(b);
    }

    private Tensor keptMean() {
        return ReduceOp.SUM
                .compute(x.detach().as(DType.FLOAT64), reduction.reduced)
                .div(reduction.count);
    }

    private Tensor mean() {
        return reduction.shape(keptMean().as(x.dtype));
    }

    private Tensor exact() {
        Tensor off = x.detach().as(DType.FLOAT64).sub(keptMean());
        return ReduceOp.SUM.compute(off.mul(off), reduction.reduced).div(divisor);
    }

    private Tensor variance() {
        return reduction.shape(exact().as(x.dtype));
    }

    private Tensor root() {
        return reduction.shape(exact().sqrt().as(x.dtype));
    }

    private Tensor varianceGradient(Tensor g, Tensor x) {
        Tensor mean =
                Shapes.expand(reduction.kept(g), x.layout.sizes).div(divisor).mul(2);
        return mean.mul(x.sub(keptMean(x)));
    }

    private Tensor rootGradient(Tensor g, Tensor x, Tensor root) {
        return varianceGradient(Where.except(root.eq(0), g.div(root.mul(2))), x);
    }

    private Tensor meanGradient(Tensor g) {
        return g == null
                ? null
                : Shapes.expand(reduction.kept(g), x.layout.sizes).div(reduction.count);
    }

    /** The mean in the graph, for derivatives of higher order. */
    private Tensor keptMean(Tensor x) {
        Tensor sum = x.sumToSize(reduction.keptSizes);
        return sum.div(reduction.count);
    }
}
