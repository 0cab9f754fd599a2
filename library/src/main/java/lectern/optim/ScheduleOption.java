package lectern.optim;

import java.util.List;

/** The keyword arguments of the schedules; each schedule takes those that implement its interface. */
public interface ScheduleOption extends OptimOption {
    /** Taken by {@code lrScheduler.StepLR}. */
    interface Step extends ScheduleOption {}

    /** Taken by {@code lrScheduler.MultiStepLR}. */
    interface MultiStep extends ScheduleOption {}

    /** Taken by {@code lrScheduler.ExponentialLR}. */
    interface Exponential extends ScheduleOption {}

    /** Taken by {@code lrScheduler.LinearLR}. */
    interface Linear extends ScheduleOption {}

    /** Taken by {@code lrScheduler.ConstantLR}. */
    interface Constant extends ScheduleOption {}

    /** Taken by {@code lrScheduler.PolynomialLR}. */
    interface Polynomial extends ScheduleOption {}

    /** Taken by {@code lrScheduler.CosineAnnealingLR}. */
    interface Cosine extends ScheduleOption {}

    /** Taken by {@code lrScheduler.CosineAnnealingWarmRestarts}. */
    interface WarmRestarts extends ScheduleOption {}

    /** Taken by {@code lrScheduler.OneCycleLR}. */
    interface OneCycle extends ScheduleOption {}

    /** Taken by {@code lrScheduler.ReduceLROnPlateau}. */
    interface Plateau extends ScheduleOption {}

    /** {@code step_size=}: epochs between two steps. */
    record StepSize(Integer value) implements Step {}

    /** {@code gamma=}: what the learning rate is multiplied by. */
    record Gamma(Double value) implements Step, MultiStep, Exponential {}

    /** {@code milestones=}: the epochs at which the learning rate changes. */
    record Milestones(List<Integer> value) implements MultiStep {}

    /** {@code start_factor=}: the share of the learning rate to begin with. */
    record StartFactor(Double value) implements Linear {}

    /** {@code end_factor=}: the share of the learning rate at the end. */
    record EndFactor(Double value) implements Linear {}

    /** {@code total_iters=}: epochs until the end is reached. */
    record TotalIters(Integer value) implements Linear, Constant, Polynomial {}

    /** {@code power=}: how the learning rate falls; 1 for a straight line. */
    record Power(Double value) implements Polynomial {}

    /** {@code T_max=}: epochs until the learning rate is lowest. */
    record TMax(Integer value) implements Cosine {
        @Override
        public String key() {
            return "T_max";
        }
    }

    /** {@code eta_min=}: the lowest learning rate. */
    record EtaMin(Double value) implements Cosine, WarmRestarts {}

    /** {@code T_0=}: epochs until the first restart. */
    record T0(Integer value) implements WarmRestarts {
        @Override
        public String key() {
            return "T_0";
        }
    }

    /** {@code T_mult=}: how many times longer each round is than the one before. */
    record TMult(Integer value) implements WarmRestarts {
        @Override
        public String key() {
            return "T_mult";
        }
    }

    /** {@code max_lr=}: the highest learning rate. */
    record MaxLr(Double value) implements OneCycle {}

    /** {@code total_steps=}: steps of the cycle. */
    record TotalSteps(Integer value) implements OneCycle {}

    /** {@code epochs=}: epochs of the cycle, with {@code steps_per_epoch}. */
    record Epochs(Integer value) implements OneCycle {}

    /** {@code steps_per_epoch=}: steps of each epoch. */
    record StepsPerEpoch(Integer value) implements OneCycle {}

    /** {@code pct_start=}: the share of the cycle in which the learning rate rises. */
    record PctStart(Double value) implements OneCycle {}

    /** {@code anneal_strategy=}: {@code "cos"} or {@code "linear"}. */
    record AnnealStrategy(String value) implements OneCycle {}

    /** {@code div_factor=}: how many times lower than the highest the first learning rate is. */
    record DivFactor(Double value) implements OneCycle {}

    /** {@code final_div_factor=}: how many times lower than the first the last learning rate is. */
    record FinalDivFactor(Double value) implements OneCycle {}

    /** {@code cycle_momentum=}: whether the momentum moves against the learning rate. */
    record CycleMomentum(Boolean value) implements OneCycle {}

    /** {@code base_momentum=}: the lowest momentum. */
    record BaseMomentum(Double value) implements OneCycle {}

    /** {@code max_momentum=}: the highest momentum. */
    record MaxMomentum(Double value) implements OneCycle {}

    /** {@code three_phase=}: whether the fall to the last learning rate is a phase of its own. */
    record ThreePhase(Boolean value) implements OneCycle {}

    /** {@code factor=}: what the learning rate is multiplied by. */
    record Factor(Double value) implements Plateau, Constant {}

    /** {@code patience=}: epochs without improvement that are allowed. */
    record Patience(Integer value) implements Plateau {}

    /** {@code threshold=}: what counts as an improvement. */
    record Threshold(Double value) implements Plateau {}

    /** {@code threshold_mode=}: {@code "rel"} or {@code "abs"}. */
    record ThresholdMode(String value) implements Plateau {}

    /** {@code cooldown=}: epochs after a change in which nothing counts. */
    record Cooldown(Integer value) implements Plateau {}

    /** {@code min_lr=}: the lowest learning rate. */
    record MinLr(Double value) implements Plateau {}
}
