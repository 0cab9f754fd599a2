package lectern.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.nn.Modules.Module;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TensorTypeError;

/** The parameters and buffers of a module and all inside it, by their names. */
final class StateDict {
    private StateDict() {}

    /** The tensors themselves. */
    static Map<String, Tensor> of(Module module) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        collect(module, "", state);
        return state;
    }

    private static void collect(Module module, String prefix, Map<String, Tensor> into) {
        Registry registry = module.registry();
        registry.parameters().forEach((name, parameter) -> into.put(prefix + name, parameter));
        registry.buffers().forEach((name, buffer) -> {
            if (registry.isPersistent(name)) into.put(prefix + name, buffer);
        });
        registry.children().forEach((name, child) -> collect(child, prefix + name + ".", into));
    }

    /** Tensors by name, whose type is not known. */
    static Map<String, Tensor> checked(Object state) {
        if (!(state instanceof Map<?, ?> map)) {
            throw new TensorTypeError("Expected state_dict to be dict-like, got "
                    + (state == null ? "null" : state.getClass().getSimpleName())
                    + "; give a map of tensors by name, as stateDict() and torch.load make it");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name) || !(value instanceof Tensor tensor)) {
                throw new TensorTypeError("Expected state_dict to hold tensors by name, got "
                        + (value == null ? "null" : value.getClass().getSimpleName()) + " for the key " + key
                        + "; of a checkpoint give the part that is a state_dict");
            }
            tensors.put(name, tensor);
        });
        return tensors;
    }

    /** {@link Module#loadStateDict(Map, boolean)}. */
    static IncompatibleKeys load(Module module, Map<String, ? extends Tensor> state, boolean strict) {
        Map<String, Tensor> own = of(module);
        List<String> missing =
                own.keySet().stream().filter(key -> !state.containsKey(key)).toList();
        List<String> unexpected =
                state.keySet().stream().filter(key -> !own.containsKey(key)).toList();
        List<String> errors = new ArrayList<>();
        if (strict && !missing.isEmpty()) errors.add("Missing key(s) in state_dict: " + quoted(missing) + ". ");
        if (strict && !unexpected.isEmpty()) {
            errors.add("Unexpected key(s) in state_dict: " + quoted(unexpected) + ". ");
        }
        own.forEach((key, tensor) -> {
            Tensor given = state.get(key);
            if (given != null && !given.shape().equals(tensor.shape())) {
                errors.add("size mismatch for " + key + ": copying a param with shape " + given.shape()
                        + " from checkpoint, the shape in current model is " + tensor.shape() + ".");
            }
        });
        if (!errors.isEmpty()) {
            throw new TensorError(
                    "Error(s) in loading state_dict for " + module.name() + ":\n\t" + String.join("\n\t", errors));
        }
        try (GradMode.Scope off = GradMode.set(false)) {
            own.forEach((key, tensor) -> {
                if (state.containsKey(key)) tensor.copy_(state.get(key));
            });
        }
        return new IncompatibleKeys(missing, unexpected);
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
    }
}
