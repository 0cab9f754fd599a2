package lectern;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.display.Repr;
import lectern.numpy.FloatText;

/** Java values as Python's {@code str} and {@code repr} write them. */
final class PythonText {
    private PythonText() {}

    /** What {@code print} shows: text as it is, everything else as {@link #repr}. */
    static String str(Object value) {
        boolean own = value instanceof CharSequence || value instanceof Character || value instanceof Repr;
        return own ? value.toString() : repr(value);
    }

    /** What an element of a list shows: text in quotes. */
    static String repr(Object value) {
        if (value == null) return "None";
        if (value instanceof Boolean on) return on ? "True" : "False";
        if (value instanceof CharSequence || value instanceof Character) return quoted(value.toString());
        if (value instanceof Repr own) return own.repr();
        if (value instanceof Double number) return FloatText.python(number);
        if (value instanceof Float number) return FloatText.python(number);
        if (value instanceof Map<?, ?> map) return map(map);
        if (value instanceof Set<?> set && set.isEmpty()) return "set()";
        if (value instanceof Set<?> set) return joined(set, "{", "}");
        // A list with a text form of its own, such as a shape or a tuple, keeps it.
        if (value instanceof Collection<?> c && hasJavaText(c)) return joined(c, "[", "]");
        if (value.getClass().isArray()) return joined(elements(value), "[", "]");
        return value.toString();
    }

    private static boolean hasJavaText(Collection<?> c) {
        return c.getClass().getName().startsWith("java.");
    }

    private static List<Object> elements(Object array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) elements.add(Array.get(array, i));
        return elements;
    }

    static String joined(Collection<?> items, String open, String close) {
        return items.stream().map(PythonText::repr).collect(Collectors.joining(", ", open, close));
    }

    private static String map(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(e -> repr(e.getKey()) + ": " + repr(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return quote + (quote.equals("'") ? escaped.replace("'", "\\'") : escaped) + quote;
    }
}
