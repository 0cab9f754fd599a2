package lectern.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a tensor's elements lie in its storage: sizes, strides in elements, and the index of the first one. */
final class Layout {
    static final Layout SCALAR = contiguous();

    final int[] sizes;
    final int[] strides;
    final int offset;
    final int numel;
    final boolean contiguous;

    Layout(int[] sizes, int[] strides, int offset) {
        this.sizes = sizes;
        this.strides = strides;
        this.offset = offset;
        this.numel = count(sizes);
        this.contiguous = isContiguous(sizes, strides, numel);
    }

    /** Row-major order from index 0. */
    static Layout contiguous(int... sizes) {
        return new Layout(sizes, rowMajor(sizes), 0);
    }

    private static int[] rowMajor(int[] sizes) {
        int[] strides = new int[sizes.length];
        int step = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            strides[d] = step;
            step *= Math.max(1, sizes[d]);
        }
        return strides;
    }

    private static boolean isContiguous(int[] sizes, int[] strides, int numel) {
        if (numel <= 1) return true;
        int step = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (sizes[d] == 1) continue;
            if (strides[d] != step) return false;
            step *= sizes[d];
        }
        return true;
    }

    /** The number of elements of a shape. */
    static int count(int[] sizes) {
        long n = 1;
        for (int size : sizes) {
            n *= size;
            if (n > Integer.MAX_VALUE - 8) {
                throw new TensorError("a tensor of shape " + text(sizes)
                        + " has more elements than a Java array holds (2147483639); split it into smaller tensors");
            }
        }
        return (int) n;
    }

    int dims() {
        return sizes.length;
    }

    boolean sameSizes(Layout other) {
        return Arrays.equals(sizes, other.sizes);
    }

    /** {@code dim} counted from the start. Checks it against the dimensions; {@code extra} more are allowed. */
    int dim(int dim, int extra) {
        int n = Math.max(1, dims() + extra);
        if (dim < -n || dim >= n) {
            throw new IndexOutOfBoundsException("Dimension out of range (expected to be in range of [" + -n + ", "
                    + (n - 1) + "], but got " + dim + ")");
        }
        return dim < 0 ? dim + n : dim;
    }

    /** Strides that read this layout as {@code to}: stretched and new dimensions get stride 0. */
    int[] stridesFor(int[] to) {
        int[] result = new int[to.length];
        int shift = to.length - dims();
        for (int d = 0; d < dims(); d++) result[d + shift] = sizes[d] == to[d + shift] ? strides[d] : 0;
        return result;
    }

    /**
     * The shape that two shapes broadcast to.
     *
     * @throws TensorError if they do not
     */
    static int[] broadcast(String op, int[] a, int[] b) {
        int n = Math.max(a.length, b.length);
        int[] result = new int[n];
        for (int d = n - 1; d >= 0; d--) {
            int i = d - n + a.length;
            int j = d - n + b.length;
            int x = i < 0 ? 1 : a[i];
            int y = j < 0 ? 1 : b[j];
            if (x != y && x != 1 && y != 1) {
                throw new TensorError(op + ": The size of tensor a (" + x + ") must match the size of tensor b (" + y
                        + ") at non-singleton dimension " + d + "; the shapes are " + text(a) + " and " + text(b)
                        + ", and sizes must be equal or 1");
            }
            result[d] = x == 1 ? y : x;
        }
        return result;
    }

    /** As PyTorch writes a shape in its messages: {@code [2, 3]}. */
    static String text(int[] sizes) {
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }
}
