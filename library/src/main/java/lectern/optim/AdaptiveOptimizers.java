package lectern.optim;

import java.util.List;
import java.util.Map;
import lectern.tensor.ParameterUpdate;
import lectern.tensor.Tensor;

/** Steps whose length each element of a parameter finds for itself. */
public abstract class AdaptiveOptimizers extends GradientDescent {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected AdaptiveOptimizers() {}

    /**
     * Adam: {@code p -= lr * m / (sqrt(v) + eps)} with running means {@code m} of the gradient and {@code v} of its
     * square, both corrected for their start at 0. Usual settings: lr 0.001, betas 0.9 and 0.999, eps 1e-8.
     *
     * @throws IllegalArgumentException for an empty list, a negative setting, or betas outside of 0 to 1
     */
    public static Adam Adam(Iterable<?> params, OptimizerOption.Adam... options) {
        return new Adam(params, options);
    }

    /** {@link #Adam(Iterable, OptimizerOption.Adam...)} with the learning rate in its place. */
    public static Adam Adam(Iterable<?> params, double lr, OptimizerOption.Adam... options) {
        return new Adam(params, lr, options);
    }

    /**
     * {@link #Adam(Iterable, OptimizerOption.Adam...)} whose weight decay, usually 0.01, shrinks the parameter itself
     * instead of being added to the gradient.
     */
    public static AdamW AdamW(Iterable<?> params, OptimizerOption.Adam... options) {
        return new AdamW(params, options);
    }

    /** {@link #AdamW(Iterable, OptimizerOption.Adam...)} with the learning rate in its place. */
    public static AdamW AdamW(Iterable<?> params, double lr, OptimizerOption.Adam... options) {
        return new AdamW(params, lr, options);
    }

    /**
     * RMSprop: {@code p -= lr * g / (sqrt(v) + eps)} with a running mean {@code v} of the squared gradient, or of its
     * variance with {@code centered()}. Usual settings: lr 0.01, {@code optim.alpha(0.99)}, eps 1e-8, momentum 0.
     *
     * @throws IllegalArgumentException for an empty list or a negative setting
     */
    public static RMSprop RMSprop(Iterable<?> params, OptimizerOption.RmsProp... options) {
        return new RMSprop(params, options);
    }

    /** {@link #RMSprop(Iterable, OptimizerOption.RmsProp...)} with the learning rate in its place. */
    public static RMSprop RMSprop(Iterable<?> params, double lr, OptimizerOption.RmsProp... options) {
        return new RMSprop(params, lr, options);
    }

    /** {@code alpha=} of {@code RMSprop}; the plain name is the opacity of plots. */
    public static OptimizerOption.Alpha alpha(double share) {
        return new OptimizerOption.Alpha(share);
    }

    /**
     * Adagrad: {@code p -= lr * g / (sqrt(s) + eps)} with the sum {@code s} of squared gradients. Usual settings: lr
     * 0.01, eps 1e-10.
     *
     * @throws IllegalArgumentException for an empty list or a negative setting
     */
    public static Adagrad Adagrad(Iterable<?> params, OptimizerOption.Adagrad... options) {
        return new Adagrad(params, options);
    }

    /** {@link #Adagrad(Iterable, OptimizerOption.Adagrad...)} with the learning rate in its place. */
    public static Adagrad Adagrad(Iterable<?> params, double lr, OptimizerOption.Adagrad... options) {
        return new Adagrad(params, lr, options);
    }

    /**
     * Adadelta: {@code p -= lr * d} with {@code d = g * sqrt(u + eps) / sqrt(v + eps)} and running means of the squares
     * of {@code g} and {@code d}. Usual settings: lr 1, rho 0.9, eps 1e-6.
     *
     * @throws IllegalArgumentException for an empty list, a negative setting, or rho outside of 0 to 1
     */
    public static Adadelta Adadelta(Iterable<?> params, OptimizerOption.Adadelta... options) {
        return new Adadelta(params, options);
    }

    /** {@link #Adadelta(Iterable, OptimizerOption.Adadelta...)} with the learning rate in its place. */
    public static Adadelta Adadelta(Iterable<?> params, double lr, OptimizerOption.Adadelta... options) {
        return new Adadelta(params, lr, options);
    }

    /** What {@link Adam} and {@link AdamW} share. */
    public abstract static class Moments extends Optimizer {
        private Moments(String name, double weightDecay, Iterable<?> params, OptimizerOption... options) {
            super(settings(name, weightDecay), params, options);
        }

        private static Settings settings(String name, double weightDecay) {
            return new Settings(name)
                    .atLeastZero("lr", 1e-3, "learning rate")
                    .row("betas", List.of(0.9, 0.999), Moments::areShares, "beta parameters, expected 0 <= beta < 1")
                    .atLeastZero("eps", 1e-8, "epsilon value")
                    .atLeastZero("weight_decay", weightDecay, "weight_decay value")
                    .any("amsgrad", false)
                    .any("maximize", false);
        }

        private static boolean areShares(Object betas) {
            return betas instanceof List<?> pair
                    && pair.size() == 2
                    && pair.stream()
                            .allMatch(beta -> beta instanceof Number share
                                    && share.doubleValue() >= 0
                                    && share.doubleValue() < 1);
        }

        /** Whether weight decay shrinks the parameter instead of being added to its gradient. */
        abstract boolean shrinks();

        @Override
        final Step step(ParamGroup group) {
            double lr = group.lr();
            double beta1 = group.number("betas", 0);
            double beta2 = group.number("betas", 1);
            double eps = group.number("eps");
            double decay = group.number("weight_decay");
            boolean amsgrad = group.flag("amsgrad");
            boolean maximize = group.flag("maximize");
            double added = shrinks() ? 0 : decay;
            double shrink = shrinks() ? 1 - lr * decay : 1;
            return (parameter, state) -> {
                long count = count(state);
                Tensor m = buffer(state, "exp_avg", parameter);
                Tensor v = buffer(state, "exp_avg_sq", parameter);
                Tensor largest = amsgrad ? buffer(state, "max_exp_avg_sq", parameter) : null;
                double step = lr / (1 - Math.pow(beta1, (double) count));
                double root = Math.sqrt(1 - Math.pow(beta2, (double) count));
                new ParameterUpdate(parameter, maximize, added)
                        .adam(m, v, largest, shrink, beta1, beta2, step, root, eps);
            };
        }
    }

    /** {@link AdaptiveOptimizers#Adam(Iterable, OptimizerOption.Adam...)}. */
    public static final class Adam extends Moments {
        public Adam(Iterable<?> params, OptimizerOption.Adam... options) {
            super("Adam", 0, params, options);
        }

        public Adam(Iterable<?> params, double lr, OptimizerOption.Adam... options) {
            super("Adam", 0, params, withRate(lr, options));
        }

        @Override
        boolean shrinks() {
            return false;
        }
    }

    /** {@link AdaptiveOptimizers#AdamW(Iterable, OptimizerOption.Adam...)}. */
    public static final class AdamW extends Moments {
        public AdamW(Iterable<?> params, OptimizerOption.Adam... options) {
            super("AdamW", 1e-2, params, options);
        }

        public AdamW(Iterable<?> params, double lr, OptimizerOption.Adam... options) {
            super("AdamW", 1e-2, params, withRate(lr, options));
        }

        @Override
        boolean shrinks() {
            return true;
        }
    }

    /** {@link AdaptiveOptimizers#RMSprop(Iterable, OptimizerOption.RmsProp...)}. */
    public static final class RMSprop extends Optimizer {
        private static final Settings SETTINGS = new Settings("RMSprop")
                .atLeastZero("lr", 1e-2, "learning rate")
                .atLeastZero("momentum", 0, "momentum value")
                .atLeastZero("alpha", 0.99, "alpha value")
                .atLeastZero("eps", 1e-8, "epsilon value")
                .any("centered", false)
                .atLeastZero("weight_decay", 0, "weight_decay value")
                .any("maximize", false);

        public RMSprop(Iterable<?> params, OptimizerOption.RmsProp... options) {
            super(SETTINGS, params, options);
        }

        public RMSprop(Iterable<?> params, double lr, OptimizerOption.RmsProp... options) {
            super(SETTINGS, params, withRate(lr, options));
        }

        @Override
        Step step(ParamGroup group) {
            double lr = group.lr();
            double momentum = group.number("momentum");
            double alpha = group.number("alpha");
            double eps = group.number("eps");
            double decay = group.number("weight_decay");
            boolean centered = group.flag("centered");
            boolean maximize = group.flag("maximize");
            return (parameter, state) -> {
                count(state);
                Tensor v = buffer(state, "square_avg", parameter);
                Tensor b = momentum > 0 ? buffer(state, "momentum_buffer", parameter) : null;
                Tensor m = centered ? buffer(state, "grad_avg", parameter) : null;
                new ParameterUpdate(parameter, maximize, decay).rmsprop(v, m, b, lr, alpha, eps, momentum);
            };
        }
    }

    /** {@link AdaptiveOptimizers#Adagrad(Iterable, OptimizerOption.Adagrad...)}. */
    public static final class Adagrad extends Optimizer {
        private static final Settings SETTINGS = new Settings("Adagrad")
                .atLeastZero("lr", 1e-2, "learning rate")
                .atLeastZero("lr_decay", 0, "lr_decay value")
                .atLeastZero("eps", 1e-10, "epsilon value")
                .atLeastZero("weight_decay", 0, "weight_decay value")
                .atLeastZero("initial_accumulator_value", 0, "initial_accumulator_value value")
                .any("maximize", false);

        public Adagrad(Iterable<?> params, OptimizerOption.Adagrad... options) {
            super(SETTINGS, params, options);
        }

        public Adagrad(Iterable<?> params, double lr, OptimizerOption.Adagrad... options) {
            super(SETTINGS, params, withRate(lr, options));
        }

        @Override
        Step step(ParamGroup group) {
            double lr = group.lr();
            double slowing = group.number("lr_decay");
            double eps = group.number("eps");
            double decay = group.number("weight_decay");
            double initial = group.number("initial_accumulator_value");
            boolean maximize = group.flag("maximize");
            return (parameter, state) -> {
                long count = count(state);
                Tensor s = sum(state, parameter, initial);
                new ParameterUpdate(parameter, maximize, decay).adagrad(s, lr / (1 + (count - 1) * slowing), eps);
            };
        }

        private static Tensor sum(Map<String, Object> state, Tensor parameter, double initial) {
            if (!state.containsKey("sum")) buffer(state, "sum", parameter).fill_(initial);
            return buffer(state, "sum", parameter);
        }
    }

    /** {@link AdaptiveOptimizers#Adadelta(Iterable, OptimizerOption.Adadelta...)}. */
    public static final class Adadelta extends Optimizer {
        private static final Settings SETTINGS = new Settings("Adadelta")
                .atLeastZero("lr", 1, "learning rate")
                .row("rho", 0.9, rho -> (Double) rho >= 0 && (Double) rho <= 1, "rho value, expected 0 to 1")
                .atLeastZero("eps", 1e-6, "epsilon value")
                .atLeastZero("weight_decay", 0, "weight_decay value")
                .any("maximize", false);

        public Adadelta(Iterable<?> params, OptimizerOption.Adadelta... options) {
            super(SETTINGS, params, options);
        }

        public Adadelta(Iterable<?> params, double lr, OptimizerOption.Adadelta... options) {
            super(SETTINGS, params, withRate(lr, options));
        }

        @Override
        Step step(ParamGroup group) {
            double lr = group.lr();
            double rho = group.number("rho");
            double eps = group.number("eps");
            double decay = group.number("weight_decay");
            boolean maximize = group.flag("maximize");
            return (parameter, state) -> {
                count(state);
                Tensor v = buffer(state, "square_avg", parameter);
                Tensor u = buffer(state, "acc_delta", parameter);
                new ParameterUpdate(parameter, maximize, decay).adadelta(v, u, lr, rho, eps);
            };
        }
    }
}
