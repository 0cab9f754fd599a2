package lectern.nn;

import lectern.tensor.LossFunctions;
import lectern.tensor.Tensor;

/** The losses of predictions and targets, with their usual settings and keyword arguments. */
public abstract class Losses extends LossFunctions {
    /** Only {@link Functional} inherits; there are no instances. */
    protected Losses() {}

    /** The losses of the elements as {@code reduction} asks for. */
    static Tensor reduced(Tensor losses, String reduction) {
        return switch (reduction) {
            case "none" -> losses;
            case "mean" -> losses.mean();
            case "sum" -> losses.sum();
            default ->
                throw new IllegalArgumentException(
                        reduction + " is not a valid value for reduction; expected 'none', 'mean' or 'sum'");
        };
    }

    /**
     * {@link #mseLoss(Tensor, Tensor, String)}, the mean unless {@code reduction("sum")} or {@code reduction("none")}.
     *
     * <p>Example: {@code F.mseLoss(torch.tensor(3.), torch.tensor(1.))} is {@code tensor(4.)}.
     */
    public static Tensor mseLoss(Tensor input, Tensor target, LossOption.Simple... options) {
        SizeNotes.check("mse_loss", input, target);
        return mseLoss(input, target, new LossSettings(options).reduction());
    }

    /**
     * The absolute error {@code |input - target|}.
     *
     * <p>Shapes: any two that broadcast. Gradient: {@code g * sign(input - target)}. Example:
     * {@code F.l1Loss(torch.tensor(3.), torch.tensor(1.))} is {@code tensor(2.)}.
     *
     * @throws lectern.tensor.TensorError if the shapes do not broadcast
     */
    public static Tensor l1Loss(Tensor input, Tensor target, LossOption.Simple... options) {
        SizeNotes.check("l1_loss", input, target);
        return reduced(input.sub(target).abs(), new LossSettings(options).reduction());
    }

    /** {@link #smoothL1Loss(Tensor, Tensor, String, double)} with beta 1 unless {@code beta(...)} is given. */
    public static Tensor smoothL1Loss(Tensor input, Tensor target, LossOption.SmoothL1... options) {
        SizeNotes.check("smooth_l1_loss", input, target);
        LossSettings settings = new LossSettings(options);
        double beta = settings.get(LossOption.Beta.class, LossOption.Beta::beta, 1.0);
        return smoothL1Loss(input, target, settings.reduction(), beta);
    }

    /** {@link #huberLoss(Tensor, Tensor, String, double)} with delta 1 unless {@code delta(...)} is given. */
    public static Tensor huberLoss(Tensor input, Tensor target, LossOption.Huber... options) {
        SizeNotes.check("huber_loss", input, target);
        LossSettings settings = new LossSettings(options);
        double delta = settings.get(LossOption.Delta.class, LossOption.Delta::delta, 1.0);
        return huberLoss(input, target, settings.reduction(), delta);
    }

    /** {@link #softMarginLoss(Tensor, Tensor, String)}, the mean unless {@code reduction(...)} is given. */
    public static Tensor softMarginLoss(Tensor input, Tensor target, LossOption.Simple... options) {
        return softMarginLoss(input, target, new LossSettings(options).reduction());
    }

    /** {@link #binaryCrossEntropy(Tensor, Tensor, Tensor, String)} with {@code weight(...)} and {@code reduction(...)}. */
    public static Tensor binaryCrossEntropy(Tensor input, Tensor target, LossOption.BinaryCrossEntropy... options) {
        LossSettings settings = new LossSettings(options);
        Tensor weight = settings.weight();
        return binaryCrossEntropy(input, target, weight, settings.reduction());
    }

    /**
     * {@link #binaryCrossEntropyWithLogits(Tensor, Tensor, Tensor, Tensor, String)} with {@code weight(...)},
     * {@code posWeight(...)} and {@code reduction(...)}.
     */
    public static Tensor binaryCrossEntropyWithLogits(
            Tensor input, Tensor target, LossOption.BinaryCrossEntropyWithLogits... options) {
        LossSettings settings = new LossSettings(options);
        Tensor weight = settings.weight();
        Tensor posWeight = settings.posWeight();
        return binaryCrossEntropyWithLogits(input, target, weight, posWeight, settings.reduction());
    }

    /**
     * {@link #nllLoss(Tensor, Tensor, Tensor, int, String)} with {@code weight(...)}, {@code ignoreIndex(...)} and
     * {@code reduction(...)}.
     */
    public static Tensor nllLoss(Tensor input, Tensor target, LossOption.Nll... options) {
        LossSettings settings = new LossSettings(options);
        Tensor weight = settings.weight();
        return nllLoss(input, target, weight, settings.ignoreIndex(), settings.reduction());
    }

    /**
     * {@link #crossEntropy(Tensor, Tensor, Tensor, int, String, double)} with {@code weight(...)},
     * {@code ignoreIndex(...)}, {@code reduction(...)} and {@code labelSmoothing(...)}.
     *
     * <p>Example: {@code F.crossEntropy(torch.tensor(0., 0), torch.tensor(1))} is {@code tensor(0.6931)}.
     */
    public static Tensor crossEntropy(Tensor input, Tensor target, LossOption.CrossEntropy... options) {
        LossSettings settings = new LossSettings(options);
        Tensor weight = settings.weight();
        double smoothing = settings.labelSmoothing();
        return crossEntropy(input, target, weight, settings.ignoreIndex(), settings.reduction(), smoothing);
    }

    /**
     * The Kullback-Leibler divergence of log probabilities from target probabilities:
     * {@code target * (log(target) - input)}; with {@code logTarget()} the target is given as logarithms too.
     * {@code reduction("batchmean")} divides the sum by the first size.
     *
     * <p>Example: {@code F.klDiv(torch.tensor(0.), torch.tensor(1.))} is {@code tensor(0.)}.
     */
    public static Tensor klDiv(Tensor input, Tensor target, LossOption.KlDiv... options) {
        LossSettings settings = new LossSettings(options);
        boolean logTarget = settings.get(LossOption.LogTarget.class, LossOption.LogTarget::on, false);
        Tensor losses = logTarget
                ? target.exp().mul(target.sub(input))
                : target.xlogy(target).sub(target.mul(input));
        if (!settings.reduction().equals("batchmean")) return reduced(losses, settings.reduction());
        return losses.ndim() == 0 ? losses : losses.sum().div(losses.size(0));
    }

    /** {@link #gaussianNllLoss(Tensor, Tensor, Tensor, double, LossOption.GaussianNll...)} with eps 1e-6. */
    public static Tensor gaussianNllLoss(
            Tensor input, Tensor target, Tensor variance, LossOption.GaussianNll... options) {
        return gaussianNllLoss(input, target, variance, 1e-6, options);
    }

    /**
     * The negative log likelihood of targets under normal distributions around the inputs:
     * {@code (log(v) + (input - target)^2 / v) / 2}, and with {@code full()} also {@code log(2 pi) / 2}.
     *
     * @param variance in the input's shape, or without its last dimension, or with size 1 there
     * @param eps what a variance counts as at least; the limit lets the gradient pass
     * @throws IllegalArgumentException if the variance's shape does not fit or one is negative
     */
    public static Tensor gaussianNllLoss(
            Tensor input, Tensor target, Tensor variance, double eps, LossOption.GaussianNll... options) {
        LossSettings settings = new LossSettings(options);
        Tensor limited = Variances.fitted(variance, input, eps);
        Tensor difference = input.sub(target);
        Tensor losses =
                limited.log().add(difference.mul(difference).div(limited)).mul(0.5);
        if (settings.full()) losses = losses.add(0.5 * Math.log(2 * Math.PI));
        return reduced(losses, settings.reduction());
    }

    /** {@link #poissonNllLoss(Tensor, Tensor, double, LossOption.PoissonNll...)} with eps 1e-8. */
    public static Tensor poissonNllLoss(Tensor input, Tensor target, LossOption.PoissonNll... options) {
        return poissonNllLoss(input, target, 1e-8, options);
    }

    /**
     * The negative log likelihood of counts under Poisson distributions: {@code e^input - target * input}, or with
     * {@code logInput(false)} {@code input - target * log(input + eps)}. With {@code full()} Stirling's approximation
     * of {@code log(target!)} is added.
     *
     * <p>Example: {@code F.poissonNllLoss(torch.tensor(0.), torch.tensor(1.))} is {@code tensor(1.)}.
     */
    public static Tensor poissonNllLoss(Tensor input, Tensor target, double eps, LossOption.PoissonNll... options) {
        LossSettings settings = new LossSettings(options);
        boolean logInput = settings.get(LossOption.LogInput.class, LossOption.LogInput::on, true);
        Tensor losses = logInput
                ? input.exp().sub(target.mul(input))
                : input.sub(target.mul(input.add(eps).log()));
        if (settings.full()) {
            Tensor stirling = target.mul(target.log())
                    .sub(target)
                    .add(target.mul(2 * Math.PI).log().mul(0.5));
            losses = losses.add(stirling.maskedFill(target.le(1), 0));
        }
        return reduced(losses, settings.reduction());
    }
}
