package lectern.numpy;

import java.util.List;
import lectern.tensor.TensorTypeError;

/**
 * Which axes a reduction folds, and what is left of the shape.
 *
 * @param reduced one flag per dimension
 */
record Axes(List<Boolean> reduced, boolean keepdims) {
    static Axes of(NDArray x, NumpyOption.Spread... options) {
        Boolean[] reduced = new Boolean[x.ndim()];
        java.util.Arrays.fill(reduced, true);
        boolean keepdims = false;
        for (NumpyOption.Spread option : options) {
            if (option instanceof NumpyOption.Keepdims keep) keepdims = keep.on();
            if (option instanceof NumpyOption.Axis axis) reduced = marked(x.ndim(), axis.axes());
        }
        return new Axes(List.of(reduced), keepdims);
    }

    private static Boolean[] marked(int dims, List<Integer> axes) {
        Boolean[] reduced = new Boolean[dims];
        java.util.Arrays.fill(reduced, false);
        for (int axis : axes) {
            int d = checked(axis, dims);
            if (reduced[d]) throw new IllegalArgumentException("duplicate value in 'axis': " + axes);
            reduced[d] = true;
        }
        return reduced;
    }

    /** An axis counted from the start. */
    static int checked(int axis, int dims) {
        if (axis >= -dims && axis < dims) return axis < 0 ? axis + dims : axis;
        throw new IndexOutOfBoundsException(
                "axis " + axis + " is out of bounds for array of dimension " + dims);
    }
}
