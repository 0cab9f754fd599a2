package lectern.nn;

import lectern.tensor.Tensor;
import lectern.tensor.WindowOption;

/** The pools with the stride in its place: {@code F.maxPool2d(x, 2, 2)}. */
public abstract class PoolFunctions extends DropFunctions {
    /** Only {@link Functional} inherits; there are no instances. */
    protected PoolFunctions() {}

    /** {@link #maxPool1d(Tensor, int, WindowOption.MaxPool...)} of windows that are {@code stride} apart. */
    public static Tensor maxPool1d(Tensor input, int kernelSize, int stride, WindowOption.MaxPool... options) {
        return maxPool1d(input, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
    }

    /** {@link #maxPool2d(Tensor, int, WindowOption.MaxPool...)} of windows that are {@code stride} apart. */
    public static Tensor maxPool2d(Tensor input, int kernelSize, int stride, WindowOption.MaxPool... options) {
        return maxPool2d(input, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
    }

    /** {@link #avgPool2d(Tensor, int, WindowOption.AvgPool...)} of windows that are {@code stride} apart. */
    public static Tensor avgPool2d(Tensor input, int kernelSize, int stride, WindowOption.AvgPool... options) {
        return avgPool2d(input, kernelSize, Settings.before(options, new WindowOption.Stride(stride)));
    }
}
