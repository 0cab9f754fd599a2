package lectern.nn;

import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** Dropout, and tables of vectors. */
public abstract class DropLayers extends ResizingLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected DropLayers() {}

    /** Drops at random in training, and nothing otherwise. */
    public abstract static class Dropping extends Layer {
        final double p;
        private final boolean inplace;

        Dropping(double p, LayerOption.Activation... options) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("dropout probability has to be between 0 and 1, but got " + p);
            }
            this.p = p;
            inplace = new Settings(options).get(LayerOption.Inplace.class, LayerOption.Inplace::on, false);
        }

        @Override
        public Tensor forward(Tensor input) {
            return inplace && training() ? input.copy_(dropped(input.clone())) : dropped(input);
        }

        abstract Tensor dropped(Tensor input);

        @Override
        protected String extraRepr() {
            return "p=" + ModuleText.number(p) + ", inplace=" + ModuleText.bool(inplace);
        }
    }

    /** {@link Functional#dropout(Tensor, double, boolean)} in training. */
    public static class Dropout extends Dropping {
        /** With the probability one half. */
        public Dropout(LayerOption.Activation... options) {
            this(0.5, options);
        }

        /** With the probability {@code p}. Option: {@code inplace()}. */
        public Dropout(double p, LayerOption.Activation... options) {
            super(p, options);
        }

        @Override
        Tensor dropped(Tensor input) {
            return Functional.dropout(input, p, training());
        }
    }

    /** {@link Dropout#Dropout(LayerOption.Activation...)}. */
    public static Dropout Dropout(LayerOption.Activation... options) {
        return new Dropout(options);
    }

    /** {@link Dropout#Dropout(double, LayerOption.Activation...)}. */
    public static Dropout Dropout(double p, LayerOption.Activation... options) {
        return new Dropout(p, options);
    }

    /** {@link Functional#dropout2d} in training. */
    public static class Dropout2d extends Dropping {
        /** With the probability one half. */
        public Dropout2d(LayerOption.Activation... options) {
            this(0.5, options);
        }

        /** With the probability {@code p}. Option: {@code inplace()}. */
        public Dropout2d(double p, LayerOption.Activation... options) {
            super(p, options);
        }

        @Override
        Tensor dropped(Tensor input) {
            return Functional.dropout2d(input, p, training());
        }
    }

    /** {@link Dropout2d#Dropout2d(LayerOption.Activation...)}. */
    public static Dropout2d Dropout2d(LayerOption.Activation... options) {
        return new Dropout2d(options);
    }

    /** {@link Dropout2d#Dropout2d(double, LayerOption.Activation...)}. */
    public static Dropout2d Dropout2d(double p, LayerOption.Activation... options) {
        return new Dropout2d(p, options);
    }

    /**
     * {@link Functional#embedding(Tensor, Tensor, Integer, boolean)} with a table of its own, which begins normally.
     *
     * <p>Shapes: whole numbers of any shape to that shape and one more dimension. Options: {@code paddingIdx},
     * {@code scaleGradByFreq}. Example: {@code nn.Embedding(10, 3)} is {@code Embedding(10, 3)}.
     */
    public static class Embedding extends Layer {
        public Parameter weight;
        private final Integer paddingIdx;
        private final boolean scaleGradByFreq;

        /** {@code numEmbeddings} vectors of {@code embeddingDim} numbers. */
        public Embedding(int numEmbeddings, int embeddingDim, LayerOption.Embedding... options) {
            Settings settings = new Settings(options);
            paddingIdx =
                    row(settings.get(LayerOption.PaddingIdx.class, LayerOption.PaddingIdx::row, null), numEmbeddings);
            scaleGradByFreq = settings.get(LayerOption.ScaleGradByFreq.class, LayerOption.ScaleGradByFreq::on, false);
            weight = new Parameter(TorchCreation.empty(Size.of(numEmbeddings, embeddingDim)));
            Initialization.normal_(weight);
            if (paddingIdx != null) Initialization.zeros_(weight.detach().select(0, paddingIdx));
        }

        private static Integer row(Integer index, int rows) {
            if (index == null) return null;
            if (index < -rows || index >= rows) {
                throw new IllegalArgumentException(
                        "Padding_idx must be within num_embeddings, got " + index + " for " + rows + " rows");
            }
            return index < 0 ? index + rows : index;
        }

        @Override
        public Tensor forward(Tensor input) {
            return Functional.embedding(input, weight, paddingIdx, scaleGradByFreq);
        }

        @Override
        protected String extraRepr() {
            String padding = paddingIdx == null ? "" : ", padding_idx=" + paddingIdx;
            return weight.size(0) + ", " + weight.size(1) + padding
                    + (scaleGradByFreq ? ", scale_grad_by_freq=True" : "");
        }
    }

    /** {@link Embedding#Embedding(int, int, LayerOption.Embedding...)}. */
    public static Embedding Embedding(int numEmbeddings, int embeddingDim, LayerOption.Embedding... options) {
        return new Embedding(numEmbeddings, embeddingDim, options);
    }
}
