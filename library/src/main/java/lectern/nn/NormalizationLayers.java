package lectern.nn;

import java.util.List;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/** The layers of {@code torch.nn} that bring values to mean 0 and variance 1. */
public abstract class NormalizationLayers extends PoolingLayers {
    private static final double EPS = 1e-5;

    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected NormalizationLayers() {}

    /**
     * {@link Functional#batchNorm} of vectors or signals, by the batch in training and by what it has seen afterwards.
     *
     * <p>Shapes: {@code [n, c]} or {@code [n, c, l]}. Options: {@code eps}, {@code momentum}, {@code affine},
     * {@code bias}, {@code trackRunningStats}.
     */
    public static class BatchNorm1d extends BatchNormalization {
        /** For {@code numFeatures} channels. */
        public BatchNorm1d(int numFeatures, LayerOption.BatchNorm... options) {
            super(List.of(2, 3), numFeatures, options);
        }

        /** For {@code numFeatures} channels. */
        public BatchNorm1d(int numFeatures, double eps, double momentum) {
            this(numFeatures, settings(eps, momentum));
        }
    }

    /** {@link BatchNorm1d#BatchNorm1d(int, LayerOption.BatchNorm...)}. */
    public static BatchNorm1d BatchNorm1d(int numFeatures, LayerOption.BatchNorm... options) {
        return new BatchNorm1d(numFeatures, options);
    }

    /** {@link BatchNorm1d#BatchNorm1d(int, double, double)}. */
    public static BatchNorm1d BatchNorm1d(int numFeatures, double eps, double momentum) {
        return new BatchNorm1d(numFeatures, eps, momentum);
    }

    /** A {@link BatchNorm1d} for as many channels as the first input has: call it once before its parameters. */
    public static class LazyBatchNorm1d extends BatchNorm1d {
        /** For channels that the first input tells. */
        public LazyBatchNorm1d(LayerOption.BatchNorm... options) {
            super(0, options);
        }

        @Override
        public Tensor forward(Tensor input) {
            learn(input);
            return super.forward(input);
        }

        @Override
        String name() {
            return isLazy() ? "LazyBatchNorm1d" : "BatchNorm1d";
        }
    }

    /** {@link LazyBatchNorm1d#LazyBatchNorm1d(LayerOption.BatchNorm...)}. */
    public static LazyBatchNorm1d LazyBatchNorm1d(LayerOption.BatchNorm... options) {
        return new LazyBatchNorm1d(options);
    }

    /** {@link BatchNorm1d} of images: {@code [n, c, h, w]}. */
    public static class BatchNorm2d extends BatchNormalization {
        /** For {@code numFeatures} channels. */
        public BatchNorm2d(int numFeatures, LayerOption.BatchNorm... options) {
            super(List.of(4), numFeatures, options);
        }

        /** For {@code numFeatures} channels. */
        public BatchNorm2d(int numFeatures, double eps, double momentum) {
            this(numFeatures, settings(eps, momentum));
        }
    }

    /** {@link BatchNorm2d#BatchNorm2d(int, LayerOption.BatchNorm...)}. */
    public static BatchNorm2d BatchNorm2d(int numFeatures, LayerOption.BatchNorm... options) {
        return new BatchNorm2d(numFeatures, options);
    }

    /** {@link BatchNorm2d#BatchNorm2d(int, double, double)}. */
    public static BatchNorm2d BatchNorm2d(int numFeatures, double eps, double momentum) {
        return new BatchNorm2d(numFeatures, eps, momentum);
    }

    /** A {@link BatchNorm2d} for as many channels as the first input has: call it once before its parameters. */
    public static class LazyBatchNorm2d extends BatchNorm2d {
        /** For channels that the first input tells. */
        public LazyBatchNorm2d(LayerOption.BatchNorm... options) {
            super(0, options);
        }

        @Override
        public Tensor forward(Tensor input) {
            learn(input);
            return super.forward(input);
        }

        @Override
        String name() {
            return isLazy() ? "LazyBatchNorm2d" : "BatchNorm2d";
        }
    }

    /** {@link LazyBatchNorm2d#LazyBatchNorm2d(LayerOption.BatchNorm...)}. */
    public static LazyBatchNorm2d LazyBatchNorm2d(LayerOption.BatchNorm... options) {
        return new LazyBatchNorm2d(options);
    }

    /**
     * {@link Functional#layerNorm} of the last dimensions.
     *
     * <p>Options: {@code eps}, {@code elementwiseAffine}, {@code bias}. Example: {@code nn.LayerNorm(3)} is
     * {@code LayerNorm((3,), eps=1e-05, elementwise_affine=True, bias=True)}.
     */
    public static class LayerNorm extends Layer {
        public Parameter weight;
        public Parameter bias;
        private final Size shape;
        private final double eps;

        /** The last dimension, of that size. */
        public LayerNorm(int normalizedShape, LayerOption.LayerNorm... options) {
            this(Size.of(normalizedShape), options);
        }

        /** The last dimensions, of those sizes. */
        public LayerNorm(Size normalizedShape, LayerOption.LayerNorm... options) {
            Settings settings = new Settings(options);
            shape = normalizedShape;
            eps = settings.get(LayerOption.Eps.class, LayerOption.Eps::value, EPS);
            if (!settings.get(LayerOption.ElementwiseAffine.class, LayerOption.ElementwiseAffine::on, true)) return;
            weight = new Parameter(TorchCreation.ones(shape));
            if (settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true)) {
                bias = new Parameter(TorchCreation.zeros(shape));
            }
        }

        @Override
        public Tensor forward(Tensor input) {
            InputCheck.ending(this, input, shape, "nn.LayerNorm");
            return Functional.layerNorm(input, shape, weight, bias, eps);
        }

        @Override
        protected String extraRepr() {
            return ModuleText.tuple(shape) + ", eps=" + ModuleText.number(eps) + ", elementwise_affine="
                    + ModuleText.bool(weight != null) + ", bias=" + ModuleText.bool(bias != null);
        }
    }

    /** {@link LayerNorm#LayerNorm(int, LayerOption.LayerNorm...)}. */
    public static LayerNorm LayerNorm(int normalizedShape, LayerOption.LayerNorm... options) {
        return new LayerNorm(normalizedShape, options);
    }

    /** {@link LayerNorm#LayerNorm(Size, LayerOption.LayerNorm...)}. */
    public static LayerNorm LayerNorm(Size normalizedShape, LayerOption.LayerNorm... options) {
        return new LayerNorm(normalizedShape, options);
    }

    /**
     * {@link Functional#groupNorm}.
     *
     * <p>Shapes: {@code [n, numChannels, ...]}. Options: {@code eps}, {@code affine}, {@code bias}. Example:
     * {@code nn.GroupNorm(2, 6)} is {@code GroupNorm(2, 6, eps=1e-05, affine=True, bias=True)}.
     */
    public static class GroupNorm extends Layer {
        public Parameter weight;
        public Parameter bias;
        private final int groups;
        private final int channels;
        private final double eps;

        /** {@code numChannels} channels in {@code numGroups} groups. */
        public GroupNorm(int numGroups, int numChannels, LayerOption.GroupNorm... options) {
            if (numGroups <= 0 || numChannels % numGroups != 0) {
                throw new IllegalArgumentException("GroupNorm: num_channels (" + numChannels
                        + ") must be divisible by num_groups (" + numGroups + ")");
            }
            Settings settings = new Settings(options);
            groups = numGroups;
            channels = numChannels;
            eps = settings.get(LayerOption.Eps.class, LayerOption.Eps::value, EPS);
            if (!settings.get(LayerOption.Affine.class, LayerOption.Affine::on, true)) return;
            weight = new Parameter(TorchCreation.ones(channels));
            if (settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true)) {
                bias = new Parameter(TorchCreation.zeros(channels));
            }
        }

        @Override
        public Tensor forward(Tensor input) {
            if (input.ndim() < 2 || input.size(1) != channels) {
                throw new TensorError(
                        this + ": expected an input of [batch, " + channels + ", ...], got " + input.shape()
                                + (input.ndim() < 2
                                        ? ""
                                        : "; make the layer nn.GroupNorm(" + groups + ", " + input.size(1) + ")"));
            }
            return Functional.groupNorm(input, groups, weight, bias, eps);
        }

        @Override
        protected String extraRepr() {
            return groups + ", " + channels + ", eps=" + ModuleText.number(eps) + ", affine="
                    + ModuleText.bool(weight != null) + ", bias=" + ModuleText.bool(bias != null);
        }
    }

    /** {@link GroupNorm#GroupNorm(int, int, LayerOption.GroupNorm...)}. */
    public static GroupNorm GroupNorm(int numGroups, int numChannels, LayerOption.GroupNorm... options) {
        return new GroupNorm(numGroups, numChannels, options);
    }
}
