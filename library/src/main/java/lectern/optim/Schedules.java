package lectern.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.tensor.Tensor;

/** {@code torch.optim.lr_scheduler}: the schedules of learning rates, inherited by family. */
public abstract class Schedules extends CyclicSchedules {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Schedules() {}

    /** One schedule after the other: the next begins when the epoch reaches the next of the {@code milestones}. */
    public static SequentialLR SequentialLR(
            Optimizer optimizer, List<? extends LRScheduler> schedulers, List<Integer> milestones) {
        return new SequentialLR(optimizer, schedulers, milestones);
    }

    /** {@link Schedules#SequentialLR(Optimizer, List, List)}. */
    public static final class SequentialLR extends LRScheduler {
        private final List<LRScheduler> schedulers;
        private final List<Integer> milestones;

        /** @throws IllegalArgumentException unless there is one milestone between each two schedules of this optimizer */
        public SequentialLR(Optimizer optimizer, List<? extends LRScheduler> schedulers, List<Integer> milestones) {
            super(new Settings("SequentialLR"), optimizer);
            if (milestones.size() != schedulers.size() - 1) {
                throw new IllegalArgumentException(
                        "Sequential Schedulers expects number of schedulers provided to be one"
                                + " more than the number of milestone points, but got number of schedulers "
                                + schedulers.size() + " and the number of milestones to be equal to "
                                + milestones.size());
            }
            for (LRScheduler scheduler : schedulers) {
                if (!scheduler.optimizer().equals(optimizer)) {
                    throw new IllegalArgumentException("SequentialLR: expects all schedulers to belong to the same"
                            + " optimizer, but the one at index " + schedulers.indexOf(scheduler) + " has another");
                }
            }
            this.schedulers = List.copyOf(schedulers);
            this.milestones = List.copyOf(milestones);
            this.schedulers.get(0).restart();
        }

        @Override
        public void step() {
            super.step();
            int number = 0;
            while (number < milestones.size() && milestones.get(number) <= epoch()) number++;
            LRScheduler scheduler = schedulers.get(number);
            if (number > 0 && milestones.get(number - 1) == epoch()) scheduler.restart();
            else scheduler.step();
        }

        @Override
        double next(ParamGroup group, double lr, double initial) {
            return lr;
        }

        @Override
        Map<String, Object> progress() {
            return Map.of(
                    "_schedulers",
                    schedulers.stream().map(LRScheduler::stateDict).toList());
        }

        @Override
        void resume(Map<String, ?> progress) {
            List<?> states = progress.get("_schedulers") instanceof List<?> list ? list : List.of();
            if (states.size() != schedulers.size()) {
                throw new IllegalArgumentException("loadStateDict: expected the states of " + schedulers.size()
                        + " schedulers under the key '_schedulers', got " + states.size());
            }
            for (int i = 0; i < states.size(); i++) schedulers.get(i).loadStateDict(states.get(i));
        }
    }

    /**
     * Multiplies the learning rate by {@code factor}, usually 0.1, when a measured number has not improved for more than
     * {@code patience} epochs, usually 10: {@code scheduler.step(loss)}.
     */
    public static ReduceLROnPlateau ReduceLROnPlateau(Optimizer optimizer, ScheduleOption.Plateau... options) {
        return new ReduceLROnPlateau(optimizer, options);
    }

    /**
     * {@link #ReduceLROnPlateau(Optimizer, ScheduleOption.Plateau...)}.
     *
     * @param mode {@code "min"} where lower is better, {@code "max"} where higher is
     */
    public static ReduceLROnPlateau ReduceLROnPlateau(
            Optimizer optimizer, String mode, ScheduleOption.Plateau... options) {
        return new ReduceLROnPlateau(optimizer, mode, options);
    }

    /** {@link Schedules#ReduceLROnPlateau(Optimizer, String, ScheduleOption.Plateau...)}. */
    public static final class ReduceLROnPlateau {
        private static final Settings SETTINGS = new Settings("ReduceLROnPlateau")
                .row("factor", 0.1, factor -> ((Number) factor).doubleValue() < 1, "factor, expected less than 1")
                .atLeastZero("patience", 10, "patience")
                .atLeastZero("threshold", 1e-4, "threshold")
                .row(
                        "threshold_mode",
                        "rel",
                        name -> List.of("rel", "abs").contains(name),
                        "threshold_mode, expected 'rel' or 'abs'")
                .atLeastZero("cooldown", 0, "cooldown")
                .atLeastZero("min_lr", 0, "min_lr")
                .atLeastZero("eps", 1e-8, "eps");

        private final Optimizer optimizer;
        private final boolean least;
        private final Map<String, Object> values;
        private double best;
        private int bad;
        private int cooling;
        private int epoch;

        public ReduceLROnPlateau(Optimizer optimizer, ScheduleOption.Plateau... options) {
            this(optimizer, "min", options);
        }

        /** @throws IllegalArgumentException for another mode, or a setting that does not fit */
        public ReduceLROnPlateau(Optimizer optimizer, String mode, ScheduleOption.Plateau... options) {
            if (!mode.equals("min") && !mode.equals("max")) {
                throw new IllegalArgumentException("mode " + mode + " is unknown!; expected 'min' or 'max'");
            }
            this.optimizer = optimizer;
            least = mode.equals("min");
            values = SETTINGS.values(null, options);
            best = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }

        private double number(String key) {
            return ((Number) values.get(key)).doubleValue();
        }

        /** Ends an epoch that measured {@code metric}. */
        public void step(Tensor metric) {
            step(metric.item());
        }

        /** Ends an epoch that measured {@code metric}. */
        public void step(double metric) {
            epoch++;
            if (isBetter(metric)) {
                best = metric;
                bad = 0;
            } else {
                bad++;
            }
            if (cooling > 0) {
                cooling--;
                bad = 0;
            }
            if (bad > number("patience")) {
                reduce();
                cooling = (int) number("cooldown");
                bad = 0;
            }
        }

        private boolean isBetter(double metric) {
            double needed = number("threshold");
            boolean relative = values.get("threshold_mode").equals("rel");
            if (least) return metric < (relative ? best * (1 - needed) : best - needed);
            return metric > (relative ? best * (1 + needed) : best + needed);
        }

        private void reduce() {
            for (ParamGroup group : optimizer.paramGroups()) {
                double lower = Math.max(group.lr() * number("factor"), number("min_lr"));
                if (group.lr() - lower > number("eps")) group.put("lr", lower);
            }
        }

        /** The learning rates of the groups as they are now. */
        public List<Double> getLastLr() {
            return optimizer.paramGroups().stream().map(ParamGroup::lr).toList();
        }

        /** Settings and what was measured so far, under PyTorch's names. */
        public Map<String, Object> stateDict() {
            Map<String, Object> state = new LinkedHashMap<>(values);
            state.put("best", best);
            state.put("num_bad_epochs", bad);
            state.put("cooldown_counter", cooling);
            state.put("last_epoch", epoch);
            state.put("_last_lr", new ArrayList<>(getLastLr()));
            return state;
        }

        /**
         * Goes on where {@link #stateDict()} was taken.
         *
         * @param state the map, also as {@code torch.load} gives it
         * @throws IllegalArgumentException if it belongs to another schedule; nothing is changed then
         * @throws lectern.tensor.TensorTypeError if it is no map
         */
        public void loadStateDict(Object state) {
            Map<String, ?> saved = SavedState.of(state);
            for (String key : List.of("best", "num_bad_epochs", "cooldown_counter", "last_epoch")) {
                if (!(saved.get(key) instanceof Number)) {
                    throw new IllegalArgumentException("loadStateDict: expected a number under the key '" + key
                            + "', as scheduler.stateDict() gives, among the keys " + saved.keySet());
                }
            }
            for (String key : values.keySet()) if (saved.containsKey(key)) SETTINGS.check(key, saved.get(key));
            values.replaceAll((key, value) -> saved.containsKey(key) ? saved.get(key) : value);
            best = ((Number) saved.get("best")).doubleValue();
            bad = ((Number) saved.get("num_bad_epochs")).intValue();
            cooling = ((Number) saved.get("cooldown_counter")).intValue();
            epoch = ((Number) saved.get("last_epoch")).intValue();
        }
    }
}
