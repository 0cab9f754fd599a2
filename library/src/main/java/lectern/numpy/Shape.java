package lectern.numpy;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Collectors;
import lectern.tensor.Size;
import lectern.tensor.TensorTypeError;

/** The shape of an array: an unmodifiable list of sizes that prints as {@code (2, 3)}. */
public final class Shape extends AbstractList<Integer> implements RandomAccess {
    private final int[] sizes;

    Shape(int... sizes) {
        this.sizes = sizes;
    }

    /**
     * The sizes of a shape given as a tuple, a list, a {@code size(...)} or the shape of another array.
     *
     * @throws TensorTypeError for an item that is no whole number
     * @throws IllegalArgumentException for a negative size
     */
    static int[] sizes(List<?> shape) {
        int[] sizes = new int[shape.size()];
        for (int d = 0; d < sizes.length; d++) {
            if (!(shape.get(d) instanceof Integer size)) {
                throw new TensorTypeError("shape: expected whole numbers, got " + shape);
            }
            if (size < 0) throw new IllegalArgumentException("negative dimensions are not allowed, got shape " + shape);
            sizes[d] = size;
        }
        return sizes;
    }

    /** The number of elements of a shape. */
    static int count(int... sizes) {
        return Size.of(sizes).numel();
    }

    /** The shape that two shapes broadcast to. */
    static int[] broadcast(int[] a, int[] b) {
        int[] result = new int[Math.max(a.length, b.length)];
        for (int d = 1; d <= result.length; d++) {
            int x = d <= a.length ? a[a.length - d] : 1;
            int y = d <= b.length ? b[b.length - d] : 1;
            if (x != y && x != 1 && y != 1) {
                throw new IllegalArgumentException("operands could not be broadcast together with shapes " + text(a)
                        + " and " + text(b) + "; from the right, sizes must be equal or 1");
            }
            result[result.length - d] = x == 1 ? y : x;
        }
        return result;
    }

    @Override
    public Integer get(int i) {
        return sizes[i < 0 ? i + sizes.length : i];
    }

    @Override
    public int size() {
        return sizes.length;
    }

    private static String text(int[] sizes) {
        if (sizes.length == 1) return "(" + sizes[0] + ",)";
        return Arrays.stream(sizes).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String toString() {
        return text(sizes);
    }
}
