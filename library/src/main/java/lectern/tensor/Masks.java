package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** Where a tensor is not zero. */
final class Masks {
    private Masks() {}

    /** One vector of entries per dimension. */
    static List<Tensor> entries(Tensor mask) {
        int[] starts = Places.where(mask).starts;
        int[] strides = Layout.contiguous(mask.layout.sizes).strides;
        List<Tensor> entries = new ArrayList<>();
        for (int d = 0; d < mask.layout.dims(); d++) {
            long[] values = new long[starts.length];
            for (int i = 0; i < values.length; i++) values[i] = starts[i] / strides[d] % mask.layout.sizes[d];
            entries.add(Tensor.of(values, Layout.contiguous(values.length), DType.INT64));
        }
        return entries;
    }

    /** One row of entries per element that is not zero. */
    static Tensor rows(Tensor mask) {
        int[] starts = Places.where(mask).starts;
        int[] strides = Layout.contiguous(mask.layout.sizes).strides;
        int dims = strides.length;
        long[] values = new long[starts.length * dims];
        for (int i = 0; i < values.length; i++) {
            values[i] = starts[i / dims] / strides[i % dims] % mask.layout.sizes[i % dims];
        }
        return Tensor.of(values, Layout.contiguous(starts.length, dims), DType.INT64);
    }

    /**
     * A mask checked for its type.
     *
     * @throws TensorError unless it is bool
     */
    static Tensor checked(String op, Tensor mask) {
        if (mask.dtype == DType.BOOL) return mask;
        throw new TensorError(op + ": only boolean masks are supported, but got mask with dtype " + mask.dtype
                + "; make one by a comparison, as in mask.ne(0)");
    }

    /** The elements where the mask, broadcast with {@code x}, is true. */
    static Tensor select(Tensor x, Tensor mask) {
        checked("masked_select", mask);
        int[] sizes = Layout.broadcast("masked_select", x.layout.sizes, mask.layout.sizes);
        Places places = Places.where(Shapes.expand(mask, sizes));
        Tensor whole = Shapes.expand(x.detach(), sizes);
        Tensor result = Picking.pick("", whole, places, places.count());
        return FunctionNode.record("MaskedSelectBackward0", x, result, (g, saved) -> Picking.spread(g, places, sizes));
    }

    /** A copy of {@code x} with the leading elements of {@code source} where the mask is true. */
    static Tensor scatter(Tensor x, Tensor mask, Tensor source) {
        checked("masked_scatter", mask);
        if (x.dtype != source.dtype) {
            throw new TensorError("masked_scatter: expected self and source to have same dtypes but got " + x.dtype
                    + " and " + source.dtype);
        }
        int[] sizes = Layout.broadcast("masked_scatter", x.layout.sizes, mask.layout.sizes);
        Places places = Places.where(Shapes.expand(mask, sizes));
        int n = places.count();
        if (source.layout.numel < n) {
            throw new TensorError("masked_scatter: expected the mask's " + n + " true elements to have as many source"
                    + " elements, but source has " + source.layout.numel);
        }
        Tensor taken = source.detach().reshape(-1).narrow(0, 0, n);
        Tensor result = n == 0
                ? Shapes.expand(x.detach(), sizes).clone()
                : Picking.put("", Shapes.expand(x.detach(), sizes), places, taken);
        int[] from = source.layout.sizes;
        Places leading = new Places(Places.steps(n, 1), 1);
        return FunctionNode.record(
                "MaskedScatterBackward0",
                new Tensor[] {x, source},
                result,
                (g, saved) -> new Tensor[] {
                    Where.except(saved[0], g[0]),
                    Picking.spread(Picking.pick("MaskedSelectBackward0", g[0], places, n), leading, from)
                },
                mask);
    }
}
