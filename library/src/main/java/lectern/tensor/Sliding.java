package lectern.tensor;

import lectern.internal.cpu.Axis;
import lectern.internal.cpu.Windows;

/** Windows that slide over images, copied to columns and back; each is the gradient of the other. */
final class Sliding {
    private Sliding() {}

    /** Images {@code [n, c, h, w]} as columns {@code [n, c * kernel, windows]}; outside of the image are zeros. */
    static Tensor unfold(Tensor x, Axis vertical, Axis horizontal) {
        int n = x.size(0);
        int channels = x.size(1);
        int rows = channels * vertical.kernel() * horizontal.kernel();
        int columns = vertical.windows() * horizontal.windows();
        DType type = x.dtype.computeType();
        Tensor a = x.detach().as(type).contiguous();
        Layout layout = Layout.contiguous(n, rows, columns);
        Object out = type.elements().allocate(layout.numel);
        Windows windows = Windows.of(type.compute());
        windows.unfold(a.storage.array, a.layout.offset, n * channels, vertical, horizontal, out, 0);
        return FunctionNode.record(
                "Im2ColBackward0",
                x,
                Tensor.of(out, layout, type).as(x.dtype),
                (g, saved) -> fold(g, channels, vertical, horizontal));
    }

    /** Columns {@code [n, c * kernel, windows]} as images {@code [n, c, h, w]}, adding what overlaps. */
    static Tensor fold(Tensor columns, int channels, Axis vertical, Axis horizontal) {
        int n = columns.size(0);
        DType type = columns.dtype.computeType();
        Tensor a = columns.detach().as(type).contiguous();
        Layout layout = Layout.contiguous(n, channels, vertical.size(), horizontal.size());
        Object out = type.elements().allocate(layout.numel);
        Windows windows = Windows.of(type.compute());
        windows.fold(a.storage.array, a.layout.offset, n * channels, vertical, horizontal, out, 0);
        return FunctionNode.record(
                "Col2ImBackward0",
                columns,
                Tensor.of(out, layout, type).as(columns.dtype),
                (g, saved) -> unfold(g, vertical, horizontal));
    }
}
