package lectern.tensor;

import java.util.Arrays;
import lectern.internal.cpu.StableOrder;

/** Different elements, or different entries of one dimension, with how often and where they were. */
final class Distinct {
    /** One entry of each group, in the order of the groups. */
    private final long[] firsts;

    private final long[] inverse;
    private final long[] counts;

    private Distinct(long[] firsts, long[] inverse, long[] counts) {
        this.firsts = firsts;
        this.inverse = inverse;
        this.counts = counts;
    }

    static Uniques unique(Tensor x, Option.Unique... options) {
        return of("unique", x, true, options);
    }

    static Uniques consecutive(Tensor x, Option.Unique... options) {
        return of("unique_consecutive", x, false, options);
    }

    private static Uniques of(String op, Tensor x, boolean sort, Option.Unique... options) {
        boolean inverse = false;
        boolean counts = false;
        Integer dim = null;
        for (Option.Unique option : options) {
            if (option instanceof Option.ReturnInverse given) inverse = given.on();
            if (option instanceof Option.ReturnCounts given) counts = given.on();
            if (option instanceof Option.Dim given && !given.dims().isEmpty()) dim = given.only(op);
        }
        boolean whole = dim == null || x.layout.dims() == 0;
        int d = whole ? 0 : x.layout.dim(dim, 0);
        Tensor entries = whole ? x.detach().reshape(-1) : x.detach();
        Distinct found = find(op, entries, d, sort);
        int[] places = whole ? x.layout.sizes : new int[] {x.layout.sizes[d]};
        return new Uniques(
                entries.indexSelect(d, vector(found.firsts)),
                inverse ? Tensor.of(found.inverse, Layout.contiguous(places), DType.INT64) : null,
                counts ? vector(found.counts) : null);
    }

    private static Tensor vector(long[] values) {
        return Tensor.of(values, Layout.contiguous(values.length), DType.INT64);
    }

    private static Distinct find(String op, Tensor entries, int d, boolean sort) {
        int n = entries.layout.sizes[d];
        if (n > 0 && entries.layout.numel == 0) {
            throw new TensorError(op + ": There are 0 sized dimensions, and they aren't selected, so unique cannot be"
                    + " applied; the shape is " + Layout.text(entries.layout.sizes));
        }
        long[] keys = Lanes.keys(entries.movedim(d, 0));
        int width = n == 0 ? 1 : keys.length / n;
        return group(keys, n, width, sort ? order(keys, n, width) : null, entries.dtype.isFloatingPoint());
    }

    private static int[] order(long[] keys, int n, int width) {
        if (width == 1) return StableOrder.of(keys, n, false);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order, (i, j) -> Arrays.compare(keys, i * width, (i + 1) * width, keys, j * width, (j + 1) * width));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Puts neighbours that are equal into one group; NaN equals nothing. */
    private static Distinct group(long[] keys, int n, int width, int[] order, boolean floating) {
        long[] firsts = new long[n];
        long[] inverse = new long[n];
        long[] counts = new long[n];
        int groups = 0;
        for (int i = 0; i < n; i++) {
            int entry = order == null ? i : order[i];
            boolean same = i > 0 && equal(keys, width, entry, order == null ? i - 1 : order[i - 1], floating);
            if (!same) firsts[groups++] = entry;
            int group = groups - 1;
            counts[group]++;
            inverse[entry] = group;
        }
        return new Distinct(Arrays.copyOf(firsts, groups), inverse, Arrays.copyOf(counts, groups));
    }

    private static boolean equal(long[] keys, int width, int i, int j, boolean floating) {
        for (int k = 0; k < width; k++) {
            long key = keys[i * width + k];
            if (key != keys[j * width + k] || (floating && key == StableOrder.NAN)) return false;
        }
        return true;
    }
}
