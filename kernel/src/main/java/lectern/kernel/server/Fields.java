package lectern.kernel.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the fields of a JSON object, each of exactly the expected type: Gson alone would take "no" for false. */
final class Fields {
    private final String owner;
    private final JsonObject json;

    /** @param owner what the object is, for messages */
    Fields(String owner, JsonObject json) {
        this.owner = owner;
        this.json = json;
    }

    String string(String name) throws BadMessage {
        return primitive(name, "a string", JsonPrimitive::isString).getAsString();
    }

    String string(String name, String fallback) throws BadMessage {
        return has(name) ? string(name) : fallback;
    }

    boolean bool(String name, boolean fallback) throws BadMessage {
        return has(name)
                ? primitive(name, "true or false", JsonPrimitive::isBoolean).getAsBoolean()
                : fallback;
    }

    int integer(String name) throws BadMessage {
        return primitive(name, "an integer", Fields::isInteger).getAsInt();
    }

    int integer(String name, int fallback) throws BadMessage {
        return has(name) ? integer(name) : fallback;
    }

    /** The object of that name, or an empty one. */
    JsonObject object(String name) throws BadMessage {
        if (!has(name)) {
            return new JsonObject();
        }
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw wrong(name, "an object");
    }

    /** The object of that name with strings as its values, in its order. */
    Map<String, String> strings(String name) throws BadMessage {
        Map<String, String> strings = new LinkedHashMap<>();
        Fields object = new Fields(owner + "." + name, object(name));
        for (String key : object.json.keySet()) {
            strings.put(key, object.string(key));
        }
        return strings;
    }

    private boolean has(String name) {
        JsonElement value = json.get(name);
        return value != null && !value.isJsonNull();
    }

    private JsonPrimitive primitive(String name, String expected, Predicate<JsonPrimitive> type) throws BadMessage {
        if (json.get(name) instanceof JsonPrimitive value && type.test(value)) {
            return value;
        }
        throw wrong(name, expected);
    }

    private BadMessage wrong(String name, String expected) {
        return new BadMessage("%s: \"%s\" must be %s, got %s".formatted(owner, name, expected, kind(json.get(name))));
    }

    /** What kind of value came; not the value itself, which may be huge or secret. */
    private static String kind(JsonElement value) {
        if (value instanceof JsonPrimitive primitive) {
            return primitive.isString() ? "a string" : primitive.isNumber() ? "a number" : "true or false";
        }
        return value == null ? "nothing" : value.isJsonObject() ? "an object" : value.isJsonArray() ? "a list" : "null";
    }

    private static boolean isInteger(JsonPrimitive value) {
        if (!value.isNumber()) {
            return false;
        }
        double number = value.getAsDouble();
        return number == (int) number;
    }
}
