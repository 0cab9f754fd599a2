package lectern.tensor;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Elements brought to mean 0 and variance 1, then scaled and shifted: {@code (x - mean) / sqrt(var + eps) * weight +
 * bias}. What the statistics are taken over is what layer, group and batch normalisation differ in.
 */
final class Normalization {
    private final String node;
    /** The shape in which the statistics are taken, and over which of its dimensions. */
    private final int[] grouped;

    private final Option.Dim over;
    /** The shape of weight and bias that broadcasts to the input's. */
    private final int[] affine;

    private final double eps;

    private Normalization(String node, int[] grouped, int[] over, int[] affine, double eps) {
        this.node = node;
        this.grouped = grouped;
        this.over = new Option.Dim(over);
        this.affine = affine;
        this.eps = eps;
    }

    /** {@link NeuralFunctions#layerNorm(Tensor, Size, Tensor, Tensor, double)}. */
    static Tensor layer(Tensor x, int[] shape, Tensor weight, Tensor bias, double eps) {
        checkEnding("layer_norm", x, shape, weight, bias);
        int[] over = IntStream.range(x.ndim() - shape.length, x.ndim()).toArray();
        return new Normalization("NativeLayerNormBackward0", x.layout.sizes, over, shape, eps).of(x, weight, bias);
    }

    static void checkEnding(String op, Tensor x, int[] shape, Tensor... affine) {
        int from = x.ndim() - shape.length;
        boolean fits = shape.length > 0
                && from >= 0
                && Arrays.equals(Arrays.copyOfRange(x.layout.sizes, from, x.ndim()), shape);
        if (!fits) {
            throw new TensorError(op + ": Given normalized_shape=" + Layout.text(shape)
                    + ", expected input with shape [*, " + Layout.text(shape).substring(1)
                    + ", but got input of size" + Layout.text(x.layout.sizes));
        }
        for (Tensor parameter : affine) {
            if (parameter != null && !Arrays.equals(parameter.layout.sizes, shape)) {
                throw new TensorError(op
                        + ": Expected weight and bias to be of same shape as normalized_shape, but got "
                        + Layout.text(parameter.layout.sizes) + " and normalized_shape = " + Layout.text(shape));
            }
        }
    }

    /** {@link NeuralFunctions#groupNorm(Tensor, int, Tensor, Tensor, double)}. */
    static Tensor group(Tensor x, int groups, Tensor weight, Tensor bias, double eps) {
        if (x.ndim() < 2 || groups <= 0 || x.size(1) % groups != 0) {
            throw new TensorError("group_norm: Expected number of channels in input to be divisible by num_groups, but"
                    + " got input of shape " + Layout.text(x.layout.sizes) + " and num_groups=" + groups);
        }
        checkChannels("group_norm", x, weight, bias);
        int n = x.size(0);
        int rest = x.numel() / Math.max(1, n * groups);
        checkSeveral(n * x.size(1) / groups * (x.numel() / Math.max(1, n * x.size(1))), x);
        return new Normalization(
                        "NativeGroupNormBackward0", new int[] {n, groups, rest}, new int[] {2}, channels(x), eps)
                .of(x, weight, bias);
    }

    /** By the statistics of each channel over the batch. */
    static Tensor batch(Tensor x, Tensor weight, Tensor bias, double eps) {
        int[] over = IntStream.range(0, x.ndim()).filter(d -> d != 1).toArray();
        return new Normalization("NativeBatchNormBackward0", x.layout.sizes, over, channels(x), eps)
                .of(x, weight, bias);
    }

    static void checkChannels(String op, Tensor x, Tensor... parameters) {
        for (Tensor parameter : parameters) {
            if (parameter != null && parameter.numel() != x.size(1)) {
                throw new TensorError(op + ": expected weight, bias and running statistics to contain " + x.size(1)
                        + " elements, one for each channel, not " + parameter.numel());
            }
        }
    }

    static void checkSeveral(int values, Tensor x) {
        if (values == 1) {
            throw new IllegalArgumentException(
                    "Expected more than 1 value per channel when training, got input size " + x.shape());
        }
    }

    /** The shape in which a value for each channel broadcasts to {@code x}. */
    static int[] channels(Tensor x) {
        int[] sizes = new int[x.ndim()];
        Arrays.fill(sizes, 1);
        sizes[1] = x.size(1);
        return sizes;
    }

    private Tensor of(Tensor x, Tensor weight, Tensor bias) {
        if (!x.dtype.isFloatingPoint()) {
            throw new TensorError("normalisation needs floating point numbers, got " + x.dtype
                    + "; convert first, as in x.to(float32)");
        }
        Tensor result = normal(x.detach()).reshape(x.layout.sizes);
        if (weight != null) result = result.mul(weight.detach().reshape(affine));
        if (bias != null) result = result.add(bias.detach().reshape(affine));
        Tensor[] keep = weight == null ? new Tensor[] {x} : new Tensor[] {x, weight};
        return FunctionNode.record(
                node,
                new Tensor[] {x, weight, bias},
                result,
                (g, saved) -> gradients(g[0], saved[0], saved.length > 1 ? saved[1] : null, bias),
                keep);
    }

    private Tensor[] gradients(Tensor g, Tensor x, Tensor weight, Tensor bias) {
        Tensor normal = normal(x);
        Tensor scaled = weight == null ? g : g.mul(weight.reshape(affine));
        Tensor gNormal = scaled.reshape(grouped);
        Tensor inner = gNormal.sub(mean(gNormal)).sub(normal.mul(mean(gNormal.mul(normal))));
        return new Tensor[] {
            inner.mul(scale(x.reshape(grouped))).reshape(x.layout.sizes),
            weight == null ? null : parameter(g.mul(normal.reshape(x.layout.sizes)), weight),
            bias == null ? null : parameter(g, bias)
        };
    }

    private Tensor parameter(Tensor g, Tensor parameter) {
        return g.sumToSize(broadcast(g)).reshape(parameter.layout.sizes);
    }

    /** The affine shape with as many dimensions as the input. */
    private int[] broadcast(Tensor x) {
        int[] sizes = new int[x.ndim()];
        Arrays.fill(sizes, 1);
        System.arraycopy(affine, 0, sizes, sizes.length - affine.length, affine.length);
        return sizes;
    }

    private Tensor normal(Tensor x) {
        Tensor values = x.reshape(grouped);
        return values.sub(mean(values)).mul(scale(values));
    }

    private Tensor scale(Tensor values) {
        Tensor centred = values.sub(mean(values));
        return mean(centred.mul(centred)).add(eps).rsqrt();
    }

    private Tensor mean(Tensor values) {
        return values.mean(over, new Option.Keepdim(true));
    }
}
