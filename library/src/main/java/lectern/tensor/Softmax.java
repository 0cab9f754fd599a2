package lectern.tensor;

import lectern.internal.cpu.Exponentials;

/** Exponentials summed along dimensions, and each one's share of the sum. */
final class Softmax {
    private Softmax() {}

    /** A loop over the run of one dimension; {@code r} has as many elements, or one. */
    private interface Run {
        void run(Object a, int ao, int as, Object r, int ro, int rs, int n);
    }

    static Tensor softmax(Tensor x, int dim) {
        int d = x.layout.dim(dim, 0);
        Exponentials loops = loops("softmax", x);
        Tensor result = along(x, d, false, loops::softmax);
        return FunctionNode.record(
                "SoftmaxBackward0",
                x,
                result,
                (g, saved) -> {
                    Tensor weighed = g.mul(saved[0]);
                    return weighed.sub(saved[0].mul(weighed.sum(d, true)));
                },
                result);
    }

    static Tensor logSoftmax(Tensor x, int dim) {
        int d = x.layout.dim(dim, 0);
        Exponentials loops = loops("log_softmax", x);
        Tensor result = along(x, d, false, loops::logSoftmax);
        return FunctionNode.record(
                "LogSoftmaxBackward0",
                x,
                result,
                (g, saved) -> g.sub(saved[0].exp().mul(g.sum(d, true))),
                result);
    }

    static Tensor logSumExp(Tensor input, Reduction reduction) {
        Tensor x = input.to(Promotion.ofFloating(input.dtype));
        Tensor runs = reducedLast(x.detach(), reduction.reduced);
        Exponentials loops = loops("logsumexp", x);
        Tensor kept =
                along(runs, runs.layout.dims() - 1, true, loops::logSumExp).withSizes(reduction.keptSizes);
        Tensor result = reduction.shape(kept);
        return FunctionNode.record(
                "LogsumexpBackward0",
                x,
                result,
                (g, saved) -> {
                    Tensor y = saved[1].reshape(reduction.keptSizes);
                    Tensor share = saved[0].sub(Where.except(y.isinf(), y)).exp();
                    return g.reshape(reduction.keptSizes).mul(share);
                },
                x,
                result);
    }

    static Tensor logCumSumExp(Tensor x, int dim) {
        return logCumSumExp(x, x.layout.dim(dim, 0), false);
    }

    /** @param backward whether the sums run from the end */
    private static Tensor logCumSumExp(Tensor x, int d, boolean backward) {
        Exponentials loops = loops("logcumsumexp", x);
        Run run = backward
                ? (a, ao, as, r, ro, rs, n) ->
                        loops.logCumSumExp(a, ao + (n - 1) * as, -as, r, ro + (n - 1) * rs, -rs, n)
                : loops::logCumSumExp;
        return FunctionNode.record(
                "LogcumsumexpBackward0",
                x,
                along(x, d, false, run),
                (g, saved) -> {
                    Tensor y = logCumSumExp(saved[0], d, backward);
                    Tensor rise = shared(saved[0], y, g, d, !backward);
                    return rise.sub(shared(saved[0], y, g.neg(), d, !backward));
                },
                x);
    }

    /** The positive part of {@code g}, shared among the elements that its sum was made of. */
    private static Tensor shared(Tensor x, Tensor y, Tensor g, int d, boolean backward) {
        Tensor positive = Where.of(g.gt(0), g, Tensor.scalar(1, g.dtype));
        Tensor log = Where.of(g.gt(0), positive.log(), Promotion.number(Double.NEGATIVE_INFINITY, g));
        // A sum of nothing, log 0, has no share to give; infinity less infinity would be NaN.
        return logCumSumExp(log.sub(Where.except(y.isneginf(), y)), d, backward)
                .add(x)
                .exp();
    }

    private static Exponentials loops(String op, Tensor x) {
        if (!x.dtype.isFloatingPoint()) {
            throw new UnsupportedOperationException("\"" + op + "\" not implemented for '" + x.dtype.scalarName()
                    + "'; convert first, as in x.to(float32), or give the type, as in x.softmax(0, float32)");
        }
        return Exponentials.of(x.dtype.compute());
    }

    /** The reduced dimensions moved to the end and merged. */
    private static Tensor reducedLast(Tensor x, boolean[] reduced) {
        int[] order = new int[reduced.length];
        int at = 0;
        int length = 1;
        for (int d = 0; d < reduced.length; d++) if (!reduced[d]) order[at++] = d;
        int[] sizes = new int[at + 1];
        for (int i = 0; i < at; i++) sizes[i] = x.layout.sizes[order[i]];
        for (int d = 0; d < reduced.length; d++) {
            if (!reduced[d]) continue;
            order[at++] = d;
            length *= x.layout.sizes[d];
        }
        sizes[sizes.length - 1] = length;
        return x.permute(order).reshape(sizes);
    }

    private static Tensor along(Tensor x, int d, boolean reduce, Run run) {
        DType type = x.dtype.computeType();
        Tensor a = x.detach().as(type).contiguous();
        int[] sizes = a.layout.dims() == 0 ? new int[] {1} : a.layout.sizes;
        int n = sizes[d];
        int inner = 1;
        for (int i = d + 1; i < sizes.length; i++) inner *= sizes[i];
        int outer = 1;
        for (int i = 0; i < d; i++) outer *= sizes[i];
        int[] resultSizes = a.layout.sizes.clone();
        if (reduce) resultSizes[d] = 1;
        Layout layout = Layout.contiguous(resultSizes);
        Object out = type.elements().allocate(layout.numel);
        int step = reduce ? inner : inner * n;
        int lanes = inner;
        Threads.splitRows(outer, (long) lanes * n, 1, (from, to) -> {
            for (int o = from; o < to; o++) {
                for (int i = 0; i < lanes; i++) {
                    run.run(a.storage.array, a.layout.offset + o * lanes * n + i, lanes, out, o * step + i, lanes, n);
                }
            }
        });
        return Tensor.of(out, layout, type).as(x.dtype);
    }
}
