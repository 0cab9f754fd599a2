package lectern.optim;

import java.util.function.IntToDoubleFunction;

/** Schedules that hold the learning rate low at first, let it fall to nothing, or multiply it by what is given. */
public abstract class ScaledSchedules extends DecayingSchedules {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected ScaledSchedules() {}

    private static boolean isAtLeastOne(Object number) {
        return ((Number) number).doubleValue() >= 1;
    }

    /** The learning rate times {@code factor}, usually a third, for {@code total_iters} epochs, usually 5; then as it is. */
    public static ConstantLR ConstantLR(Optimizer optimizer, ScheduleOption.Constant... options) {
        return new ConstantLR(optimizer, options);
    }

    /** {@link ScaledSchedules#ConstantLR(Optimizer, ScheduleOption.Constant...)}. */
    public static final class ConstantLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("ConstantLR")
                .row(
                        "factor",
                        1.0 / 3,
                        share -> ((Number) share).doubleValue() > 0 && ((Number) share).doubleValue() <= 1,
                        "factor, expected greater than 0 and at most 1")
                .row("total_iters", 5, ScaledSchedules::isAtLeastOne, "total_iters, expected at least 1");

        public ConstantLR(Optimizer optimizer, ScheduleOption.Constant... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        @Override
        double first(ParamGroup group, double lr, double initial) {
            return lr * number("factor");
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            return epoch() == whole("total_iters") ? lr * (1 / number("factor")) : lr;
        }
    }

    /**
     * The learning rate times {@code (1 - epoch / total_iters) ^ power}, which reaches 0 after {@code total_iters} epochs,
     * usually 5; {@code power}, usually 1, makes it a line.
     */
    public static PolynomialLR PolynomialLR(Optimizer optimizer, ScheduleOption.Polynomial... options) {
        return new PolynomialLR(optimizer, options);
    }

    /** {@link ScaledSchedules#PolynomialLR(Optimizer, ScheduleOption.Polynomial...)}. */
    public static final class PolynomialLR extends LRScheduler {
        private static final Settings SETTINGS = new Settings("PolynomialLR")
                .row("total_iters", 5, ScaledSchedules::isAtLeastOne, "total_iters, expected at least 1")
                .any("power", 1.0);

        public PolynomialLR(Optimizer optimizer, ScheduleOption.Polynomial... options) {
            super(SETTINGS, optimizer, options);
            begin();
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            double all = whole("total_iters");
            if (epoch() > all) return lr;
            return lr * Math.pow((1 - epoch() / all) / (1 - (epoch() - 1) / all), number("power"));
        }
    }

    /** Multiplies the learning rate each epoch by a function of it: {@code lrScheduler.MultiplicativeLR(o, epoch -> .95)}. */
    public static MultiplicativeLR MultiplicativeLR(Optimizer optimizer, IntToDoubleFunction lrLambda) {
        return new MultiplicativeLR(optimizer, lrLambda);
    }

    /** {@link ScaledSchedules#MultiplicativeLR(Optimizer, IntToDoubleFunction)}. */
    public static final class MultiplicativeLR extends LRScheduler {
        private final IntToDoubleFunction factor;

        public MultiplicativeLR(Optimizer optimizer, IntToDoubleFunction lrLambda) {
            super(new Settings("MultiplicativeLR"), optimizer);
            factor = lrLambda;
            begin();
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            return lr * factor.applyAsDouble(epoch());
        }
    }
}
