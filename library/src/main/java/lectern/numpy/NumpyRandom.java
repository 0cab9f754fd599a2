package lectern.numpy;

import java.util.List;

/** The functions of {@code np.random}: those of {@link RandomState}, on the state of the session. */
public abstract class NumpyRandom {
    /** Only the lower-case class of {@code np} inherits; there are no instances. */
    protected NumpyRandom() {}

    /** A stream of its own: {@code np.random.RandomState(0).rand(3)}. */
    public static RandomState RandomState(long seed) {
        return new RandomState(seed);
    }

    /** See {@link RandomState#seed(long)}. */
    public static void seed(long seed) {
        RandomState.current().seed(seed);
    }

    /** See {@link RandomState#rand()}. */
    public static double rand() {
        return RandomState.current().rand();
    }

    /** See {@link RandomState#rand(int...)}. */
    public static NDArray rand(int... size) {
        return RandomState.current().rand(size);
    }

    /** See {@link RandomState#rand(List)}. */
    public static NDArray rand(List<?> size) {
        return RandomState.current().rand(size);
    }

    /** See {@link RandomState#randn()}. */
    public static double randn() {
        return RandomState.current().randn();
    }

    /** See {@link RandomState#randn(int...)}. */
    public static NDArray randn(int... size) {
        return RandomState.current().randn(size);
    }

    /** See {@link RandomState#randn(List)}. */
    public static NDArray randn(List<?> size) {
        return RandomState.current().randn(size);
    }

    /** See {@link RandomState#uniform(double, double)}. */
    public static double uniform(double low, double high) {
        return RandomState.current().uniform(low, high);
    }

    /** See {@link RandomState#uniform(double, double, int)}. */
    public static NDArray uniform(double low, double high, int size) {
        return RandomState.current().uniform(low, high, size);
    }

    /** See {@link RandomState#uniform(double, double, List)}. */
    public static NDArray uniform(double low, double high, List<?> size) {
        return RandomState.current().uniform(low, high, size);
    }

    /** See {@link RandomState#normal(double, double)}. */
    public static double normal(double loc, double scale) {
        return RandomState.current().normal(loc, scale);
    }

    /** See {@link RandomState#normal(double, double, int)}. */
    public static NDArray normal(double loc, double scale, int size) {
        return RandomState.current().normal(loc, scale, size);
    }

    /** See {@link RandomState#normal(double, double, List)}. */
    public static NDArray normal(double loc, double scale, List<?> size) {
        return RandomState.current().normal(loc, scale, size);
    }

    /** See {@link RandomState#randint(long)}. */
    public static long randint(long high) {
        return RandomState.current().randint(high);
    }

    /** See {@link RandomState#randint(long, long)}. */
    public static long randint(long low, long high) {
        return RandomState.current().randint(low, high);
    }

    /** See {@link RandomState#randint(long, long, int)}. */
    public static NDArray randint(long low, long high, int size) {
        return RandomState.current().randint(low, high, size);
    }

    /** See {@link RandomState#randint(long, long, List)}. */
    public static NDArray randint(long low, long high, List<?> size) {
        return RandomState.current().randint(low, high, size);
    }

    /** See {@link RandomState#randint(long, List)}. */
    public static NDArray randint(long high, List<?> size) {
        return RandomState.current().randint(high, size);
    }

    /** See {@link RandomState#permutation(int)}. */
    public static NDArray permutation(int n) {
        return RandomState.current().permutation(n);
    }

    /** See {@link RandomState#permutation(NDArray)}. */
    public static NDArray permutation(NDArray x) {
        return RandomState.current().permutation(x);
    }

    /** See {@link RandomState#shuffle(List)}. */
    public static void shuffle(List<?> items) {
        RandomState.current().shuffle(items);
    }

    /** See {@link RandomState#choice(int)}. */
    public static long choice(int n) {
        return RandomState.current().choice(n);
    }

    /** See {@link RandomState#choice(int, int)}. */
    public static NDArray choice(int n, int size) {
        return RandomState.current().choice(n, size);
    }

    /** See {@link RandomState#choice(int, int, boolean)}. */
    public static NDArray choice(int n, int size, boolean replace) {
        return RandomState.current().choice(n, size, replace);
    }

    /** See {@link RandomState#choice(int, int, boolean, double[])}. */
    public static NDArray choice(int n, int size, boolean replace, double[] p) {
        return RandomState.current().choice(n, size, replace, p);
    }

    /** See {@link RandomState#choice(NDArray)}. */
    public static NDArray choice(NDArray x) {
        return RandomState.current().choice(x);
    }

    /** See {@link RandomState#choice(NDArray, int)}. */
    public static NDArray choice(NDArray x, int size) {
        return RandomState.current().choice(x, size);
    }

    /** See {@link RandomState#choice(NDArray, int, boolean)}. */
    public static NDArray choice(NDArray x, int size, boolean replace) {
        return RandomState.current().choice(x, size, replace);
    }

    /** See {@link RandomState#choice(NDArray, int, boolean, double[])}. */
    public static NDArray choice(NDArray x, int size, boolean replace, double[] p) {
        return RandomState.current().choice(x, size, replace, p);
    }

    /** See {@link RandomState#choice(List)}. */
    public static <T> T choice(List<T> items) {
        return RandomState.current().choice(items);
    }

    /** See {@link RandomState#choice(List, int)}. */
    public static <T> List<T> choice(List<T> items, int size) {
        return RandomState.current().choice(items, size);
    }

    /** See {@link RandomState#choice(List, int, boolean)}. */
    public static <T> List<T> choice(List<T> items, int size, boolean replace) {
        return RandomState.current().choice(items, size, replace);
    }

    /** See {@link RandomState#choice(List, int, boolean, double[])}. */
    public static <T> List<T> choice(List<T> items, int size, boolean replace, double[] p) {
        return RandomState.current().choice(items, size, replace, p);
    }

    /** See {@link RandomState#shuffle(NDArray)}. */
    public static void shuffle(NDArray x) {
        RandomState.current().shuffle(x);
    }
}
