package lectern.numpy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import lectern.display.Context;
import lectern.internal.cpu.MersenneTwister;
import lectern.tensor.DType;

/**
 * NumPy's {@code RandomState}: after the same seed, the same numbers as there.
 *
 * <p>Where a call takes a size, it is a number or a shape: {@code randint(0, 10, 5)},
 * {@code normal(0, 1, size(2, 3))}. Without a size it gives one number.
 */
public final class RandomState {
    private static final long MAX_SEED = 0xffffffffL;

    private MersenneTwister twister;
    /** The polar method makes normal numbers in pairs: the second of a pair, or NaN. */
    private double spareNormal = Double.NaN;

    /** A state that differs at each start. */
    public RandomState() {
        this.twister = new MersenneTwister(new SecureRandom().ints(4).toArray());
    }

    /** A state from a seed between 0 and 2^32 - 1. */
    public RandomState(long seed) {
        seed(seed);
    }

    /** The state that {@code np.random} uses in this session. */
    static RandomState current() {
        return Context.current().get(RandomState.class, RandomState::new);
    }

    /**
     * Starts the stream that belongs to a seed.
     *
     * @throws IllegalArgumentException unless the seed is between 0 and 2^32 - 1
     */
    public void seed(long seed) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("Seed must be between 0 and 2**32 - 1, got " + seed);
        }
        twister = new MersenneTwister((int) seed);
        spareNormal = Double.NaN;
    }

    /** A number from 0 up to but not including 1. */
    public double rand() {
        int upper = twister.nextInt() >>> 5;
        int lower = twister.nextInt() >>> 6;
        return (upper * 67108864.0 + lower) / 9007199254740992.0;
    }

    /** Numbers from 0 up to but not including 1: {@code rand(2, 3)}. */
    public NDArray rand(int... size) {
        return filled(size, this::rand);
    }

    /** {@link #rand(int...)} of a shape. */
    public NDArray rand(List<?> size) {
        return rand(Shape.sizes(size));
    }

    /** A number of the standard normal distribution. */
    public double randn() {
        if (!Double.isNaN(spareNormal)) {
            double normal = spareNormal;
            spareNormal = Double.NaN;
            return normal;
        }
        double x;
        double y;
        double square;
        do {
            x = 2.0 * rand() - 1.0;
            y = 2.0 * rand() - 1.0;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double scale = Math.sqrt(-2 * Math.log(square) / square);
        spareNormal = scale * x;
        return scale * y;
    }

    /** Numbers of the standard normal distribution: {@code randn(2, 3)}. */
    public NDArray randn(int... size) {
        return filled(size, this::randn);
    }

    /** {@link #randn(int...)} of a shape. */
    public NDArray randn(List<?> size) {
        return randn(Shape.sizes(size));
    }

    /** A number from {@code low} up to {@code high}. */
    public double uniform(double low, double high) {
        return low + (high - low) * rand();
    }

    /** Numbers from {@code low} up to {@code high}. */
    public NDArray uniform(double low, double high, int size) {
        return filled(new int[] {size}, () -> uniform(low, high));
    }

    /** Numbers from {@code low} up to {@code high}. */
    public NDArray uniform(double low, double high, List<?> size) {
        return filled(Shape.sizes(size), () -> uniform(low, high));
    }

    /** A number of the normal distribution with this mean and standard deviation. */
    public double normal(double loc, double scale) {
        if (scale < 0) throw new IllegalArgumentException("normal: scale must be at least 0, got " + scale);
        return loc + scale * randn();
    }

    /** Numbers of the normal distribution with this mean and standard deviation. */
    public NDArray normal(double loc, double scale, int size) {
        return filled(new int[] {size}, () -> normal(loc, scale));
    }

    /** Numbers of the normal distribution with this mean and standard deviation. */
    public NDArray normal(double loc, double scale, List<?> size) {
        return filled(Shape.sizes(size), () -> normal(loc, scale));
    }

    private static NDArray filled(int[] sizes, DoubleSupplier next) {
        double[] values = new double[Shape.count(sizes)];
        for (int i = 0; i < values.length; i++) values[i] = next.getAsDouble();
        return NDArray.of(values, DType.FLOAT64, sizes);
    }

    /** A whole number from 0 up to but not including {@code high}. */
    public long randint(long high) {
        return randint(0, high);
    }

    /**
     * A whole number from {@code low} up to but not including {@code high}.
     *
     * @throws IllegalArgumentException unless low is less than high
     */
    public long randint(long low, long high) {
        if (low >= high) {
            throw new IllegalArgumentException("randint: low must be less than high, got " + low + " and " + high);
        }
        return low + interval(high - 1 - low);
    }

    /** Whole numbers from {@code low} up to but not including {@code high}. */
    public NDArray randint(long low, long high, int size) {
        return randint(low, high, List.of(size));
    }

    /** Whole numbers from {@code low} up to but not including {@code high}. */
    public NDArray randint(long low, long high, List<?> size) {
        int[] sizes = Shape.sizes(size);
        long[] values = new long[Shape.count(sizes)];
        for (int i = 0; i < values.length; i++) values[i] = randint(low, high);
        return NDArray.of(values, DType.INT64, sizes);
    }

    /** Whole numbers from 0 up to but not including {@code high}. */
    public NDArray randint(long high, List<?> size) {
        return randint(0, high, size);
    }

    /** A whole number from 0 to {@code max}, unsigned: bits drawn again until they are no larger. */
    private long interval(long max) {
        if (max == 0) return 0;
        long mask = -1L >>> Long.numberOfLeadingZeros(max);
        boolean oneWord = Long.compareUnsigned(max, MAX_SEED) <= 0;
        long value;
        do {
            value = (oneWord ? twister.nextInt() : twister.nextLong()) & mask;
        } while (Long.compareUnsigned(value, max) > 0);
        return value;
    }

    /** The numbers 0 to n - 1 in random order. */
    public NDArray permutation(int n) {
        return NDArray.of(order(n), DType.INT32, n).astype(DType.INT64);
    }

    /** A copy of an array with its items, the rows of a matrix, in random order. */
    public NDArray permutation(NDArray x) {
        return ArrayShapes.take(x, order(x.shape().get(0)));
    }

    /** The items of a list in random order, in place. */
    public void shuffle(List<?> items) {
        for (int i = items.size() - 1; i > 0; i--) Collections.swap(items, i, (int) interval(i));
    }

    /** The items of an array, the rows of a matrix, in random order, in place. */
    public void shuffle(NDArray x) {
        x.values.copy_(permutation(x).values);
    }

    /** The places 0 to n - 1 in random order. */
    private int[] order(int n) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = (int) interval(i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }

    /** One of the numbers 0 to n - 1. */
    public long choice(int n) {
        return randint(n);
    }

    /** Some of the numbers 0 to n - 1, each as likely at each draw. */
    public NDArray choice(int n, int size) {
        return choice(n, size, true);
    }

    /** Some of the numbers 0 to n - 1; without {@code replace} each at most once. */
    public NDArray choice(int n, int size, boolean replace) {
        return choice(n, size, replace, null);
    }

    /** {@link #choice(int, int, boolean)} with a probability for each number; null for equal ones. */
    public NDArray choice(int n, int size, boolean replace, double[] p) {
        return NDArray.of(draws(n, size, replace, p), DType.INT32, size).astype(DType.INT64);
    }

    /** One item of an array: a number of a vector, a row of a matrix. */
    public NDArray choice(NDArray x) {
        return NDArray.result(choice(x, 1).values.squeeze(0));
    }

    /** Some items of an array, each as likely at each draw. */
    public NDArray choice(NDArray x, int size) {
        return choice(x, size, true);
    }

    /** Some items of an array; without {@code replace} each at most once. */
    public NDArray choice(NDArray x, int size, boolean replace) {
        return choice(x, size, replace, null);
    }

    /** {@link #choice(NDArray, int, boolean)} with a probability for each item; null for equal ones. */
    public NDArray choice(NDArray x, int size, boolean replace, double[] p) {
        return ArrayShapes.take(x, draws(x.shape().get(0), size, replace, p));
    }

    /** One item of a list. */
    public <T> T choice(List<T> items) {
        return choice(items, 1).get(0);
    }

    /** Some items of a list, each as likely at each draw. */
    public <T> List<T> choice(List<T> items, int size) {
        return choice(items, size, true);
    }

    /** Some items of a list; without {@code replace} each at most once. */
    public <T> List<T> choice(List<T> items, int size, boolean replace) {
        return choice(items, size, replace, null);
    }

    /** {@link #choice(List, int, boolean)} with a probability for each item; null for equal ones. */
    public <T> List<T> choice(List<T> items, int size, boolean replace, double[] p) {
        List<T> chosen = new ArrayList<>();
        for (int i : draws(items.size(), size, replace, p)) chosen.add(items.get(i));
        return chosen;
    }

    private int[] draws(int n, int size, boolean replace, double[] p) {
        if (n <= 0) throw new IllegalArgumentException("choice: there must be something to choose from, got " + n);
        if (!replace && size > n) {
            throw new IllegalArgumentException("Cannot take a larger sample than population when replace is False, got"
                    + " size " + size + " of " + n);
        }
        if (p != null) return new WeightedDraws(n, p, this::rand).draw(size, replace);
        if (replace) return IntStream.range(0, size).map(i -> (int) randint(n)).toArray();
        return Arrays.copyOf(order(n), size);
    }
}
