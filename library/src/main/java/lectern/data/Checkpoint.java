package lectern.data;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;

/**
 * Tensors inside maps and lists as a safetensors file holds them: the tensors by their path, and what lies around them
 * as a text of JSON in the file's metadata. A map of tensors, such as a module's state, is the file's content itself.
 */
final class Checkpoint {
    private static final String STRUCTURE = "lectern";
    private static final String TENSOR = "$tensor";
    private static final String FLOATING = "$float";
    private static final Map<String, String> PLAIN = Map.of("format", "pt");

    private Checkpoint() {}

    /** @throws TensorTypeError for what is no tensor, map, list, number, text, boolean or null */
    static Safetensors.Content of(Object value) {
        if (value instanceof Map<?, ?> map && isState(map)) {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            map.forEach((name, tensor) -> tensors.put((String) name, (Tensor) tensor));
            return new Safetensors.Content(tensors, PLAIN);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        JsonElement structure = structure("", value, tensors);
        Map<String, String> metadata = new LinkedHashMap<>(PLAIN);
        metadata.put(STRUCTURE, structure.toString());
        return new Safetensors.Content(tensors, metadata);
    }

    private static boolean isState(Map<?, ?> map) {
        return map.entrySet().stream().allMatch(e -> e.getKey() instanceof String && e.getValue() instanceof Tensor);
    }

    private static JsonElement structure(String path, Object value, Map<String, Tensor> tensors) {
        if (value == null) return JsonNull.INSTANCE;
        if (value instanceof Tensor tensor) {
            String name = path.isEmpty() ? "tensor" : path;
            while (tensors.containsKey(name)) name += "'";
            tensors.put(name, tensor);
            return object(TENSOR, new JsonPrimitive(name));
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, item) -> object.add(String.valueOf(key), structure(join(path, key), item, tensors)));
            return object;
        }
        if (value instanceof Iterable<?> items) {
            JsonArray array = new JsonArray();
            for (Object item : items) array.add(structure(join(path, array.size()), item, tensors));
            return array;
        }
        if (value instanceof String text) return new JsonPrimitive(text);
        if (value instanceof Boolean on) return new JsonPrimitive(on);
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return new JsonPrimitive(((Number) value).longValue());
        }
        // As text, since JSON has no signs for infinity and for what is no number.
        if (value instanceof Number number) return object(FLOATING, new JsonPrimitive(number.toString()));
        throw new TensorTypeError("save: expected tensors, maps, lists, numbers and texts, got "
                + value.getClass().getSimpleName() + (path.isEmpty() ? "" : " at " + path)
                + "; save the state of an object: model.stateDict()");
    }

    private static JsonObject object(String key, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(key, value);
        return object;
    }

    private static String join(String path, Object key) {
        return path.isEmpty() ? String.valueOf(key) : path + "." + key;
    }

    /** What {@link #of} was given; whole numbers come back as {@code Long}, and keys as texts. */
    static Object value(Safetensors.Content content, Refusal refusal) {
        String structure = content.metadata().get(STRUCTURE);
        if (structure == null) return content.tensors();
        try {
            return value(JsonParser.parseString(structure), content.tensors(), refusal);
        } catch (JsonParseException | IllegalStateException | NumberFormatException | UnsupportedOperationException e) {
            throw refusal.of("its structure cannot be read: " + e.getMessage());
        }
    }

    private static Object value(JsonElement json, Map<String, Tensor> tensors, Refusal refusal) {
        if (json.isJsonNull()) return null;
        if (json.isJsonArray()) {
            List<Object> items = new ArrayList<>();
            for (JsonElement item : json.getAsJsonArray()) items.add(value(item, tensors, refusal));
            return items;
        }
        return json.isJsonPrimitive()
                ? scalar(json.getAsJsonPrimitive())
                : map(json.getAsJsonObject(), tensors, refusal);
    }

    private static Object map(JsonObject object, Map<String, Tensor> tensors, Refusal refusal) {
        if (object.has(FLOATING)) return Double.valueOf(object.get(FLOATING).getAsString());
        if (object.has(TENSOR)) {
            String name = object.get(TENSOR).getAsString();
            refusal.unless(tensors.containsKey(name), "its structure names the tensor " + name);
            return tensors.get(name);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue(), tensors, refusal)));
        return map;
    }

    private static Object scalar(JsonPrimitive json) {
        if (json.isNumber()) return json.getAsLong();
        return json.isBoolean() ? (Object) json.getAsBoolean() : json.getAsString();
    }
}
