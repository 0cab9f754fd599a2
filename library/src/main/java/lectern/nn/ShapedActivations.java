package lectern.nn;

import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** The activations of {@code torch.nn} with settings of their own. */
public abstract class ShapedActivations extends Activations {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected ShapedActivations() {}

    /** {@link Functional#hardshrink(Tensor, double)}. */
    public static class Hardshrink extends Activation {
        /** With lambd 0.5. */
        public Hardshrink() {
            this(0.5);
        }

        /** With that lambd. */
        public Hardshrink(double lambd) {
            super(x -> Functional.hardshrink(x, lambd), ModuleText.number(lambd));
        }
    }

    /** {@link Hardshrink#Hardshrink()}. */
    public static Hardshrink Hardshrink() {
        return new Hardshrink();
    }

    /** {@link Hardshrink#Hardshrink(double)}. */
    public static Hardshrink Hardshrink(double lambd) {
        return new Hardshrink(lambd);
    }

    /** {@link Functional#softshrink(Tensor, double)}. */
    public static class Softshrink extends Activation {
        /** With lambd 0.5. */
        public Softshrink() {
            this(0.5);
        }

        /** With that lambd. */
        public Softshrink(double lambd) {
            super(x -> Functional.softshrink(x, lambd), ModuleText.number(lambd));
        }
    }

    /** {@link Softshrink#Softshrink()}. */
    public static Softshrink Softshrink() {
        return new Softshrink();
    }

    /** {@link Softshrink#Softshrink(double)}. */
    public static Softshrink Softshrink(double lambd) {
        return new Softshrink(lambd);
    }

    /** {@link Functional#hardtanh(Tensor, double, double)}. */
    public static class Hardtanh extends Activation {
        /** With minVal -1 and maxVal 1. */
        public Hardtanh(LayerOption.Activation... options) {
            this(-1, 1, options);
        }

        /** Option: {@code inplace()}. */
        public Hardtanh(double minVal, double maxVal, LayerOption.Activation... options) {
            super(
                    x -> Functional.hardtanh(x, minVal, maxVal),
                    "min_val=" + ModuleText.number(minVal) + ", max_val=" + ModuleText.number(maxVal),
                    options);
        }
    }

    /** {@link Hardtanh#Hardtanh(LayerOption.Activation...)}. */
    public static Hardtanh Hardtanh(LayerOption.Activation... options) {
        return new Hardtanh(options);
    }

    /** {@link Hardtanh#Hardtanh(double, double, LayerOption.Activation...)}. */
    public static Hardtanh Hardtanh(double minVal, double maxVal, LayerOption.Activation... options) {
        return new Hardtanh(minVal, maxVal, options);
    }

    /** {@link Functional#softplus(Tensor, double, double)}. */
    public static class Softplus extends Activation {
        /** With beta 1 and threshold 20. */
        public Softplus() {
            this(1, 20);
        }

        /** With that beta and threshold. */
        public Softplus(double beta, double threshold) {
            super(
                    x -> Functional.softplus(x, beta, threshold),
                    "beta=" + ModuleText.number(beta) + ", threshold=" + ModuleText.number(threshold));
        }
    }

    /** {@link Softplus#Softplus()}. */
    public static Softplus Softplus() {
        return new Softplus();
    }

    /** {@link Softplus#Softplus(double, double)}. */
    public static Softplus Softplus(double beta, double threshold) {
        return new Softplus(beta, threshold);
    }

    /** {@link Functional#threshold(Tensor, double, double)}. */
    public static class Threshold extends Activation {
        /** Option: {@code inplace()}. */
        public Threshold(double threshold, double value, LayerOption.Activation... options) {
            super(
                    x -> Functional.threshold(x, threshold, value),
                    "threshold=" + ModuleText.number(threshold) + ", value=" + ModuleText.number(value),
                    options);
        }
    }

    /** {@link Threshold#Threshold(double, double, LayerOption.Activation...)}. */
    public static Threshold Threshold(double threshold, double value, LayerOption.Activation... options) {
        return new Threshold(threshold, value, options);
    }

    /** {@link Functional#softmax(Tensor, int)}. */
    public static class Softmax extends Activation {
        /** Over that dimension. */
        public Softmax(int dim) {
            super(x -> Functional.softmax(x, dim), "dim=" + dim);
        }

        /** Over that dimension. */
        public Softmax(Option.Dim dim) {
            this(dim.dims().get(0));
        }
    }

    /** {@link Softmax#Softmax(int)}. */
    public static Softmax Softmax(int dim) {
        return new Softmax(dim);
    }

    /** {@link Softmax#Softmax(Option.Dim)}. */
    public static Softmax Softmax(Option.Dim dim) {
        return new Softmax(dim);
    }

    /** {@link Functional#logSoftmax(Tensor, int)}. */
    public static class LogSoftmax extends Activation {
        /** Over that dimension. */
        public LogSoftmax(int dim) {
            super(x -> Functional.logSoftmax(x, dim), "dim=" + dim);
        }

        /** Over that dimension. */
        public LogSoftmax(Option.Dim dim) {
            this(dim.dims().get(0));
        }
    }

    /** {@link LogSoftmax#LogSoftmax(int)}. */
    public static LogSoftmax LogSoftmax(int dim) {
        return new LogSoftmax(dim);
    }

    /** {@link LogSoftmax#LogSoftmax(Option.Dim)}. */
    public static LogSoftmax LogSoftmax(Option.Dim dim) {
        return new LogSoftmax(dim);
    }

    /** {@link Functional#softmin(Tensor, int)}. */
    public static class Softmin extends Activation {
        /** Over that dimension. */
        public Softmin(int dim) {
            super(x -> Functional.softmin(x, dim), "dim=" + dim);
        }

        /** Over that dimension. */
        public Softmin(Option.Dim dim) {
            this(dim.dims().get(0));
        }
    }

    /** {@link Softmin#Softmin(int)}. */
    public static Softmin Softmin(int dim) {
        return new Softmin(dim);
    }

    /** {@link Softmin#Softmin(Option.Dim)}. */
    public static Softmin Softmin(Option.Dim dim) {
        return new Softmin(dim);
    }

    /** {@link Functional#glu(Tensor, int)}. */
    public static class GLU extends Activation {
        /** Of the last dimension. */
        public GLU() {
            this(-1);
        }

        /** Over that dimension. */
        public GLU(int dim) {
            super(x -> Functional.glu(x, dim), "dim=" + dim);
        }

        /** Over that dimension. */
        public GLU(Option.Dim dim) {
            this(dim.dims().get(0));
        }
    }

    /** {@link GLU#GLU()}. */
    public static GLU GLU() {
        return new GLU();
    }

    /** {@link GLU#GLU(int)}. */
    public static GLU GLU(int dim) {
        return new GLU(dim);
    }

    /** {@link GLU#GLU(Option.Dim)}. */
    public static GLU GLU(Option.Dim dim) {
        return new GLU(dim);
    }

    /** {@link Functional#prelu} whose slope is learned, one for all channels or one for each. */
    public static class PReLU extends Layer {
        public Parameter weight;

        /** One slope for all channels, 0.25 at first. */
        public PReLU() {
            this(1, 0.25);
        }

        /** A slope for each of {@code numParameters} channels, 0.25 at first. */
        public PReLU(int numParameters) {
            this(numParameters, 0.25);
        }

        /** {@code numParameters} slopes that begin at {@code init}. */
        public PReLU(int numParameters, double init) {
            weight = new Parameter(TorchCreation.full(Size.of(numParameters), init));
        }

        @Override
        public Tensor forward(Tensor input) {
            return Functional.prelu(input, weight);
        }

        @Override
        protected String extraRepr() {
            return "num_parameters=" + weight.numel();
        }
    }

    /** {@link PReLU#PReLU()}. */
    public static PReLU PReLU() {
        return new PReLU();
    }

    /** {@link PReLU#PReLU(int)}. */
    public static PReLU PReLU(int numParameters) {
        return new PReLU(numParameters);
    }

    /** {@link PReLU#PReLU(int, double)}. */
    public static PReLU PReLU(int numParameters, double init) {
        return new PReLU(numParameters, init);
    }
}
