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
