package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Views of a part of one dimension. */
final class Slicing {
    private Slicing() {}

    /** One entry of a dimension, which goes. */
    static Tensor select(Tensor x, int dim, int entry) {
        return View.of("SelectBackward0", x, l -> entry(l, dim, entry));
    }

    static Layout entry(Layout l, int dim, int entry) {
        Layout rest = Shapes.squeeze(l, dim);
        return new Layout(rest.sizes, rest.strides, l.offset + entry * l.strides[dim]);
    }

    /** A slice, cut to what there is; {@code x} itself for the whole dimension. */
    static Tensor slice(Tensor x, int dim, Index.Slice slice) {
        int size = x.layout.sizes[dim];
        int step = slice.step() == null ? 1 : (int) Math.min(slice.step(), Integer.MAX_VALUE);
        int start = cut(slice.start(), 0, size);
        int stop = Math.max(start, cut(slice.stop(), size, size));
        if (start == 0 && stop == size && step == 1) return x;
        return slice("SliceBackward0", x, dim, start, stop, step);
    }

    static Tensor slice(String node, Tensor x, int dim, int start, int stop, int step) {
        return View.of(node, x, l -> part(l, dim, start, stop, step));
    }

    static Layout part(Layout l, int dim, int start, int stop, int step) {
        int[] sizes = l.sizes.clone();
        int[] strides = l.strides.clone();
        sizes[dim] = (int) (((long) stop - start + step - 1) / step);
        strides[dim] = l.strides[dim] * step;
        return new Layout(sizes, strides, l.offset + start * l.strides[dim]);
    }

    private static int cut(Long bound, int usual, int size) {
        if (bound == null) return usual;
        long counted = bound < 0 ? bound + size : bound;
        return (int) Math.max(0, Math.min(size, counted));
    }

    /** {@code length} entries from {@code start}. */
    static Tensor narrow(Tensor x, int dim, long start, long length) {
        int d = x.layout.dim(dim, 0);
        if (x.layout.dims() == 0) throw new TensorError("narrow() cannot be applied to a 0-dim tensor");
        int size = x.layout.sizes[d];
        if (length < 0) throw new TensorError("narrow(): length must be non-negative, got " + length);
        if (start < -size || start > size) {
            throw new IndexOutOfBoundsException("narrow: start out of range (expected to be in range of [" + -size
                    + ", " + size + "], but got " + start + ")");
        }
        int from = (int) (start < 0 ? start + size : start);
        if (from + length > size) {
            throw new TensorError(
                    "narrow: start (" + from + ") + length (" + length + ") exceeds dimension size (" + size + ")");
        }
        return slice("SliceBackward0", x, d, from, (int) (from + length), 1);
    }

    /** The parts of a dimension between consecutive bounds, as views with one step in the graph. */
    static List<Tensor> parts(String node, Tensor x, int dim, int[] bounds) {
        List<UnaryOperator<Layout>> parts = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.length; i++) {
            int start = bounds[i];
            int stop = Math.max(start, bounds[i + 1]);
            parts.add(l -> part(l, dim, start, stop, 1));
        }
        return View.several(node, x, parts, gradients -> Joining.cat(gradients, dim));
    }
}
