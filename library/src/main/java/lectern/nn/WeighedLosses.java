package lectern.nn;

import lectern.tensor.Tensor;

/** The losses of {@code torch.nn} whose classes or elements can be weighed; the weights are buffers. */
public abstract class WeighedLosses extends LossModules {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected WeighedLosses() {}

    /** {@link Functional#crossEntropy}. */
    public static class CrossEntropyLoss extends Weighed {
        /** Takes the keywords of the function. */
        public CrossEntropyLoss(LossOption.CrossEntropy... options) {
            super(options);
        }

        @Override
        public Tensor forward(Tensor input, Tensor target) {
            return Functional.crossEntropy(
                    input, target, weight, settings.ignoreIndex(), settings.reduction(), settings.labelSmoothing());
        }
    }

    /** {@link CrossEntropyLoss#CrossEntropyLoss(LossOption.CrossEntropy...)}. */
    public static CrossEntropyLoss CrossEntropyLoss(LossOption.CrossEntropy... options) {
        return new CrossEntropyLoss(options);
    }

    /** {@link Functional#nllLoss}. */
    public static class NLLLoss extends Weighed {
        /** Takes the keywords of the function. */
        public NLLLoss(LossOption.Nll... options) {
            super(options);
        }

        @Override
        public Tensor forward(Tensor input, Tensor target) {
            return Functional.nllLoss(input, target, weight, settings.ignoreIndex(), settings.reduction());
        }
    }

    /** {@link NLLLoss#NLLLoss(LossOption.Nll...)}. */
    public static NLLLoss NLLLoss(LossOption.Nll... options) {
        return new NLLLoss(options);
    }

    /** {@link Functional#binaryCrossEntropy}. */
    public static class BCELoss extends Weighed {
        /** Takes the keywords of the function. */
        public BCELoss(LossOption.BinaryCrossEntropy... options) {
            super(options);
        }

        @Override
        public Tensor forward(Tensor input, Tensor target) {
            return Functional.binaryCrossEntropy(input, target, weight, settings.reduction());
        }
    }

    /** {@link BCELoss#BCELoss(LossOption.BinaryCrossEntropy...)}. */
    public static BCELoss BCELoss(LossOption.BinaryCrossEntropy... options) {
        return new BCELoss(options);
    }

    /** {@link Functional#binaryCrossEntropyWithLogits}. */
    public static class BCEWithLogitsLoss extends Weighed {
        @Registered("pos_weight")
        public Tensor posWeight;

        /** Takes the keywords of the function. */
        public BCEWithLogitsLoss(LossOption.BinaryCrossEntropyWithLogits... options) {
            super(options);
            posWeight = settings.posWeight();
        }

        @Override
        public Tensor forward(Tensor input, Tensor target) {
            return Functional.binaryCrossEntropyWithLogits(input, target, weight, posWeight, settings.reduction());
        }
    }

    /** {@link BCEWithLogitsLoss#BCEWithLogitsLoss(LossOption.BinaryCrossEntropyWithLogits...)}. */
    public static BCEWithLogitsLoss BCEWithLogitsLoss(LossOption.BinaryCrossEntropyWithLogits... options) {
        return new BCEWithLogitsLoss(options);
    }

    /** A loss with weights. */
    public abstract static class Weighed extends Module {
        final LossSettings settings;

        /** What each class, or each element, weighs; null for the same. */
        @Registered("weight")
        public Tensor weight;

        Weighed(LossOption... options) {
            settings = new LossSettings(options);
            weight = settings.weight();
        }

        /** The loss of an input and a target. */
        public abstract Tensor forward(Tensor input, Tensor target);

        @Override
        Object run(Tensor... inputs) {
            return inputs.length == 2 ? forward(inputs[0], inputs[1]) : super.run(inputs);
        }
    }
}
