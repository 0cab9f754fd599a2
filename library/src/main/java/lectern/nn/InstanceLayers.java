package lectern.nn;

import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** The normalisations of {@code torch.nn} that came after those of batches and layers. */
public abstract class InstanceLayers extends NormalizationLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected InstanceLayers() {}

    /**
     * {@link Functional#instanceNorm} of signals: each channel of each instance by its own statistics.
     *
     * <p>Shapes: {@code [n, c, l]} or {@code [c, l]}. Options: {@code eps}, {@code momentum}, {@code affine(true)},
     * {@code bias}, {@code trackRunningStats(true)}.
     */
    public static class InstanceNorm1d extends InstanceNormalization {
        /** For {@code numFeatures} channels. */
        public InstanceNorm1d(int numFeatures, LayerOption.BatchNorm... options) {
            super(1, numFeatures, options);
        }
    }

    /** {@link InstanceNorm1d#InstanceNorm1d(int, LayerOption.BatchNorm...)}. */
    public static InstanceNorm1d InstanceNorm1d(int numFeatures, LayerOption.BatchNorm... options) {
        return new InstanceNorm1d(numFeatures, options);
    }

    /** {@link InstanceNorm1d} of images: {@code [n, c, h, w]} or {@code [c, h, w]}. */
    public static class InstanceNorm2d extends InstanceNormalization {
        /** For {@code numFeatures} channels. */
        public InstanceNorm2d(int numFeatures, LayerOption.BatchNorm... options) {
            super(2, numFeatures, options);
        }
    }

    /** {@link InstanceNorm2d#InstanceNorm2d(int, LayerOption.BatchNorm...)}. */
    public static InstanceNorm2d InstanceNorm2d(int numFeatures, LayerOption.BatchNorm... options) {
        return new InstanceNorm2d(numFeatures, options);
    }

    /**
     * {@link Functional#rmsNorm(Tensor, Size, Tensor, Double)} of the last dimensions, with a weight of its own.
     *
     * <p>Options: {@code eps}, {@code elementwiseAffine}. Example: {@code nn.RMSNorm(3)} is
     * {@code RMSNorm((3,), eps=None, elementwise_affine=True)}.
     */
    public static class RMSNorm extends Layer {
        public Parameter weight;
        private final Size shape;
        private final Double eps;

        /** The last dimension, of that size. */
        public RMSNorm(int normalizedShape, LayerOption.RmsNorm... options) {
            this(Size.of(normalizedShape), options);
        }

        /** The last dimensions, of those sizes. */
        public RMSNorm(Size normalizedShape, LayerOption.RmsNorm... options) {
            Settings settings = new Settings(options);
            shape = normalizedShape;
            eps = settings.get(LayerOption.Eps.class, LayerOption.Eps::value, null);
            if (settings.get(LayerOption.ElementwiseAffine.class, LayerOption.ElementwiseAffine::on, true)) {
                weight = new Parameter(TorchCreation.ones(shape));
            }
        }

        @Override
        public Tensor forward(Tensor input) {
            InputCheck.ending(this, input, shape, "nn.RMSNorm");
            return Functional.rmsNorm(input, shape, weight, eps);
        }

        @Override
        protected String extraRepr() {
            return ModuleText.tuple(shape) + ", eps=" + (eps == null ? "None" : ModuleText.number(eps))
                    + ", elementwise_affine=" + ModuleText.bool(weight != null);
        }
    }

    /** {@link RMSNorm#RMSNorm(int, LayerOption.RmsNorm...)}. */
    public static RMSNorm RMSNorm(int normalizedShape, LayerOption.RmsNorm... options) {
        return new RMSNorm(normalizedShape, options);
    }

    /** {@link RMSNorm#RMSNorm(Size, LayerOption.RmsNorm...)}. */
    public static RMSNorm RMSNorm(Size normalizedShape, LayerOption.RmsNorm... options) {
        return new RMSNorm(normalizedShape, options);
    }
}
