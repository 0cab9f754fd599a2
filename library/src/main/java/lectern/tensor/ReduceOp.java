package lectern.tensor;

import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

/** Reductions by an associative function: a row is the function in float, double and long, and its neutral element. */
enum ReduceOp {
    SUM((a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b, 0),
    PROD((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b, 1),
    /** The maximum of numbers that are not negative. */
    MAX_MAGNITUDE(Math::max, Math::max, Math::max, 0);

    private final Kernel<Loop.One> kernel;
    private final int neutral;

    ReduceOp(FloatLoops.Binary floats, DoubleLoops.Binary doubles, LongLoops.Binary longs, int neutral) {
        this.kernel = Kernel.fold(floats, doubles, longs);
        this.neutral = neutral;
    }

    /**
     * Folds the dimensions marked in {@code reduced}, which stay with size 1. Integers and booleans give int64.
     */
    Tensor compute(Tensor x, boolean[] reduced) {
        DType type = x.dtype.computeType();
        Tensor a = x.as(type);
        int[] sizes = a.layout.sizes.clone();
        for (int d = 0; d < sizes.length; d++) if (reduced[d]) sizes[d] = 1;
        Layout layout = Layout.contiguous(sizes);
        Object out = type.elements().allocate(layout.numel);
        if (neutral != 0) {
            for (int i = 0; i < layout.numel; i++) type.elements().setLong(out, i, neutral);
        }
        foldInto(a, out, layout);
        return Tensor.of(out, layout, type).as(x.dtype.isFloatingPoint() ? x.dtype : type);
    }

    /**
     * Folds each element of {@code a}, which is of a compute type, into the element of {@code out} at its place in
     * {@code layout}, broadcast to a.
     */
    void foldInto(Tensor a, Object out, Layout layout) {
        Object in = a.storage.array;
        Loop.One loop = kernel.loop(a.dtype.compute(), a.layout.numel);
        Walk.two(
                a.layout.sizes,
                a.layout.offset,
                a.layout.strides,
                layout.offset,
                layout.stridesFor(a.layout.sizes),
                (ao, as, ro, rs, n) -> loop.run(in, ao, as, out, ro, rs, n));
    }
}
