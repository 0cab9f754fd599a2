package lectern.nn;

import lectern.tensor.Tensor;

/** The activations of {@code torch.nn}: each is its function as a layer. */
public abstract class Activations extends ParameterContainers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected Activations() {}

    /** {@link Functional#relu}: {@code max(x, 0)}. */
    public static class ReLU extends Activation {
        /** Option: {@code inplace()}. */
        public ReLU(LayerOption.Activation... options) {
            super(Functional::relu, "", options);
        }
    }

    /** {@link ReLU#ReLU(LayerOption.Activation...)}. */
    public static ReLU ReLU(LayerOption.Activation... options) {
        return new ReLU(options);
    }

    /** {@link Functional#relu6}: x held between 0 and 6. */
    public static class ReLU6 extends Activation {
        /** Option: {@code inplace()}. */
        public ReLU6(LayerOption.Activation... options) {
            super(Functional::relu6, "", options);
        }
    }

    /** {@link ReLU6#ReLU6(LayerOption.Activation...)}. */
    public static ReLU6 ReLU6(LayerOption.Activation... options) {
        return new ReLU6(options);
    }

    /** {@link Functional#sigmoid}. */
    public static class Sigmoid extends Activation {
        /** Without settings. */
        public Sigmoid() {
            super(Functional::sigmoid, "");
        }
    }

    /** {@link Sigmoid#Sigmoid()}. */
    public static Sigmoid Sigmoid() {
        return new Sigmoid();
    }

    /** {@link Functional#tanh}. */
    public static class Tanh extends Activation {
        /** Without settings. */
        public Tanh() {
            super(Functional::tanh, "");
        }
    }

    /** {@link Tanh#Tanh()}. */
    public static Tanh Tanh() {
        return new Tanh();
    }

    /** {@link Functional#leakyRelu(Tensor, double)}. */
    public static class LeakyReLU extends Activation {
        /** With negativeSlope 0.01. */
        public LeakyReLU(LayerOption.Activation... options) {
            this(0.01, options);
        }

        /** Option: {@code inplace()}. */
        public LeakyReLU(double negativeSlope, LayerOption.Activation... options) {
            super(
                    x -> Functional.leakyRelu(x, negativeSlope),
                    "negative_slope=" + ModuleText.number(negativeSlope),
                    options);
        }
    }

    /** {@link LeakyReLU#LeakyReLU(LayerOption.Activation...)}. */
    public static LeakyReLU LeakyReLU(LayerOption.Activation... options) {
        return new LeakyReLU(options);
    }

    /** {@link LeakyReLU#LeakyReLU(double, LayerOption.Activation...)}. */
    public static LeakyReLU LeakyReLU(double negativeSlope, LayerOption.Activation... options) {
        return new LeakyReLU(negativeSlope, options);
    }

    /** {@link Functional#elu(Tensor, double)}. */
    public static class ELU extends Activation {
        /** With alpha 1. */
        public ELU(LayerOption.Activation... options) {
            this(1, options);
        }

        /** Option: {@code inplace()}. */
        public ELU(double alpha, LayerOption.Activation... options) {
            super(x -> Functional.elu(x, alpha), "alpha=" + ModuleText.number(alpha), options);
        }
    }

    /** {@link ELU#ELU(LayerOption.Activation...)}. */
    public static ELU ELU(LayerOption.Activation... options) {
        return new ELU(options);
    }

    /** {@link ELU#ELU(double, LayerOption.Activation...)}. */
    public static ELU ELU(double alpha, LayerOption.Activation... options) {
        return new ELU(alpha, options);
    }

    /** {@link Functional#celu(Tensor, double)}. */
    public static class CELU extends Activation {
        /** With alpha 1. */
        public CELU(LayerOption.Activation... options) {
            this(1, options);
        }

        /** Option: {@code inplace()}. */
        public CELU(double alpha, LayerOption.Activation... options) {
            super(x -> Functional.celu(x, alpha), "alpha=" + ModuleText.number(alpha), options);
        }
    }

    /** {@link CELU#CELU(LayerOption.Activation...)}. */
    public static CELU CELU(LayerOption.Activation... options) {
        return new CELU(options);
    }

    /** {@link CELU#CELU(double, LayerOption.Activation...)}. */
    public static CELU CELU(double alpha, LayerOption.Activation... options) {
        return new CELU(alpha, options);
    }

    /** {@link Functional#selu}. */
    public static class SELU extends Activation {
        /** Option: {@code inplace()}. */
        public SELU(LayerOption.Activation... options) {
            super(Functional::selu, "", options);
        }
    }

    /** {@link SELU#SELU(LayerOption.Activation...)}. */
    public static SELU SELU(LayerOption.Activation... options) {
        return new SELU(options);
    }

    /** {@link Functional#silu}. */
    public static class SiLU extends Activation {
        /** Option: {@code inplace()}. */
        public SiLU(LayerOption.Activation... options) {
            super(Functional::silu, "", options);
        }
    }

    /** {@link SiLU#SiLU(LayerOption.Activation...)}. */
    public static SiLU SiLU(LayerOption.Activation... options) {
        return new SiLU(options);
    }

    /** {@link Functional#mish}. */
    public static class Mish extends Activation {
        /** Option: {@code inplace()}. */
        public Mish(LayerOption.Activation... options) {
            super(Functional::mish, "", options);
        }
    }

    /** {@link Mish#Mish(LayerOption.Activation...)}. */
    public static Mish Mish(LayerOption.Activation... options) {
        return new Mish(options);
    }

    /** {@link Functional#hardswish}. */
    public static class Hardswish extends Activation {
        /** Option: {@code inplace()}. */
        public Hardswish(LayerOption.Activation... options) {
            super(Functional::hardswish, "", options);
        }
    }

    /** {@link Hardswish#Hardswish(LayerOption.Activation...)}. */
    public static Hardswish Hardswish(LayerOption.Activation... options) {
        return new Hardswish(options);
    }

    /** {@link Functional#hardsigmoid}. */
    public static class Hardsigmoid extends Activation {
        /** Option: {@code inplace()}. */
        public Hardsigmoid(LayerOption.Activation... options) {
            super(Functional::hardsigmoid, "", options);
        }
    }

    /** {@link Hardsigmoid#Hardsigmoid(LayerOption.Activation...)}. */
    public static Hardsigmoid Hardsigmoid(LayerOption.Activation... options) {
        return new Hardsigmoid(options);
    }

    /** {@link Functional#logsigmoid}. */
    public static class LogSigmoid extends Activation {
        /** Without settings. */
        public LogSigmoid() {
            super(Functional::logsigmoid, "");
        }
    }

    /** {@link LogSigmoid#LogSigmoid()}. */
    public static LogSigmoid LogSigmoid() {
        return new LogSigmoid();
    }

    /** {@link Functional#softsign}. */
    public static class Softsign extends Activation {
        /** Without settings. */
        public Softsign() {
            super(Functional::softsign, "");
        }
    }

    /** {@link Softsign#Softsign()}. */
    public static Softsign Softsign() {
        return new Softsign();
    }

    /** {@link Functional#tanhshrink}. */
    public static class Tanhshrink extends Activation {
        /** Without settings. */
        public Tanhshrink() {
            super(Functional::tanhshrink, "");
        }
    }

    /** {@link Tanhshrink#Tanhshrink()}. */
    public static Tanhshrink Tanhshrink() {
        return new Tanhshrink();
    }

    /** {@link Functional#gelu(Tensor, String)}. */
    public static class GELU extends Activation {
        /** The exact function. */
        public GELU() {
            this("none");
        }

        /** Approximated as {@code "tanh"} says, or {@code "none"}. */
        public GELU(String approximate) {
            super(x -> Functional.gelu(x, approximate), "approximate='" + approximate + "'");
        }
    }

    /** {@link GELU#GELU()}. */
    public static GELU GELU() {
        return new GELU();
    }

    /** {@link GELU#GELU(String)}. */
    public static GELU GELU(String approximate) {
        return new GELU(approximate);
    }
}
