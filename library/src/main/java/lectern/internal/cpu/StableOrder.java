package lectern.internal.cpu;

import java.util.Arrays;

/**
 * The order of numbers in which equal ones keep their places. Each number is a long key that compares as it does; where
 * key and index fit into one long together, the JDK's sort orders both at once.
 */
public final class StableOrder {
    /** The key of NaN. */
    public static final long NAN = key(Double.NaN);

    private StableOrder() {}

    /** The key of a floating number: NaN is above infinity, and both zeros are equal. */
    public static long key(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    /** The indices of {@code n} keys in the order of the keys. */
    public static int[] of(long[] keys, int n, boolean descending) {
        if (n == 0) return new int[0];
        long min = keys[0];
        long max = keys[0];
        long used = 0;
        for (int i = 0; i < n; i++) {
            min = Math.min(min, keys[i]);
            max = Math.max(max, keys[i]);
            used |= keys[i] - keys[0];
        }
        int unused = Long.numberOfTrailingZeros(used);
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
        int keyBits = used == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(max - min) - unused;
        long from = descending ? max : min;
        return keyBits + indexBits < Long.SIZE
                ? packed(keys, n, from, used == 0 ? 0 : unused, indexBits)
                : placed(keys, n, descending);
    }

    /** Sorts the distances of the keys from the first, each beside its index. */
    private static int[] packed(long[] keys, int n, long from, int unused, int indexBits) {
        long[] pairs = new long[n];
        for (int i = 0; i < n; i++) {
            long distance = keys[i] < from ? from - keys[i] : keys[i] - from;
            pairs[i] = (distance >>> unused) << indexBits | i;
        }
        Arrays.sort(pairs);
        int[] order = new int[n];
        int mask = (int) ((1L << indexBits) - 1);
        for (int i = 0; i < n; i++) order[i] = (int) pairs[i] & mask;
        return order;
    }

    /** Sorts the keys alone; then each, in turn, takes the first free place among its equals. */
    private static int[] placed(long[] keys, int n, boolean descending) {
        long[] sorted = new long[n];
        for (int i = 0; i < n; i++) sorted[i] = descending ? ~keys[i] : keys[i];
        Arrays.sort(sorted);
        int[] order = new int[n];
        int[] taken = new int[n];
        for (int i = 0; i < n; i++) {
            int first = firstNotBelow(sorted, 0, n, descending ? ~keys[i] : keys[i]);
            order[first + taken[first]++] = i;
        }
        return order;
    }

    /** The first index from {@code from} to {@code to} whose key is {@code key} or more; {@code to} if there is none. */
    public static int firstNotBelow(long[] sorted, int from, int to, long key) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
