package lectern.optim;

import java.util.List;
import java.util.Map;

/** Schedules that let the learning rate fall and rise along a wave. */
public abstract class CyclicSchedules extends ScaledSchedules {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected CyclicSchedules() {}

    private static boolean isPositive(Object number) {
        return ((Number) number).doubleValue() > 0;
    }

    /** Half a cosine from the learning rate down to {@code eta_min}, usually 0, in {@code T_max} epochs, and up again. */
    public static CosineAnnealingLR CosineAnnealingLR(Optimizer optimizer, ScheduleOption.Cosine... options) {
        return new CosineAnnealingLR(optimizer, options);
    }

    /** {@link #CosineAnnealingLR(Optimizer, ScheduleOption.Cosine...)}. */
    public static CosineAnnealingLR CosineAnnealingLR(Optimizer optimizer, int tMax, ScheduleOption.Cosine... options) {
        return new CosineAnnealingLR(optimizer, tMax, options);
    }

    /** {@link CyclicSchedules#CosineAnnealingLR(Optimizer, ScheduleOption.Cosine...)}. */
    public static final class CosineAnnealingLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("CosineAnnealingLR")
                .required("T_max", Integer.class, CyclicSchedules::isPositive, "T_max, expected at least 1")
                .any("eta_min", 0.0);

        public CosineAnnealingLR(Optimizer optimizer, ScheduleOption.Cosine... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public CosineAnnealingLR(Optimizer optimizer, int tMax, ScheduleOption.Cosine... options) {
            super(SETTINGS, optimizer, join(new ScheduleOption.TMax(tMax), options));
            begin();
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            int half = whole("T_max");
            double least = number("eta_min");
            // From the lowest point on nothing can be multiplied.
            if ((epoch() - 1 - half) % (2 * half) == 0) {
                return lr + (initial - least) * (1 - Math.cos(Math.PI / half)) / 2;
            }
            double now = 1 + Math.cos(Math.PI * epoch() / half);
            double before = 1 + Math.cos(Math.PI * (epoch() - 1) / half);
            return now / before * (lr - least) + least;
        }
    }

    /**
     * Half a cosine from the learning rate down to {@code eta_min}, usually 0, that begins again after {@code T_0}
     * epochs; each round is {@code T_mult} times as long as the one before, usually once.
     */
    public static CosineAnnealingWarmRestarts CosineAnnealingWarmRestarts(
            Optimizer optimizer, ScheduleOption.WarmRestarts... options) {
        return new CosineAnnealingWarmRestarts(optimizer, options);
    }

    /** {@link #CosineAnnealingWarmRestarts(Optimizer, ScheduleOption.WarmRestarts...)}. */
    public static CosineAnnealingWarmRestarts CosineAnnealingWarmRestarts(
            Optimizer optimizer, int t0, ScheduleOption.WarmRestarts... options) {
        return new CosineAnnealingWarmRestarts(optimizer, t0, options);
    }

    /** {@link CyclicSchedules#CosineAnnealingWarmRestarts(Optimizer, ScheduleOption.WarmRestarts...)}. */
    public static final class CosineAnnealingWarmRestarts extends LRScheduler {
        private static final Settings SETTINGS = new Settings("CosineAnnealingWarmRestarts")
                .required("T_0", Integer.class, CyclicSchedules::isPositive, "T_0, expected at least 1")
                .row("T_mult", 1, CyclicSchedules::isPositive, "T_mult, expected at least 1")
                .any("eta_min", 0.0);

        private int round;
        private int place;

        public CosineAnnealingWarmRestarts(Optimizer optimizer, ScheduleOption.WarmRestarts... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public CosineAnnealingWarmRestarts(Optimizer optimizer, int t0, ScheduleOption.WarmRestarts... options) {
            super(SETTINGS, optimizer, join(new ScheduleOption.T0(t0), options));
            begin();
        }

        @Override
        void begin() {
            round = whole("T_0");
            place = 0;
            super.begin();
        }

        @Override
        public void step() {
            place++;
            if (place >= round) {
                place = 0;
                round *= whole("T_mult");
            }
            super.step();
        }

        @Override
        double first(ParamGroup group, double lr, double initial) {
            return next(group, lr, initial);
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            double least = number("eta_min");
            return least + (initial - least) * (1 + Math.cos(Math.PI * place / round)) / 2;
        }

        @Override
        Map<String, Object> progress() {
            return Map.of("T_cur", place, "T_i", round);
        }

        @Override
        void resume(Map<String, ?> progress) {
            if (progress.get("T_cur") instanceof Number at) place = at.intValue();
            if (progress.get("T_i") instanceof Number length) round = length.intValue();
        }
    }

    /**
     * One cycle: up from a low learning rate to {@code max_lr} and down to a much lower one, with the momentum moving
     * the other way; one step for each batch, {@code total_steps} or {@code epochs * steps_per_epoch} in all.
     */
    public static OneCycleLR OneCycleLR(Optimizer optimizer, ScheduleOption.OneCycle... options) {
        return new OneCycleLR(optimizer, options);
    }

    /** {@link #OneCycleLR(Optimizer, ScheduleOption.OneCycle...)}. */
    public static OneCycleLR OneCycleLR(Optimizer optimizer, double maxLr, ScheduleOption.OneCycle... options) {
        return new OneCycleLR(optimizer, maxLr, options);
    }

    /** {@link CyclicSchedules#OneCycleLR(Optimizer, ScheduleOption.OneCycle...)}. */
    public static final class OneCycleLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("OneCycleLR")
                .required("max_lr", Number.class, CyclicSchedules::isPositive, "max_lr, expected a positive number")
                .optional("total_steps", Integer.class, CyclicSchedules::isPositive, "total_steps, expected at least 1")
                .optional("epochs", Integer.class, CyclicSchedules::isPositive, "epochs, expected at least 1")
                .optional(
                        "steps_per_epoch",
                        Integer.class,
                        CyclicSchedules::isPositive,
                        "steps_per_epoch, expected at least 1")
                .row(
                        "pct_start",
                        0.3,
                        share -> ((Number) share).doubleValue() >= 0 && ((Number) share).doubleValue() <= 1,
                        "pct_start, expected between 0 and 1")
                .row(
                        "anneal_strategy",
                        "cos",
                        name -> List.of("cos", "linear").contains(name),
                        "anneal_strategy, expected 'cos' or 'linear'")
                .any("cycle_momentum", true)
                .any("base_momentum", 0.85)
                .any("max_momentum", 0.95)
                .row("div_factor", 25.0, CyclicSchedules::isPositive, "div_factor, expected a positive number")
                .row(
                        "final_div_factor",
                        1e4,
                        CyclicSchedules::isPositive,
                        "final_div_factor, expected a positive number")
                .any("three_phase", false);

        /** A stretch of the cycle that ends at a step; learning rate and momentum go from one value to the other. */
        private record Phase(double end, double fromLr, double toLr, double fromMomentum, double toMomentum) {}

        private final int total;
        private final List<Phase> phases;
        private final boolean betas;

        public OneCycleLR(Optimizer optimizer, double maxLr, ScheduleOption.OneCycle... options) {
            this(optimizer, join(new ScheduleOption.MaxLr(maxLr), options));
        }

        public OneCycleLR(Optimizer optimizer, ScheduleOption.OneCycle... options) {
            this(optimizer, (OptimOption[]) options);
        }

        /** @throws IllegalArgumentException without a length, or for an optimizer without momentum */
        private OneCycleLR(Optimizer optimizer, OptimOption... options) {
            super(SETTINGS, optimizer, options);
            total = total();
            phases = phases();
            betas = optimizer.hasSetting("betas");
            if (cyclesMomentum() && !betas && !optimizer.hasSetting("momentum")) {
                throw new IllegalArgumentException(
                        "optimizer must support momentum or beta1 with `cycle_momentum` option"
                                + " enabled; give cycleMomentum(false)");
            }
            begin();
        }

        private int total() {
            if (value("total_steps") != null) return whole("total_steps");
            if (value("epochs") != null && value("steps_per_epoch") != null) {
                return whole("epochs") * whole("steps_per_epoch");
            }
            throw new IllegalArgumentException("You must define either total_steps OR (epochs AND steps_per_epoch)");
        }

        private boolean cyclesMomentum() {
            return (Boolean) value("cycle_momentum");
        }

        private List<Phase> phases() {
            double high = number("max_lr");
            double start = high / number("div_factor");
            double last = start / number("final_div_factor");
            double fast = number("max_momentum");
            double slow = number("base_momentum");
            double share = number("pct_start");
            Phase up = new Phase(share * total - 1, start, high, fast, slow);
            if (!(Boolean) value("three_phase")) return List.of(up, new Phase(total - 1, high, last, slow, fast));
            return List.of(
                    up,
                    new Phase(2 * share * total - 2, high, start, slow, fast),
                    new Phase(total - 1, start, last, fast, fast));
        }

        @Override
        public void step() {
            if (epoch() + 1 > total) {
                throw new IllegalArgumentException(
                        "Tried to step " + (epoch() + 1) + " times. The specified number of total steps is " + total);
            }
            super.step();
        }

        @Override
        double first(ParamGroup group, double lr, double initial) {
            return next(group, lr, initial);
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            int number = 0;
            double from = 0;
            while (epoch() > phases.get(number).end() && number < phases.size() - 1)
                from = phases.get(number++).end();
            Phase phase = phases.get(number);
            double done = (epoch() - from) / (phase.end() - from);
            if (cyclesMomentum()) setMomentum(group, between(phase.fromMomentum(), phase.toMomentum(), done));
            return between(phase.fromLr(), phase.toLr(), done);
        }

        private double between(double from, double to, double done) {
            if (value("anneal_strategy").equals("linear")) return (to - from) * done + from;
            return to + (from - to) / 2 * (Math.cos(Math.PI * done) + 1);
        }

        private void setMomentum(ParamGroup group, double momentum) {
            if (betas) group.put("betas", List.of(momentum, group.number("betas", 1)));
            else group.put("momentum", momentum);
        }
    }
}
