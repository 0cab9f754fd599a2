package lectern.tensor;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Borders around a tensor: what {@code F.pad} does. */
public final class Padding {
    private Padding() {}

    /**
     * Entries added before and after the last dimensions; negative numbers cut off.
     *
     * <p>Gradient: {@code g} at the element that each entry shows.
     *
     * @param pad two numbers per dimension, before and after, from the last dimension on
     * @param mode {@code constant}, {@code reflect}, {@code replicate} or {@code circular}
     * @param value what {@code constant} fills in
     * @throws TensorError if the padding does not fit the shape
     * @throws UnsupportedOperationException for another mode
     */
    public static Tensor pad(Tensor input, int[] pad, String mode, double value) {
        int[] sizes = padded(input.layout, pad);
        return switch (mode) {
            case "constant" -> constant(input, pad, sizes, value);
            case "reflect" -> mirrored("ReflectionPad", input, pad, sizes, Padding::reflect);
            case "replicate" -> mirrored("ReplicationPad", input, pad, sizes, Padding::replicate);
            case "circular" -> mirrored("CircularPad", input, pad, sizes, Padding::circular);
            default ->
                throw new UnsupportedOperationException("pad: Unrecognised padding mode " + mode
                        + "; expected constant, reflect, replicate or circular");
        };
    }

    private static int[] padded(Layout layout, int[] pad) {
        if (pad.length % 2 != 0 || pad.length > 2 * layout.dims()) {
            throw new TensorError("pad: Length of pad must be even and at most twice the number of dimensions "
                    + layout.dims() + ", but pad is " + Layout.text(pad));
        }
        int[] sizes = layout.sizes.clone();
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] += before(pad, sizes.length, d) + after(pad, sizes.length, d);
            if (sizes[d] < 0) {
                throw new TensorError("pad: The input size " + layout.sizes[d] + ", plus negative padding "
                        + before(pad, sizes.length, d) + " and " + after(pad, sizes.length, d)
                        + ", resulted in a negative output size, which is invalid. Check dimension " + d
                        + " of your input.");
            }
        }
        return sizes;
    }

    private static int before(int[] pad, int dims, int d) {
        int at = 2 * (dims - 1 - d);
        return at < pad.length ? pad[at] : 0;
    }

    private static int after(int[] pad, int dims, int d) {
        int at = 2 * (dims - 1 - d) + 1;
        return at < pad.length ? pad[at] : 0;
    }

    private static Tensor constant(Tensor x, int[] pad, int[] sizes, double value) {
        Tensor result = Joining.blank(sizes, x.dtype);
        if (value != 0) InPlace.write(result, Tensor.scalar(value, x.dtype));
        InPlace.write(
                inner(result, pad, sizes, x.layout.sizes), inner(x.detach(), opposite(pad), x.layout.sizes, sizes));
        result.storage.version = 0;
        int[] from = x.layout.sizes;
        return FunctionNode.record(
                "ConstantPadNdBackward0", x, result, (g, saved) -> constant(g, opposite(pad), from, 0));
    }

    /** The part of a tensor that padding by {@code pad} adds nothing to. */
    private static Tensor inner(Tensor x, int[] pad, int[] sizes, int[] other) {
        Tensor part = x;
        for (int d = 0; d < sizes.length; d++) {
            int start = Math.max(0, before(pad, sizes.length, d));
            int stop = sizes[d] - Math.max(0, after(pad, sizes.length, d));
            int length = Math.max(0, Math.min(stop - start, other[d]));
            part = part.narrow(d, Math.min(start, sizes[d] - length), length);
        }
        return part;
    }

    private static int[] opposite(int[] pad) {
        return Arrays.stream(pad).map(n -> -n).toArray();
    }

    /** Which entry of a dimension of size {@code n} an entry of the padded dimension shows. */
    private interface Border {
        IntUnaryOperator of(int n, int before, int after);
    }

    private static IntUnaryOperator reflect(int n, int before, int after) {
        if (before >= n || after >= n) {
            throw new TensorError("pad: Padding size should be less than the corresponding input dimension, but got:"
                    + " padding (" + before + ", " + after + ") at a dimension of size " + n);
        }
        return i -> i < before ? before - i : i - before >= n ? 2 * (n - 1) - (i - before) : i - before;
    }

    private static IntUnaryOperator replicate(int n, int before, int after) {
        return i -> Math.max(0, Math.min(n - 1, i - before));
    }

    /** What negative padding cuts off is cut off before the rest is wrapped around. */
    private static IntUnaryOperator circular(int n, int before, int after) {
        if (before > n || after > n) {
            throw new TensorError("pad: Padding value causes wrapping around more than once: padding (" + before + ", "
                    + after + ") at a dimension of size " + n);
        }
        int start = Math.max(0, -before);
        int rest = n - start - Math.max(0, -after);
        return i -> start + Math.floorMod(i - Math.max(0, before), rest);
    }

    private static Tensor mirrored(String op, Tensor x, int[] pad, int[] sizes, Border border) {
        int dims = sizes.length;
        int[] strides = Layout.contiguous(x.layout.sizes).strides;
        int[][] axes = new int[dims][];
        for (int d = 0; d < dims; d++) {
            int before = before(pad, dims, d);
            int after = after(pad, dims, d);
            axes[d] = Places.steps(sizes[d], strides[d]);
            if (before == 0 && after == 0) continue;
            if (x.layout.sizes[d] == 0) {
                throw new TensorError("pad: Expected a dimension of non-zero size to pad, but dimension " + d
                        + " of shape " + Layout.text(x.layout.sizes) + " is empty");
            }
            IntUnaryOperator entry = border.of(x.layout.sizes[d], before, after);
            for (int i = 0; i < sizes[d]; i++) axes[d][i] = entry.applyAsInt(i) * strides[d];
        }
        String node = op + pad.length / 2 + "DBackward0";
        return Picking.pick(node, x, new Places(Places.combine(axes), 1), sizes);
    }
}
