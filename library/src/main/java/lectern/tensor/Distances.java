package lectern.tensor;

import java.util.Arrays;

/** Distances of all pairs of rows, and covariances of all pairs of variables. */
final class Distances {
    private Distances() {}

    /** The p-norm of the difference of each row of {@code a} and each row of {@code b}. */
    static Tensor cdist(Tensor a, Tensor b, double p) {
        check(a, b, p);
        Tensor differences = a.detach().unsqueeze(-2).sub(b.detach().unsqueeze(-3));
        Tensor result = VectorNorm.of("cdist", differences, p, Reduction.of(differences, new Option.Dim(-1)));
        return FunctionNode.record(
                "CdistBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> {
                    Tensor off = saved[0].unsqueeze(-2).sub(saved[1].unsqueeze(-3));
                    Tensor slope = gradient(g[0].unsqueeze(-1), off, saved[2].unsqueeze(-1), p);
                    return new Tensor[] {slope.sum(-2), slope.sum(-3).neg()};
                },
                a,
                b,
                result);
    }

    private static Tensor gradient(Tensor g, Tensor off, Tensor distance, double p) {
        if (p == 0) return Rule.zeros(off);
        if (p == Double.POSITIVE_INFINITY)
            return Where.only(off.abs().eq(distance), off.sign().mul(g));
        boolean[] last = new boolean[off.layout.dims()];
        last[last.length - 1] = true;
        return VectorNorm.gradient(g, off, distance, p, last);
    }

    private static void check(Tensor a, Tensor b, double p) {
        boolean matrices = a.ndim() >= 2 && b.ndim() >= 2;
        if (!matrices || a.size(-1) != b.size(-1)) {
            throw new TensorError(
                    "cdist: X1 and X2 must have at least two dimensions and the same number of columns. X1:" + " "
                            + Layout.text(a.layout.sizes) + " X2: " + Layout.text(b.layout.sizes));
        }
        if (!(p >= 0)) throw new TensorError("cdist only supports non-negative p values, got " + p);
    }

    /**
     * How the rows of {@code input} vary together.
     *
     * @param fweights how often each column was observed, or null
     * @param aweights how much each column weighs, or null
     */
    static Tensor cov(Tensor input, int correction, Tensor fweights, Tensor aweights) {
        if (input.ndim() > 2) {
            throw new TensorError("cov(): expected input to have two or fewer dimensions but got an input with "
                    + input.ndim() + " dimensions");
        }
        if (input.dtype == DType.BOOL) {
            throw new TensorError("cov(): bool dtype is not supported for input; convert first, as in x.to(float32)");
        }
        Tensor rows = input.ndim() < 2 ? input.reshape(1, -1) : input;
        int n = rows.size(1);
        checkWeights("fweights", fweights, false, n);
        checkWeights("aweights", aweights, true, n);
        Tensor w = fweights == null ? aweights : aweights == null ? fweights : fweights.mul(aweights);
        Tensor total = w == null ? Tensor.scalar((long) n, DType.INT64) : w.sum();
        Tensor mean = (w == null ? rows : rows.mul(w)).sum(1).div(total);
        Tensor factor = aweights != null && correction != 0
                ? total.sub(w.mul(aweights).sum().div(total).mul(correction))
                : total.sub(correction);
        if (factor.detach().item() <= 0) factor = factor.mul(0);
        Tensor off = rows.sub(mean.unsqueeze(1));
        Tensor weighed = w == null ? off : off.mul(w);
        return off.mm(weighed.t().to(off.dtype)).div(factor).squeeze();
    }

    private static void checkWeights(String name, Tensor weights, boolean floating, int n) {
        if (weights == null) return;
        if (weights.dtype.isFloatingPoint() != floating || weights.dtype == DType.BOOL) {
            throw new TensorError("cov(): expected " + name + " to have " + (floating ? "floating point" : "integral")
                    + " dtype but got " + name + " with " + weights.dtype + " dtype");
        }
        if (weights.ndim() != 1 || weights.numel() != n) {
            throw new TensorError("cov(): expected " + name + " to have the same numel as there are observations in the"
                    + " input but got shape " + Layout.text(weights.layout.sizes) + " for " + n + " observations");
        }
        if (Arrays.stream(weights.detach().toDoubles()).anyMatch(weight -> weight < 0)) {
            throw new TensorError("cov(): " + name + " cannot be negative");
        }
    }
}
