package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/** The functions of {@code np}. */
public abstract class Numpy {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Numpy() {}

    /** A vector of float64: {@code np.array(1., 2., 3.)}. */
    public static NDArray array(double... values) {
        return NDArray.of(TorchCreation.tensor((Object) values, DType.FLOAT64));
    }

    /** A vector of int64: {@code np.array(1, 2, 3)}. */
    public static NDArray array(long... values) {
        return NDArray.of(TorchCreation.tensor((Object) values, DType.INT64));
    }

    /** {@code num} evenly spaced float64 values from {@code start} to {@code stop}, both included. */
    public static NDArray linspace(double start, double stop, int num) {
        if (num < 0) throw new TensorError("linspace: number of samples, " + num + ", must be non-negative");
        double step = num > 1 ? (stop - start) / (num - 1) : 0;
        double[] values = new double[num];
        for (int i = 0; i < num; i++) values[i] = i * step + start;
        // NumPy writes the end itself, so that rounding of the steps does not show there.
        if (num > 1) values[num - 1] = stop;
        return array(values);
    }

    /** {@link #linspace(double, double, int)} of 50 values. */
    public static NDArray linspace(double start, double stop) {
        return linspace(start, stop, 50);
    }
}
