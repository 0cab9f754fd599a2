package lectern.nn;

import java.util.function.UnaryOperator;
import lectern.tensor.Tensor;
import lectern.tensor.TorchRandom;

/** The encoder of a transformer of {@code torch.nn}. */
public abstract class TransformerLayers extends AttentionLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected TransformerLayers() {}

    /** A module that makes a sequence of one, under masks. */
    public abstract static class Encoding extends Module {
        Encoding() {}

        /** The sequence that comes of one. Options: {@code mask}, {@code srcKeyPaddingMask}. */
        public abstract Tensor forward(Tensor src, LayerOption.EncoderCall... options);

        /** {@link #forward} with the hooks around it. */
        public Tensor call(Tensor src) {
            return (Tensor) called(src);
        }

        /** {@link #forward} with the hooks around it. */
        public Tensor call(Tensor src, LayerOption.EncoderCall... options) {
            return (Tensor) called(in -> forward(in[0], options), src);
        }

        @Override
        Object run(Tensor... inputs) {
            return inputs.length == 1 ? forward(inputs[0]) : super.run(inputs);
        }
    }

    /**
     * Attention of a sequence to itself and two linear maps, each added to its input and normalised.
     *
     * <p>Shapes: {@code [sequence, batch, dModel]}, or the batch first with {@code batchFirst()}, or no batch. Options:
     * {@code dimFeedforward} (2048), {@code dropout} (0.1), {@code activation} ({@code "relu"}), {@code layerNormEps},
     * {@code batchFirst}, {@code normFirst}, {@code bias}.
     */
    public static class TransformerEncoderLayer extends Encoding {
        @Registered("self_attn")
        public MultiheadAttention selfAttn;

        public Linear linear1;
        public Dropout dropout;
        public Linear linear2;
        public LayerNorm norm1;
        public LayerNorm norm2;
        public Dropout dropout1;
        public Dropout dropout2;

        private final int dModel;
        private final int nhead;
        private final LayerOption.EncoderLayer[] options;
        private final boolean normFirst;
        private final UnaryOperator<Tensor> activation;

        /** {@code nhead} heads that share {@code dModel} numbers. */
        public TransformerEncoderLayer(int dModel, int nhead, LayerOption.EncoderLayer... options) {
            this.dModel = dModel;
            this.nhead = nhead;
            this.options = options.clone();
            Settings settings = new Settings(options);
            int between = settings.get(LayerOption.DimFeedforward.class, LayerOption.DimFeedforward::size, 2048);
            double p = settings.get(LayerOption.Dropout.class, LayerOption.Dropout::p, 0.1);
            var bias = new LayerOption.Bias(settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true));
            double least = settings.get(LayerOption.LayerNormEps.class, LayerOption.LayerNormEps::value, 1e-5);
            LayerOption.Eps eps = () -> least;
            var batchFirst = new LayerOption.BatchFirst(
                    settings.get(LayerOption.BatchFirst.class, LayerOption.BatchFirst::on, false));
            normFirst = settings.get(LayerOption.NormFirst.class, LayerOption.NormFirst::on, false);
            activation = activation(
                    settings.get(LayerOption.ActivationName.class, LayerOption.ActivationName::name, "relu"));
            selfAttn = new MultiheadAttention(dModel, nhead, new LayerOption.Dropout(p), bias, batchFirst);
            linear1 = new Linear(dModel, between, bias);
            dropout = new Dropout(p);
            linear2 = new Linear(between, dModel, bias);
            norm1 = new LayerNorm(dModel, eps, bias);
            norm2 = new LayerNorm(dModel, eps, bias);
            dropout1 = new Dropout(p);
            dropout2 = new Dropout(p);
        }

        private static UnaryOperator<Tensor> activation(String name) {
            return switch (name) {
                case "relu" -> Functional::relu;
                case "gelu" -> Functional::gelu;
                default -> throw new IllegalArgumentException("activation should be relu/gelu, not " + name);
            };
        }

        /** The sequence after attention and the linear maps. Options: {@code mask}, {@code srcKeyPaddingMask}. */
        @Override
        public Tensor forward(Tensor src, LayerOption.EncoderCall... options) {
            Settings settings = new Settings(options);
            if (normFirst) {
                Tensor x = src.add(attention(norm1.call(src), settings));
                return x.add(feedForward(norm2.call(x)));
            }
            Tensor x = norm1.call(src.add(attention(src, settings)));
            return norm2.call(x.add(feedForward(x)));
        }

        private Tensor attention(Tensor x, Settings settings) {
            Tensor mask = settings.get(LayerOption.Mask.class, LayerOption.Mask::mask, null);
            Tensor padding =
                    settings.get(LayerOption.SrcKeyPaddingMask.class, LayerOption.SrcKeyPaddingMask::mask, null);
            boolean causal = settings.get(LayerOption.IsCausal.class, LayerOption.IsCausal::on, false);
            AttentionOutput attended = selfAttn.call(
                    x,
                    x,
                    x,
                    new LayerOption.AttnMask(mask),
                    new LayerOption.KeyPaddingMask(padding),
                    new LayerOption.IsCausal(causal),
                    new LayerOption.NeedWeights(false));
            return dropout1.call(attended.attnOutput());
        }

        private Tensor feedForward(Tensor x) {
            return dropout2.call(linear2.call(dropout.call(activation.apply(linear1.call(x)))));
        }

        /** A layer with the same settings and values; the stream of random numbers stays where it is. */
        final TransformerEncoderLayer copy() {
            Tensor state = TorchRandom.getRngState();
            TransformerEncoderLayer copy = new TransformerEncoderLayer(dModel, nhead, options);
            TorchRandom.setRngState(state);
            copy.loadStateDict(stateDict());
            copy.train(training());
            return copy;
        }
    }

    /** {@link TransformerEncoderLayer#TransformerEncoderLayer(int, int, LayerOption.EncoderLayer...)}. */
    public static TransformerEncoderLayer TransformerEncoderLayer(
            int dModel, int nhead, LayerOption.EncoderLayer... options) {
        return new TransformerEncoderLayer(dModel, nhead, options);
    }

    /** Encoder layers on each other: copies of one, which begin with its values. */
    public static class TransformerEncoder extends Encoding {
        public ModuleList layers = new ModuleList();
        public Module norm;

        /** {@code numLayers} copies of {@code encoderLayer}. */
        public TransformerEncoder(TransformerEncoderLayer encoderLayer, int numLayers) {
            this(encoderLayer, numLayers, null);
        }

        /** {@link #TransformerEncoder(TransformerEncoderLayer, int)} and {@code norm} behind them; null for none. */
        public TransformerEncoder(TransformerEncoderLayer encoderLayer, int numLayers, Module norm) {
            for (int i = 0; i < numLayers; i++) layers.append(encoderLayer.copy());
            this.norm = norm;
        }

        /** The sequence after all layers. Options: {@code mask}, {@code srcKeyPaddingMask}. */
        @Override
        public Tensor forward(Tensor src, LayerOption.EncoderCall... options) {
            Tensor x = src;
            for (Module layer : layers) x = ((TransformerEncoderLayer) layer).call(x, options);
            return norm == null ? x : norm.call(x);
        }
    }

    /** {@link TransformerEncoder#TransformerEncoder(TransformerEncoderLayer, int)}. */
    public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoderLayer, int numLayers) {
        return new TransformerEncoder(encoderLayer, numLayers);
    }

    /** {@link TransformerEncoder#TransformerEncoder(TransformerEncoderLayer, int, Module)}. */
    public static TransformerEncoder TransformerEncoder(
            TransformerEncoderLayer encoderLayer, int numLayers, Module norm) {
        return new TransformerEncoder(encoderLayer, numLayers, norm);
    }
}
