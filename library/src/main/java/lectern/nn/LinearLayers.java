package lectern.nn;

import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/** The layers of {@code torch.nn} that are linear maps, and those that only arrange. */
public abstract class LinearLayers extends WeighedLosses {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected LinearLayers() {}

    private static boolean biased(LayerOption.Linear... options) {
        return new Settings(options).get(LayerOption.Bias.class, LayerOption.Bias::on, true);
    }

    /**
     * The linear map {@code x @ weight^T + bias}, with weights that begin evenly within {@code 1 / sqrt(inFeatures)}.
     *
     * <p>Shapes: {@code [..., inFeatures]} to {@code [..., outFeatures]}. Option: {@code bias(false)}. Example:
     * {@code nn.Linear(3, 1)} is {@code Linear(in_features=3, out_features=1, bias=True)}.
     */
    public static class Linear extends Layer {
        public Parameter weight;
        public Parameter bias;

        /** A map of {@code inFeatures} numbers to {@code outFeatures}. */
        public Linear(int inFeatures, int outFeatures, LayerOption.Linear... options) {
            if (inFeatures < 0 || outFeatures < 0) {
                throw new IllegalArgumentException(
                        "Linear: expected sizes of 0 or more, got " + inFeatures + " and " + outFeatures);
            }
            make(inFeatures, outFeatures, biased(options));
        }

        private Linear() {}

        final void make(int in, int out, boolean biased) {
            weight = new Parameter(TorchCreation.empty(Size.of(out, in)));
            bias = biased ? new Parameter(TorchCreation.empty(Size.of(out))) : null;
            resetParameters();
        }

        /** Draws new weights. */
        public final void resetParameters() {
            Initialization.linear(weight, bias);
        }

        /** The size of the last dimension that it takes. */
        public int inFeatures() {
            return weight.size(1);
        }

        /** The size of the last dimension that it makes. */
        public int outFeatures() {
            return weight.size(0);
        }

        @Override
        public Tensor forward(Tensor input) {
            int in = weight.size(1);
            if (input.ndim() == 0 || input.size(-1) != in) throw misfit(input);
            InputCheck.type(this, input, weight);
            return Functional.linear(input, weight, bias);
        }

        private TensorError misfit(Tensor input) {
            int last = input.ndim() == 0 ? 0 : input.size(-1);
            int rows = last == 0 ? 0 : input.numel() / last;
            int in = inFeatures();
            String make = "nn.Linear(" + last + ", " + outFeatures() + ")";
            return new TensorError(this + ": mat1 and mat2 shapes cannot be multiplied (" + rows + "x" + last + " and "
                    + in + "x" + outFeatures() + "): the last dimension of the input must be " + in
                    + ", and its shape is "
                    + input.shape() + "; " + InputCheck.lastFix(input, in, make));
        }

        @Override
        protected String extraRepr() {
            return "in_features=" + inFeatures() + ", out_features=" + outFeatures() + ", bias="
                    + ModuleText.bool(bias != null);
        }
    }

    /** {@link Linear#Linear(int, int, LayerOption.Linear...)}. */
    public static Linear Linear(int inFeatures, int outFeatures, LayerOption.Linear... options) {
        return new Linear(inFeatures, outFeatures, options);
    }

    /** A {@link Linear} whose {@code inFeatures} are those of the first input: call it once before its parameters. */
    public static class LazyLinear extends Linear {
        private final int outFeatures;
        private final boolean biased;

        /** A map to {@code outFeatures} numbers. */
        public LazyLinear(int outFeatures, LayerOption.Linear... options) {
            this.outFeatures = outFeatures;
            this.biased = biased(options);
        }

        @Override
        public Tensor forward(Tensor input) {
            if (weight == null) make(input.size(-1), outFeatures, biased);
            return super.forward(input);
        }

        @Override
        void checkParametersKnown() {
            if (weight == null) throw InputCheck.unknown(this);
        }

        @Override
        public int inFeatures() {
            return weight == null ? 0 : super.inFeatures();
        }

        @Override
        public int outFeatures() {
            return outFeatures;
        }

        @Override
        String name() {
            return weight == null ? "LazyLinear" : "Linear";
        }

        @Override
        protected String extraRepr() {
            if (weight != null) return super.extraRepr();
            return "in_features=0, out_features=" + outFeatures + ", bias=" + ModuleText.bool(biased);
        }
    }

    /** {@link LazyLinear#LazyLinear(int, LayerOption.Linear...)}. */
    public static LazyLinear LazyLinear(int outFeatures, LayerOption.Linear... options) {
        return new LazyLinear(outFeatures, options);
    }

    /**
     * The bilinear map {@code x1^T @ weight[k] @ x2 + bias[k]} for each k.
     *
     * <p>Shapes: {@code [..., in1Features]} and {@code [..., in2Features]} to {@code [..., outFeatures]}. Option:
     * {@code bias(false)}.
     */
    public static class Bilinear extends Module {
        public Parameter weight;
        public Parameter bias;

        /** A map of two vectors. */
        public Bilinear(int in1Features, int in2Features, int outFeatures, LayerOption.Linear... options) {
            if (in1Features <= 0)
                throw new IllegalArgumentException("in1_features must be > 0, but got " + in1Features);
            weight = new Parameter(TorchCreation.empty(Size.of(outFeatures, in1Features, in2Features)));
            bias = biased(options) ? new Parameter(TorchCreation.empty(Size.of(outFeatures))) : null;
            double bound = 1 / Math.sqrt(in1Features);
            Initialization.uniform(bound, weight, bias);
        }

        /** The map of two inputs. */
        public Tensor forward(Tensor input1, Tensor input2) {
            int out = weight.size(0);
            InputCheck.last(this, input1, weight.size(1), "nn.Bilinear(%d, " + weight.size(2) + ", " + out + ")");
            InputCheck.last(this, input2, weight.size(2), "nn.Bilinear(" + weight.size(1) + ", %d, " + out + ")");
            return Functional.bilinear(input1, input2, weight, bias);
        }

        @Override
        protected String extraRepr() {
            return "in1_features=" + weight.size(1) + ", in2_features=" + weight.size(2) + ", out_features="
                    + weight.size(0) + ", bias=" + ModuleText.bool(bias != null);
        }
    }

    /** {@link Bilinear#Bilinear(int, int, int, LayerOption.Linear...)}. */
    public static Bilinear Bilinear(int in1Features, int in2Features, int outFeatures, LayerOption.Linear... options) {
        return new Bilinear(in1Features, in2Features, outFeatures, options);
    }

    /** The input itself. */
    public static class Identity extends Layer {
        @Override
        public Tensor forward(Tensor input) {
            return input;
        }
    }

    /** {@link Identity}. */
    public static Identity Identity() {
        return new Identity();
    }

    /**
     * Dimensions made one, all but the batch unless said otherwise.
     *
     * <p>Example: {@code nn.Flatten().call(torch.ones(2, 3, 4)).shape()} is {@code torch.Size([2, 12])}.
     */
    public static class Flatten extends Layer {
        private final int startDim;
        private final int endDim;

        /** All dimensions but the first. */
        public Flatten() {
            this(1, -1);
        }

        /** The dimensions from {@code startDim} to {@code endDim}. */
        public Flatten(int startDim, int endDim) {
            this.startDim = startDim;
            this.endDim = endDim;
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.flatten(startDim, endDim);
        }

        @Override
        protected String extraRepr() {
            return "start_dim=" + startDim + ", end_dim=" + endDim;
        }
    }

    /** {@link Flatten#Flatten()}. */
    public static Flatten Flatten() {
        return new Flatten();
    }

    /** {@link Flatten#Flatten(int, int)}. */
    public static Flatten Flatten(int startDim, int endDim) {
        return new Flatten(startDim, endDim);
    }

    /**
     * A dimension made several.
     *
     * <p>Example: {@code nn.Unflatten(1, size(3, 4)).call(torch.ones(2, 12)).shape()} is
     * {@code torch.Size([2, 3, 4])}.
     */
    public static class Unflatten extends Layer {
        private final int dim;
        private final Size sizes;

        /** The dimension {@code dim} as those of {@code unflattenedSize}. */
        public Unflatten(int dim, Size unflattenedSize) {
            this.dim = dim;
            this.sizes = unflattenedSize;
        }

        @Override
        public Tensor forward(Tensor input) {
            return input.unflatten(dim, sizes.stream().mapToInt(i -> i).toArray());
        }

        @Override
        protected String extraRepr() {
            return "dim=" + dim + ", unflattened_size=" + ModuleText.tuple(sizes);
        }
    }

    /** {@link Unflatten#Unflatten(int, Size)}. */
    public static Unflatten Unflatten(int dim, Size unflattenedSize) {
        return new Unflatten(dim, unflattenedSize);
    }
}
