package lectern.tensor;

import java.util.AbstractList;
import java.util.RandomAccess;
import java.util.stream.Collectors;

/** The shape of a tensor: an unmodifiable list of sizes that prints as {@code torch.Size([3, 2])}. */
public final class Size extends AbstractList<Integer> implements RandomAccess {
    private final int[] sizes;

    private Size(int[] sizes) {
        this.sizes = sizes;
    }

    /**
     * A shape of these sizes.
     *
     * @throws TensorError if one is negative
     */
    public static Size of(int... sizes) {
        for (int size : sizes) {
            if (size < 0) {
                throw new TensorError("size: dimension size must be non-negative, got " + Layout.text(sizes));
            }
        }
        return new Size(sizes.clone());
    }

    @Override
    public Integer get(int i) {
        return sizes[i < 0 ? i + sizes.length : i];
    }

    @Override
    public int size() {
        return sizes.length;
    }

    /** The number of elements of a tensor of this shape. */
    public int numel() {
        return Layout.count(sizes);
    }

    int[] sizes() {
        return sizes;
    }

    @Override
    public String toString() {
        return "torch.Size(" + stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")) + ")";
    }
}
