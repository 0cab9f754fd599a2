package lectern.tensor;

import java.util.Arrays;

/**
 * Where elements are taken from or put to: the starts of blocks of adjacent elements, counted in row-major order of a
 * shape. The one form to which indices, masks, gathers and scatters are brought, so that each needs no loop of its own.
 */
final class Places {
    /** The start of each block. */
    final int[] starts;
    /** How many adjacent elements one start stands for. */
    final int block;

    Places(int[] starts, int block) {
        this.starts = starts;
        this.block = block;
    }

    /** The number of elements. */
    int count() {
        return starts.length * block;
    }

    /** Entries along each of several axes; every combination is a start. */
    static int[] combine(int[]... axes) {
        int[] starts = {0};
        for (int[] axis : axes) {
            int[] next = new int[Layout.count(new int[] {starts.length, axis.length})];
            int i = 0;
            for (int start : starts) for (int entry : axis) next[i++] = start + entry;
            starts = next;
        }
        return starts;
    }

    /** The entries {@code 0, step, 2 step ...}. */
    static int[] steps(int n, int step) {
        int[] entries = new int[n];
        for (int i = 0; i < n; i++) entries[i] = i * step;
        return entries;
    }

    /** Entries of one dimension of a shape, whole in the others. */
    static Places along(int[] sizes, int dim, int[] entries) {
        int block = product(sizes, dim + 1, sizes.length);
        int[] axis = new int[entries.length];
        for (int i = 0; i < axis.length; i++) axis[i] = entries[i] * block;
        int outer = product(sizes, 0, dim);
        int whole = dim < sizes.length ? sizes[dim] * block : block;
        return new Places(block == 0 ? new int[0] : combine(steps(outer, whole), axis), Math.max(1, block));
    }

    /** For each element of {@code index}, the element at the same place but at that entry of {@code dim}. */
    static Places gather(String op, int[] sizes, int dim, Tensor index) {
        int[] entries = entries(op, index, dim, sizes.length == 0 ? 1 : sizes[dim]);
        int[] shape = index.layout.sizes;
        if (entries.length == 0 || sizes.length == 0) return new Places(new int[entries.length], 1);
        int[] strides = Layout.contiguous(sizes).strides;
        int[][] axes = new int[shape.length][];
        for (int d = 0; d < axes.length; d++) axes[d] = d == dim ? new int[shape[d]] : steps(shape[d], strides[d]);
        int[] starts = combine(axes);
        for (int i = 0; i < starts.length; i++) starts[i] += entries[i] * strides[dim];
        return new Places(starts, 1);
    }

    /** The places of the true elements of a mask. */
    static Places where(Tensor mask) {
        Tensor flat = mask.detach().as(DType.BOOL).contiguous();
        boolean[] on = (boolean[]) flat.storage.array;
        int[] starts = new int[flat.layout.numel];
        int n = 0;
        for (int i = 0; i < starts.length; i++) if (on[flat.layout.offset + i]) starts[n++] = i;
        return new Places(Arrays.copyOf(starts, n), 1);
    }

    /**
     * The elements of an index tensor in row-major order, negative ones counted from the end.
     *
     * @throws IndexOutOfBoundsException for one outside the dimension
     */
    static int[] entries(String op, Tensor index, int dim, int size) {
        long[] values = longs(index);
        int[] entries = new int[values.length];
        for (int i = 0; i < entries.length; i++) entries[i] = entry(op, values[i], dim, size);
        return entries;
    }

    /** One index of a dimension, counted from the start. */
    static int entry(String op, long value, int dim, int size) {
        if (value < -size || value >= size) {
            throw new IndexOutOfBoundsException(op + ": index " + value + " is out of bounds for dimension " + dim
                    + " with size " + size
                    + (size == 0 ? "" : "; valid are " + -size + " to " + (size - 1)));
        }
        return (int) (value < 0 ? value + size : value);
    }

    /** The elements of an integer tensor in row-major order. */
    static long[] longs(Tensor index) {
        Tensor values = index.detach().contiguous();
        long[] result = new long[values.layout.numel];
        values.dtype.elements().toLongs(values.storage.array, values.layout.offset, 1, result, 0, result.length);
        return result;
    }

    private static int product(int[] sizes, int from, int to) {
        return Layout.count(Arrays.copyOfRange(sizes, Math.min(from, sizes.length), Math.min(to, sizes.length)));
    }
}
