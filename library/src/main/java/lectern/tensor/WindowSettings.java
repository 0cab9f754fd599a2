package lectern.tensor;

import java.util.Arrays;
import java.util.List;
import lectern.internal.cpu.Axis;

/** The keyword arguments of a convolution or pool, one number for each spatial dimension. */
final class WindowSettings {
    private final String op;
    private final int dims;
    private int[] stride;
    private int[] padding;
    private int[] dilation;
    private int[] outputPadding;
    private boolean same;
    private boolean ceil;
    private int groups = 1;
    private boolean countIncludePad = true;
    /** 0 for none. */
    private int divisor;

    private WindowSettings(String op, int dims) {
        this.op = op;
        this.dims = dims;
        this.padding = all(0);
        this.dilation = all(1);
        this.outputPadding = all(0);
    }

    /**
     * @param stride the usual stride
     * @throws IllegalArgumentException for a padding mode that does not exist
     * @throws TensorError for a number that makes no sense
     */
    static WindowSettings of(String op, int[] stride, WindowOption... options) {
        WindowSettings settings = new WindowSettings(op, stride.length);
        settings.stride = stride;
        for (WindowOption option : options) settings.take(option);
        settings.check();
        return settings;
    }

    private void take(WindowOption option) {
        if (option instanceof WindowOption.Stride s && !s.sizes().isEmpty()) stride = each("stride", s.sizes());
        if (option instanceof WindowOption.Padding p) padding = each("padding", p.sizes());
        if (option instanceof WindowOption.Dilation d) dilation = each("dilation", d.sizes());
        if (option instanceof WindowOption.OutputPadding p) outputPadding = each("output_padding", p.sizes());
        if (option instanceof WindowOption.Groups g) groups = g.count();
        if (option instanceof WindowOption.CeilMode c) ceil = c.on();
        if (option instanceof WindowOption.CountIncludePad c) countIncludePad = c.on();
        if (option instanceof WindowOption.PaddingMode mode) same = isSame(mode.name());
        if (option instanceof WindowOption.DivisorOverride d) {
            if (d.divisor() == 0) throw new TensorError(op + ": divisor must be not zero");
            divisor = d.divisor();
        }
    }

    private boolean isSame(String mode) {
        if (mode.equals("same") || mode.equals("valid")) return mode.equals("same");
        throw new IllegalArgumentException(
                op + ": Invalid padding string '" + mode + "', should be one of 'valid', 'same'");
    }

    private int[] each(String name, List<Integer> sizes) {
        if (sizes.size() == 1) return all(sizes.get(0));
        if (sizes.size() != dims) {
            throw new TensorError(op + ": expected " + name + " to be a single integer value or a list of " + dims
                    + " values to match the convolution dimensions, but got " + name + "=" + sizes);
        }
        return sizes.stream().mapToInt(i -> i).toArray();
    }

    private int[] all(int value) {
        int[] values = new int[dims];
        Arrays.fill(values, value);
        return values;
    }

    private void check() {
        for (int d = 0; d < dims; d++) {
            if (stride[d] <= 0) throw new TensorError(op + ": non-positive stride is not supported, got " + stride[d]);
            if (padding[d] < 0) throw new TensorError(op + ": negative padding is not supported, got " + padding[d]);
            if (dilation[d] <= 0)
                throw new TensorError(op + ": dilation should be greater than zero, got " + dilation[d]);
            if (same && stride[d] != 1) {
                throw new TensorError(op + ": padding='same' is not supported for strided convolutions");
            }
        }
        if (groups <= 0) throw new TensorError(op + ": non-positive groups is not supported, got " + groups);
    }

    int groups() {
        return groups;
    }

    boolean countIncludePad() {
        return countIncludePad;
    }

    /** What sums are divided by, or 0 for the number of elements. */
    int divisor() {
        return divisor;
    }

    int padding(int d) {
        return padding[d];
    }

    int dilation(int d) {
        return dilation[d];
    }

    /** The windows of a convolution or pool over a dimension of {@code size}. */
    Axis axis(int d, int size, int kernel) {
        int reach = dilation[d] * (kernel - 1);
        if (same) return new Axis(size, size, kernel, 1, reach / 2, dilation[d]);
        int room = size + 2 * padding[d] - reach - 1;
        int windows = Math.floorDiv(room + (ceil ? stride[d] - 1 : 0), stride[d]) + 1;
        // A last window must begin inside, or in the padding on the left.
        if (ceil && (windows - 1) * stride[d] >= size + padding[d]) windows--;
        return new Axis(size, windows, kernel, stride[d], padding[d], dilation[d]);
    }

    /** The windows of which a transposed convolution's result is the image. */
    Axis transposed(int d, int windows, int kernel) {
        if (outputPadding[d] < 0 || outputPadding[d] >= Math.max(stride[d], dilation[d])) {
            throw new TensorError(op + ": output padding must be smaller than either stride or dilation, but got"
                    + " output_padding: " + outputPadding[d] + ", stride: " + stride[d] + ", dilation: " + dilation[d]);
        }
        int size = (windows - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel - 1) + outputPadding[d] + 1;
        return new Axis(size, windows, kernel, stride[d], padding[d], dilation[d]);
    }
}
