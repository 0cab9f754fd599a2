package lectern.tensor;

import java.util.Arrays;

/** How elements are rearranged and repeated, forward beside backward. */
final class Rearranged {
    private Rearranged() {}

    static Tensor roll(Tensor x, int shift) {
        Tensor flat = roll(x.detach().reshape(-1), new int[] {shift}, new int[] {0});
        return FunctionNode.record("RollBackward0", x, flat.withSizes(x.layout.sizes), (g, saved) -> roll(g, -shift));
    }

    static Tensor roll(Tensor x, int[] shifts, int[] dims) {
        if (shifts.length != dims.length || dims.length == 0) {
            throw new TensorError(
                    "roll: shifts and dimensions must align. shifts: " + shifts.length + ", dims:" + dims.length);
        }
        Tensor result = x.detach();
        for (int i = 0; i < dims.length; i++) result = rollOne(result, shifts[i], x.layout.dim(dims[i], 0));
        int[] back = Arrays.stream(shifts).map(shift -> -shift).toArray();
        return FunctionNode.record("RollBackward0", x, result, (g, saved) -> roll(g, back, dims));
    }

    private static Tensor rollOne(Tensor x, int shift, int d) {
        if (x.layout.numel == 0 || x.layout.dims() == 0) return x.clone();
        int n = x.layout.sizes[d];
        int by = Math.floorMod(shift, n);
        Tensor result = Joining.blank(x.layout.sizes, x.dtype);
        move(x, d, 0, n - by, result, by);
        move(x, d, n - by, n, result, 0);
        return result;
    }

    private static void move(Tensor x, int d, int start, int stop, Tensor result, int to) {
        if (start == stop) return;
        InPlace.write(
                result.viewed(l -> Slicing.part(l, d, to, to + stop - start, 1)),
                x.viewed(l -> Slicing.part(l, d, start, stop, 1)));
    }

    static Tensor repeat(Tensor x, int[] repeats) {
        int extra = repeats.length - x.layout.dims();
        if (extra < 0) {
            throw new TensorError("repeat: Number of dimensions of repeat dims can not be smaller than number of"
                    + " dimensions of tensor, got " + Layout.text(repeats) + " for shape "
                    + Layout.text(x.layout.sizes));
        }
        int[] padded = new int[repeats.length];
        int[] spread = new int[2 * repeats.length];
        int[] sizes = new int[repeats.length];
        int[] copies = new int[repeats.length];
        for (int d = 0; d < repeats.length; d++) {
            if (repeats[d] < 0) {
                throw new TensorError("repeat: Repeats must be non-negative, got " + Layout.text(repeats));
            }
            padded[d] = d < extra ? 1 : x.layout.sizes[d - extra];
            spread[2 * d] = repeats[d];
            spread[2 * d + 1] = padded[d];
            sizes[d] = repeats[d] * padded[d];
            copies[d] = 2 * d;
        }
        Tensor source = x.detach().reshape(padded);
        for (int d = 0; d < repeats.length; d++) source = source.unsqueeze(2 * d);
        Tensor result = Shapes.expand(source, spread).clone().withSizes(sizes);
        int[] from = x.layout.sizes;
        return FunctionNode.record(
                "RepeatBackward0",
                x,
                result,
                (g, saved) -> copies.length == 0
                        ? g
                        : g.reshape(spread).sum(new Option.Dim(copies)).reshape(from));
    }

    static Tensor repeatInterleave(Tensor x, Tensor repeats, int dim) {
        if (x.layout.dims() == 0) return repeatInterleave(x.reshape(1), repeats, dim);
        int d = x.layout.dim(dim, 0);
        int n = x.layout.sizes[d];
        DimIndex.checkType("repeat_interleave", repeats);
        long[] counts = Places.longs(repeats);
        if (counts.length != 1 && counts.length != n) {
            throw new TensorError("repeat_interleave: repeats must have the same size as input along dim, but got"
                    + " repeats.size(0) = " + counts.length + " and input.size(" + d + ") = " + n);
        }
        long total = 0;
        for (int i = 0; i < n; i++) {
            long count = counts[counts.length == 1 ? 0 : i];
            if (count < 0) throw new TensorError("repeat_interleave: repeats can not be negative, got " + count);
            total += count;
        }
        long[] entries = new long[Math.toIntExact(total)];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int count = (int) counts[counts.length == 1 ? 0 : i];
            Arrays.fill(entries, at, at += count, i);
        }
        return x.indexSelect(d, Tensor.of(entries, Layout.contiguous(entries.length), DType.INT64));
    }

    /** A copy with zeros above the diagonal, or below it. */
    static Tensor triangle(String op, Tensor x, int diagonal, boolean lower) {
        int dims = x.layout.dims();
        if (dims < 2) throw new TensorError(op + ": input tensor must have at least 2 dimensions, got " + dims);
        Tensor result = x.detach().clone();
        int rows = x.layout.sizes[dims - 2];
        int columns = x.layout.sizes[dims - 1];
        Object zero = x.dtype.elements().allocate(1);
        for (int row = 0; row < (columns == 0 ? 0 : x.layout.numel / columns); row++) {
            long edge = (long) row % rows + diagonal + (lower ? 1 : 0);
            int cut = (int) Math.max(0, Math.min(columns, edge));
            int from = row * columns + (lower ? cut : 0);
            x.dtype.elements().copy(zero, 0, 0, result.storage.array, from, 1, lower ? columns - cut : cut);
        }
        return result;
    }

    static Tensor diagEmbed(Tensor x, int offset, int dim1, int dim2) {
        if (x.layout.dims() == 0)
            throw new TensorError("diag_embed: expected at least one dimension, got a 0-dim tensor");
        int d1 = x.layout.dim(dim1, 1);
        int d2 = x.layout.dim(dim2, 1);
        if (d1 == d2)
            throw new TensorError("diag_embed: diagonal dimensions cannot be identical " + dim1 + ", " + dim2);
        int n = x.size(-1) + Math.abs(offset);
        Layout with = Shapes.squeeze(x.layout, x.layout.dims() - 1);
        with = Shapes.unsqueeze(Shapes.unsqueeze(with, Math.min(d1, d2)), Math.max(d1, d2));
        int[] sizes = with.sizes;
        sizes[d1] = sizes[d2] = n;
        Tensor result = Joining.blank(sizes, x.dtype);
        InPlace.write(result.viewed(l -> Shapes.diagonal(l, offset, d1, d2)), x);
        result.storage.version = 0;
        return FunctionNode.record("DiagEmbedBackward0", x, result, (g, saved) -> g.diagonal(offset, d1, d2));
    }

    static Tensor asStrided(Tensor x, int[] size, int[] stride, int offset) {
        if (size.length != stride.length) {
            throw new TensorError("as_strided: mismatch in length of strides and shape, got sizes " + Layout.text(size)
                    + " and strides " + Layout.text(stride));
        }
        Layout layout = new Layout(size, stride, offset);
        int length = x.dtype.elements().length(x.storage.array);
        long last = offset;
        boolean negative = offset < 0;
        for (int d = 0; d < size.length; d++) {
            negative |= stride[d] < 0;
            last += (long) (size[d] - 1) * stride[d];
        }
        if (negative || (layout.numel > 0 && last >= length)) {
            throw new TensorError("as_strided: sizes " + Layout.text(size) + ", strides " + Layout.text(stride)
                    + ", storage offset " + offset + " are out of bounds for storage of " + length + " elements");
        }
        Layout from = x.layout;
        return View.of("AsStridedBackward0", x, l -> layout, g -> {
            Tensor whole = View.zerosWith(new int[] {length}, l -> layout, g);
            return View.of("AsStridedBackward0", whole, l -> from).clone();
        });
    }
}
