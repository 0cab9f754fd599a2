package lectern.tensor;

import java.util.Locale;
import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

/** Pointwise questions about two tensors; the result is bool and has no gradient. */
enum CompareOp {
    EQ((a, b) -> a == b, (a, b) -> a == b, (a, b) -> a == b),
    NE((a, b) -> a != b, (a, b) -> a != b, (a, b) -> a != b),
    LT((a, b) -> a < b, (a, b) -> a < b, (a, b) -> a < b),
    LE((a, b) -> a <= b, (a, b) -> a <= b, (a, b) -> a <= b),
    GT((a, b) -> a > b, (a, b) -> a > b, (a, b) -> a > b),
    GE((a, b) -> a >= b, (a, b) -> a >= b, (a, b) -> a >= b),
    LOGICAL_AND((a, b) -> a != 0 && b != 0, (a, b) -> a != 0 && b != 0, (a, b) -> a != 0 && b != 0),
    LOGICAL_OR((a, b) -> a != 0 || b != 0, (a, b) -> a != 0 || b != 0, (a, b) -> a != 0 || b != 0),
    LOGICAL_XOR((a, b) -> (a != 0) != (b != 0), (a, b) -> (a != 0) != (b != 0), (a, b) -> (a != 0) != (b != 0));

    private final Kernel<Loop.Two> kernel;

    CompareOp(FloatLoops.Test floats, DoubleLoops.Test doubles, LongLoops.Test longs) {
        this.kernel = Kernel.compare(name(), floats, doubles, longs);
    }

    /** The answers, written over {@code self} as numbers of its type. */
    Tensor applyInPlace(Tensor self, Tensor other) {
        return InPlace.apply(name().toLowerCase(Locale.ROOT), self, x -> apply(x, other));
    }

    /** The answers. */
    Tensor apply(Tensor a, Tensor b) {
        DType type = Promotion.of(a, b).computeType();
        Tensor x = a.as(type);
        Tensor y = b.as(type);
        Layout layout =
                Layout.contiguous(Layout.broadcast(name().toLowerCase(Locale.ROOT), x.layout.sizes, y.layout.sizes));
        Object p = x.storage.array;
        Object q = y.storage.array;
        Object out = DType.BOOL.elements().allocate(layout.numel);
        Loop.Two loop = kernel.loop(type.compute(), layout.numel);
        Walk.three(
                layout.sizes,
                x.layout.offset,
                x.layout.stridesFor(layout.sizes),
                y.layout.offset,
                y.layout.stridesFor(layout.sizes),
                0,
                layout.strides,
                (ao, as, bo, bs, ro, rs, n) -> loop.run(p, ao, as, q, bo, bs, out, ro, rs, n));
        return Tensor.of(out, layout, DType.BOOL);
    }
}
