package lectern.numpy;

import java.util.Arrays;
import java.util.List;
import lectern.tensor.Option;
import lectern.tensor.Tensor;

/** Which axes a reduction folds, and whether they stay with size 1. */
final class Axes {
    private final boolean[] reduced;
    private final boolean keepdims;

    private Axes(boolean[] reduced, boolean keepdims) {
        this.reduced = reduced;
        this.keepdims = keepdims;
    }

    /**
     * The axes that the keywords name, or all.
     *
     * @throws IndexOutOfBoundsException for an axis that the array does not have
     */
    static Axes of(NDArray x, NumpyOption.Spread... options) {
        List<Integer> named = null;
        boolean keepdims = false;
        for (NumpyOption.Spread option : options) {
            if (option instanceof NumpyOption.Keepdims keep) keepdims = keep.on();
            if (option instanceof NumpyOption.Axis axis) named = axis.axes();
        }
        boolean[] reduced = new boolean[x.ndim()];
        for (int d = 0; d < reduced.length; d++) reduced[d] = named == null;
        if (named == null) return new Axes(reduced, keepdims);
        for (int axis : named) {
            int d = index(axis, x.ndim());
            if (reduced[d]) throw new IllegalArgumentException("duplicate value in 'axis': " + named);
            reduced[d] = true;
        }
        return new Axes(reduced, keepdims);
    }

    /** An axis counted from the start. */
    static int index(int axis, int dims) {
        if (axis >= -dims && axis < dims) return axis < 0 ? axis + dims : axis;
        throw new IndexOutOfBoundsException("axis " + axis + " is out of bounds for array of dimension " + dims);
    }

    /** An item of a dimension of size {@code n}, counted from the start. */
    static int item(int i, int n) {
        if (i >= -n && i < n) return i < 0 ? i + n : i;
        throw new IndexOutOfBoundsException("index " + i + " is out of bounds for axis 0 with size " + n);
    }

    boolean[] reduced() {
        return reduced.clone();
    }

    /** The same axes as keyword of a tensor's reduction. */
    Option.Dim dim() {
        int n = 0;
        int[] dims = new int[reduced.length];
        for (int d = 0; d < reduced.length; d++) if (reduced[d]) dims[n++] = d;
        return new Option.Dim(Arrays.copyOf(dims, n));
    }

    /** Whether no axis is reduced, as of a value without dimensions. */
    boolean none() {
        for (boolean on : reduced) if (on) return false;
        return true;
    }

    /** A tensor's reduction over several dimensions. */
    interface Fold {
        Tensor apply(Tensor x, Option.Reduction... options);
    }

    /** The result of a tensor's reduction over these axes. */
    NDArray folded(NDArray x, Fold fold) {
        // With nothing to reduce, an axis of size 1 in front is reduced, so that the type of the result is the same.
        if (none()) return shaped(NDArray.of(fold.apply(x.values.unsqueeze(0), new Option.Dim(0))));
        return shaped(NDArray.of(fold.apply(x.values, dim(), new Option.Keepdim(true))));
    }

    /**
     * {@link #folded} of a reduction that picks elements.
     *
     * @throws IllegalArgumentException if there are none to pick from
     */
    NDArray chosen(NDArray x, Fold fold) {
        if (count(x) == 0) {
            throw new IllegalArgumentException(
                    "zero-size array to reduction operation which has no identity, got shape " + x.shape()
                            + "; check size() first");
        }
        return folded(x, fold);
    }

    /** How many elements make one of the result. */
    long count(NDArray x) {
        long n = 1;
        int[] sizes = x.sizes();
        for (int d = 0; d < reduced.length; d++) if (reduced[d]) n *= sizes[d];
        return n;
    }

    /** A result whose reduced axes have size 1, in the shape that was asked for. */
    NDArray shaped(NDArray kept) {
        if (keepdims) return kept;
        int[] sizes = kept.sizes();
        int n = 0;
        for (int d = 0; d < sizes.length; d++) if (!reduced[d]) sizes[n++] = sizes[d];
        return NDArray.result(kept.values.reshape(Arrays.copyOf(sizes, n)));
    }
}
