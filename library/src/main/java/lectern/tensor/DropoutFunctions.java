package lectern.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The functions of {@code torch.nn.functional} that leave out or choose by chance, from the session's generator. */
public abstract class DropoutFunctions {
    /** The negative saturation of SELU, {@code scale * alpha}. */
    private static final double SATURATION = 1.7580993408473766;

    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected DropoutFunctions() {}

    /** {@link #dropout(Tensor, double, boolean)} of every second element, while training. */
    public static Tensor dropout(Tensor input) {
        return dropout(input, 0.5);
    }

    /** {@link #dropout(Tensor, double, boolean)} while training. */
    public static Tensor dropout(Tensor input, double p) {
        return dropout(input, p, true);
    }

    /**
     * While training, each element becomes zero with probability {@code p} and the others grow by {@code 1 / (1 - p)}
     * to keep the mean; otherwise {@code input} itself.
     *
     * <p>Gradient: as the elements. Example: {@code F.dropout(torch.tensor(1., 2), 0.5, false)} is
     * {@code tensor([1., 2.])}.
     *
     * @throws IllegalArgumentException unless {@code p} lies between 0 and 1
     */
    public static Tensor dropout(Tensor input, double p, boolean training) {
        checkProbability(p);
        if (isLeft(input, p, training)) return input;
        return scaled(input, keptAsTheyLie(input, p), p);
    }

    /** {@link #dropout1d(Tensor, double, boolean)} of every second channel, while training. */
    public static Tensor dropout1d(Tensor input) {
        return dropout1d(input, 0.5, true);
    }

    /**
     * {@link #dropout(Tensor, double, boolean)} of whole channels.
     *
     * <p>Shapes: {@code [N, C, L]} or {@code [C, L]}.
     *
     * @throws TensorError for another number of dimensions
     */
    public static Tensor dropout1d(Tensor input, double p, boolean training) {
        checkDims("dropout1d", input, 2, 3);
        return input.ndim() == 2 ? channels(input.unsqueeze(0), p, training).squeeze(0) : channels(input, p, training);
    }

    /** {@link #dropout2d(Tensor, double, boolean)} of every second channel, while training. */
    public static Tensor dropout2d(Tensor input) {
        return dropout2d(input, 0.5, true);
    }

    /**
     * {@link #dropout(Tensor, double, boolean)} of whole channels.
     *
     * <p>Shapes: {@code [N, C, H, W]}; three dimensions count as {@code [N, C, L]}.
     *
     * @throws TensorError for another number of dimensions
     */
    public static Tensor dropout2d(Tensor input, double p, boolean training) {
        checkDims("dropout2d", input, 3, 4);
        return channels(input, p, training);
    }

    /** {@link #dropout3d(Tensor, double, boolean)} of every second channel, while training. */
    public static Tensor dropout3d(Tensor input) {
        return dropout3d(input, 0.5, true);
    }

    /**
     * {@link #dropout(Tensor, double, boolean)} of whole channels.
     *
     * <p>Shapes: {@code [N, C, D, H, W]} or {@code [C, D, H, W]}.
     *
     * @throws TensorError for another number of dimensions
     */
    public static Tensor dropout3d(Tensor input, double p, boolean training) {
        checkDims("dropout3d", input, 4, 5);
        return input.ndim() == 4 ? channels(input.unsqueeze(0), p, training).squeeze(0) : channels(input, p, training);
    }

    /** {@link #alphaDropout(Tensor, double, boolean)} of every second element. */
    public static Tensor alphaDropout(Tensor input) {
        return alphaDropout(input, 0.5, false);
    }

    /**
     * While training, each element becomes the negative saturation of {@code selu} with probability {@code p}, and all
     * are then scaled and moved so that mean and variance stay; otherwise {@code input} itself.
     *
     * @throws IllegalArgumentException unless {@code p} lies between 0 and 1
     */
    public static Tensor alphaDropout(Tensor input, double p, boolean training) {
        checkProbability(p);
        if (isLeft(input, p, training)) return input;
        return saturated(input, keptAsTheyLie(input, p), p);
    }

    /** {@link #alphaDropout(Tensor, double, boolean)} of whole channels, the second dimension. */
    public static Tensor featureAlphaDropout(Tensor input, double p, boolean training) {
        checkProbability(p);
        if (isLeft(input, p, training)) return input;
        return saturated(input, kept(input, noiseOfChannels(input), p), p);
    }

    /** {@link #gumbelSoftmax(Tensor, double, boolean, int)} along the last dimension, as probabilities. */
    public static Tensor gumbelSoftmax(Tensor logits) {
        return gumbelSoftmax(logits, 1, false, -1);
    }

    /**
     * A random choice along a dimension with the chances {@code softmax(logits)}, as numbers that add up to 1.
     *
     * <p>Gradient: of {@code softmax((logits + noise) / tau)}, also where the choice is hard.
     *
     * @param tau the smaller, the nearer to a choice of one
     * @param hard whether the chosen one is 1 and all others are 0
     */
    public static Tensor gumbelSoftmax(Tensor logits, double tau, boolean hard, int dim) {
        Tensor noise = TorchCreation.emptyLike(logits).exponential_().log().neg();
        Tensor soft = logits.add(noise).div(tau).softmax(dim);
        if (!hard) return soft;
        Tensor chosen = soft.max(dim, true).indices();
        return TorchCreation.zerosLike(logits)
                .scatter_(dim, chosen, 1.0)
                .sub(soft.detach())
                .add(soft);
    }

    private static Tensor channels(Tensor input, double p, boolean training) {
        checkProbability(p);
        if (isLeft(input, p, training)) return input;
        return scaled(input, kept(input, noiseOfChannels(input), p), p);
    }

    private static boolean isLeft(Tensor input, double p, boolean training) {
        return !training || p == 0 || input.numel() == 0;
    }

    private static Tensor scaled(Tensor input, Tensor kept, double p) {
        return p == 1 ? input.mul(kept) : input.mul(kept.div(1 - p));
    }

    private static Tensor saturated(Tensor input, Tensor kept, double p) {
        if (p == 1) return input.mul(kept);
        double scale = 1 / Math.sqrt((SATURATION * SATURATION * p + 1) * (1 - p));
        Tensor moved = kept.sub(1).mul(SATURATION * scale).add(SATURATION * scale * p);
        return input.mul(kept.mul(scale)).add(moved);
    }

    /** 1 for what is kept, 0 for what is left out; nothing is drawn where all is. */
    private static Tensor kept(Tensor input, int[] sizes, double p) {
        return p == 1 ? Rule.zeros(input) : Joining.blank(sizes, input.dtype).bernoulli_(1 - p);
    }

    /** Chance goes along the memory, as in PyTorch: a transposed input is drawn for as what it is a view of. */
    private static Tensor keptAsTheyLie(Tensor input, double p) {
        int[] sizes = input.layout.sizes;
        int[] strides = input.layout.strides;
        if (p == 1 || input.isContiguous() || Arrays.stream(strides).anyMatch(stride -> stride == 0))
            return kept(input, sizes, p);
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .sorted(Comparator.comparingInt(d -> -strides[d]))
                .mapToInt(d -> d)
                .toArray();
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) back[order[i]] = i;
        int[] lying = Arrays.stream(order).map(d -> sizes[d]).toArray();
        return kept(input, lying, p).permute(back);
    }

    /** One number per sample and channel. */
    private static int[] noiseOfChannels(Tensor input) {
        checkDims("dropout of channels", input, 2, Integer.MAX_VALUE);
        int[] sizes = input.layout.sizes.clone();
        Arrays.fill(sizes, 2, sizes.length, 1);
        return sizes;
    }

    private static void checkProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("dropout probability has to be between 0 and 1, but got " + p);
        }
    }

    private static void checkDims(String op, Tensor input, int least, int most) {
        if (input.ndim() < least || input.ndim() > most) {
            throw new TensorError(op + ": expected an input of " + least + (most > 5 ? " or more" : " or " + most)
                    + " dimensions, got shape " + Layout.text(input.layout.sizes));
        }
    }
}
