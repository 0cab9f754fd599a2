package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that a notebook file may hold as one string or as a list of lines, each with its end. */
final class MultilineText {
    private static final String ENDS = "\\n\\r\\x0b\\x0c\\x1c-\\x1e\\x85\\u2028\\u2029";

    /** One line with its end, by the rules of Python's {@code splitlines}, which nbformat uses. */
    private static final Pattern LINE = Pattern.compile("[^" + ENDS + "]*(?:\\r\\n|[" + ENDS + "])|[^" + ENDS + "]+");

    private MultilineText() {}

    /** Whether the element can be read as text. */
    static boolean isText(JsonElement element) {
        if (element instanceof JsonArray lines) {
            return lines.asList().stream().allMatch(MultilineText::isString);
        }
        return isString(element);
    }

    static String join(JsonElement text) {
        if (text instanceof JsonArray lines) {
            StringBuilder joined = new StringBuilder();
            lines.forEach(line -> joined.append(line.getAsString()));
            return joined.toString();
        }
        return text.getAsString();
    }

    static JsonArray split(String text) {
        JsonArray lines = new JsonArray();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            lines.add(line.group());
        }
        return lines;
    }

    private static boolean isString(JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString();
    }
}
