package lectern.nn;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lectern.nn.FieldTable.Slot;
import lectern.nn.Modules.Module;
import lectern.tensor.Parameter;
import lectern.tensor.Tensor;

/**
 * What one module holds: the modules and parameters in its fields, then what was registered by name. Fields are read
 * again whenever it is asked, so that an assignment registers the new value; the maps are made anew only after one.
 */
final class Registry {
    private final Module module;
    private final FieldTable table;
    /** What was registered by name and has no field. */
    private final Map<String, Object> added = new LinkedHashMap<>();
    /** The names of buffers, in a field or not, and whether they belong to the state. */
    private final Map<String, Boolean> bufferNames = new HashMap<>();

    private final Object[] seen;
    private boolean current;
    private final Map<String, Module> children = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Tensor> buffers = new LinkedHashMap<>();

    Registry(Module module) {
        this.module = module;
        this.table = FieldTable.of(module);
        this.seen = new Object[table.slots().size()];
    }

    Map<String, Module> children() {
        refresh();
        return children;
    }

    Map<String, Parameter> parameters() {
        refresh();
        module.checkParametersKnown();
        return parameters;
    }

    Map<String, Tensor> buffers() {
        refresh();
        return buffers;
    }

    /** Whether a buffer belongs to the state that is saved. */
    boolean isPersistent(String buffer) {
        return bufferNames.getOrDefault(buffer, true);
    }

    void addBuffer(String name, Tensor buffer, boolean persistent) {
        add("buffer", name, buffer);
        bufferNames.put(name, persistent);
    }

    /**
     * Registers a value by its name, and assigns the field of that name if there is one.
     *
     * @throws IllegalArgumentException for a name that is empty, has a dot, or is that of something else
     */
    void add(String kind, String name, Object value) {
        if (name == null || name.isEmpty() || name.contains(".")) {
            throw new IllegalArgumentException(
                    kind + " name can't be empty and can't contain \".\", got: \"" + name + "\"");
        }
        Slot slot = table.slot(name);
        Object before = slot == null ? added.get(name) : slot.get(module);
        if (before != null && value != null && !kindOf(before).equals(kindOf(value))) {
            throw new IllegalArgumentException("attribute '" + name + "' already exists in " + module.name() + " as a "
                    + kindOf(before) + "; register the " + kind + " under another name");
        }
        if (slot == null) {
            added.put(name, value);
        } else {
            slot.set(module, value);
        }
        current = false;
    }

    /** Puts other tensors in the place of the parameters and buffers. */
    void replace(UnaryOperator<Tensor> parameter, UnaryOperator<Tensor> buffer) {
        refresh();
        for (String name : List.copyOf(parameters.keySet()))
            add("parameter", name, parameter.apply(parameters.get(name)));
        for (String name : List.copyOf(buffers.keySet())) add("buffer", name, buffer.apply(buffers.get(name)));
    }

    private static String kindOf(Object value) {
        return value instanceof Module ? "module" : value instanceof Parameter ? "parameter" : "buffer";
    }

    private void refresh() {
        List<Slot> slots = table.slots();
        for (int i = 0; i < seen.length; i++) {
            Object value = slots.get(i).get(module);
            if (value == seen[i]) continue;
            seen[i] = value;
            current = false;
        }
        if (current) return;
        children.clear();
        parameters.clear();
        buffers.clear();
        for (int i = 0; i < seen.length; i++) {
            Slot slot = slots.get(i);
            take(slot.key(), seen[i], slot.named() || bufferNames.containsKey(slot.key()));
        }
        added.forEach((name, value) -> take(name, value, true));
        current = true;
    }

    private void take(String name, Object value, boolean registered) {
        if (value instanceof Module child) {
            children.put(name, child);
        } else if (value instanceof Parameter parameter) {
            parameters.put(name, parameter);
        } else if (value instanceof Tensor buffer && registered) {
            buffers.put(name, buffer);
        }
    }
}
