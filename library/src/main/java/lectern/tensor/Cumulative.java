package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** Sums and products of the elements up to each, and the product of all, with gradients that hold where factors are 0. */
final class Cumulative {
    private Cumulative() {}

    static Tensor sum(Tensor x, int dim, DType dtype) {
        return sum(x, x.layout.dim(dim, 0), dtype, false);
    }

    private static Tensor sum(Tensor x, int d, DType dtype, boolean backward) {
        Tensor result = asked(ScanOp.SUM.compute(converted(x, dtype), d, backward), dtype);
        return FunctionNode.record("CumsumBackward0", x, result, (g, saved) -> sum(g, d, null, !backward));
    }

    static Tensor product(Tensor x, int dim, DType dtype) {
        int d = x.layout.dim(dim, 0);
        Tensor result = asked(ScanOp.PROD.compute(converted(x, dtype), d, false), dtype);
        return FunctionNode.record(
                "CumprodBackward0",
                x,
                result,
                (g, saved) -> hasZeros(saved[0])
                        ? productGradient(g, saved[0], d)
                        : sum(g.mul(saved[1]), d, null, true).div(saved[0]),
                x,
                result);
    }

    /** Element k is a factor of every product from k on; each such product without it is taken anew. */
    private static Tensor productGradient(Tensor g, Tensor x, int d) {
        if (x.layout.dims() == 0) return g;
        int n = x.layout.sizes[d];
        List<Tensor> gradients = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            Tensor before = prod(x.narrow(d, 0, k), d, true, null);
            Tensor after = product(x.narrow(d, k + 1, n - k - 1), d, null).mul(before);
            Tensor others = Joining.cat(List.of(before, after), d);
            gradients.add(g.narrow(d, k, n - k).mul(others).sum(d, true));
        }
        return Joining.cat(gradients, d);
    }

    /** The product of all elements. */
    static Tensor prod(Tensor x, DType dtype) {
        Tensor values = converted(x, dtype);
        Tensor result = asked(ReduceOp.PROD.compute(values, Reduction.all(x)).withSizes(), dtype);
        int[] sizes = x.layout.sizes;
        return FunctionNode.record(
                "ProdBackward0",
                x,
                result,
                (g, saved) -> hasZeros(saved[0])
                        ? g.mul(others(saved[0].reshape(-1), 0)).reshape(sizes)
                        : g.mul(saved[1]).div(saved[0]),
                x,
                result);
    }

    /** The product over one dimension. */
    static Tensor prod(Tensor x, int dim, boolean keepdim, DType dtype) {
        Reduction reduction = Reduction.of(x, new Option.Dim(dim), new Option.Keepdim(keepdim));
        int d = x.layout.dim(dim, 0);
        Tensor values = converted(x, dtype);
        Tensor result = reduction.shape(asked(ReduceOp.PROD.compute(values, reduction.reduced), dtype));
        return FunctionNode.record(
                "ProdBackward1",
                x,
                result,
                (g, saved) -> hasZeros(saved[0])
                        ? reduction.kept(g).mul(others(saved[0], d))
                        : reduction.kept(g.mul(saved[1])).div(saved[0]),
                x,
                result);
    }

    /** For each element the product of all others along {@code d}. */
    private static Tensor others(Tensor x, int d) {
        if (x.layout.dims() == 0) return Tensor.scalar(1, x.dtype);
        return before(x, d).mul(before(x.flip(d), d).flip(d));
    }

    private static Tensor before(Tensor x, int d) {
        int n = x.layout.sizes[d];
        Tensor one = Shapes.expand(Tensor.scalar(1, x.dtype), Lanes.sizes(x, d, 1));
        return product(Joining.cat(List.of(one, x.narrow(d, 0, n - 1)), d), d, null);
    }

    private static boolean hasZeros(Tensor x) {
        return x.detach().eq(0).any().itemBoolean();
    }

    private static Tensor converted(Tensor x, DType dtype) {
        return dtype == null ? x.detach() : x.detach().as(dtype);
    }

    private static Tensor asked(Tensor result, DType dtype) {
        return dtype == null ? result : result.as(dtype);
    }
}
