package lectern.tensor;

import java.util.Arrays;
import lectern.internal.cpu.StableOrder;
import lectern.internal.cpu.Walk;

/** The runs of elements along one dimension: a tensor taken apart for what depends on the order of elements. */
final class Lanes {
    private Lanes() {}

    /** What happens to a run of {@code n} elements and the place of its result. */
    interface Run {
        void run(int ao, int as, int ro, int rs, int n);
    }

    /** What is chosen from a run: indices of its elements, written with a stride. */
    interface Choice {
        void choose(long[] keys, int n, long[] index, int io, int is);
    }

    /** Visits each run of {@code a} along {@code d} with its run in {@code r}, whose size there may differ. */
    static void each(Layout a, Layout r, int d, Run body) {
        if (a.dims() == 0) {
            body.run(a.offset, 1, r.offset, 1, 1);
            return;
        }
        int[] others = a.sizes.clone();
        others[d] = 1;
        int n = a.sizes[d];
        int along = a.strides[d];
        int resultAlong = r.strides[d];
        Walk.two(others, a.offset, a.strides, r.offset, r.strides, (ao, as, ro, rs, lanes) -> {
            for (int i = 0; i < lanes; i++) body.run(ao + i * as, along, ro + i * rs, resultAlong, n);
        });
    }

    /** The sizes of {@code x} with {@code n} in place of those of dimension {@code d}. */
    static int[] sizes(Tensor x, int d, int n) {
        int[] sizes = x.layout.sizes.clone();
        if (sizes.length > 0) sizes[d] = n;
        return sizes;
    }

    /** Without dimension {@code d}, whose size is 1. */
    static int[] without(int[] sizes, int d) {
        if (sizes.length == 0) return sizes;
        int[] rest = Arrays.copyOf(sizes, sizes.length - 1);
        System.arraycopy(sizes, d + 1, rest, d, rest.length - d);
        return rest;
    }

    /** The number of elements of a run along {@code d}. */
    static int length(Tensor x, int d) {
        return x.layout.dims() == 0 ? 1 : x.layout.sizes[d];
    }

    /** Chooses {@code k} indices from each run along {@code d} by keys that compare as its elements do. */
    static Tensor choose(Tensor x, int d, int k, Choice choice) {
        Layout layout = Layout.contiguous(sizes(x, d, k));
        long[] index = new long[layout.numel];
        int n = length(x, d);
        long[] keys = new long[n];
        double[] values = new double[x.dtype.isFloatingPoint() ? n : 0];
        each(x.layout, layout, d, (ao, as, ro, rs, count) -> {
            readKeys(x, ao, as, values, keys);
            choice.choose(keys, count, index, ro, rs);
        });
        return Tensor.of(index, layout, DType.INT64);
    }

    /** Keys that compare as the elements of {@code x} do, in row-major order. */
    static long[] keys(Tensor x) {
        Tensor flat = x.detach().contiguous();
        long[] keys = new long[flat.layout.numel];
        readKeys(flat, flat.layout.offset, 1, new double[x.dtype.isFloatingPoint() ? keys.length : 0], keys);
        return keys;
    }

    private static void readKeys(Tensor x, int ao, int as, double[] values, long[] keys) {
        if (!x.dtype.isFloatingPoint()) {
            x.dtype.elements().toLongs(x.storage.array, ao, as, keys, 0, keys.length);
            return;
        }
        x.dtype.elements().toDoubles(x.storage.array, ao, as, values, 0, keys.length);
        for (int i = 0; i < keys.length; i++) keys[i] = StableOrder.key(values[i]);
    }

    /** The elements that indices chose along {@code d}, recorded as {@code node}. */
    static Tensor pick(String node, Tensor x, int d, Tensor index, int[] sizes) {
        return Picking.pick(node, x, Places.gather(node, x.layout.sizes, d, index), sizes);
    }

    /** One index per run, and the elements there, where the dimension stays with size 1 or goes. */
    static ValuesAndIndices picked(String function, String node, Tensor x, int d, Tensor index, boolean keepdim) {
        int[] sizes = keepdim ? index.layout.sizes : without(index.layout.sizes, d);
        return new ValuesAndIndices(function, pick(node, x, d, index, sizes), index.withSizes(sizes));
    }

    /**
     * Checks that each run has elements to choose from.
     *
     * @throws IndexOutOfBoundsException if the dimension has size 0
     */
    static void checkNotEmpty(String op, Tensor x, int d) {
        if (length(x, d) > 0) return;
        throw new IndexOutOfBoundsException(op + "(): Expected reduction dim " + d
                + " to have non-zero size; the shape is " + Layout.text(x.layout.sizes));
    }
}
