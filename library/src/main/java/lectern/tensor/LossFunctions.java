package lectern.tensor;

import java.util.Arrays;

/**
 * The losses of {@code torch.nn.functional} that are one step of the graph. The last argument, {@code reduction}, is
 * {@code "mean"}, {@code "sum"} or {@code "none"}.
 */
public abstract class LossFunctions extends DistanceFunctions {
    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected LossFunctions() {}

    /** The gradients of input and target, from the gradient of each element's loss; null for none. */
    private interface Slopes {
        Tensor[] of(Tensor g, Tensor input, Tensor target);
    }

    private static Tensor loss(
            String node, Tensor input, Tensor target, Tensor losses, String reduction, Slopes slopes) {
        LossReduction how = LossReduction.of(reduction);
        int[] sizes = losses.layout.sizes;
        return FunctionNode.record(
                node,
                new Tensor[] {input, target},
                how.apply(losses),
                (g, saved) -> slopes.of(how.spread(g[0], sizes), saved[0], saved[1]),
                input,
                target);
    }

    /** The error of each element, outside the graph. */
    private static Tensor error(String op, Tensor input, Tensor target) {
        Layout.broadcast(op, input.layout.sizes, target.layout.sizes);
        return input.detach().sub(target.detach());
    }

    private static Tensor[] opposite(Tensor slope) {
        return new Tensor[] {slope, slope.neg()};
    }

    /**
     * The squared error {@code (input - target)^2}.
     *
     * <p>Shapes: any two that broadcast. Gradient: {@code 2 g (input - target)}. Example:
     * {@code F.mseLoss(torch.tensor(3.), torch.tensor(1.), "mean")} is {@code tensor(4.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    public static Tensor mseLoss(Tensor input, Tensor target, String reduction) {
        Tensor difference = error("mse_loss", input, target);
        return loss(
                "MseLossBackward0",
                input,
                target,
                difference.mul(difference),
                reduction,
                (g, x, y) -> opposite(g.mul(x.sub(y)).mul(2)));
    }

    /**
     * The squared error near zero and the absolute error from {@code beta} on.
     *
     * <p>Gradient: {@code g (input - target) / beta}, at most {@code g}. Example:
     * {@code F.smoothL1Loss(torch.tensor(3.), torch.tensor(1.), "mean", 1)} is {@code tensor(1.5000)}.
     *
     * @throws TensorError if beta is negative, or the shapes do not broadcast
     */
    public static Tensor smoothL1Loss(Tensor input, Tensor target, String reduction, double beta) {
        if (beta < 0) throw new TensorError("smooth_l1_loss does not support negative values for beta, got " + beta);
        Tensor difference = error("smooth_l1_loss", input, target);
        Tensor z = difference.abs();
        Tensor losses = beta == 0 ? z : Where.of(z.lt(beta), z.mul(z).mul(0.5).div(beta), z.sub(0.5 * beta));
        return loss("SmoothL1LossBackward0", input, target, losses, reduction, (g, x, y) -> {
            Tensor d = x.sub(y);
            Tensor slope = beta == 0 ? d.sign() : Where.of(d.abs().lt(beta), d.div(beta), d.sign());
            return opposite(g.mul(slope));
        });
    }

    /**
     * Half the squared error up to {@code delta}, and from there on {@code delta} times the absolute error less
     * {@code delta / 2}.
     *
     * <p>Gradient: {@code g (input - target)}, at most {@code g delta}. Example:
     * {@code F.huberLoss(torch.tensor(3.), torch.tensor(1.), "mean", 1)} is {@code tensor(1.5000)}.
     *
     * @throws TensorError if delta is not positive, or the shapes do not broadcast
     */
    public static Tensor huberLoss(Tensor input, Tensor target, String reduction, double delta) {
        if (!(delta > 0)) {
            throw new TensorError("huber_loss does not support non-positive values for delta, got " + delta);
        }
        Tensor z = error("huber_loss", input, target).abs();
        Tensor losses =
                Where.of(z.le(delta), z.mul(z).mul(0.5), z.sub(0.5 * delta).mul(delta));
        return loss(
                "HuberLossBackward0",
                input,
                target,
                losses,
                reduction,
                (g, x, y) -> opposite(g.mul(x.sub(y).clamp(-delta, delta))));
    }

    /**
     * {@code log(1 + e^(-target * input))} for targets 1 and -1.
     *
     * <p>Example: {@code F.softMarginLoss(torch.tensor(0.), torch.tensor(1.), "mean")} is {@code tensor(0.6931)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    public static Tensor softMarginLoss(Tensor input, Tensor target, String reduction) {
        Tensor losses = logsigmoid(input.detach().mul(target.detach())).neg();
        return loss("SoftMarginLossBackward0", input, target, losses, reduction, (g, x, y) ->
                new Tensor[] {g.mul(y.neg().mul(x.mul(y).neg().sigmoid())), null});
    }

    /**
     * The cross entropy of probabilities and targets between 0 and 1, weighed by {@code weight} unless that is null:
     * {@code -(y log x + (1 - y) log(1 - x))}, where the logarithms count as -100 at least.
     *
     * <p>Example: {@code F.binaryCrossEntropy(torch.tensor(0.5), torch.tensor(1.), null, "mean")} is
     * {@code tensor(0.6931)}.
     *
     * @throws IllegalArgumentException if the sizes differ
     * @throws TensorError if an input is not between 0 and 1
     */
    public static Tensor binaryCrossEntropy(Tensor input, Tensor target, Tensor weight, String reduction) {
        if (!input.layout.sameSizes(target.layout)) {
            throw new IllegalArgumentException("binary_cross_entropy: Using a target size (" + target.shape()
                    + ") that is different to the input size (" + input.shape()
                    + ") is deprecated. Please ensure they have the same size.");
        }
        Tensor x = input.detach();
        Tensor y = target.detach();
        if (!Approximation.all(x.ge(0).logicalAnd(x.le(1)))) {
            throw new TensorError("binary_cross_entropy: all elements of input should be between 0 and 1; apply"
                    + " sigmoid() first, or use binaryCrossEntropyWithLogits");
        }
        Tensor losses =
                y.sub(1).mul(x.neg().log1p().clampMin(-100)).sub(y.mul(x.log().clampMin(-100)));
        return loss("BinaryCrossEntropyBackward0", input, target, weighed(losses, weight), reduction, (g, a, b) -> {
            Tensor e = weighed(g, weight);
            Tensor slope = a.sub(b).div(a.mul(a.rsub(1)).clampMin(1e-12));
            return new Tensor[] {e.mul(slope), e.mul(a.neg().log1p().sub(a.log()))};
        });
    }

    /**
     * {@link #binaryCrossEntropy} of {@code sigmoid(input)}, without overflow. {@code posWeight}, unless null, weighs
     * the targets that are 1.
     *
     * <p>Gradient: {@code g (sigmoid(input) - target)}. Example:
     * {@code F.binaryCrossEntropyWithLogits(torch.tensor(0.), torch.tensor(1.), null, null, "mean")} is
     * {@code tensor(0.6931)}.
     *
     * @throws IllegalArgumentException if the sizes differ
     */
    public static Tensor binaryCrossEntropyWithLogits(
            Tensor input, Tensor target, Tensor weight, Tensor posWeight, String reduction) {
        if (!input.layout.sameSizes(target.layout)) {
            throw new IllegalArgumentException("binary_cross_entropy_with_logits: Target size (" + target.shape()
                    + ") must be the same as input size (" + input.shape() + ")"
                    + (input.numel() == target.numel() ? "; give it that shape: target.viewAs(input)" : ""));
        }
        Tensor x = input.detach();
        Tensor y = target.detach();
        Tensor log = logsigmoid(x);
        if (posWeight != null) log = log.mul(posWeight.sub(1).mul(y).add(1));
        Tensor losses = y.rsub(1).mul(x).sub(log);
        return loss(
                "BinaryCrossEntropyWithLogitsBackward0",
                input,
                target,
                weighed(losses, weight),
                reduction,
                (g, a, b) -> logitSlopes(weighed(g, weight), a, b, posWeight));
    }

    private static Tensor[] logitSlopes(Tensor g, Tensor x, Tensor y, Tensor posWeight) {
        if (posWeight == null) return new Tensor[] {g.mul(x.sigmoid().sub(y)), g.mul(x.neg())};
        Tensor positive = posWeight.mul(y);
        Tensor slope = positive.add(1).sub(y).mul(x.sigmoid()).sub(positive);
        Tensor change = logsigmoid(x.neg()).sub(posWeight.mul(logsigmoid(x)));
        return new Tensor[] {g.mul(slope), g.mul(change)};
    }

    private static Tensor weighed(Tensor losses, Tensor weight) {
        return weight == null ? losses : losses.mul(weight);
    }

    /**
     * The negative log likelihood: minus the input at each target's class, weighed by {@code weight} per class unless
     * that is null. The mean is one by weight.
     *
     * <p>Shapes: {@code [C]} with a 0-dim target, or {@code [N, C, ...]} with {@code [N, ...]}. Gradient:
     * {@code -g weight} at the target's class. Example:
     * {@code F.nllLoss(torch.tensor(-1., -2), torch.tensor(1), null, -100, "mean")} is {@code tensor(2.)}.
     *
     * @param ignoreIndex the target that counts as no class
     * @throws IllegalArgumentException if the sizes do not fit
     * @throws IndexOutOfBoundsException for a target that is no class
     */
    public static Tensor nllLoss(Tensor input, Tensor target, Tensor weight, int ignoreIndex, String reduction) {
        return new ClassTargets("nll_loss", input, target, weight, ignoreIndex).likelihood(input, reduction);
    }

    /**
     * The cross entropy of scores and targets: {@link #nllLoss} of the {@link Tensor#logSoftmax(int)} of the input. Targets
     * of the input's own shape and a floating type are probabilities of the classes.
     *
     * <p>Example: {@code F.crossEntropy(torch.tensor(0., 0), torch.tensor(1), null, -100, "mean", 0)} is
     * {@code tensor(0.6931)}.
     *
     * @param labelSmoothing the share of each target that is spread over all classes
     * @throws IllegalArgumentException if the sizes do not fit
     * @throws IndexOutOfBoundsException for a target that is no class
     * @throws TensorError if the label smoothing is not between 0 and 1
     */
    public static Tensor crossEntropy(
            Tensor input, Tensor target, Tensor weight, int ignoreIndex, String reduction, double labelSmoothing) {
        if (!(labelSmoothing >= 0 && labelSmoothing <= 1)) {
            throw new TensorError("cross_entropy: label_smoothing must be between 0.0 and 1.0. Got: " + labelSmoothing);
        }
        int classDim = input.layout.dims() == 1 ? 0 : 1;
        Tensor log = input.logSoftmax(classDim);
        Tensor weighed = weight == null ? log : log.mul(perClass(weight, input, classDim));
        if (target.dtype.isFloatingPoint() && target.layout.sameSizes(input.layout)) {
            return ofProbabilities(weighed, target, classDim, reduction, labelSmoothing);
        }
        ClassTargets targets = new ClassTargets("cross_entropy", input, target, weight, ignoreIndex);
        Tensor loss = targets.likelihood(log, reduction);
        if (labelSmoothing == 0) return loss;
        Tensor spread = targets.counted(weighed.sum(classDim).neg());
        LossReduction how = LossReduction.of(reduction);
        Tensor smooth = how == LossReduction.MEAN ? targets.mean(spread) : how.apply(spread);
        return loss.mul(1 - labelSmoothing).add(smooth.mul(labelSmoothing / input.layout.sizes[classDim]));
    }

    private static Tensor ofProbabilities(
            Tensor log, Tensor target, int classDim, String reduction, double labelSmoothing) {
        int classes = log.layout.sizes[classDim];
        Tensor smooth =
                labelSmoothing == 0 ? target : target.mul(1 - labelSmoothing).add(labelSmoothing / classes);
        Tensor losses = log.mul(smooth).sum(classDim).neg();
        LossReduction how = LossReduction.of(reduction);
        return how == LossReduction.MEAN ? losses.sum().div(losses.layout.numel) : how.apply(losses);
    }

    private static Tensor perClass(Tensor weight, Tensor input, int classDim) {
        int[] sizes = new int[input.layout.dims()];
        Arrays.fill(sizes, 1);
        sizes[classDim] = weight.layout.numel;
        return weight.reshape(sizes);
    }
}
