package lectern.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lectern.nn.Modules;
import lectern.tensor.GradMode;
import lectern.tensor.ParameterUpdate;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;

/**
 * Changes parameters along their gradients: {@code optimizer.zeroGrad(); loss.backward(); optimizer.step();}.
 *
 * <p>Steps are not recorded in the graph, and gradients that kept a parameter's old value notice the write.
 */
public abstract class Optimizer {
    private final Settings settings;
    private final Map<String, Object> defaults;
    private final List<ParamGroup> groups = new ArrayList<>();
    private final IdentityHashMap<Tensor, Map<String, Object>> states = new IdentityHashMap<>();

    /** Parameters with settings of their own: {@code optim.group(m.parameters(), lr(.01))}. */
    public record Group(List<Tensor> params, List<OptimizerOption> options) {
        static Group of(Iterable<Tensor> params, OptimizerOption... options) {
            List<Tensor> all = new ArrayList<>();
            params.forEach(all::add);
            return new Group(Collections.unmodifiableList(all), List.of(options));
        }

        /** The groups that an optimizer is given: groups, or tensors that make one. */
        private static List<Group> all(Iterable<?> params) {
            List<Group> groups = new ArrayList<>();
            List<Tensor> tensors = new ArrayList<>();
            if (params instanceof Tensor tensor) {
                throw new TensorTypeError("params argument given to the optimizer should be a list of tensors or of"
                        + " groups, but got a tensor of shape " + tensor.shape() + "; put it in a list: list(w)");
            }
            for (Object item : params) {
                if (item instanceof Group group) groups.add(group);
                else if (item instanceof Tensor tensor) tensors.add(tensor);
                else throw misfit(item);
            }
            if (groups.isEmpty()) return List.of(of(tensors));
            if (tensors.isEmpty()) return groups;
            throw new TensorTypeError(
                    "param_group: expected tensors or groups, but got both; put the tensors in a group"
                            + " too: optim.group(list(w))");
        }

        private static TensorTypeError misfit(Object item) {
            String kind = item == null ? "null" : "a " + item.getClass().getSimpleName();
            String fix = item instanceof Modules.Module ? "; give it model.parameters()" : "";
            return new TensorTypeError("optimizer can only optimize Tensors, but one of the params is " + kind + fix);
        }
    }

    /** What one step does to a parameter that has a gradient. */
    @FunctionalInterface
    interface Step {
        void apply(Tensor parameter, Map<String, Object> state);
    }

    /**
     * Keeps tensors, or groups of them, and their settings.
     *
     * @throws TensorTypeError for anything else
     */
    Optimizer(Settings settings, Iterable<?> params, OptimizerOption... options) {
        List<Group> given = Group.all(params);
        this.settings = settings;
        this.defaults = settings.values(null, options);
        checkTogether(defaults);
        if (given.size() == 1 && given.get(0).params().isEmpty()) {
            throw new IllegalArgumentException("optimizer got an empty parameter list; give it the tensors to learn, as"
                    + " in " + getClass().getSimpleName() + "(model.parameters())");
        }
        for (Group group : given) add(group);
    }

    static OptimizerOption[] withRate(double lr, OptimizerOption... options) {
        OptimizerOption[] all = Arrays.copyOf(options, options.length + 1, OptimizerOption[].class);
        all[options.length] = new OptimizerOption.Lr(lr);
        return all;
    }

    /** One step over the parameters of a group, with its settings as they are now. */
    abstract Step step(ParamGroup group);

    /** Checks what several settings must fulfil together. */
    void checkTogether(Map<String, Object> values) {}

    /** Whether the tensors of a parameter's state have its shape. */
    boolean keepsStatePerParameter() {
        return true;
    }

    /** Changes each parameter that has a gradient. */
    public void step() {
        try (GradMode.Scope unrecorded = GradMode.set(false)) {
            for (ParamGroup group : groups) {
                Step step = step(group);
                for (Tensor parameter : group.params()) {
                    if (parameter.grad() != null) step.apply(parameter, state(parameter));
                }
            }
        }
    }

    /**
     * Evaluates {@code closure}, which computes the loss and its gradients, then changes the parameters.
     *
     * @return the loss
     */
    public Tensor step(Supplier<Tensor> closure) {
        Tensor loss = recorded(closure);
        step();
        return loss;
    }

    static Tensor recorded(Supplier<Tensor> closure) {
        try (GradMode.Scope recording = GradMode.set(true)) {
            return closure.get();
        }
    }

    /** Drops the gradients of all parameters. */
    public void zeroGrad() {
        zeroGrad(true);
    }

    /** Drops the gradients of all parameters, or with {@code setToNone} false fills them with zeros. */
    public void zeroGrad(boolean setToNone) {
        for (ParamGroup group : groups) {
            for (Tensor parameter : group.params()) {
                Tensor gradient = parameter.grad();
                if (gradient == null) continue;
                parameter.setGrad(setToNone ? null : gradient.newZeros(gradient.shape()));
            }
        }
    }

    /** The groups of parameters, whose settings can be changed. */
    public List<ParamGroup> paramGroups() {
        return Collections.unmodifiableList(groups);
    }

    /**
     * Adds parameters with settings of their own, the other settings as given to the optimizer.
     *
     * @throws IllegalArgumentException if a parameter was computed or is in a group already, or a setting does not fit
     */
    public void addParamGroup(Iterable<Tensor> params, OptimizerOption... options) {
        add(Group.of(params, options));
    }

    private void add(Group group) {
        Set<Tensor> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ParamGroup other : groups) known.addAll(other.params());
        for (Tensor parameter : group.params()) {
            if (parameter == null) {
                throw new TensorTypeError("optimizer can only optimize Tensors, but one of the params is null");
            }
            if (!parameter.isLeaf()) {
                throw new IllegalArgumentException("can't optimize a non-leaf Tensor, this one was computed by "
                        + parameter.gradFn() + "; give the optimizer the leaf it was computed from");
            }
            if (!parameter.dtype().isFloatingPoint()) {
                throw new IllegalArgumentException(
                        "can't optimize a tensor of " + parameter.dtype() + "; parameters are of a floating type");
            }
            if (!known.add(parameter)) {
                throw new IllegalArgumentException(
                        "some parameters appear in more than one parameter group, or twice in"
                                + " one; the second time a tensor of shape " + parameter.shape());
            }
        }
        Map<String, Object> values = settings.values(defaults, group.options().toArray(new OptimizerOption[0]));
        checkTogether(values);
        groups.add(new ParamGroup(group.params(), settings, values));
    }

    Map<String, Object> state(Tensor parameter) {
        return states.computeIfAbsent(parameter, p -> new LinkedHashMap<>());
    }

    /** A state of zeros, made at first use. */
    static Tensor buffer(Map<String, Object> state, String key, Tensor parameter) {
        return (Tensor) state.computeIfAbsent(key, k -> ParameterUpdate.state(parameter));
    }

    /** Counts a step, from 1. */
    static long count(Map<String, Object> state) {
        return (Long) state.merge("step", 1L, (before, one) -> (Long) before + (Long) one);
    }

    /**
     * State and settings under PyTorch's names: {@code state} by the number of a parameter, and {@code param_groups}.
     * The tensors are the optimizer's own.
     */
    public Map<String, Object> stateDict() {
        return new OptimizerState(groups, this::state, keepsStatePerParameter()).export();
    }

    /**
     * Goes on where {@link #stateDict()} was taken.
     *
     * @param saved the map, also as {@code torch.load} gives it
     * @throws IllegalArgumentException if groups, sizes or settings do not fit; nothing is changed then
     * @throws TensorTypeError if it is no map
     */
    public void loadStateDict(Object saved) {
        new OptimizerState(groups, this::state, keepsStatePerParameter()).load(SavedState.of(saved));
    }

    boolean hasSetting(String key) {
        return settings.has(key);
    }

    /** As PyTorch prints it: the settings of each group. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(getClass().getSimpleName()).append(" (\n");
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0) text.append('\n');
            text.append("Parameter Group ")
                    .append(i)
                    .append('\n')
                    .append(groups.get(i))
                    .append('\n');
        }
        return text.append(")").toString();
    }
}
