package lectern.tensor;

import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Walk;

/** Reductions by an associative function: a row is the function in float, double and long, and its neutral element. */
enum ReduceOp {
    SUM((a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b, 0, 0),
    PROD((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b, 1, 1),
    MAX(Math::max, Math::max, Math::max, Double.NEGATIVE_INFINITY, Long.MIN_VALUE),
    MIN(Math::min, Math::min, Math::min, Double.POSITIVE_INFINITY, Long.MAX_VALUE),
    ANY(null, null, (a, b) -> a | b, 0, 0),
    ALL(null, null, (a, b) -> a & b, 0, 1);

    /** So many elements are added one after the other; more are halved, so that errors grow with the logarithm. */
    private static final int IN_ROW = 32;

    private final Kernel<Loop.One> kernel;
    private final double neutralFloating;
    private final long neutralInteger;

    ReduceOp(
            FloatLoops.Binary floats,
            DoubleLoops.Binary doubles,
            LongLoops.Binary longs,
            double neutralFloating,
            long neutralInteger) {
        this.kernel = Kernel.fold(name(), floats, doubles, longs);
        this.neutralFloating = neutralFloating;
        this.neutralInteger = neutralInteger;
    }

    /**
     * Folds the dimensions marked in {@code reduced}, which stay with size 1. Integers and booleans give int64.
     */
    Tensor compute(Tensor x, boolean[] reduced) {
        DType type = x.dtype.computeType();
        return fold(x.as(type), x.layout.sizes.clone(), reduced).as(x.dtype.isFloatingPoint() ? x.dtype : type);
    }

    private Tensor fold(Tensor a, int[] sizes, boolean[] reduced) {
        for (int d = 0; d < sizes.length; d++) if (reduced[d]) sizes[d] = 1;
        Layout layout = Layout.contiguous(sizes);
        Object out = a.dtype.elements().allocate(layout.numel);
        fillNeutral(a.dtype, out, layout.numel);
        foldHalves(a, out, layout);
        return Tensor.of(out, layout, a.dtype);
    }

    private void fillNeutral(DType type, Object out, int n) {
        boolean zeros = type.isFloatingPoint() ? neutralFloating == 0 : neutralInteger == 0;
        if (zeros) return;
        for (int i = 0; i < n; i++) {
            if (type.isFloatingPoint()) type.elements().setDouble(out, i, neutralFloating);
            else type.elements().setLong(out, i, neutralInteger);
        }
    }

    /** {@link #foldInto} that keeps long sums of floating numbers accurate where the loop over a run does not. */
    private void foldHalves(Tensor a, Object out, Layout layout) {
        int d = this == SUM && a.dtype.isFloatingPoint() ? longest(a.layout, layout) : -1;
        if (d < 0) {
            foldInto(a, out, layout);
            return;
        }
        int half = a.layout.sizes[d] / 2;
        foldHalves(a.viewed(l -> part(l, d, 0, half)), out, layout);
        Layout whole = Layout.contiguous(layout.sizes);
        Object rest = a.dtype.elements().allocate(whole.numel);
        foldHalves(a.viewed(l -> part(l, d, half, l.sizes[d] - half)), rest, whole);
        foldInto(Tensor.of(rest, whole, a.dtype), out, layout);
    }

    /** The first dimension to halve, or -1 where at most {@link #IN_ROW} runs meet in one element. */
    private static int longest(Layout a, Layout result) {
        if (a.contiguous && result.numel == 1) return -1;
        int inner = a.dims() - 1;
        while (inner > 0 && a.sizes[inner] == 1) inner--;
        int first = -1;
        long meeting = 1;
        for (int d = 0; d < inner; d++) {
            if (result.sizes[d] != 1 || a.sizes[d] <= 1) continue;
            if (first < 0) first = d;
            meeting *= a.sizes[d];
        }
        return meeting > IN_ROW ? first : -1;
    }

    private static Layout part(Layout l, int d, int start, int size) {
        int[] sizes = l.sizes.clone();
        sizes[d] = size;
        return new Layout(sizes, l.strides, l.offset + start * l.strides[d]);
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
