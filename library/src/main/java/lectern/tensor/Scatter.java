package lectern.tensor;

import lectern.internal.cpu.DoubleLoops;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.LongLoops;
import lectern.internal.cpu.Loop;

/** How elements that meet at one place are combined: the function in float, double and long. */
enum Scatter {
    SUM((a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b, 0),
    MEAN((a, b) -> a + b, (a, b) -> a + b, (a, b) -> a + b, 0),
    PROD((a, b) -> a * b, (a, b) -> a * b, (a, b) -> a * b, 1),
    AMAX(Math::max, Math::max, Math::max, Double.NEGATIVE_INFINITY),
    AMIN(Math::min, Math::min, Math::min, Double.POSITIVE_INFINITY);

    private final Kernel<Loop.One> kernel;
    /** What changes nothing; infinite where integers take their own largest or smallest value. */
    final double neutral;

    Scatter(FloatLoops.Binary floats, DoubleLoops.Binary doubles, LongLoops.Binary longs, double neutral) {
        this.kernel = Kernel.fold(name(), floats, doubles, longs);
        this.neutral = neutral;
    }

    /** The reduction of a name, as {@code scatterReduce} takes it. */
    static Scatter of(String op, String name) {
        return switch (name) {
            case "sum" -> SUM;
            case "mean" -> MEAN;
            case "prod" -> PROD;
            case "amax" -> AMAX;
            case "amin" -> AMIN;
            default ->
                throw new TensorError(
                        op + ": reduce argument must be either sum, prod, mean, amax or amin, got " + name);
        };
    }

    /** Combines {@code values} into {@code target}, which is contiguous and of a compute type. */
    void fold(Tensor target, Places places, Tensor values) {
        Tensor from = values.detach().as(target.dtype).contiguous();
        Object in = from.storage.array;
        Object out = target.storage.array;
        Loop.One loop = kernel.loop(target.dtype.compute(), places.count());
        for (int i = 0; i < places.starts.length; i++) {
            int at = target.layout.offset + places.starts[i];
            loop.run(in, from.layout.offset + i * places.block, 1, out, at, 1, places.block);
        }
    }
}
