package lectern.tensor;

import lectern.internal.cpu.StableOrder;

/** Orders along a dimension, and the elements chosen by their rank. NaN is the largest. */
final class Ordering {

    private Ordering() {}

    /** The indices that sort each run along {@code dim}; equals keep their order. */
    static Tensor order(Tensor x, int dim, boolean descending) {
        int d = x.layout.dim(dim, 0);
        return Lanes.choose(x, d, Lanes.length(x, d), (keys, n, index, io, is) -> {
            int[] order = StableOrder.of(keys, n, descending);
            for (int i = 0; i < n; i++) index[io + i * is] = order[i];
        });
    }

    static ValuesAndIndices sort(Tensor x, Option.Sort... options) {
        int dim = -1;
        boolean descending = false;
        String node = "SortBackward0";
        for (Option.Sort option : options) {
            if (option instanceof Option.Dim given) dim = given.only("sort");
            if (option instanceof Option.Descending given) descending = given.on();
            if (option instanceof Option.Stable) node = "SortBackward1";
        }
        Tensor order = order(x, dim, descending);
        Tensor values = Lanes.pick(node, x, x.layout.dim(dim, 0), order, x.layout.sizes);
        return new ValuesAndIndices("sort", values, order);
    }

    static Tensor argsort(Tensor x, Option.Sort... options) {
        return sort(x.detach(), options).indices();
    }

    static ValuesAndIndices topk(Tensor x, int k, Option.Topk... options) {
        int dim = -1;
        boolean largest = true;
        for (Option.Topk option : options) {
            if (option instanceof Option.Dim given) dim = given.only("topk");
            if (option instanceof Option.Largest given) largest = given.on();
        }
        int d = x.layout.dim(dim, 0);
        int size = Lanes.length(x, d);
        if (k < 0 || k > size) {
            throw new TensorError(
                    "topk: selected index k out of range, got k = " + k + " for dimension " + d + " of size " + size);
        }
        boolean descending = largest;
        Tensor index = Lanes.choose(x, d, k, (keys, n, out, io, is) -> {
            int[] order = StableOrder.of(keys, n, descending);
            for (int i = 0; i < k; i++) out[io + i * is] = order[i];
        });
        return new ValuesAndIndices("topk", Lanes.pick("TopkBackward0", x, d, index, index.layout.sizes), index);
    }

    static ValuesAndIndices kthvalue(Tensor x, int k, int dim, boolean keepdim) {
        int d = x.layout.dim(dim, 0);
        int size = Lanes.length(x, d);
        if (k < 1 || k > size) {
            throw new TensorError("kthvalue(): selected number k out of range for dimension " + d + ", got k = " + k
                    + " for size " + size + "; the smallest is k = 1");
        }
        Tensor index = Lanes.choose(x, d, 1, (keys, n, out, io, is) -> out[io] = StableOrder.of(keys, n, false)[k - 1]);
        return Lanes.picked("kthvalue", "KthvalueBackward0", x, d, index, keepdim);
    }

    /** The lower of the middle elements of each run; NaN where there is one, unless they are skipped. */
    static ValuesAndIndices median(Tensor x, int dim, boolean keepdim, boolean skipNaN) {
        int d = x.layout.dim(dim, 0);
        String op = skipNaN ? "nanmedian" : "median";
        Lanes.checkNotEmpty(op, x, d);
        Tensor index = Lanes.choose(x, d, 1, (keys, n, out, io, is) -> out[io] = middle(x.dtype, keys, n, skipNaN));
        String node = (skipNaN ? "Nanmedian" : "Median") + "Backward1";
        return Lanes.picked(op, node, x, d, index, keepdim);
    }

    private static int middle(DType dtype, long[] keys, int n, boolean skipNaN) {
        int[] order = StableOrder.of(keys, n, false);
        int numbers = n;
        if (dtype.isFloatingPoint()) {
            while (numbers > 0 && keys[order[numbers - 1]] == StableOrder.NAN) numbers--;
        }
        if (numbers == n || (skipNaN && numbers > 0)) return order[(numbers - 1) / 2];
        return order[numbers];
    }

    /** The median of all elements, whose equals share the gradient. */
    static Tensor median(Tensor x, boolean skipNaN) {
        String node = (skipNaN ? "Nanmedian" : "Median") + "Backward0";
        Tensor flat = x.detach().reshape(-1);
        Tensor result = flat.layout.numel == 0
                ? Tensor.scalar(x.dtype.isFloatingPoint() ? Double.NaN : Long.MIN_VALUE, x.dtype)
                : median(flat, 0, false, skipNaN).values();
        return FunctionNode.record(
                node, x, result, (g, saved) -> Peak.sharedByEquals(g, saved[0], saved[1]), x, result);
    }

    /** The most frequent element of each run, the smallest of several; the index is that of its last occurrence. */
    static ValuesAndIndices mode(Tensor x, int dim, boolean keepdim) {
        int d = x.layout.dim(dim, 0);
        Lanes.checkNotEmpty("mode", x, d);
        Tensor index = Lanes.choose(x, d, 1, (keys, n, out, io, is) -> out[io] = mostFrequent(keys, n));
        return Lanes.picked("mode", "ModeBackward0", x, d, index, keepdim);
    }

    private static int mostFrequent(long[] keys, int n) {
        int[] order = StableOrder.of(keys, n, false);
        int best = 0;
        int most = 0;
        int start = 0;
        for (int i = 0; i < n; i++) {
            if (keys[order[i]] != keys[order[start]]) start = i;
            if (i - start + 1 > most) {
                most = i - start + 1;
                best = order[i];
            }
        }
        return best;
    }
}
