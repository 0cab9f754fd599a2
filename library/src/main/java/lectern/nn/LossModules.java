package lectern.nn;

import lectern.tensor.Tensor;

/** The losses of {@code torch.nn}: each is its function as a module, with the same keywords. */
public abstract class LossModules extends ShapedActivations {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected LossModules() {}

    /** {@link Functional#mseLoss(Tensor, Tensor, LossOption.Simple...)}. */
    public static class MSELoss extends LossModule {
        /** Takes the keywords of the function. */
        public MSELoss(LossOption.Simple... options) {
            super((input, target) -> Functional.mseLoss(input, target, options));
        }
    }

    /** {@link MSELoss#MSELoss(LossOption.Simple...)}. */
    public static MSELoss MSELoss(LossOption.Simple... options) {
        return new MSELoss(options);
    }

    /** {@link Functional#l1Loss(Tensor, Tensor, LossOption.Simple...)}. */
    public static class L1Loss extends LossModule {
        /** Takes the keywords of the function. */
        public L1Loss(LossOption.Simple... options) {
            super((input, target) -> Functional.l1Loss(input, target, options));
        }
    }

    /** {@link L1Loss#L1Loss(LossOption.Simple...)}. */
    public static L1Loss L1Loss(LossOption.Simple... options) {
        return new L1Loss(options);
    }

    /** {@link Functional#smoothL1Loss(Tensor, Tensor, LossOption.SmoothL1...)}. */
    public static class SmoothL1Loss extends LossModule {
        /** Takes the keywords of the function. */
        public SmoothL1Loss(LossOption.SmoothL1... options) {
            super((input, target) -> Functional.smoothL1Loss(input, target, options));
        }
    }

    /** {@link SmoothL1Loss#SmoothL1Loss(LossOption.SmoothL1...)}. */
    public static SmoothL1Loss SmoothL1Loss(LossOption.SmoothL1... options) {
        return new SmoothL1Loss(options);
    }

    /** {@link Functional#huberLoss(Tensor, Tensor, LossOption.Huber...)}. */
    public static class HuberLoss extends LossModule {
        /** Takes the keywords of the function. */
        public HuberLoss(LossOption.Huber... options) {
            super((input, target) -> Functional.huberLoss(input, target, options));
        }
    }

    /** {@link HuberLoss#HuberLoss(LossOption.Huber...)}. */
    public static HuberLoss HuberLoss(LossOption.Huber... options) {
        return new HuberLoss(options);
    }

    /** {@link Functional#softMarginLoss(Tensor, Tensor, LossOption.Simple...)}. */
    public static class SoftMarginLoss extends LossModule {
        /** Takes the keywords of the function. */
        public SoftMarginLoss(LossOption.Simple... options) {
            super((input, target) -> Functional.softMarginLoss(input, target, options));
        }
    }

    /** {@link SoftMarginLoss#SoftMarginLoss(LossOption.Simple...)}. */
    public static SoftMarginLoss SoftMarginLoss(LossOption.Simple... options) {
        return new SoftMarginLoss(options);
    }

    /** {@link Functional#klDiv(Tensor, Tensor, LossOption.KlDiv...)}. */
    public static class KLDivLoss extends LossModule {
        /** Takes the keywords of the function. */
        public KLDivLoss(LossOption.KlDiv... options) {
            super((input, target) -> Functional.klDiv(input, target, options));
        }
    }

    /** {@link KLDivLoss#KLDivLoss(LossOption.KlDiv...)}. */
    public static KLDivLoss KLDivLoss(LossOption.KlDiv... options) {
        return new KLDivLoss(options);
    }

    /** {@link Functional#poissonNllLoss(Tensor, Tensor, LossOption.PoissonNll...)}. */
    public static class PoissonNLLLoss extends LossModule {
        /** Takes the keywords of the function. */
        public PoissonNLLLoss(LossOption.PoissonNll... options) {
            super((input, target) -> Functional.poissonNllLoss(input, target, options));
        }
    }

    /** {@link PoissonNLLLoss#PoissonNLLLoss(LossOption.PoissonNll...)}. */
    public static PoissonNLLLoss PoissonNLLLoss(LossOption.PoissonNll... options) {
        return new PoissonNLLLoss(options);
    }

    /** {@link Functional#hingeEmbeddingLoss(Tensor, Tensor, LossOption.HingeEmbedding...)}. */
    public static class HingeEmbeddingLoss extends LossModule {
        /** Takes the keywords of the function. */
        public HingeEmbeddingLoss(LossOption.HingeEmbedding... options) {
            super((input, target) -> Functional.hingeEmbeddingLoss(input, target, options));
        }
    }

    /** {@link HingeEmbeddingLoss#HingeEmbeddingLoss(LossOption.HingeEmbedding...)}. */
    public static HingeEmbeddingLoss HingeEmbeddingLoss(LossOption.HingeEmbedding... options) {
        return new HingeEmbeddingLoss(options);
    }

    /** {@link Functional#gaussianNllLoss(Tensor, Tensor, Tensor, LossOption.GaussianNll...)}. */
    public static class GaussianNLLLoss extends LossModuleOfThree {
        /** Takes the keywords of the function. */
        public GaussianNLLLoss(LossOption.GaussianNll... options) {
            super((a, b, c) -> Functional.gaussianNllLoss(a, b, c, options));
        }
    }

    /** {@link GaussianNLLLoss#GaussianNLLLoss(LossOption.GaussianNll...)}. */
    public static GaussianNLLLoss GaussianNLLLoss(LossOption.GaussianNll... options) {
        return new GaussianNLLLoss(options);
    }

    /** {@link Functional#marginRankingLoss(Tensor, Tensor, Tensor, LossOption.MarginRanking...)}. */
    public static class MarginRankingLoss extends LossModuleOfThree {
        /** Takes the keywords of the function. */
        public MarginRankingLoss(LossOption.MarginRanking... options) {
            super((a, b, c) -> Functional.marginRankingLoss(a, b, c, options));
        }
    }

    /** {@link MarginRankingLoss#MarginRankingLoss(LossOption.MarginRanking...)}. */
    public static MarginRankingLoss MarginRankingLoss(LossOption.MarginRanking... options) {
        return new MarginRankingLoss(options);
    }

    /** {@link Functional#cosineEmbeddingLoss(Tensor, Tensor, Tensor, LossOption.CosineEmbedding...)}. */
    public static class CosineEmbeddingLoss extends LossModuleOfThree {
        /** Takes the keywords of the function. */
        public CosineEmbeddingLoss(LossOption.CosineEmbedding... options) {
            super((a, b, c) -> Functional.cosineEmbeddingLoss(a, b, c, options));
        }
    }

    /** {@link CosineEmbeddingLoss#CosineEmbeddingLoss(LossOption.CosineEmbedding...)}. */
    public static CosineEmbeddingLoss CosineEmbeddingLoss(LossOption.CosineEmbedding... options) {
        return new CosineEmbeddingLoss(options);
    }

    /** {@link Functional#tripletMarginLoss(Tensor, Tensor, Tensor, LossOption.TripletMargin...)}. */
    public static class TripletMarginLoss extends LossModuleOfThree {
        /** Takes the keywords of the function. */
        public TripletMarginLoss(LossOption.TripletMargin... options) {
            super((a, b, c) -> Functional.tripletMarginLoss(a, b, c, options));
        }
    }

    /** {@link TripletMarginLoss#TripletMarginLoss(LossOption.TripletMargin...)}. */
    public static TripletMarginLoss TripletMarginLoss(LossOption.TripletMargin... options) {
        return new TripletMarginLoss(options);
    }
}
