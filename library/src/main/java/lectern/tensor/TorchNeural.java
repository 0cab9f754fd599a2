package lectern.tensor;

/** The functions of {@code torch}: those of {@code torch.nn.functional} that PyTorch has in both places. */
public abstract class TorchNeural extends TorchLinalg {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchNeural() {}

    /** {@link WindowFunctions#conv1d(Tensor, Tensor, Tensor, WindowOption.Convolution...)}. */
    public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, WindowOption.Convolution... options) {
        return WindowFunctions.conv1d(input, weight, bias, options);
    }

    /** {@link WindowFunctions#conv2d(Tensor, Tensor, Tensor, WindowOption.Convolution...)}. */
    public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, WindowOption.Convolution... options) {
        return WindowFunctions.conv2d(input, weight, bias, options);
    }

    /** {@link WindowFunctions#convTranspose1d(Tensor, Tensor, Tensor, WindowOption.Transposed...)}. */
    public static Tensor convTranspose1d(Tensor input, Tensor weight, Tensor bias, WindowOption.Transposed... options) {
        return WindowFunctions.convTranspose1d(input, weight, bias, options);
    }

    /** {@link WindowFunctions#convTranspose2d(Tensor, Tensor, Tensor, WindowOption.Transposed...)}. */
    public static Tensor convTranspose2d(Tensor input, Tensor weight, Tensor bias, WindowOption.Transposed... options) {
        return WindowFunctions.convTranspose2d(input, weight, bias, options);
    }

    /** {@link WindowFunctions#maxPool1d}. */
    public static Tensor maxPool1d(Tensor input, int kernelSize, WindowOption.MaxPool... options) {
        return WindowFunctions.maxPool1d(input, kernelSize, options);
    }

    /** {@link WindowFunctions#maxPool2d(Tensor, int, WindowOption.MaxPool...)}. */
    public static Tensor maxPool2d(Tensor input, int kernelSize, WindowOption.MaxPool... options) {
        return WindowFunctions.maxPool2d(input, kernelSize, options);
    }

    /** {@link WindowFunctions#maxPool2d(Tensor, Size, WindowOption.MaxPool...)}. */
    public static Tensor maxPool2d(Tensor input, Size kernelSize, WindowOption.MaxPool... options) {
        return WindowFunctions.maxPool2d(input, kernelSize, options);
    }

    /** {@link WindowFunctions#avgPool1d}. */
    public static Tensor avgPool1d(Tensor input, int kernelSize, WindowOption.AvgPool... options) {
        return WindowFunctions.avgPool1d(input, kernelSize, options);
    }

    /** {@link WindowFunctions#adaptiveAvgPool1d}. */
    public static Tensor adaptiveAvgPool1d(Tensor input, int outputSize) {
        return WindowFunctions.adaptiveAvgPool1d(input, outputSize);
    }

    /** {@link NeuralFunctions#bilinear}. */
    public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor bias) {
        return NeuralFunctions.bilinear(input1, input2, weight, bias);
    }

    /** {@link NeuralFunctions#batchNorm(Tensor, Tensor, Tensor, Tensor, Tensor, boolean, double, double)}. */
    public static Tensor batchNorm(
            Tensor input,
            Tensor weight,
            Tensor bias,
            Tensor runningMean,
            Tensor runningVar,
            boolean training,
            double momentum,
            double eps) {
        return BatchNorm.of(input, runningMean, runningVar, weight, bias, training, momentum, eps);
    }

    /** {@link NeuralFunctions#layerNorm(Tensor, Size, Tensor, Tensor, double)}. */
    public static Tensor layerNorm(Tensor input, Size normalizedShape, Tensor weight, Tensor bias, double eps) {
        return NeuralFunctions.layerNorm(input, normalizedShape, weight, bias, eps);
    }

    /** {@link NeuralFunctions#groupNorm(Tensor, int, Tensor, Tensor, double)}. */
    public static Tensor groupNorm(Tensor input, int numGroups, Tensor weight, Tensor bias, double eps) {
        return NeuralFunctions.groupNorm(input, numGroups, weight, bias, eps);
    }

    /** {@link NeuralFunctions#rmsNorm(Tensor, Size, Tensor, Double)}. */
    public static Tensor rmsNorm(Tensor input, Size normalizedShape, Tensor weight, Double eps) {
        return NeuralFunctions.rmsNorm(input, normalizedShape, weight, eps);
    }
}
