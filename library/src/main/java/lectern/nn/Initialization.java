package lectern.nn;

import java.util.Arrays;
import java.util.function.Consumer;
import lectern.tensor.DType;
import lectern.tensor.GradMode;
import lectern.tensor.LinalgFunctions;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** {@code torch.nn.init}: first values for parameters, from the session's stream of random numbers. */
public abstract class Initialization {
    private static final double LEAKY_SLOPE = 0.01;

    /** Only the lower-case class of {@code torch.nn} inherits; there are no instances. */
    protected Initialization() {}

    private static Tensor write(Tensor tensor, Consumer<Tensor> fill) {
        try (GradMode.Scope off = GradMode.set(false)) {
            fill.accept(tensor);
        }
        return tensor;
    }

    /** Numbers from {@code a} to below {@code b}, all equally likely. */
    public static Tensor uniform_(Tensor tensor, double a, double b) {
        return write(tensor, t -> t.uniform_(a, b));
    }

    /** {@link #uniform_(Tensor, double, double)} from 0 to 1. */
    public static Tensor uniform_(Tensor tensor) {
        return uniform_(tensor, 0, 1);
    }

    /** Numbers of the normal distribution. */
    public static Tensor normal_(Tensor tensor, double mean, double std) {
        return write(tensor, t -> t.normal_(mean, std));
    }

    /** {@link #normal_(Tensor, double, double)} with mean 0 and deviation 1. */
    public static Tensor normal_(Tensor tensor) {
        return normal_(tensor, 0, 1);
    }

    /** {@link #truncNormal_(Tensor, double, double, double, double)} with mean 0 and deviation 1, between -2 and 2. */
    public static Tensor truncNormal_(Tensor tensor) {
        return truncNormal_(tensor, 0, 1, -2, 2);
    }

    /** Numbers of the normal distribution that lie between {@code a} and {@code b}. */
    public static Tensor truncNormal_(Tensor tensor, double mean, double std, double a, double b) {
        double low = normalShare((a - mean) / std);
        double high = normalShare((b - mean) / std);
        return write(
                tensor,
                t -> t.uniform_(2 * low - 1, 2 * high - 1)
                        .erfinv_()
                        .mul_(std * Math.sqrt(2))
                        .add_(mean)
                        .clamp_(a, b));
    }

    /** The share of the normal distribution below {@code x}. */
    private static double normalShare(double x) {
        return (1
                        + TorchCreation.full(Size.of(), x / Math.sqrt(2), DType.FLOAT64)
                                .erf()
                                .item())
                / 2;
    }

    /** One value everywhere. */
    public static Tensor constant_(Tensor tensor, double value) {
        return write(tensor, t -> t.fill_(value));
    }

    /** Ones. */
    public static Tensor ones_(Tensor tensor) {
        return constant_(tensor, 1);
    }

    /** Zeros. */
    public static Tensor zeros_(Tensor tensor) {
        return constant_(tensor, 0);
    }

    /** Ones on the diagonal of a matrix, zeros elsewhere. */
    public static Tensor eye_(Tensor tensor) {
        requireDims("eye_", tensor, 2);
        return write(tensor, t -> {
            t.zero_();
            t.diagonal().fill_(1);
        });
    }

    /** {@link #xavierUniform_(Tensor, double)} with gain 1. */
    public static Tensor xavierUniform_(Tensor tensor) {
        return xavierUniform_(tensor, 1);
    }

    /** Evenly within {@code gain * sqrt(6 / (fanIn + fanOut))}. */
    public static Tensor xavierUniform_(Tensor tensor, double gain) {
        double bound = Math.sqrt(3.0) * xavierDeviation(tensor, gain);
        return uniform_(tensor, -bound, bound);
    }

    /** {@link #xavierNormal_(Tensor, double)} with gain 1. */
    public static Tensor xavierNormal_(Tensor tensor) {
        return xavierNormal_(tensor, 1);
    }

    /** Normally with the deviation {@code gain * sqrt(2 / (fanIn + fanOut))}. */
    public static Tensor xavierNormal_(Tensor tensor, double gain) {
        return normal_(tensor, 0, xavierDeviation(tensor, gain));
    }

    private static double xavierDeviation(Tensor tensor, double gain) {
        return gain * Math.sqrt(2.0 / (fanIn(tensor) + fanOut(tensor)));
    }

    /** {@link #kaimingUniform_(Tensor, double, String, String)} with slope 0, of the inputs, for leaky ReLU. */
    public static Tensor kaimingUniform_(Tensor tensor) {
        return kaimingUniform_(tensor, 0, "fan_in", "leaky_relu");
    }

    /**
     * Evenly within {@code gain * sqrt(3 / fan)}.
     *
     * @param a the slope of the leaky ReLU that follows
     * @param mode {@code "fan_in"} or {@code "fan_out"}: what the fan is
     * @param nonlinearity what follows, see {@link #calculateGain(String)}
     */
    public static Tensor kaimingUniform_(Tensor tensor, double a, String mode, String nonlinearity) {
        double bound = Math.sqrt(3.0) * kaimingDeviation(tensor, a, mode, nonlinearity);
        return uniform_(tensor, -bound, bound);
    }

    /** {@link #kaimingNormal_(Tensor, double, String, String)} with slope 0, of the inputs, for leaky ReLU. */
    public static Tensor kaimingNormal_(Tensor tensor) {
        return kaimingNormal_(tensor, 0, "fan_in", "leaky_relu");
    }

    /** Normally with the deviation {@code gain / sqrt(fan)}; parameters as in {@link #kaimingUniform_}. */
    public static Tensor kaimingNormal_(Tensor tensor, double a, String mode, String nonlinearity) {
        return normal_(tensor, 0, kaimingDeviation(tensor, a, mode, nonlinearity));
    }

    private static double kaimingDeviation(Tensor tensor, double a, String mode, String nonlinearity) {
        int fan = switch (mode) {
            case "fan_in" -> fanIn(tensor);
            case "fan_out" -> fanOut(tensor);
            default ->
                throw new IllegalArgumentException(
                        "Mode " + mode + " not supported, please use one of ['fan_in', 'fan_out']");
        };
        return calculateGain(nonlinearity, a) / Math.sqrt(fan);
    }

    /** A random matrix with orthonormal rows or columns; dimensions behind the first count as one. */
    public static Tensor orthogonal_(Tensor tensor) {
        return orthogonal_(tensor, 1);
    }

    /** {@link #orthogonal_(Tensor)} times {@code gain}. */
    public static Tensor orthogonal_(Tensor tensor, double gain) {
        if (tensor.ndim() < 2)
            throw new IllegalArgumentException("Only tensors with 2 or more dimensions are supported");
        if (tensor.numel() == 0) return tensor;
        return write(tensor, t -> {
            Tensor drawn = t.detach().flatten(1).clone().normal_();
            boolean wide = drawn.size(0) < drawn.size(1);
            var qr = LinalgFunctions.qr(wide ? drawn.t() : drawn);
            Tensor signed = qr.Q().mul(qr.R().diagonal().sign());
            t.copy_((wide ? signed.t() : signed).reshapeAs(t)).mul_(gain);
        });
    }

    /** {@link #calculateGain(String, double)} with a slope of 0.01. */
    public static double calculateGain(String nonlinearity) {
        return calculateGain(nonlinearity, LEAKY_SLOPE);
    }

    /**
     * The factor that keeps the deviation through an activation: 1 for linear maps and sigmoid, 5/3 for tanh,
     * {@code sqrt(2)} for ReLU, {@code sqrt(2 / (1 + param^2))} for leaky ReLU, 3/4 for SELU.
     */
    public static double calculateGain(String nonlinearity, double param) {
        return switch (nonlinearity) {
            case "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "sigmoid" -> 1;
            case "tanh" -> 5.0 / 3;
            case "relu" -> Math.sqrt(2.0);
            case "leaky_relu" -> Math.sqrt(2.0 / (1 + param * param));
            case "selu" -> 3.0 / 4;
            default -> throw new IllegalArgumentException("Unsupported nonlinearity " + nonlinearity);
        };
    }

    /** As {@code nn.Linear} and the convolutions begin. */
    static void linear(Tensor weight, Tensor bias) {
        kaimingUniform_(weight, Math.sqrt(5), "fan_in", "leaky_relu");
        int fan = fanIn(weight);
        if (bias != null && fan > 0) {
            double bound = 1 / Math.sqrt(fan);
            uniform_(bias, -bound, bound);
        }
    }

    /** Evenly within a bound, one tensor after the other; null for none. */
    static void uniform(double bound, Tensor... tensors) {
        for (Tensor tensor : tensors) if (tensor != null) uniform_(tensor, -bound, bound);
    }

    private static int fanIn(Tensor tensor) {
        return fan(tensor, 1);
    }

    private static int fanOut(Tensor tensor) {
        return fan(tensor, 0);
    }

    private static int fan(Tensor tensor, int dim) {
        if (tensor.ndim() < 2) {
            throw new IllegalArgumentException(
                    "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions, got "
                            + tensor.shape());
        }
        int[] inner = tensor.shape().stream().skip(2).mapToInt(i -> i).toArray();
        return tensor.size(dim) * Arrays.stream(inner).reduce(1, (a, b) -> a * b);
    }

    private static void requireDims(String op, Tensor tensor, int dims) {
        if (tensor.ndim() == dims) return;
        throw new IllegalArgumentException(
                op + ": Only tensors with " + dims + " dimensions are supported, got " + tensor.shape());
    }
}
