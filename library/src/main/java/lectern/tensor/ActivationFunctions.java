package lectern.tensor;

import java.util.Arrays;

/** The activation functions of {@code torch.nn.functional}. */
public abstract class ActivationFunctions extends ShrinkFunctions {
    private static final double SELU_ALPHA = 1.6732632423543772;
    private static final double SELU_SCALE = 1.0507009873554805;

    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected ActivationFunctions() {}

    /** {@link Tensor#relu()} of {@code input}. */
    public static Tensor relu(Tensor input) {
        return input.relu();
    }

    /**
     * The positive part, at most 6: {@code min(max(0, x), 6)}.
     *
     * <p>Gradient: {@code g} inside. Example: {@code F.relu6(torch.tensor(8.))} is {@code tensor(6.)}.
     */
    public static Tensor relu6(Tensor input) {
        return hardtanh(input, 0, 6);
    }

    /** {@link Tensor#sigmoid()} of {@code input}. */
    public static Tensor sigmoid(Tensor input) {
        return input.sigmoid();
    }

    /** {@link Tensor#tanh()} of {@code input}. */
    public static Tensor tanh(Tensor input) {
        return input.tanh();
    }

    /** {@link #hardtanh(Tensor, double, double)} between -1 and 1. */
    public static Tensor hardtanh(Tensor input) {
        return hardtanh(input, -1, 1);
    }

    /**
     * Each element brought into {@code minVal} ... {@code maxVal}.
     *
     * <p>Gradient: {@code g} strictly inside. Example: {@code F.hardtanh(torch.tensor(3.), -2, 2)} is
     * {@code tensor(2.)}.
     *
     * @throws IllegalArgumentException if {@code minVal > maxVal}
     */
    public static Tensor hardtanh(Tensor input, double minVal, double maxVal) {
        if (minVal > maxVal) {
            throw new IllegalArgumentException("hardtanh: min_val cannot be greater than max_val, got " + minVal
                    + " and " + maxVal + "; exchange them");
        }
        Tensor min = Tensor.scalar(minVal, input.dtype);
        Tensor max = Tensor.scalar(maxVal, input.dtype);
        Tensor result = TernaryOp.CLAMP.compute(input.dtype, input, min, max);
        return FunctionNode.record(
                "HardtanhBackward0",
                input,
                result,
                (g, saved) -> Where.only(saved[0].gt(min).logicalAnd(saved[0].lt(max)), g),
                input);
    }

    /** {@link #leakyRelu(Tensor, double)} with a slope of 0.01. */
    public static Tensor leakyRelu(Tensor input) {
        return leakyRelu(input, 0.01);
    }

    /**
     * The element, times {@code negativeSlope} where it is negative.
     *
     * <p>Gradient: {@code g}, times the slope where {@code x} is negative. Example:
     * {@code F.leakyRelu(torch.tensor(-2.), 0.1)} is {@code tensor(-0.2000)}.
     */
    public static Tensor leakyRelu(Tensor input, double negativeSlope) {
        Tensor slope = Promotion.number(negativeSlope, input);
        Tensor result = BinaryOp.PRELU.compute(input, slope);
        return FunctionNode.record(
                "LeakyReluBackward0", input, result, (g, saved) -> PointwiseGradients.prelu(g, saved[0], slope), input);
    }

    /**
     * {@link #leakyRelu} with slopes that are learned: one for all, or one per channel, which is the second dimension.
     *
     * <p>Gradients: as of {@code leakyRelu}, and {@code g * x} where {@code x} is negative. Example:
     * {@code F.prelu(torch.tensor(-2.), torch.tensor(0.5))} is {@code tensor(-1.)}.
     *
     * @throws TensorError if the number of weights is neither 1 nor that of the channels
     */
    public static Tensor prelu(Tensor input, Tensor weight) {
        int dims = input.layout.dims();
        int channels = dims < 2 ? 1 : input.layout.sizes[1];
        int n = weight.layout.numel;
        if (weight.layout.dims() > 1 || (n != 1 && n != channels)) {
            throw new TensorError(
                    "prelu: Mismatch of parameter numbers and input channel size. Found parameter numbers = " + n
                            + " and channel size = " + channels + "; give one weight, or one per channel");
        }
        if (weight.layout.dims() == 0) return BinaryOp.PRELU.apply(input, weight);
        int[] sizes = new int[Math.max(1, dims)];
        Arrays.fill(sizes, 1);
        if (dims > 1) sizes[1] = n;
        return BinaryOp.PRELU.apply(input, weight.reshape(dims == 0 ? new int[0] : sizes));
    }

    /** {@link #elu(Tensor, double)} with alpha 1. */
    public static Tensor elu(Tensor input) {
        return elu(input, 1);
    }

    /**
     * The exponential linear unit: {@code x}, and {@code alpha * (e^x - 1)} where it is negative.
     *
     * <p>Gradient: {@code g}, times {@code alpha * e^x} where {@code x} is negative. Example:
     * {@code F.elu(torch.tensor(-1.))} is {@code tensor(-0.6321)}.
     */
    public static Tensor elu(Tensor input, double alpha) {
        return elu(input, alpha, 1, 1);
    }

    /**
     * The scaled {@link #elu}, whose fixed constants keep mean 0 and variance 1 through layers.
     *
     * <p>Example: {@code F.selu(torch.tensor(1.))} is {@code tensor(1.0507)}.
     */
    public static Tensor selu(Tensor input) {
        return elu(input, SELU_ALPHA, SELU_SCALE, 1);
    }

    /** {@link #celu(Tensor, double)} with alpha 1. */
    public static Tensor celu(Tensor input) {
        return celu(input, 1);
    }

    /**
     * The continuously differentiable {@link #elu}: {@code x}, and {@code alpha * (e^(x / alpha) - 1)} where negative.
     *
     * <p>Example: {@code F.celu(torch.tensor(-1.))} is {@code tensor(-0.6321)}.
     *
     * @throws TensorError if alpha is 0
     */
    public static Tensor celu(Tensor input, double alpha) {
        if (alpha == 0) throw new TensorError("celu: ZeroDivisionError: alpha cannot be 0; usual is 1");
        return elu(input, alpha, 1, 1 / alpha);
    }

    private static Tensor elu(Tensor input, double alpha, double scale, double inputScale) {
        Tensor x = input.detach();
        Tensor negative = x.mul(inputScale).expm1().mul(alpha * scale);
        Tensor result = Where.of(x.gt(0), scale == 1 ? x : x.mul(scale), negative);
        return FunctionNode.record(
                "EluBackward0",
                input,
                result,
                (g, saved) -> Where.of(
                        saved[0].gt(0),
                        g.mul(scale),
                        g.mul(saved[0].mul(inputScale).exp().mul(alpha * scale * inputScale))),
                input);
    }

    /**
     * {@code x} times the normal distribution's share below it.
     *
     * <p>Gradient: {@code g * (share + x * density)}. Example: {@code F.gelu(torch.tensor(1.))} is
     * {@code tensor(0.8413)}.
     */
    public static Tensor gelu(Tensor input) {
        return UnaryOp.GELU.apply(input);
    }

    /**
     * {@link #gelu(Tensor)}, with {@code approximate} {@code "tanh"} by the formula
     * {@code x/2 * (1 + tanh(sqrt(2/pi) * (x + 0.044715 x^3)))}.
     *
     * @throws TensorError for another word than {@code "none"} and {@code "tanh"}
     */
    public static Tensor gelu(Tensor input, String approximate) {
        return switch (approximate) {
            case "none" -> gelu(input);
            case "tanh" -> UnaryOp.GELU_TANH.apply(input);
            default ->
                throw new TensorError(
                        "gelu: approximate argument must be either none or tanh, got '" + approximate + "'");
        };
    }

    /**
     * {@code x * sigmoid(x)}.
     *
     * <p>Gradient: {@code g * s * (1 + x * (1 - s)), s = sigmoid(x)}. Example: {@code F.silu(torch.tensor(1.))} is
     * {@code tensor(0.7311)}.
     */
    public static Tensor silu(Tensor input) {
        return UnaryOp.SILU.apply(input);
    }

    /**
     * {@code x * tanh(softplus(x))}.
     *
     * <p>Example: {@code F.mish(torch.tensor(1.))} is {@code tensor(0.8651)}.
     */
    public static Tensor mish(Tensor input) {
        return UnaryOp.MISH.apply(input);
    }

    /**
     * The logarithm of the logistic function, {@code log(1 / (1 + e^-x))}.
     *
     * <p>Gradient: {@code g * sigmoid(-x)}. Example: {@code F.logsigmoid(torch.tensor(0.))} is
     * {@code tensor(-0.6931)}.
     */
    public static Tensor logsigmoid(Tensor input) {
        return UnaryOp.LOGSIGMOID.apply(input);
    }

    /**
     * A line from 0 to 1 in place of the logistic function: {@code x / 6 + 1/2}, cut off.
     *
     * <p>Gradient: {@code g / 6} strictly between -3 and 3. Example: {@code F.hardsigmoid(torch.tensor(0.))} is
     * {@code tensor(0.5000)}.
     */
    public static Tensor hardsigmoid(Tensor input) {
        return UnaryOp.HARDSIGMOID.apply(input);
    }

    /**
     * {@code x} times {@link #hardsigmoid}.
     *
     * <p>Example: {@code F.hardswish(torch.tensor(3.))} is {@code tensor(3.)}.
     */
    public static Tensor hardswish(Tensor input) {
        return UnaryOp.HARDSWISH.apply(input);
    }

    /** {@link #softplus(Tensor, double, double)} with beta 1 and threshold 20. */
    public static Tensor softplus(Tensor input) {
        return softplus(input, 1, 20);
    }

    /**
     * A smooth positive part: {@code log(1 + e^(beta * x)) / beta}, and {@code x} where {@code beta * x > threshold}.
     *
     * <p>Gradient: {@code g * sigmoid(beta * x)}. Example: {@code F.softplus(torch.tensor(0.))} is
     * {@code tensor(0.6931)}.
     */
    public static Tensor softplus(Tensor input, double beta, double threshold) {
        Tensor x = input.detach();
        Tensor scaled = x.mul(beta);
        Tensor result = Where.of(scaled.gt(threshold), x, scaled.exp().log1p().div(beta));
        return FunctionNode.record(
                "SoftplusBackward0",
                input,
                result,
                (g, saved) -> {
                    Tensor z = saved[0].mul(beta);
                    return Where.of(z.gt(threshold), g, g.mul(z.sigmoid()));
                },
                input);
    }

    /**
     * {@code x / (1 + |x|)}.
     *
     * <p>Example: {@code F.softsign(torch.tensor(1.))} is {@code tensor(0.5000)}.
     */
    public static Tensor softsign(Tensor input) {
        return input.div(input.abs().add(1));
    }

    /** {@link #glu(Tensor, int)} along the last dimension. */
    public static Tensor glu(Tensor input) {
        return glu(input, -1);
    }

    /**
     * The gated linear unit: the first half of a dimension times the {@link #sigmoid} of the second.
     *
     * <p>Shapes: the dimension's size is halved. Example: {@code F.glu(torch.tensor(2., 0))} is {@code tensor([1.])}.
     *
     * @throws TensorError if the dimension's size is odd, or the tensor has no dimensions
     */
    public static Tensor glu(Tensor input, int dim) {
        if (input.layout.dims() == 0) {
            throw new TensorError("glu does not support 0-dimensional tensors; reshape to a dimension of even size");
        }
        int d = input.layout.dim(dim, 0);
        int size = input.layout.sizes[d];
        if (size % 2 != 0) {
            throw new TensorError("glu: Halving dimension must be even, but dimension " + d + " is size " + size);
        }
        Tensor values = half(input, d, 0);
        return values.mul(half(input, d, size / 2).sigmoid());
    }

    private static Tensor half(Tensor x, int d, int start) {
        return View.of("SliceBackward0", x, l -> {
            int[] sizes = l.sizes.clone();
            sizes[d] /= 2;
            return new Layout(sizes, l.strides, l.offset + start * l.strides[d]);
        });
    }

    /** {@link Tensor#softmax(int)} of {@code input}. */
    public static Tensor softmax(Tensor input, int dim) {
        return input.softmax(dim);
    }

    /** {@link Tensor#softmax(int, DType)} of {@code input}. */
    public static Tensor softmax(Tensor input, int dim, DType dtype) {
        return input.softmax(dim, dtype);
    }

    /** {@link Tensor#softmax(Option.Dim)} of {@code input}. */
    public static Tensor softmax(Tensor input, Option.Dim dim) {
        return input.softmax(dim);
    }

    /** {@link Tensor#logSoftmax(int)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, int dim) {
        return input.logSoftmax(dim);
    }

    /** {@link Tensor#logSoftmax(int, DType)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, int dim, DType dtype) {
        return input.logSoftmax(dim, dtype);
    }

    /** {@link Tensor#logSoftmax(Option.Dim)} of {@code input}. */
    public static Tensor logSoftmax(Tensor input, Option.Dim dim) {
        return input.logSoftmax(dim);
    }

    /**
     * {@link Tensor#softmax(int)} of the negative elements: the smallest gets the largest share.
     *
     * <p>Example: {@code F.softmin(torch.tensor(0., 0), 0)} is {@code tensor([0.5000, 0.5000])}.
     */
    public static Tensor softmin(Tensor input, int dim) {
        return input.neg().softmax(dim);
    }

    /** {@link #softmin(Tensor, int)} of the values converted to a type. */
    public static Tensor softmin(Tensor input, int dim, DType dtype) {
        return input.neg().softmax(dim, dtype);
    }
}
