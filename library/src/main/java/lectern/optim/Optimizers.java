package lectern.optim;

import java.util.function.Supplier;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;

/** {@code torch.optim}: the optimizers, inherited by family. */
public abstract class Optimizers extends AdaptiveOptimizers {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Optimizers() {}

    /**
     * L-BFGS, a quasi-Newton method: each {@code step(closure)} runs several iterations, each along a direction that the
     * last changes of parameters and gradients shape. Usual settings: lr 1, 20 iterations, a history of 100 changes, and
     * steps of the learning rate unless {@code lineSearchFn("strong_wolfe")}.
     *
     * @throws IllegalArgumentException for an empty list, a negative setting, or another line search
     */
    public static LBFGS LBFGS(Iterable<?> params, OptimizerOption.Lbfgs... options) {
        return new LBFGS(params, options);
    }

    /** {@link Optimizers#LBFGS(Iterable, OptimizerOption.Lbfgs...)}. */
    public static final class LBFGS extends Optimizer {
        private static final Settings SETTINGS = new Settings("LBFGS")
                .atLeastZero("lr", 1, "learning rate")
                .atLeastZero("max_iter", 20, "max_iter value")
                .optional("max_eval", Number.class, evaluations -> true, "max_eval")
                .atLeastZero("tolerance_grad", 1e-7, "tolerance_grad value")
                .atLeastZero("tolerance_change", 1e-9, "tolerance_change value")
                .atLeastZero("history_size", 100, "history_size value")
                .optional(
                        "line_search_fn",
                        String.class,
                        "strong_wolfe"::equals,
                        "line_search_fn, only 'strong_wolfe' is supported");

        public LBFGS(Iterable<?> params, OptimizerOption.Lbfgs... options) {
            super(SETTINGS, params, options);
            if (paramGroups().size() > 1) throw noGroups();
        }

        private static IllegalArgumentException noGroups() {
            return new IllegalArgumentException("LBFGS doesn't support per-parameter options (parameter groups)");
        }

        @Override
        boolean keepsStatePerParameter() {
            return false;
        }

        /** Several iterations, each of which evaluates {@code closure}; the loss before them is the result. */
        @Override
        public Tensor step(Supplier<Tensor> closure) {
            ParamGroup group = paramGroups().get(0);
            try (GradMode.Scope unrecorded = GradMode.set(false)) {
                Objective objective = new Objective(group.params(), closure);
                return new QuasiNewton(group, state(group.params().get(0)), objective).step();
            }
        }

        /** @throws IllegalArgumentException always: this optimizer evaluates the loss itself */
        @Override
        public void step() {
            throw new IllegalArgumentException("LBFGS: step() needs a closure that computes the loss again: write"
                    + " optimizer.step(() -> { optimizer.zeroGrad(); var loss = ...; loss.backward(); return loss; })");
        }

        @Override
        Step step(ParamGroup group) {
            throw new IllegalArgumentException("LBFGS: parameters change together, in step(closure)");
        }

        @Override
        public void addParamGroup(Iterable<Tensor> params, OptimizerOption... options) {
            throw noGroups();
        }
    }

    /**
     * {@code threshold=...}: what {@code ReduceLROnPlateau} counts as an improvement; without its class the
     * keyword means that of {@code setPrintoptions}.
     */
    public static ScheduleOption.Threshold threshold(double change) {
        return new ScheduleOption.Threshold(change);
    }
}
