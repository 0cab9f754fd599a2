package lectern.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** A sample's call: its input, positional and keyword arguments as Java values. */
public final class Call {
    private final Object input;
    private final List<Object> args = new ArrayList<>();
    private final Map<String, Object> kwargs = new LinkedHashMap<>();
    /** The tensors that require a gradient, in the order of the sample's {@code grads}. */
    private final List<Tensor> leaves = new ArrayList<>();

    /** The tensors to use as leaves in place of the sample's own, or null. */
    private final List<Tensor> given;

    Call(JsonObject sample) {
        this(sample, null);
    }

    /** The same call with other tensors in the place of those that require a gradient. */
    Call(JsonObject sample, List<Tensor> given) {
        this.given = given;
        input = decode(sample.get("input"));
        for (JsonElement arg : sample.getAsJsonArray("args")) args.add(decode(arg));
        sample.getAsJsonObject("kwargs").entrySet().forEach(e -> kwargs.put(e.getKey(), decode(e.getValue())));
    }

    private Object decode(JsonElement json) {
        if (json.isJsonNull()) return null;
        if (json.isJsonArray()) return list(json.getAsJsonArray());
        if (json.isJsonObject()) return object(json.getAsJsonObject());
        if (json.getAsJsonPrimitive().isBoolean()) return json.getAsBoolean();
        String text = json.getAsString();
        if (json.getAsJsonPrimitive().isString()) return text;
        return text.matches("-?\\d+") ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
    }

    private List<Object> list(JsonArray json) {
        List<Object> items = new ArrayList<>();
        for (JsonElement item : json) items.add(decode(item));
        return items;
    }

    private Object object(JsonObject json) {
        if (json.has("size")) return list(json.getAsJsonArray("size"));
        if (json.has("dtype"))
            return DType.valueOf(json.get("dtype").getAsString().toUpperCase(Locale.ROOT));
        if (json.has("slice")) return new Slice(list(json.getAsJsonArray("slice")));
        if (json.has("ellipsis")) return Ellipsis.INSTANCE;
        boolean isLeaf = json.has("grad") && json.get("grad").getAsBoolean();
        Tensor tensor = isLeaf && given != null ? given.get(leaves.size()) : Golden.tensor(json);
        if (isLeaf) leaves.add(tensor);
        return tensor;
    }

    /** A slice of an index: start, stop and step, each possibly null. */
    public record Slice(List<Object> parts) {}

    /** The {@code ...} of an index. */
    public enum Ellipsis {
        INSTANCE
    }

    List<Tensor> leaves() {
        return leaves;
    }

    /** The first argument as a tensor. */
    public Tensor input() {
        return (Tensor) input;
    }

    /** The first argument, whatever it is. */
    public Object rawInput() {
        return input;
    }

    /** The positional arguments after the first. */
    public List<Object> args() {
        return args;
    }

    /** The first argument and the positional ones, as tensors. */
    public List<Tensor> tensors() {
        List<Tensor> all = new ArrayList<>();
        if (input instanceof List<?> items) items.forEach(item -> all.add((Tensor) item));
        else all.add((Tensor) input);
        for (Object arg : args) if (arg instanceof Tensor t) all.add(t);
        return all;
    }

    /** The first argument as a list of tensors. */
    public List<Tensor> list() {
        List<Tensor> all = new ArrayList<>();
        for (Object item : (List<?>) input) all.add((Tensor) item);
        return all;
    }

    public boolean has(int position, String name) {
        return get(position, name) != null;
    }

    /** The argument at a position after the first, or of a name; null where the sample has neither. */
    public Object get(int position, String name) {
        return position >= 0 && position < args.size() ? args.get(position) : kwargs.get(name);
    }

    public Object get(String name) {
        return kwargs.get(name);
    }

    public Tensor tensor(int position, String name) {
        return (Tensor) get(position, name);
    }

    public Tensor tensor(int position) {
        return (Tensor) args.get(position);
    }

    public int integer(int position, String name, int usual) {
        Object value = get(position, name);
        return value == null ? usual : ((Number) value).intValue();
    }

    public double number(int position, String name, double usual) {
        Object value = get(position, name);
        return value == null ? usual : value instanceof Boolean on ? (on ? 1 : 0) : ((Number) value).doubleValue();
    }

    public boolean flag(int position, String name, boolean usual) {
        Object value = get(position, name);
        return value == null ? usual : (Boolean) value;
    }

    public String text(int position, String name, String usual) {
        Object value = get(position, name);
        return value == null ? usual : (String) value;
    }

    public DType dtype(int position, String name) {
        return (DType) get(position, name);
    }

    /** A list of whole numbers; a single number is a list of one; null where the sample has none. */
    public int[] integers(int position, String name) {
        Object value = get(position, name);
        if (value == null) return null;
        if (value instanceof Number one) return new int[] {one.intValue()};
        return ((List<?>) value)
                .stream().mapToInt(item -> ((Number) item).intValue()).toArray();
    }

    /** All remaining positional arguments as whole numbers, whether given one by one or as one list. */
    public int[] sizes() {
        if (args.size() == 1 && args.get(0) instanceof List<?>) return integers(0, "");
        return args.stream().mapToInt(item -> ((Number) item).intValue()).toArray();
    }
}
