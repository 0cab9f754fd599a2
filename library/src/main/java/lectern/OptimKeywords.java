package lectern;

import java.util.Arrays;
import java.util.List;
import lectern.optim.OptimizerOption;
import lectern.optim.ScheduleOption;

/** The keyword arguments of optimizers and schedules, under the names that a cell uses. */
public abstract class OptimKeywords extends PrintKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected OptimKeywords() {}

    /** {@code lr=...}: how far a step goes. */
    public static OptimizerOption.Lr lr(double rate) {
        return new OptimizerOption.Lr(rate);
    }

    /** {@code weight_decay=...}: how much of a parameter is added to its gradient. */
    public static OptimizerOption.WeightDecay weightDecay(double share) {
        return new OptimizerOption.WeightDecay(share);
    }

    /** {@code maximize=True}. */
    public static OptimizerOption.Maximize maximize() {
        return maximize(true);
    }

    /** {@code maximize=...}: whether the gradient is ascended. */
    public static OptimizerOption.Maximize maximize(boolean on) {
        return new OptimizerOption.Maximize(on);
    }

    /** {@code momentum=...}: how much of the last step goes on. */
    public static OptimizerOption.Momentum momentum(double share) {
        return new OptimizerOption.Momentum(share);
    }

    /** {@code dampening=...}: how much of the gradient the momentum leaves out. */
    public static OptimizerOption.Dampening dampening(double share) {
        return new OptimizerOption.Dampening(share);
    }

    /** {@code nesterov=True}. */
    public static OptimizerOption.Nesterov nesterov() {
        return nesterov(true);
    }

    /** {@code nesterov=...}: whether the momentum looks ahead. */
    public static OptimizerOption.Nesterov nesterov(boolean on) {
        return new OptimizerOption.Nesterov(on);
    }

    /** {@code betas=...}: how much of Adam's running means is kept. */
    public static OptimizerOption.Betas betas(double first, double second) {
        return new OptimizerOption.Betas(List.of(first, second));
    }

    /** {@code eps=...}: what keeps a denominator from zero. */
    public static OptimizerOption.Eps eps(double least) {
        return new OptimizerOption.Eps(least);
    }

    /** {@code amsgrad=True}. */
    public static OptimizerOption.Amsgrad amsgrad() {
        return amsgrad(true);
    }

    /** {@code amsgrad=...}: whether the largest square so far divides. */
    public static OptimizerOption.Amsgrad amsgrad(boolean on) {
        return new OptimizerOption.Amsgrad(on);
    }

    /** {@code centered=True}. */
    public static OptimizerOption.Centered centered() {
        return centered(true);
    }

    /** {@code centered=...}: whether the variance divides instead of the square. */
    public static OptimizerOption.Centered centered(boolean on) {
        return new OptimizerOption.Centered(on);
    }

    /** {@code lr_decay=...}: how fast Adagrad's learning rate falls. */
    public static OptimizerOption.LrDecay lrDecay(double rate) {
        return new OptimizerOption.LrDecay(rate);
    }

    /** {@code initial_accumulator_value=...}: Adagrad's sum of squares to begin with. */
    public static OptimizerOption.InitialAccumulatorValue initialAccumulatorValue(double sum) {
        return new OptimizerOption.InitialAccumulatorValue(sum);
    }

    /** {@code rho=...}: how much of Adadelta's running means is kept. */
    public static OptimizerOption.Rho rho(double share) {
        return new OptimizerOption.Rho(share);
    }

    /** {@code max_iter=...}: iterations of a step of LBFGS. */
    public static OptimizerOption.MaxIter maxIter(int count) {
        return new OptimizerOption.MaxIter(count);
    }

    /** {@code max_eval=...}: evaluations in a step of LBFGS. */
    public static OptimizerOption.MaxEval maxEval(int count) {
        return new OptimizerOption.MaxEval(count);
    }

    /** {@code tolerance_grad=...}: the largest slope that counts as flat. */
    public static OptimizerOption.ToleranceGrad toleranceGrad(double slope) {
        return new OptimizerOption.ToleranceGrad(slope);
    }

    /** {@code tolerance_change=...}: the smallest change that counts as progress. */
    public static OptimizerOption.ToleranceChange toleranceChange(double change) {
        return new OptimizerOption.ToleranceChange(change);
    }

    /** {@code history_size=...}: how many changes shape the next direction. */
    public static OptimizerOption.HistorySize historySize(int count) {
        return new OptimizerOption.HistorySize(count);
    }

    /** {@code line_search_fn=...}: {@code "strong_wolfe"}. */
    public static OptimizerOption.LineSearchFn lineSearchFn(String name) {
        return new OptimizerOption.LineSearchFn(name);
    }

    /** {@code step_size=...}: epochs between two steps. */
    public static ScheduleOption.StepSize stepSize(int epochs) {
        return new ScheduleOption.StepSize(epochs);
    }

    /** {@code gamma=...}: what the learning rate is multiplied by. */
    public static ScheduleOption.Gamma gamma(double factor) {
        return new ScheduleOption.Gamma(factor);
    }

    /** {@code milestones=...}: the epochs at which the learning rate changes. */
    public static ScheduleOption.Milestones milestones(int... epochs) {
        return new ScheduleOption.Milestones(Arrays.stream(epochs).boxed().toList());
    }

    /** {@code start_factor=...}: the share of the learning rate to begin with. */
    public static ScheduleOption.StartFactor startFactor(double share) {
        return new ScheduleOption.StartFactor(share);
    }

    /** {@code end_factor=...}: the share of the learning rate at the end. */
    public static ScheduleOption.EndFactor endFactor(double share) {
        return new ScheduleOption.EndFactor(share);
    }

    /** {@code total_iters=...}: epochs until the end is reached. */
    public static ScheduleOption.TotalIters totalIters(int epochs) {
        return new ScheduleOption.TotalIters(epochs);
    }

    /** {@code power=...}: how {@code PolynomialLR} falls; 1 for a straight line. */
    public static ScheduleOption.Power power(double exponent) {
        return new ScheduleOption.Power(exponent);
    }

    /** {@code T_max=...}: epochs until the learning rate is lowest. */
    public static ScheduleOption.TMax tMax(int epochs) {
        return new ScheduleOption.TMax(epochs);
    }

    /** {@code eta_min=...}: the lowest learning rate. */
    public static ScheduleOption.EtaMin etaMin(double rate) {
        return new ScheduleOption.EtaMin(rate);
    }

    /** {@code T_0=...}: epochs until the first restart. */
    public static ScheduleOption.T0 t0(int epochs) {
        return new ScheduleOption.T0(epochs);
    }

    /** {@code T_mult=...}: how many times longer each round is than the one before. */
    public static ScheduleOption.TMult tMult(int factor) {
        return new ScheduleOption.TMult(factor);
    }

    /** {@code max_lr=...}: the highest learning rate. */
    public static ScheduleOption.MaxLr maxLr(double rate) {
        return new ScheduleOption.MaxLr(rate);
    }

    /** {@code total_steps=...}: steps of the cycle. */
    public static ScheduleOption.TotalSteps totalSteps(int steps) {
        return new ScheduleOption.TotalSteps(steps);
    }

    /** {@code epochs=...}: epochs of the cycle, beside {@code stepsPerEpoch}. */
    public static ScheduleOption.Epochs epochs(int count) {
        return new ScheduleOption.Epochs(count);
    }

    /** {@code steps_per_epoch=...}: steps of each epoch of the cycle. */
    public static ScheduleOption.StepsPerEpoch stepsPerEpoch(int steps) {
        return new ScheduleOption.StepsPerEpoch(steps);
    }

    /** {@code pct_start=...}: the share of the cycle in which the learning rate rises. */
    public static ScheduleOption.PctStart pctStart(double share) {
        return new ScheduleOption.PctStart(share);
    }

    /** {@code anneal_strategy=...}: {@code "cos"} or {@code "linear"}. */
    public static ScheduleOption.AnnealStrategy annealStrategy(String name) {
        return new ScheduleOption.AnnealStrategy(name);
    }

    /** {@code div_factor=...}: how many times lower than the highest the first learning rate is. */
    public static ScheduleOption.DivFactor divFactor(double factor) {
        return new ScheduleOption.DivFactor(factor);
    }

    /** {@code final_div_factor=...}: how many times lower than the first the last learning rate is. */
    public static ScheduleOption.FinalDivFactor finalDivFactor(double factor) {
        return new ScheduleOption.FinalDivFactor(factor);
    }

    /** {@code cycle_momentum=...}: whether the momentum moves against the learning rate. */
    public static ScheduleOption.CycleMomentum cycleMomentum(boolean on) {
        return new ScheduleOption.CycleMomentum(on);
    }

    /** {@code base_momentum=...}: the lowest momentum of the cycle. */
    public static ScheduleOption.BaseMomentum baseMomentum(double share) {
        return new ScheduleOption.BaseMomentum(share);
    }

    /** {@code max_momentum=...}: the highest momentum of the cycle. */
    public static ScheduleOption.MaxMomentum maxMomentum(double share) {
        return new ScheduleOption.MaxMomentum(share);
    }

    /** {@code three_phase=True}. */
    public static ScheduleOption.ThreePhase threePhase() {
        return threePhase(true);
    }

    /** {@code three_phase=...}: whether the last fall of the learning rate is a phase of its own. */
    public static ScheduleOption.ThreePhase threePhase(boolean on) {
        return new ScheduleOption.ThreePhase(on);
    }

    /** {@code factor=...}: what the learning rate is multiplied by. */
    public static ScheduleOption.Factor factor(double factor) {
        return new ScheduleOption.Factor(factor);
    }

    /** {@code patience=...}: epochs without improvement that are allowed. */
    public static ScheduleOption.Patience patience(int epochs) {
        return new ScheduleOption.Patience(epochs);
    }

    /** {@code threshold_mode=...}: {@code "rel"} or {@code "abs"}. */
    public static ScheduleOption.ThresholdMode thresholdMode(String name) {
        return new ScheduleOption.ThresholdMode(name);
    }

    /** {@code cooldown=...}: epochs after a change in which nothing counts. */
    public static ScheduleOption.Cooldown cooldown(int epochs) {
        return new ScheduleOption.Cooldown(epochs);
    }

    /** {@code min_lr=...}: the lowest learning rate. */
    public static ScheduleOption.MinLr minLr(double rate) {
        return new ScheduleOption.MinLr(rate);
    }
}
