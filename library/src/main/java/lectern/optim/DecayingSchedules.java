package lectern.optim;

import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** Schedules that multiply the learning rate by what depends on the epoch. */
public abstract class DecayingSchedules {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected DecayingSchedules() {}

    private static boolean isPositive(Object number) {
        return ((Number) number).doubleValue() > 0;
    }

    /** Multiplies the learning rate by {@code gamma}, usually 0.1, every {@code step_size} epochs. */
    public static StepLR StepLR(Optimizer optimizer, ScheduleOption.Step... options) {
        return new StepLR(optimizer, options);
    }

    /** {@link #StepLR(Optimizer, ScheduleOption.Step...)}. */
    public static StepLR StepLR(Optimizer optimizer, int stepSize, ScheduleOption.Step... options) {
        return new StepLR(optimizer, stepSize, options);
    }

    /** {@link #StepLR(Optimizer, ScheduleOption.Step...)}. */
    public static StepLR StepLR(Optimizer optimizer, int stepSize, double gamma) {
        return new StepLR(optimizer, stepSize, gamma);
    }

    /** {@link DecayingSchedules#StepLR(Optimizer, ScheduleOption.Step...)}. */
    public static final class StepLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("StepLR")
                .required("step_size", Integer.class, DecayingSchedules::isPositive, "step_size, expected at least 1")
                .any("gamma", 0.1);

        public StepLR(Optimizer optimizer, ScheduleOption.Step... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public StepLR(Optimizer optimizer, int stepSize, ScheduleOption.Step... options) {
            super(SETTINGS, optimizer, join(new ScheduleOption.StepSize(stepSize), options));
            begin();
        }

        public StepLR(Optimizer optimizer, int stepSize, double gamma) {
            this(optimizer, stepSize, new ScheduleOption.Gamma(gamma));
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            return epoch() % whole("step_size") == 0 ? lr * number("gamma") : lr;
        }
    }

    /** Multiplies the learning rate by {@code gamma}, usually 0.1, at each of the {@code milestones}. */
    public static MultiStepLR MultiStepLR(Optimizer optimizer, ScheduleOption.MultiStep... options) {
        return new MultiStepLR(optimizer, options);
    }

    /** {@link #MultiStepLR(Optimizer, ScheduleOption.MultiStep...)}. */
    public static MultiStepLR MultiStepLR(
            Optimizer optimizer, List<Integer> milestones, ScheduleOption.MultiStep... options) {
        return new MultiStepLR(optimizer, milestones, options);
    }

    /** {@link DecayingSchedules#MultiStepLR(Optimizer, ScheduleOption.MultiStep...)}. */
    public static final class MultiStepLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("MultiStepLR")
                .required("milestones", List.class, epochs -> true, "milestones")
                .any("gamma", 0.1);

        public MultiStepLR(Optimizer optimizer, ScheduleOption.MultiStep... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public MultiStepLR(Optimizer optimizer, List<Integer> milestones, ScheduleOption.MultiStep... options) {
            super(SETTINGS, optimizer, join(new ScheduleOption.Milestones(milestones), options));
            begin();
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            // A milestone given twice counts twice.
            int times = Collections.frequency((List<?>) value("milestones"), epoch());
            return times == 0 ? lr : lr * Math.pow(number("gamma"), times);
        }
    }

    /** Multiplies the learning rate by {@code gamma} every epoch. */
    public static ExponentialLR ExponentialLR(Optimizer optimizer, ScheduleOption.Exponential... options) {
        return new ExponentialLR(optimizer, options);
    }

    /** {@link #ExponentialLR(Optimizer, ScheduleOption.Exponential...)}. */
    public static ExponentialLR ExponentialLR(Optimizer optimizer, double gamma) {
        return new ExponentialLR(optimizer, gamma);
    }

    /** {@link DecayingSchedules#ExponentialLR(Optimizer, ScheduleOption.Exponential...)}. */
    public static final class ExponentialLR extends LRScheduler {
        private static final Settings SETTINGS =
                new Settings("ExponentialLR").required("gamma", Number.class, gamma -> true, "gamma");

        public ExponentialLR(Optimizer optimizer, ScheduleOption.Exponential... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public ExponentialLR(Optimizer optimizer, double gamma) {
            this(optimizer, new ScheduleOption.Gamma(gamma));
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            return lr * number("gamma");
        }
    }

    /** The initial learning rate times a function of the epoch: {@code lrScheduler.LambdaLR(o, epoch -> pow(.95, epoch))}. */
    public static LambdaLR LambdaLR(Optimizer optimizer, IntToDoubleFunction lrLambda) {
        return new LambdaLR(optimizer, lrLambda);
    }

    /** {@link #LambdaLR(Optimizer, IntToDoubleFunction)} with a function for each group. */
    public static LambdaLR LambdaLR(Optimizer optimizer, List<IntToDoubleFunction> lrLambdas) {
        return new LambdaLR(optimizer, lrLambdas);
    }

    /** {@link DecayingSchedules#LambdaLR(Optimizer, IntToDoubleFunction)}. */
    public static final class LambdaLR extends LRScheduler {
        private final List<IntToDoubleFunction> factors;

        public LambdaLR(Optimizer optimizer, IntToDoubleFunction lrLambda) {
            this(optimizer, Collections.nCopies(optimizer.paramGroups().size(), lrLambda));
        }

        /** @throws IllegalArgumentException unless there are as many functions as groups */
        public LambdaLR(Optimizer optimizer, List<IntToDoubleFunction> lrLambdas) {
            super(new Settings("LambdaLR"), optimizer);
            int groups = optimizer.paramGroups().size();
            if (lrLambdas.size() != groups) {
                throw new IllegalArgumentException("Expected " + groups + " lr_lambdas, but got " + lrLambdas.size());
            }
            factors = List.copyOf(lrLambdas);
            begin();
        }

        @Override
        double first(ParamGroup group, double lr, double initial) {
            return next(group, lr, initial);
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            int number = optimizer().paramGroups().indexOf(group);
            return initial * factors.get(number).applyAsDouble(epoch());
        }
    }

    /**
     * Goes from {@code start_factor} of the learning rate, usually a third, to {@code end_factor}, usually 1, in
     * {@code total_iters} epochs, usually 5.
     */
    public static LinearLR LinearLR(Optimizer optimizer, ScheduleOption.Linear... options) {
        return new LinearLR(optimizer, options);
    }

    /** {@link #LinearLR(Optimizer, ScheduleOption.Linear...)}. */
    public static LinearLR LinearLR(Optimizer optimizer, double startFactor, ScheduleOption.Linear... options) {
        return new LinearLR(optimizer, startFactor, options);
    }

    /** {@link DecayingSchedules#LinearLR(Optimizer, ScheduleOption.Linear...)}. */
    public static final class LinearLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("LinearLR")
                .row(
                        "start_factor",
                        1.0 / 3,
                        share -> isPositive(share) && ((Number) share).doubleValue() <= 1,
                        "start_factor, expected greater than 0 and at most 1")
                .row(
                        "end_factor",
                        1.0,
                        share -> ((Number) share).doubleValue() >= 0 && ((Number) share).doubleValue() <= 1,
                        "end_factor, expected between 0 and 1")
                .row("total_iters", 5, DecayingSchedules::isPositive, "total_iters, expected at least 1");

        public LinearLR(Optimizer optimizer, ScheduleOption.Linear... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        public LinearLR(Optimizer optimizer, double startFactor, ScheduleOption.Linear... options) {
            super(SETTINGS, optimizer, join(new ScheduleOption.StartFactor(startFactor), options));
            begin();
        }

        @Override
        double first(ParamGroup group, double lr, double initial) {
            return lr * number("start_factor");
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            int iterations = whole("total_iters");
            if (epoch() > iterations) return lr;
            double start = number("start_factor");
            double rise = number("end_factor") - start;
            return lr * (1 + rise / (iterations * start + (epoch() - 1) * rise));
        }
    }
}
