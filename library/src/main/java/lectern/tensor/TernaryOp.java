package lectern.tensor;

import java.util.Locale;
import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

/**
 * Pointwise operators of three tensors: a row is the function in float, double and long. Gradients stand with the
 * methods, since these differ in which operands have one.
 */
enum TernaryOp {
    /** {@code b} where {@code a} is not zero, otherwise {@code c}. */
    WHERE((a, b, c) -> a != 0 ? b : c, (a, b, c) -> a != 0 ? b : c, (a, b, c) -> a != 0 ? b : c),
    CLAMP(
            (a, b, c) -> Math.min(Math.max(a, b), c),
            (a, b, c) -> Math.min(Math.max(a, b), c),
            (a, b, c) -> Math.min(Math.max(a, b), c)),
    /** Weighed from the nearer end, so that a weight of 1 gives the end exactly. */
    LERP(
            (a, b, w) -> Math.abs(w) < 0.5f ? a + w * (b - a) : b - (b - a) * (1 - w),
            (a, b, w) -> Math.abs(w) < 0.5 ? a + w * (b - a) : b - (b - a) * (1 - w),
            null);

    private final Kernel<Loop.Three> kernel;

    TernaryOp(FloatLoops.Ternary floats, DoubleLoops.Ternary doubles, LongLoops.Ternary longs) {
        this.kernel = Kernel.zip(floats, doubles, longs);
    }

    /** The operator's result in type {@code dtype}, outside the graph. */
    Tensor compute(DType dtype, Tensor a, Tensor b, Tensor c) {
        DType type = dtype.computeType();
        Tensor x = a.as(type);
        Tensor y = b.as(type);
        Tensor z = c.as(type);
        String op = name().toLowerCase(Locale.ROOT);
        Layout layout = Layout.contiguous(
                Layout.broadcast(op, Layout.broadcast(op, x.layout.sizes, y.layout.sizes), z.layout.sizes));
        Object out = type.elements().allocate(layout.numel);
        Loop.Three loop = kernel.loop(type.compute(), layout.numel);
        Walk.four(
                layout.sizes,
                x.layout.offset,
                x.layout.stridesFor(layout.sizes),
                y.layout.offset,
                y.layout.stridesFor(layout.sizes),
                z.layout.offset,
                z.layout.stridesFor(layout.sizes),
                layout.strides,
                (ao, as, bo, bs, co, cs, ro, n) -> loop.run(
                        x.storage.array, ao, as, y.storage.array, bo, bs, z.storage.array, co, cs, out, ro, n));
        return Tensor.of(out, layout, type).as(dtype);
    }
}
