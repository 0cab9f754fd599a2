package lectern.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import lectern.tensor.ArrayLike;
import lectern.tensor.DType;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** The functions of {@code np} that make arrays. Numbers with a point are float64, whole ones int64. */
public abstract class NumpyCreation {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyCreation() {}

    /**
     * An array without dimensions: {@code np.array(5.5)}.
     *
     * <p>Example: {@code np.array(5.5)} is {@code 5.5}.
     */
    public static NDArray array(double value) {
        return NDArray.of(new double[] {value}, DType.FLOAT64);
    }

    /**
     * An array without dimensions, of int64: {@code np.array(5)}.
     *
     * <p>Example: {@code np.array(5)} is {@code 5}.
     */
    public static NDArray array(long value) {
        return NDArray.of(new long[] {value}, DType.INT64);
    }

    /**
     * A vector of float64: {@code np.array(1., 2, 3)}.
     *
     * <p>Example: {@code np.array(1., 2, 3)} is {@code [1. 2. 3.]}.
     */
    public static NDArray array(double... values) {
        return NDArray.of(values.clone(), DType.FLOAT64, values.length);
    }

    /**
     * A vector of int64: {@code np.array(1, 2, 3)}.
     *
     * <p>Example: {@code np.array(1, 2, 3)} is {@code [1 2 3]}.
     */
    public static NDArray array(long... values) {
        return NDArray.of(values.clone(), DType.INT64, values.length);
    }

    /**
     * An array of nested data: Java arrays of any depth, lists, Python's text form such as {@code "[[1, 2], [3, 4]]"}, or
     * a copy of another array or tensor, whose type it keeps.
     *
     * <p>Example: {@code np.array("[[1, 2], [3, 4]]")} is {@code [[1 2] [3 4]]} on two lines.
     *
     * @throws IllegalArgumentException if rows differ in length or the text cannot be read
     */
    public static NDArray array(Object data) {
        if (data instanceof ArrayLike || data instanceof Tensor)
            return asarray(data).copy();
        Object plain = plain(data);
        Tensor tensor = TorchCreation.tensor(plain, new DType[0]);
        return NDArray.of(tensor.dtype().isFloatingPoint() ? TorchCreation.tensor(plain, DType.FLOAT64) : tensor);
    }

    /** {@link #array(Object)} of a given type: {@code np.array("[1, 2]", float32)}. */
    public static NDArray array(Object data, DType dtype) {
        return array(data).astype(dtype);
    }

    /**
     * The array itself, the elements of a tensor shared, or else {@link #array(Object)}.
     *
     * <p>Example: {@code np.asarray(List.of(1, 2))} is {@code [1 2]}.
     */
    public static NDArray asarray(Object data) {
        if (data instanceof NDArray array) return array;
        if (data instanceof ArrayLike array) return NDArray.of(array.asTensor());
        return data instanceof Tensor tensor ? tensor.numpy() : array(data);
    }

    /** {@link #asarray(Object)}, converted where the type differs. */
    public static NDArray asarray(Object data, DType dtype) {
        NDArray array = asarray(data);
        return array.values.dtype() == dtype ? array : array.astype(dtype);
    }

    /** Arrays inside lists as lists, which tensors are made of. */
    private static Object plain(Object data) {
        if (data instanceof ArrayLike array) return array.asTensor().tolist();
        if (!(data instanceof List<?> list)) return data;
        List<Object> items = new ArrayList<>();
        for (Object item : list) items.add(plain(item));
        return items;
    }

    /**
     * Zeros of float64: {@code np.zeros(5)}, {@code np.zeros(2, 3)}.
     *
     * <p>Example: {@code np.zeros(3)} is {@code [0. 0. 0.]}.
     */
    public static NDArray zeros(int... shape) {
        return zeros(Size.of(shape));
    }

    /**
     * Zeros of float64 in a shape given as a tuple, list or {@code size(2, 3)}.
     *
     * <p>Example: {@code np.zeros(size(2, 3)).shape()} is {@code (2, 3)}.
     */
    public static NDArray zeros(List<?> shape) {
        return zeros(shape, DType.FLOAT64);
    }

    /**
     * Zeros of a type: {@code np.zeros(5, int64)}.
     *
     * <p>Example: {@code np.zeros(2, int64)} is {@code [0 0]}.
     */
    public static NDArray zeros(int size, DType dtype) {
        return zeros(List.of(size), dtype);
    }

    /**
     * Zeros of a type: {@code np.zeros(size(2, 3), int64)}.
     *
     * <p>Example: {@code np.zeros(size(2), int64)} is {@code [0 0]}.
     */
    public static NDArray zeros(List<?> shape, DType dtype) {
        return NDArray.of(TorchCreation.zeros(Size.of(Shape.sizes(shape)), dtype));
    }

    /**
     * Ones of float64: {@code np.ones(5)}, {@code np.ones(2, 3)}.
     *
     * <p>Example: {@code np.ones(3)} is {@code [1. 1. 1.]}.
     */
    public static NDArray ones(int... shape) {
        return ones(Size.of(shape));
    }

    /** Ones of float64 in a shape given as a tuple, list or {@code size(2, 3)}. */
    public static NDArray ones(List<?> shape) {
        return ones(shape, DType.FLOAT64);
    }

    /**
     * Ones of a type: {@code np.ones(5, int64)}.
     *
     * <p>Example: {@code np.ones(2, int64)} is {@code [1 1]}.
     */
    public static NDArray ones(int size, DType dtype) {
        return ones(List.of(size), dtype);
    }

    /** Ones of a type: {@code np.ones(size(2, 3), int64)}. */
    public static NDArray ones(List<?> shape, DType dtype) {
        return NDArray.of(TorchCreation.ones(Size.of(Shape.sizes(shape)), dtype));
    }

    /**
     * One value everywhere: {@code np.full(3, 0.5)}.
     *
     * <p>Example: {@code np.full(3, 0.5)} is {@code [0.5 0.5 0.5]}.
     */
    public static NDArray full(int size, double value) {
        return full(List.of(size), value);
    }

    /**
     * One whole value everywhere: {@code np.full(3, 7)}.
     *
     * <p>Example: {@code np.full(3, 7)} is {@code [7 7 7]}.
     */
    public static NDArray full(int size, long value) {
        return full(List.of(size), value);
    }

    /**
     * One value everywhere: {@code np.full(size(2, 3), 0.5)}.
     *
     * <p>Example: {@code np.full(size(1, 2), 0.5)} is {@code [[0.5 0.5]]}.
     */
    public static NDArray full(List<?> shape, double value) {
        return NDArray.of(TorchCreation.full(Size.of(Shape.sizes(shape)), value, DType.FLOAT64));
    }

    /** One whole value everywhere: {@code np.full(size(2, 3), 7)}. */
    public static NDArray full(List<?> shape, long value) {
        return NDArray.of(TorchCreation.full(Size.of(Shape.sizes(shape)), value, DType.INT64));
    }

    /**
     * Zeros in the shape and type of another array.
     *
     * <p>Example: {@code np.zerosLike(np.array(1, 2))} is {@code [0 0]}.
     */
    public static NDArray zerosLike(Object other) {
        NDArray like = asarray(other);
        return zeros(like.shape(), like.values.dtype());
    }

    /**
     * Ones in the shape and type of another array.
     *
     * <p>Example: {@code np.onesLike(np.array(1., 2))} is {@code [1. 1.]}.
     */
    public static NDArray onesLike(Object other) {
        NDArray like = asarray(other);
        return ones(like.shape(), like.values.dtype());
    }

    /**
     * The unit matrix of float64.
     *
     * <p>Example: {@code np.eye(2)} is {@code [[1. 0.] [0. 1.]]} on two lines.
     */
    public static NDArray eye(int n) {
        double[] values = new double[Shape.count(n, n)];
        for (int i = 0; i < n; i++) values[i * (n + 1)] = 1;
        return NDArray.of(values, DType.FLOAT64, n, n);
    }

    /**
     * Whole numbers from 0 up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(3)} is {@code [0 1 2]}.
     */
    public static NDArray arange(long stop) {
        return arange(0, stop, 1);
    }

    /**
     * Whole numbers from {@code start} up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(2, 5)} is {@code [2 3 4]}.
     */
    public static NDArray arange(long start, long stop) {
        return arange(start, stop, 1);
    }

    /**
     * Whole numbers from {@code start} by {@code step} up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(0, 10, 4)} is {@code [0 4 8]}.
     */
    public static NDArray arange(long start, long stop, long step) {
        long[] values = new long[steps(((double) stop - (double) start) / checked((double) step))];
        for (int i = 0; i < values.length; i++) values[i] = start + i * step;
        return NDArray.of(values, DType.INT64, values.length);
    }

    /**
     * Numbers from 0 by 1 up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(2.5)} is {@code [0. 1. 2.]}.
     */
    public static NDArray arange(double stop) {
        return arange(0.0, stop, 1.0);
    }

    /**
     * Numbers from {@code start} by 1 up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(0.5, 3)} is {@code [0.5 1.5 2.5]}.
     */
    public static NDArray arange(double start, double stop) {
        return arange(start, stop, 1.0);
    }

    /**
     * Numbers from {@code start} by {@code step} up to but not including {@code stop}.
     *
     * <p>Example: {@code np.arange(0, 1, 0.25)} is {@code [0.   0.25 0.5  0.75]}.
     */
    public static NDArray arange(double start, double stop, double step) {
        int n = steps((stop - start) / checked(step));
        // NumPy goes on by the rounded difference of the first two.
        double delta = start + step - start;
        return computed(n, i -> i < 2 ? start + i * step : start + i * delta);
    }

    private static double checked(double step) {
        if (step == 0) throw new IllegalArgumentException("arange: step must not be 0");
        return step;
    }

    private static int steps(double span) {
        double n = Math.max(0, Math.ceil(span));
        if (n < Integer.MAX_VALUE - 8) return (int) n;
        throw new IllegalArgumentException("arange: Maximum allowed size exceeded, got " + n + " steps");
    }

    /** {@link #linspace(double, double, int)} of 50 values. */
    public static NDArray linspace(double start, double stop) {
        return linspace(start, stop, 50);
    }

    /**
     * {@code num} evenly spaced float64 values from {@code start} to {@code stop}, both included.
     *
     * <p>Example: {@code np.linspace(0, 1, 5)} is {@code [0.   0.25 0.5  0.75 1.  ]}.
     */
    public static NDArray linspace(double start, double stop, int num) {
        return linspace(start, stop, num, true);
    }

    /** {@link #linspace(double, double, int)}; without {@code endpoint}, {@code stop} itself is left out. */
    public static NDArray linspace(double start, double stop, int num, boolean endpoint) {
        if (num < 0) throw new IllegalArgumentException("Number of samples, " + num + ", must be non-negative.");
        int parts = endpoint ? num - 1 : num;
        double step = (stop - start) / parts;
        // Steps too small for a double are scaled after the division, and the end is written as it is.
        return computed(num, i -> {
            if (parts <= 0) return start;
            if (endpoint && i == parts) return stop;
            return (step == 0 ? (double) i / parts * (stop - start) : i * step) + start;
        });
    }

    /** {@link #logspace(double, double, int)} of 50 values. */
    public static NDArray logspace(double start, double stop) {
        return logspace(start, stop, 50);
    }

    /**
     * {@code num} float64 values from {@code 10^start} to {@code 10^stop}, evenly spaced on a logarithmic scale.
     *
     * <p>Example: {@code np.logspace(0, 2, 3)} is {@code [  1.  10. 100.]}.
     */
    public static NDArray logspace(double start, double stop, int num) {
        return linspace(start, stop, num).map(exponent -> Math.pow(10, exponent));
    }

    private static NDArray computed(int n, IntToDoubleFunction value) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) values[i] = value.applyAsDouble(i);
        return NDArray.of(values, DType.FLOAT64, n);
    }
}
