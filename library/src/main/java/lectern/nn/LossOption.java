package lectern.nn;

import lectern.tensor.Option;
import lectern.tensor.Tensor;

/** The keyword arguments of the losses; each loss takes those that implement its interface. */
public interface LossOption extends Option {
    /** Taken by losses without parameters of their own: {@code mseLoss}, {@code l1Loss}, {@code softMarginLoss}. */
    interface Simple extends LossOption {}

    /** Taken by {@code smoothL1Loss}. */
    interface SmoothL1 extends LossOption {}

    /** Taken by {@code huberLoss}. */
    interface Huber extends LossOption {}

    /** Taken by {@code binaryCrossEntropy}. */
    interface BinaryCrossEntropy extends LossOption {}

    /** Taken by {@code binaryCrossEntropyWithLogits}. */
    interface BinaryCrossEntropyWithLogits extends LossOption {}

    /** Taken by {@code nllLoss}. */
    interface Nll extends LossOption {}

    /** Taken by {@code crossEntropy}. */
    interface CrossEntropy extends LossOption {}

    /** Taken by {@code klDiv}. */
    interface KlDiv extends LossOption {}

    /** Taken by {@code hingeEmbeddingLoss}. */
    interface HingeEmbedding extends LossOption {}

    /** Taken by {@code marginRankingLoss}. */
    interface MarginRanking extends LossOption {}

    /** Taken by {@code cosineEmbeddingLoss}. */
    interface CosineEmbedding extends LossOption {}

    /** Taken by {@code tripletMarginLoss}. */
    interface TripletMargin extends LossOption {}

    /** Taken by {@code gaussianNllLoss}. */
    interface GaussianNll extends LossOption {}

    /** Taken by {@code poissonNllLoss}. */
    interface PoissonNll extends LossOption {}

    /** {@code reduction=}: how losses become one: {@code "mean"}, {@code "sum"} or {@code "none"}. */
    record Reduction(String name)
            implements Simple,
                    SmoothL1,
                    Huber,
                    BinaryCrossEntropy,
                    BinaryCrossEntropyWithLogits,
                    Nll,
                    CrossEntropy,
                    KlDiv,
                    HingeEmbedding,
                    MarginRanking,
                    CosineEmbedding,
                    TripletMargin,
                    GaussianNll,
                    PoissonNll {}

    /** {@code weight=}: what each class, or each element, weighs. */
    record Weight(Tensor weight) implements BinaryCrossEntropy, BinaryCrossEntropyWithLogits, Nll, CrossEntropy {}

    /** {@code pos_weight=}: what a target of 1 weighs. */
    record PosWeight(Tensor weight) implements BinaryCrossEntropyWithLogits {}

    /** {@code ignore_index=}: the target that counts as no class. */
    record IgnoreIndex(int index) implements Nll, CrossEntropy {}

    /** {@code label_smoothing=}: the share of each target that is spread over all classes. */
    record LabelSmoothing(double share) implements CrossEntropy {}

    /** {@code beta=}: where the squared error becomes the absolute one. */
    record Beta(double beta) implements SmoothL1 {}

    /** {@code delta=}: where the squared error becomes the absolute one. */
    record Delta(double delta) implements Huber {}

    /** {@code log_target=}: whether the target is given as logarithms. */
    record LogTarget(boolean on) implements KlDiv {}

    /** {@code margin=}: how far apart what differs should be. */
    record Margin(double margin) implements HingeEmbedding, MarginRanking, CosineEmbedding, TripletMargin {}

    /** {@code swap=}: whether the negative may be compared with the positive. */
    record Swap(boolean on) implements TripletMargin {}

    /** {@code full=}: whether constant terms are added. */
    record Full(boolean on) implements GaussianNll, PoissonNll {}

    /** {@code log_input=}: whether the input is the logarithm of the rate. */
    record LogInput(boolean on) implements PoissonNll {}
}
