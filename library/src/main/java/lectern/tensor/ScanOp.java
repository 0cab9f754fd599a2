package lectern.tensor;

import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;

/** What elements add up to one after the other along a dimension: a row is the function in float, double and long. */
enum ScanOp {
    SUM((a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b),
    PROD((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b);

    private final Kernel<Loop.One> kernel;

    ScanOp(FloatLoops.Binary floats, DoubleLoops.Binary doubles, LongLoops.Binary longs) {
        this.kernel = Kernel.scan(floats, doubles, longs);
    }

    /**
     * Outside the graph; integers and booleans give int64. Floats are added up in double, as PyTorch does, so that
     * errors do not grow along the way.
     *
     * @param backward whether from the end
     */
    Tensor compute(Tensor x, int d, boolean backward) {
        DType type = x.dtype.isFloatingPoint() ? DType.FLOAT64 : DType.INT64;
        Tensor a = x.detach().as(type);
        Layout layout = Layout.contiguous(a.layout.sizes);
        Object in = a.storage.array;
        Object out = type.elements().allocate(layout.numel);
        Loop.One loop = kernel.loop(type.compute(), layout.numel);
        Lanes.each(a.layout, layout, d, (ao, as, ro, rs, n) -> {
            if (backward) loop.run(in, ao + (n - 1) * as, -as, out, ro + (n - 1) * rs, -rs, n);
            else loop.run(in, ao, as, out, ro, rs, n);
        });
        return Tensor.of(out, layout, type).as(x.dtype.isFloatingPoint() ? x.dtype : type);
    }
}
