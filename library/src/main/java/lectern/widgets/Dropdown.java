package lectern.widgets;

import java.util.List;
import java.util.Map;

/**
 * A choice of one of several values.
 *
 * @param <T> the values, which are shown as their {@code toString()}
 */
public final class Dropdown<T> extends ValueWidget<T> {
    private final List<T> options;

    /** Starts with the first of the options. */
    public Dropdown(String description, List<? extends T> options) {
        super(Model.control("Dropdown"), "index");
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Dropdown: expected at least one option, got none");
        }
        this.options = List.copyOf(options);
        List<String> labels = this.options.stream().map(String::valueOf).toList();
        setState(Map.of("description", description, "_options_labels", labels, "index", 0));
    }

    @Override
    Object toState(T value) {
        int index = options.indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException("Dropdown: expected one of " + options + ", got " + value);
        }
        return index;
    }

    @Override
    T fromState(Object state) {
        return options.get(((Number) state).intValue());
    }

    @Override
    public String toString() {
        return "Dropdown(value=" + value() + ", options=" + options + ")";
    }
}
