package lectern.nn;

import lectern.tensor.Tensor;

/** The losses of distances: they draw together what belongs together, and hold the rest apart by a margin. */
public abstract class EmbeddingLosses extends Losses {
    /** Only {@link DropFunctions} inherits; there are no instances. */
    protected EmbeddingLosses() {}

    /**
     * The distance itself where the target is 1, and what it lacks of the {@code margin(...)}, usually 1, where the
     * target is -1.
     *
     * <p>Example: {@code F.hingeEmbeddingLoss(torch.tensor(0.25), torch.tensor(-1.))} is {@code tensor(0.7500)}.
     */
    public static Tensor hingeEmbeddingLoss(Tensor input, Tensor target, LossOption.HingeEmbedding... options) {
        LossSettings settings = new LossSettings(options);
        Tensor lacking = input.rsub(settings.margin(1)).clampMin(0).maskedFill(target.eq(1), 0);
        return reduced(lacking.add(input.maskedFill(target.eq(-1), 0)), settings.reduction());
    }

    /**
     * What the greater of two scores, the first if the target is 1 and the second if it is -1, lacks of exceeding the
     * other by the {@code margin(...)}, usually 0: {@code max(0, margin - target * (input1 - input2))}.
     *
     * <p>Example: {@code F.marginRankingLoss(torch.tensor(1.), torch.tensor(3.), torch.tensor(1.))} is
     * {@code tensor(2.)}.
     */
    public static Tensor marginRankingLoss(
            Tensor input1, Tensor input2, Tensor target, LossOption.MarginRanking... options) {
        LossSettings settings = new LossSettings(options);
        Tensor losses =
                target.neg().mul(input1.sub(input2)).add(settings.margin(0)).clampMin(0);
        return reduced(losses, settings.reduction());
    }

    /**
     * One minus the cosine of two vectors where the target is 1, and what the cosine exceeds the {@code margin(...)},
     * usually 0, where it is -1.
     *
     * <p>Shapes: {@code [D]} with a 0-dim target, or {@code [N, D]} with {@code [N]}. Example:
     * {@code F.cosineEmbeddingLoss(torch.tensor(1., 0), torch.tensor(0., 1), torch.tensor(1))} is {@code tensor(1.)}.
     */
    public static Tensor cosineEmbeddingLoss(
            Tensor input1, Tensor input2, Tensor target, LossOption.CosineEmbedding... options) {
        LossSettings settings = new LossSettings(options);
        int dim = target.ndim();
        Tensor squares1 = input1.mul(input1).sum(dim).add(1e-12);
        Tensor squares2 = input2.mul(input2).sum(dim).add(1e-12);
        Tensor cosine = input1.mul(input2).sum(dim).div(squares1.mul(squares2).sqrt());
        Tensor together = cosine.rsub(1).maskedFill(target.ne(1), 0);
        Tensor apart = cosine.sub(settings.margin(0)).clampMin(0).maskedFill(target.ne(-1), 0);
        return reduced(together.add(apart), settings.reduction());
    }

    /** {@link #tripletMarginLoss(Tensor, Tensor, Tensor, double, double, LossOption.TripletMargin...)} by the 2-norm. */
    public static Tensor tripletMarginLoss(
            Tensor anchor, Tensor positive, Tensor negative, LossOption.TripletMargin... options) {
        return tripletMarginLoss(anchor, positive, negative, 2, 1e-6, options);
    }

    /**
     * What the distance to the negative lacks of exceeding that to the positive by the {@code margin(...)}, usually 1.
     * With {@code swap()} the positive's distance to the negative counts if it is smaller.
     *
     * @param p the norm of {@link #pairwiseDistance(Tensor, Tensor, double, double, boolean)}
     */
    public static Tensor tripletMarginLoss(
            Tensor anchor,
            Tensor positive,
            Tensor negative,
            double p,
            double eps,
            LossOption.TripletMargin... options) {
        LossSettings settings = new LossSettings(options);
        Tensor near = pairwiseDistance(anchor, positive, p, eps, false);
        Tensor far = pairwiseDistance(anchor, negative, p, eps, false);
        if (settings.get(LossOption.Swap.class, LossOption.Swap::on, false)) {
            far = far.minimum(pairwiseDistance(positive, negative, p, eps, false));
        }
        return reduced(near.sub(far).add(settings.margin(1)).clampMin(0), settings.reduction());
    }
}
