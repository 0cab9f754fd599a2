package lectern.tensor;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import lectern.internal.cpu.Cephes;
import lectern.internal.cpu.RandomLoops;
import lectern.internal.cpu.SingleMath;

/** Random numbers drawn one after the other in row-major order, each kind from the bits that PyTorch's takes. */
final class Distributions {
    /** From this many elements on, PyTorch draws normal numbers in blocks of as many. */
    private static final int BLOCK = RandomLoops.BLOCK;

    private final Generator generator;

    Distributions(Generator generator) {
        this.generator = generator;
    }

    Tensor uniform(int[] sizes, DType type, double from, double to) {
        if (!(from <= to)) {
            throw new TensorError(
                    "uniform_ expects to return a [from, to) range, but found from=" + from + " > to=" + to);
        }
        if (type == DType.FLOAT64) return doubles(sizes, type, () -> Math.fma(generator.nextDouble(), to - from, from));
        float low = (float) from;
        float span = (float) to - low;
        if (type != DType.FLOAT32) return doubles(sizes, type, () -> Math.fma(generator.nextFloat(), span, low));
        Tensor result = Joining.blank(sizes, type);
        generator.nextFloats((float[]) result.storage.array, low, span);
        return result;
    }

    /** @param blocks whether the elements may be drawn in blocks: where they lie in order */
    Tensor normal(int[] sizes, DType type, double mean, double std, boolean blocks) {
        if (!(std >= 0)) throw new TensorError("normal expects std >= 0.0, but found std " + Numbers.text(std));
        int n = Layout.count(sizes);
        if (n < BLOCK || !blocks) return doubles(sizes, type, () -> generator.nextNormal() * std + mean);
        Tensor result = uniform(sizes, type, 0, 1);
        if (type == DType.FLOAT32) {
            inBlocks((float[]) result.storage.array, (float) mean, (float) std);
            return result;
        }
        double[] values = result.toDoubles();
        for (int i = 0; i + BLOCK <= n; i += BLOCK) pairs(values, i, type, mean, std);
        if (n % BLOCK != 0) {
            double[] last = uniform(new int[] {BLOCK}, type, 0, 1).toDoubles();
            System.arraycopy(last, 0, values, n - BLOCK, BLOCK);
            pairs(values, n - BLOCK, type, mean, std);
        }
        type.elements().fromDoubles(values, 0, result.storage.array, 0, 1, n);
        return result;
    }

    /** The numbers left over are drawn again, as the end of a block of their own. */
    private void inBlocks(float[] values, float mean, float std) {
        int whole = values.length - values.length % BLOCK;
        Generator.normal(values, 0, whole, mean, std);
        if (whole == values.length) return;
        float[] last = new float[BLOCK];
        generator.nextFloats(last, 0, 1);
        Generator.normal(last, 0, BLOCK, mean, std);
        System.arraycopy(last, 0, values, values.length - BLOCK, BLOCK);
    }

    /** Box and Muller's method on a block: element {@code j} goes with {@code j + 8}. */
    private static void pairs(double[] values, int at, DType type, double mean, double std) {
        int half = BLOCK / 2;
        for (int j = at; j < at + half; j++) {
            double u = values[j];
            double v = values[j + half];
            if (type == DType.FLOAT64) {
                double radius = Math.sqrt(-2 * Math.log(1 - u));
                values[j] = radius * Math.cos(2 * Math.PI * v) * std + mean;
                values[j + half] = radius * Math.sin(2 * Math.PI * v) * std + mean;
            } else {
                float radius = (float) Math.sqrt(-2 * SingleMath.log(1 - (float) u));
                float angle = Cephes.TWO_PI * (float) v;
                values[j] = Math.fma(radius * SingleMath.cos(angle), (float) std, (float) mean);
                values[j + half] = Math.fma(radius * SingleMath.sin(angle), (float) std, (float) mean);
            }
        }
    }

    /** Whole numbers from {@code from} to below {@code to}. */
    Tensor integers(int[] sizes, DType type, long from, long to) {
        if (from >= to) {
            throw new TensorError("random_ expects 'from' to be less than 'to', but got from=" + from + " >= to=" + to);
        }
        long range = to - from;
        // A remainder of 32 bits is skewed by at most 6% below this range; beyond it PyTorch takes 64.
        boolean wide = range < 0 || range >= 1L << 28;
        return longs(
                sizes,
                type,
                wide
                        ? () -> Long.remainderUnsigned(generator.nextLong(), range) + from
                        : () -> Integer.toUnsignedLong(generator.nextInt()) % range + from);
    }

    /** Whole numbers over all that a type holds exactly. */
    Tensor integers(int[] sizes, DType type) {
        return switch (type) {
            case BOOL -> longs(sizes, type, () -> generator.nextInt() & 1);
            case UINT8 -> longs(sizes, type, () -> generator.nextInt() & 0xFF);
            case INT8 -> longs(sizes, type, () -> generator.nextInt() & Byte.MAX_VALUE);
            case INT16 -> longs(sizes, type, () -> generator.nextInt() & Short.MAX_VALUE);
            case INT32 -> longs(sizes, type, () -> generator.nextInt() & Integer.MAX_VALUE);
            case INT64 -> longs(sizes, type, () -> generator.nextLong() & Long.MAX_VALUE);
            case FLOAT64 -> longs(sizes, type, () -> Long.remainderUnsigned(generator.nextLong(), (1L << 53) + 1));
            case FLOAT16 -> longs(sizes, type, () -> Integer.toUnsignedLong(generator.nextInt()) % ((1 << 11) + 1));
            case BFLOAT16 -> longs(sizes, type, () -> Integer.toUnsignedLong(generator.nextInt()) % ((1 << 8) + 1));
            case FLOAT32 -> longs(sizes, type, () -> Integer.toUnsignedLong(generator.nextInt()) % ((1 << 24) + 1));
        };
    }

    /** One with probability {@code p}, otherwise zero. */
    Tensor bernoulli(int[] sizes, DType type, double p) {
        checkProbability(p);
        return longs(sizes, type, () -> generator.nextDouble() < p ? 1 : 0);
    }

    /** The same with a probability for each element. */
    Tensor bernoulli(DType type, Tensor p) {
        double[] chances = p.detach().toDoubles();
        Tensor result = Joining.blank(p.layout.sizes, type);
        for (int i = 0; i < chances.length; i++) {
            checkProbability(chances[i]);
            double drawn = p.dtype == DType.FLOAT64 ? generator.nextDouble() : generator.nextFloat();
            type.elements().setLong(result.storage.array, i, drawn < chances[i] ? 1 : 0);
        }
        return result;
    }

    private static void checkProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new TensorError("bernoulli_ expects p to be in [0, 1], but got p=" + Numbers.text(p));
        }
    }

    Tensor exponential(int[] sizes, DType type, double lambda) {
        if (!(lambda > 0)) {
            throw new TensorError("exponential_ expects lambda > 0.0, but found lambda=" + Numbers.text(lambda));
        }
        return doubles(sizes, type, () -> -1 / lambda * Math.log1p(-generator.nextDouble()));
    }

    /** The numbers from 0 to below {@code n} in a random order. */
    Tensor permutation(int n, DType type) {
        if (n < 0) throw new TensorError("randperm: n must be non-negative, got " + n);
        long[] order = new long[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int i = 0; i < n - 1; i++) {
            int other = i + (int) (Integer.toUnsignedLong(generator.nextInt()) % (n - i));
            long swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return Tensor.of(order, Layout.contiguous(n), DType.INT64).as(type);
    }

    private static Tensor doubles(int[] sizes, DType type, DoubleSupplier next) {
        if (!type.isFloatingPoint()) {
            throw new UnsupportedOperationException("random: real random numbers need a floating type, got " + type
                    + "; use randint or random_ for whole numbers");
        }
        Tensor result = Joining.blank(sizes, type);
        int n = result.layout.numel;
        for (int i = 0; i < n; i++) type.elements().setDouble(result.storage.array, i, next.getAsDouble());
        return result;
    }

    private static Tensor longs(int[] sizes, DType type, LongSupplier next) {
        Tensor result = Joining.blank(sizes, type);
        int n = result.layout.numel;
        for (int i = 0; i < n; i++) type.elements().setLong(result.storage.array, i, next.getAsLong());
        return result;
    }
}
