package lectern.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Changes the learning rates of an optimizer's groups from epoch to epoch: {@code scheduler.step()} after the steps of
 * each epoch, or of each batch where a schedule says so.
 */
public abstract class LRScheduler {
    /** The learning rate that a group had before any schedule changed it. */
    static final String INITIAL = "initial_lr";

    private final Settings settings;
    private final Optimizer optimizer;
    private final Map<String, Object> values;
    private int epoch;

    LRScheduler(Settings settings, Optimizer optimizer, OptimOption... options) {
        this.settings = settings;
        this.optimizer = optimizer;
        values = settings.values(null, options);
        for (ParamGroup group : optimizer.paramGroups()) {
            if (!group.has(INITIAL)) group.put(INITIAL, group.lr());
        }
    }

    static OptimOption[] join(OptimOption first, OptimOption... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(OptimOption[]::new);
    }

    /**
     * The learning rate of epoch 0.
     *
     * @param lr the group's now
     * @param initial the group's before any schedule changed it
     */
    double first(ParamGroup group, double lr, double initial) {
        return lr;
    }

    /** The learning rate of {@link #epoch()}, which is above 0; the parameters are as for {@link #first}. */
    abstract double next(ParamGroup group, double lr, double initial);

    /** Sets the learning rates of epoch 0; a schedule's constructor ends with this. */
    void begin() {
        epoch = 0;
        for (ParamGroup group : optimizer.paramGroups()) {
            group.put("lr", first(group, group.lr(), group.number(INITIAL)));
        }
    }

    /** Begins again from the initial learning rates. */
    void restart() {
        for (ParamGroup group : optimizer.paramGroups()) group.put("lr", group.number(INITIAL));
        begin();
    }

    /** Goes on to the next epoch. */
    public void step() {
        epoch++;
        for (ParamGroup group : optimizer.paramGroups()) {
            group.put("lr", next(group, group.lr(), group.number(INITIAL)));
        }
    }

    /** The learning rates of the groups as they are now. */
    public List<Double> getLastLr() {
        return optimizer.paramGroups().stream().map(ParamGroup::lr).toList();
    }

    /** Epochs since the beginning, PyTorch's {@code last_epoch}. */
    public int epoch() {
        return epoch;
    }

    final Optimizer optimizer() {
        return optimizer;
    }

    final double number(String key) {
        return ((Number) values.get(key)).doubleValue();
    }

    final int whole(String key) {
        return ((Number) values.get(key)).intValue();
    }

    final Object value(String key) {
        return values.get(key);
    }

    /** What changes from step to step beside the epoch. */
    Map<String, Object> progress() {
        return Map.of();
    }

    /** Takes back what {@link #progress()} gave. */
    void resume(Map<String, ?> progress) {}

    /** Settings and place in the schedule under PyTorch's names; the learning rates are in the optimizer's. */
    public Map<String, Object> stateDict() {
        Map<String, Object> state = new LinkedHashMap<>(values);
        state.put("last_epoch", epoch);
        state.put("_last_lr", new ArrayList<>(getLastLr()));
        state.putAll(progress());
        return state;
    }

    /**
     * Goes on where {@link #stateDict()} was taken; load the optimizer's state too.
     *
     * @param state the map, also as {@code torch.load} gives it
     * @throws IllegalArgumentException if it belongs to another schedule; nothing is changed then
     * @throws lectern.tensor.TensorTypeError if it is no map
     */
    public void loadStateDict(Object state) {
        Map<String, ?> saved = SavedState.of(state);
        if (!(saved.get("last_epoch") instanceof Number at)) {
            throw new IllegalArgumentException("loadStateDict: expected a number under the key 'last_epoch', as"
                    + " scheduler.stateDict() gives, among the keys " + saved.keySet());
        }
        for (String key : values.keySet()) {
            if (saved.containsKey(key)) settings.check(key, SavedState.setting(saved.get(key)));
        }
        resume(saved);
        values.replaceAll((key, value) -> saved.containsKey(key) ? SavedState.setting(saved.get(key)) : value);
        epoch = at.intValue();
    }
}
