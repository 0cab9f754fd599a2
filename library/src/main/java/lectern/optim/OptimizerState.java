package lectern.optim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lectern.tensor.ParameterUpdate;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** An optimizer's state and settings as the nested maps that PyTorch makes of them, and back. */
final class OptimizerState {
    /** What PyTorch keeps beside the settings to choose between its own implementations. */
    private static final Set<String> EXECUTION =
            Set.of("foreach", "fused", "capturable", "differentiable", "decoupled_weight_decay", "params");

    private final List<ParamGroup> groups;
    private final Function<Tensor, Map<String, Object>> stateOf;
    private final boolean shaped;

    /**
     * @param stateOf gives a parameter's state, which can be changed
     * @param shaped whether tensors of a state have the shape of their parameter
     */
    OptimizerState(List<ParamGroup> groups, Function<Tensor, Map<String, Object>> stateOf, boolean shaped) {
        this.groups = groups;
        this.stateOf = stateOf;
        this.shaped = shaped;
    }

    Map<String, Object> export() {
        Map<Integer, Object> states = new LinkedHashMap<>();
        List<Object> settings = new ArrayList<>();
        int number = 0;
        for (ParamGroup group : groups) {
            List<Integer> numbers = new ArrayList<>();
            for (Tensor parameter : group.params()) {
                Map<String, Object> state = stateOf.apply(parameter);
                if (!state.isEmpty()) states.put(number, exported(state));
                numbers.add(number++);
            }
            Map<String, Object> values = new LinkedHashMap<>(group.values());
            values.put("params", numbers);
            settings.add(values);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("state", states);
        all.put("param_groups", settings);
        return all;
    }

    private static Map<String, Object> exported(Map<String, Object> state) {
        Map<String, Object> result = new LinkedHashMap<>(state);
        // PyTorch counts steps in a tensor.
        result.computeIfPresent("step", (key, count) -> TorchCreation.tensor(((Long) count).doubleValue()));
        return result;
    }

    void load(Map<String, ?> saved) {
        List<?> savedGroups = part(saved, "param_groups", List.class);
        Map<?, ?> savedStates = part(saved, "state", Map.class);
        if (savedGroups.size() != groups.size()) {
            throw new IllegalArgumentException("loaded state dict has a different number of parameter groups: "
                    + savedGroups.size() + ", and the optimizer has " + groups.size());
        }
        Map<String, Map<?, ?>> byNumber = new LinkedHashMap<>();
        savedStates.forEach((number, state) -> byNumber.put(number.toString(), (Map<?, ?>) state));
        List<Map<String, Object>> newSettings = new ArrayList<>();
        Map<Tensor, Map<String, Object>> newStates = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            ParamGroup group = groups.get(i);
            Map<?, ?> savedGroup = (Map<?, ?>) savedGroups.get(i);
            List<?> numbers = part(savedGroup, "params", List.class);
            if (numbers.size() != group.params().size()) {
                throw new IllegalArgumentException("loaded state dict contains a parameter group that doesn't match the"
                        + " size of optimizer's group: group " + i + " has " + numbers.size() + " parameters there and "
                        + group.params().size() + " here");
            }
            newSettings.add(settings(group, savedGroup));
            for (int j = 0; j < numbers.size(); j++) {
                Tensor parameter = group.params().get(j);
                Map<?, ?> state = byNumber.get(numbers.get(j).toString());
                newStates.put(parameter, state == null ? Map.of() : state(parameter, state));
            }
        }
        for (int i = 0; i < groups.size(); i++) newSettings.get(i).forEach(groups.get(i)::put);
        newStates.forEach((parameter, state) -> {
            Map<String, Object> own = stateOf.apply(parameter);
            own.clear();
            own.putAll(state);
        });
    }

    private static <T> T part(Map<?, ?> map, String key, Class<T> type) {
        Object part = map.get(key);
        if (type.isInstance(part)) return type.cast(part);
        throw new IllegalArgumentException("loadStateDict: expected a " + type.getSimpleName() + " under the key '"
                + key + "', as optimizer.stateDict() gives, among the keys " + map.keySet());
    }

    private static Map<String, Object> settings(ParamGroup group, Map<?, ?> saved) {
        Map<String, Object> values = new LinkedHashMap<>();
        saved.forEach((key, value) -> {
            if (EXECUTION.contains(key.toString())) return;
            if (!key.equals("initial_lr")) group.check(key.toString(), value);
            values.put(key.toString(), value);
        });
        return values;
    }

    private Map<String, Object> state(Tensor parameter, Map<?, ?> saved) {
        Map<String, Object> state = new LinkedHashMap<>();
        saved.forEach((key, value) -> state.put(key.toString(), copy(parameter, key.toString(), value)));
        return state;
    }

    private Object copy(Tensor parameter, String key, Object value) {
        if (value instanceof List<?> items) {
            List<Object> copies = new ArrayList<>();
            for (Object item : items) copies.add(copy(parameter, key, item));
            return copies;
        }
        if (key.equals("step")) return value instanceof Tensor step ? step.itemLong() : ((Number) value).longValue();
        if (!(value instanceof Tensor tensor)) return value;
        if (shaped && !tensor.shape().equals(parameter.shape())) {
            throw new IllegalArgumentException("loadStateDict: " + key + " has shape " + tensor.shape()
                    + " and belongs to a parameter of shape " + parameter.shape());
        }
        return tensor.detach().to(ParameterUpdate.state(parameter).dtype()).clone();
    }
}
