package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import lectern.internal.cpu.Axis;
import lectern.internal.cpu.Windows;

/** Pools: the largest element, or the mean, of windows that slide over images. */
final class Pooling {
    private Pooling() {}

    /** {@link WindowFunctions#maxPool2dWithIndices}; one spatial dimension counts as images of one line. */
    static WindowFunctions.Pooled max(String op, Tensor x, int[] kernel, WindowOption... options) {
        checkKernel(op, kernel);
        WindowSettings settings = WindowSettings.of(op, kernel, options);
        if (kernel.length == 1) {
            checkDims(op, x, 1);
            WindowFunctions.Pooled lines = maxOf(op, x.unsqueeze(-2), Axis.SINGLE, axis(op, x, kernel, settings, 0));
            return new WindowFunctions.Pooled(
                    lines.output().squeeze(-2), lines.indices().squeeze(-2));
        }
        checkDims(op, x, 2);
        return maxOf(op, x, axis(op, x, kernel, settings, 0), axis(op, x, kernel, settings, 1));
    }

    private static WindowFunctions.Pooled maxOf(String op, Tensor x, Axis vertical, Axis horizontal) {
        checkPadding(op, vertical);
        checkPadding(op, horizontal);
        int[] sizes = Matmul.joined(Matmul.leading(x.layout.sizes, 2), vertical.windows(), horizontal.windows());
        int planes = Layout.count(Matmul.leading(x.layout.sizes, 2));
        DType type = x.dtype.computeType();
        Tensor a = x.detach().as(type).contiguous();
        Layout layout = Layout.contiguous(sizes);
        Object largest = type.elements().allocate(layout.numel);
        long[] index = new long[layout.numel];
        Windows windows = Windows.of(type.compute());
        windows.max(a.storage.array, a.layout.offset, planes, vertical, horizontal, largest, index);
        Tensor indices = Tensor.of(index, layout, DType.INT64);
        int[] from = x.layout.sizes;
        Tensor flat = indices.reshape(planes, vertical.windows() * horizontal.windows());
        Tensor result = FunctionNode.record(
                "MaxPool2DWithIndicesBackward0",
                x,
                Tensor.of(largest, layout, type).as(x.dtype),
                (g, saved) -> TorchCreation.zeros(Size.of(planes, vertical.size() * horizontal.size()), g.dtype)
                        .scatterAdd(-1, flat, g.reshape(flat.layout.sizes))
                        .reshape(from));
        return new WindowFunctions.Pooled(result, indices);
    }

    private static void checkPadding(String op, Axis axis) {
        int reach = axis.dilation() * (axis.kernel() - 1) + 1;
        if (axis.padding() > reach / 2) {
            throw new TensorError(op + ": pad should be at most half of effective kernel size, but got pad="
                    + axis.padding() + ", kernel_size=" + axis.kernel() + " and dilation=" + axis.dilation());
        }
    }

    /** {@link WindowFunctions#avgPool2d}. */
    static Tensor average(String op, Tensor x, int[] kernel, WindowOption... options) {
        checkKernel(op, kernel);
        WindowSettings settings = WindowSettings.of(op, kernel, options);
        checkDims(op, x, kernel.length);
        if (kernel.length == 1) {
            Tensor lines = x.unsqueeze(-2);
            return averageOf(op, lines, Axis.SINGLE, axis(op, x, kernel, settings, 0), settings)
                    .squeeze(-2);
        }
        return averageOf(op, x, axis(op, x, kernel, settings, 0), axis(op, x, kernel, settings, 1), settings);
    }

    private static Tensor averageOf(String op, Tensor x, Axis vertical, Axis horizontal, WindowSettings settings) {
        checkPadding(op, vertical);
        checkPadding(op, horizontal);
        List<Taps> sums = List.of(sums(vertical), sums(horizontal));
        Tensor divisor = settings.divisor() != 0
                ? Tensor.scalar((double) settings.divisor(), DType.FLOAT64)
                : counts(vertical, settings.countIncludePad())
                        .unsqueeze(1)
                        .mul(counts(horizontal, settings.countIncludePad()));
        Tensor result = Taps.apply("AvgPool2DBackward0", x.detach(), sums).div(divisor);
        return FunctionNode.record(
                "AvgPool2DBackward0",
                x,
                // The mean of integers is cut off to an integer.
                result.as(x.dtype),
                (g, saved) -> Taps.transposed("AvgPool2DBackward0", g.div(divisor.as(g.dtype)), sums));
    }

    private static Taps sums(Axis axis) {
        Taps.Builder taps = new Taps.Builder(axis.size());
        for (int o = 0; o < axis.windows(); o++) {
            for (int i = 0; i < axis.kernel(); i++) {
                int at = axis.at(o, i);
                if (at >= 0 && at < axis.size()) taps.tap(at, 1);
            }
            taps.next();
        }
        return taps.build();
    }

    /** How many elements of each window count: those inside, or those inside the padded dimension. */
    private static Tensor counts(Axis axis, boolean includePadding) {
        int margin = includePadding ? axis.padding() : 0;
        double[] counts = new double[axis.windows()];
        for (int o = 0; o < counts.length; o++) {
            int from = Math.max(axis.at(o, 0), -margin);
            int to = Math.min(axis.at(o, 0) + axis.kernel(), axis.size() + margin);
            counts[o] = to - from;
        }
        return Tensor.of(counts, Layout.contiguous(counts.length), DType.FLOAT64);
    }

    /** {@link WindowFunctions#adaptiveAvgPool2d}: the means of as many parts as are asked for. */
    static Tensor adaptive(String node, Tensor x, int... sizes) {
        checkDims("adaptive_avg_pool" + sizes.length + "d", x, sizes.length);
        List<Taps> means = new ArrayList<>();
        for (int size : sizes) {
            if (size < 0) throw new TensorError("adaptive_avg_pool: output_size must be 0 or more, got " + size);
        }
        for (int d = 0; d < sizes.length; d++) means.add(means(x.size(d - sizes.length), sizes[d]));
        return Taps.apply(node, x, means);
    }

    private static Taps means(int in, int out) {
        Taps.Builder taps = new Taps.Builder(in);
        for (int o = 0; o < out; o++) {
            int from = Math.floorDiv(o * in, out);
            int to = -Math.floorDiv(-(o + 1) * in, out);
            for (int i = from; i < to; i++) taps.tap(i, 1.0 / (to - from));
            taps.next();
        }
        return taps.build();
    }

    private static Axis axis(String op, Tensor x, int[] kernel, WindowSettings settings, int d) {
        int size = x.size(d - kernel.length);
        Axis axis = settings.axis(d, size, kernel[d]);
        if (axis.windows() <= 0) {
            throw new TensorError(op + ": Given input size " + x.shape() + " and kernel size " + kernel[d]
                    + ": the output would have size " + axis.windows() + ". Output size is too small");
        }
        return axis;
    }

    private static void checkKernel(String op, int[] kernel) {
        for (int size : kernel) {
            if (size <= 0) throw new TensorError(op + ": kernel size should be greater than zero, got " + size);
        }
    }

    private static void checkDims(String op, Tensor x, int spatial) {
        if (x.ndim() != spatial + 1 && x.ndim() != spatial + 2) {
            throw new TensorError(op + ": Expected " + (spatial + 1) + "D or " + (spatial + 2)
                    + "D input (unbatched or batched), but got input of size: " + Layout.text(x.layout.sizes));
        }
    }
}
