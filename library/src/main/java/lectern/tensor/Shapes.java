package lectern.tensor;

import java.util.Arrays;

/** The arithmetic of shapes: which layout shows the same elements in another shape. */
final class Shapes {
    private Shapes() {}

    /** {@code x} in another shape, whose strides are known to exist. */
    static Tensor view(Tensor x, int[] sizes) {
        int[] from = x.layout.sizes;
        return View.of(
                "ViewBackward0", x, l -> new Layout(sizes, viewStrides(l, sizes), l.offset), g -> g.reshape(from));
    }

    /** {@code x} repeated to a shape that is known to fit; {@code x} itself where it has that shape. */
    static Tensor expand(Tensor x, int[] sizes) {
        int[] from = x.layout.sizes;
        if (Arrays.equals(from, sizes)) return x;
        return View.of(
                "ExpandBackward0", x, l -> new Layout(sizes, l.stridesFor(sizes), l.offset), g -> g.sumToSize(from));
    }

    /** A requested shape with its -1 filled in, checked against the number of elements. */
    static int[] infer(String op, int[] shape, Layout layout) {
        int[] sizes = shape.clone();
        int unknown = -1;
        long known = 1;
        for (int d = 0; d < sizes.length; d++) {
            if (sizes[d] == -1 && unknown >= 0)
                throw new TensorError(
                        op + ": only one dimension can be inferred, got " + Layout.text(shape) + "; write -1 once");
            if (sizes[d] == -1) unknown = d;
            else if (sizes[d] < 0)
                throw new TensorError(op + ": invalid shape dimension " + sizes[d] + " in " + Layout.text(shape)
                        + "; sizes are 0 or more, or -1 once");
            else known *= sizes[d];
        }
        if (unknown >= 0 && known > 0 && layout.numel % known == 0) {
            sizes[unknown] = (int) (layout.numel / known);
        } else if (unknown >= 0 || known != layout.numel) {
            throw new TensorError(op + ": shape '" + Layout.text(shape) + "' is invalid for input of size "
                    + layout.numel + "; the tensor has shape " + Layout.text(layout.sizes));
        }
        return sizes;
    }

    /**
     * Strides that show a layout's elements in another shape without a copy, or null where there are none: each run of
     * dimensions that is contiguous in memory is cut anew.
     */
    static int[] viewStrides(Layout from, int[] to) {
        int[] strides = new int[to.length];
        if (from.numel == 0 || from.dims() == 0) return Layout.contiguous(to).strides;
        int d = to.length - 1;
        int run = 1;
        int base = from.strides[from.dims() - 1];
        for (int s = from.dims() - 1; s >= 0; s--) {
            run *= from.sizes[s];
            boolean ends = s == 0 || (from.sizes[s - 1] != 1 && from.strides[s - 1] != run * base);
            if (!ends) continue;
            int filled = 1;
            while (d >= 0 && (filled < run || to[d] == 1)) {
                strides[d] = filled * base;
                filled *= to[d--];
            }
            if (filled != run) return null;
            if (s > 0) base = from.strides[s - 1];
            run = 1;
        }
        return d < 0 ? strides : null;
    }

    static Layout transpose(Layout l, int i, int j) {
        int[] order = new int[l.dims()];
        for (int d = 0; d < order.length; d++) order[d] = d == i ? j : d == j ? i : d;
        return permute(l, order);
    }

    static Layout permute(Layout l, int[] order) {
        int[] sizes = new int[order.length];
        int[] strides = new int[order.length];
        for (int d = 0; d < order.length; d++) {
            sizes[d] = l.sizes[order[d]];
            strides[d] = l.strides[order[d]];
        }
        return new Layout(sizes, strides, l.offset);
    }

    /** The order that {@code permute} was asked for, counted from the start. */
    static int[] order(Layout layout, int[] dims) {
        if (dims.length != layout.dims()) {
            throw new TensorError("permute(): number of dimensions in the tensor input does not match the length of the"
                    + " desired ordering of dimensions, i.e. input.dim() = " + layout.dims()
                    + " is not equal to len(dims) = "
                    + dims.length);
        }
        int[] order = new int[dims.length];
        boolean[] seen = new boolean[dims.length];
        for (int i = 0; i < dims.length; i++) {
            order[i] = layout.dim(dims[i], 0);
            if (seen[order[i]]) {
                throw new TensorError("permute(): duplicate dims are not allowed, got " + Layout.text(dims));
            }
            seen[order[i]] = true;
        }
        return order;
    }

    static Layout unsqueeze(Layout l, int d) {
        int[] sizes = new int[l.dims() + 1];
        int[] strides = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = i == d ? 1 : l.sizes[i < d ? i : i - 1];
            strides[i] = i == d ? 1 : l.strides[i < d ? i : i - 1];
        }
        return new Layout(sizes, strides, l.offset);
    }

    static Layout squeeze(Layout l, int d) {
        int[] sizes = new int[l.dims() - 1];
        int[] strides = new int[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = l.sizes[i < d ? i : i + 1];
            strides[i] = l.strides[i < d ? i : i + 1];
        }
        return new Layout(sizes, strides, l.offset);
    }

    /** The shape that {@code expand} was asked for, its -1 filled in. */
    static int[] expanded(Layout layout, int[] shape) {
        int extra = shape.length - layout.dims();
        int[] sizes = shape.clone();
        for (int d = 0; d < sizes.length; d++) {
            int own = d < extra ? 1 : layout.sizes[d - Math.max(extra, 0)];
            if (sizes[d] == -1 && d >= extra) sizes[d] = own;
            boolean fits = extra >= 0 && sizes[d] >= 0 && (own == 1 || own == sizes[d]);
            if (!fits) {
                throw new TensorError("expand: The expanded size of the tensor (" + sizes[d]
                        + ") must match the existing size (" + own + ") at non-singleton dimension " + d
                        + ".  Target sizes: " + Layout.text(shape) + ".  Tensor sizes: " + Layout.text(layout.sizes));
            }
        }
        return sizes;
    }

    /** Which dimensions have size 1. */
    static boolean[] ones(int[] sizes) {
        boolean[] ones = new boolean[sizes.length];
        for (int d = 0; d < sizes.length; d++) ones[d] = sizes[d] == 1;
        return ones;
    }

    /** Without the marked dimensions, whose size is 1. */
    static Layout without(Layout l, boolean[] gone) {
        Layout rest = l;
        for (int d = gone.length - 1; d >= 0; d--) if (gone[d]) rest = squeeze(rest, d);
        return rest;
    }

    /** The order for {@code permute} that moves dimensions to other places. */
    static int[] moved(Layout layout, int[] source, int[] destination) {
        if (source.length != destination.length) {
            throw new TensorError("movedim: Invalid source or destination dims: source (" + Layout.text(source)
                    + " dims) should contain the same number of dims as destination (" + Layout.text(destination)
                    + " dims)");
        }
        int[] order = new int[layout.dims()];
        boolean[] moved = new boolean[order.length];
        boolean[] taken = new boolean[order.length];
        for (int i = 0; i < source.length; i++) {
            int from = layout.dim(source[i], 0);
            int to = layout.dim(destination[i], 0);
            if (order.length == 0) continue;
            if (moved[from] || taken[to]) {
                throw new TensorError("movedim: repeated dim in " + Layout.text(source) + " or "
                        + Layout.text(destination) + "; name each dimension once");
            }
            moved[from] = taken[to] = true;
            order[to] = from;
        }
        int next = 0;
        for (int to = 0; to < order.length; to++) {
            if (taken[to]) continue;
            while (moved[next]) next++;
            order[to] = next++;
        }
        return order;
    }

    /** The diagonal of two dimensions as a new last one. */
    static Layout diagonal(Layout l, int offset, int d1, int d2) {
        int rows = l.sizes[d1] + Math.min(0, offset);
        int columns = l.sizes[d2] - Math.max(0, offset);
        int n = Math.max(0, Math.min(rows, columns));
        int step = l.strides[d1] + l.strides[d2];
        int start = n == 0 ? 0 : offset < 0 ? -offset * l.strides[d1] : offset * l.strides[d2];
        Layout rest = squeeze(squeeze(l, Math.max(d1, d2)), Math.min(d1, d2));
        Layout with = unsqueeze(rest, rest.dims());
        with.sizes[rest.dims()] = n;
        with.strides[rest.dims()] = step;
        return new Layout(with.sizes, with.strides, l.offset + start);
    }

    /** Windows of {@code size} entries every {@code step} along a dimension, as a new last dimension. */
    static Layout windows(Layout l, int d, int size, int step) {
        if (l.dims() == 0) return new Layout(new int[] {size}, new int[] {1}, l.offset);
        Layout with = unsqueeze(l, l.dims());
        with.sizes[l.dims()] = size;
        with.strides[l.dims()] = l.strides[d];
        with.sizes[d] = (l.sizes[d] - size) / step + 1;
        with.strides[d] = l.strides[d] * step;
        return new Layout(with.sizes, with.strides, l.offset);
    }

    /** Some dimensions read backward. */
    static Layout flipped(Layout l, boolean[] backward) {
        int[] strides = l.strides.clone();
        int offset = l.offset;
        for (int d = 0; d < strides.length; d++) {
            if (!backward[d] || l.sizes[d] == 0) continue;
            offset += (l.sizes[d] - 1) * l.strides[d];
            strides[d] = -l.strides[d];
        }
        return new Layout(l.sizes, strides, offset);
    }

    /** Marks dimensions, each named at most once. */
    static boolean[] marked(String op, Layout layout, int... dims) {
        boolean[] marked = new boolean[layout.dims()];
        for (int dim : dims) {
            int d = layout.dim(dim, 0);
            if (layout.dims() == 0) continue;
            if (marked[d]) {
                throw new TensorError(
                        op + ": dim " + d + " appears multiple times in the list of dims " + Layout.text(dims));
            }
            marked[d] = true;
        }
        return marked;
    }
}
