package lectern.optim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lectern.tensor.Tensor;

/**
 * Parameters that share settings, under PyTorch's names: {@code group.get("lr")}, {@code group.put("lr", 0.01)}.
 */
public final class ParamGroup {
    private final List<Tensor> params;
    private final Settings settings;
    private final Map<String, Object> values;

    ParamGroup(List<Tensor> params, Settings settings, Map<String, Object> values) {
        this.params = List.copyOf(params);
        this.settings = settings;
        this.values = values;
    }

    /** The parameters. */
    public List<Tensor> params() {
        return params;
    }

    /** The learning rate. */
    public double lr() {
        return number("lr");
    }

    /**
     * The value of a setting.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Object get(String key) {
        if (!values.containsKey(key)) {
            throw new IllegalArgumentException(
                    "param group: there is no setting " + key + "; expected one of " + List.copyOf(values.keySet()));
        }
        return values.get(key);
    }

    /**
     * Changes a setting from the next step on.
     *
     * @throws IllegalArgumentException if there is none of that name, or the value does not fit
     */
    public void put(String key, Object value) {
        if (!key.equals("initial_lr")) check(key, value);
        values.put(key, value);
    }

    void check(String key, Object value) {
        settings.check(key, value);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    double number(String key) {
        return ((Number) get(key)).doubleValue();
    }

    int whole(String key) {
        return ((Number) get(key)).intValue();
    }

    boolean flag(String key) {
        return (Boolean) get(key);
    }

    /** The number at a place of a pair, such as {@code betas}. */
    double number(String key, int place) {
        return ((Number) ((List<?>) get(key)).get(place)).doubleValue();
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The settings in the order of their names, one per line, as PyTorch prints a group. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(values).forEach((key, value) -> lines.add("    " + key + ": " + PythonValue.text(value)));
        return String.join("\n", lines);
    }
}
