package lectern.optim;

import java.util.Map;
import lectern.tensor.ParameterUpdate;
import lectern.tensor.Tensor;

/** Steps along the gradient itself. */
public abstract class GradientDescent {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected GradientDescent() {}

    /** Parameters with settings of their own: {@code optim.SGD(list(optim.group(a), optim.group(b, lr(.01))), lr(.1))}. */
    public static Optimizer.Group group(Iterable<Tensor> params, OptimizerOption... options) {
        return Optimizer.Group.of(params, options);
    }

    /**
     * Stochastic gradient descent: {@code p -= lr * b} with {@code b = momentum * b + (1 - dampening) * g}, where
     * {@code g} is the gradient plus {@code weight_decay * p}; with {@code nesterov()} {@code g + momentum * b} instead of
     * {@code b}. Usual settings: lr 0.001, the others 0.
     *
     * @throws IllegalArgumentException for an empty list, a negative setting, or {@code nesterov()} without momentum or
     *     with dampening
     */
    public static SGD SGD(Iterable<?> params, OptimizerOption.Sgd... options) {
        return new SGD(params, options);
    }

    /** {@link #SGD(Iterable, OptimizerOption.Sgd...)} with the learning rate in its place. */
    public static SGD SGD(Iterable<?> params, double lr, OptimizerOption.Sgd... options) {
        return new SGD(params, lr, options);
    }

    /** {@link GradientDescent#SGD(Iterable, OptimizerOption.Sgd...)}. */
    public static final class SGD extends Optimizer {
        private static final Settings SETTINGS = new Settings("SGD")
                .atLeastZero("lr", 1e-3, "learning rate")
                .atLeastZero("momentum", 0, "momentum value")
                .any("dampening", 0.0)
                .atLeastZero("weight_decay", 0, "weight_decay value")
                .any("nesterov", false)
                .any("maximize", false);

        public SGD(Iterable<?> params, OptimizerOption.Sgd... options) {
            super(SETTINGS, params, options);
        }

        public SGD(Iterable<?> params, double lr, OptimizerOption.Sgd... options) {
            super(SETTINGS, params, withRate(lr, options));
        }

        @Override
        void checkTogether(Map<String, Object> values) {
            boolean ahead = (Boolean) values.get("nesterov");
            if (ahead && ((Double) values.get("momentum") <= 0 || (Double) values.get("dampening") != 0)) {
                throw new IllegalArgumentException(
                        "Nesterov momentum requires a momentum and zero dampening; got momentum "
                                + PythonValue.text(values.get("momentum")) + " and dampening "
                                + PythonValue.text(values.get("dampening")));
            }
        }

        @Override
        Step step(ParamGroup group) {
            double lr = group.lr();
            double momentum = group.number("momentum");
            double share = 1 - group.number("dampening");
            double decay = group.number("weight_decay");
            boolean nesterov = group.flag("nesterov");
            boolean maximize = group.flag("maximize");
            return (parameter, state) -> {
                ParameterUpdate update = new ParameterUpdate(parameter, maximize, decay);
                if (momentum == 0) {
                    update.sgd(lr);
                } else {
                    // The first gradient is taken whole.
                    double taken = state.containsKey("momentum_buffer") ? share : 1;
                    update.momentum(buffer(state, "momentum_buffer", parameter), lr, momentum, taken, nesterov);
                }
            };
        }
    }
}
