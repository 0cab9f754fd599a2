package lectern.optim;

import java.util.List;
import lectern.nn.LayerOption;

/** The keyword arguments of the optimizers; each optimizer takes those that implement its interface. */
public interface OptimizerOption extends OptimOption {
    /** Taken by {@code optim.SGD}. */
    interface Sgd extends OptimizerOption {}

    /** Taken by {@code optim.Adam} and {@code optim.AdamW}. */
    interface Adam extends OptimizerOption {}

    /** Taken by {@code optim.RMSprop}. */
    interface RmsProp extends OptimizerOption {}

    /** Taken by {@code optim.Adagrad}. */
    interface Adagrad extends OptimizerOption {}

    /** Taken by {@code optim.Adadelta}. */
    interface Adadelta extends OptimizerOption {}

    /** Taken by {@code optim.LBFGS}. */
    interface Lbfgs extends OptimizerOption {}

    /** Taken by every optimizer that steps along the gradient. */
    interface Descent extends Sgd, Adam, RmsProp, Adagrad, Adadelta {}

    /** {@code lr=}: the learning rate. */
    record Lr(Double value) implements Descent, Lbfgs {}

    /** {@code weight_decay=}: how much of a parameter is added to its gradient. */
    record WeightDecay(Double value) implements Descent {}

    /** {@code maximize=}: whether the gradient is ascended. */
    record Maximize(Boolean value) implements Descent {}

    /** {@code momentum=}: how much of the last step goes on. */
    record Momentum(Double value) implements Sgd, RmsProp, LayerOption.Momentum {}

    /** {@code dampening=}: how much of the gradient the momentum leaves out. */
    record Dampening(Double value) implements Sgd {}

    /** {@code nesterov=}: whether the momentum looks ahead. */
    record Nesterov(Boolean value) implements Sgd {}

    /** {@code betas=}: how much of the running means of gradient and square is kept. */
    record Betas(List<Double> value) implements Adam {}

    /** {@code eps=}: what keeps a denominator from zero. */
    record Eps(Double value) implements Adam, RmsProp, Adagrad, Adadelta, ScheduleOption.Plateau, LayerOption.Eps {}

    /** {@code amsgrad=}: whether the largest square so far divides. */
    record Amsgrad(Boolean value) implements Adam {}

    /** {@code centered=}: whether the variance divides instead of the square. */
    record Centered(Boolean value) implements RmsProp {}

    /** {@code alpha=}: how much of the running mean of squares is kept. */
    record Alpha(Double value) implements RmsProp {}

    /** {@code lr_decay=}: how fast the learning rate falls. */
    record LrDecay(Double value) implements Adagrad {}

    /** {@code initial_accumulator_value=}: the sum of squares to begin with. */
    record InitialAccumulatorValue(Double value) implements Adagrad {}

    /** {@code rho=}: how much of the running means is kept. */
    record Rho(Double value) implements Adadelta {}

    /** {@code max_iter=}: iterations per step. */
    record MaxIter(Integer value) implements Lbfgs {}

    /** {@code max_eval=}: evaluations of the closure per step. */
    record MaxEval(Integer value) implements Lbfgs {}

    /** {@code tolerance_grad=}: the largest slope that counts as flat. */
    record ToleranceGrad(Double value) implements Lbfgs {}

    /** {@code tolerance_change=}: the smallest change that counts as progress. */
    record ToleranceChange(Double value) implements Lbfgs {}

    /** {@code history_size=}: how many steps shape the next direction. */
    record HistorySize(Integer value) implements Lbfgs {}

    /** {@code line_search_fn=}: {@code "strong_wolfe"}, or null for steps of the learning rate. */
    record LineSearchFn(String value) implements Lbfgs {}
}
