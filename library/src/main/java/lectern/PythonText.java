package lectern;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.display.Repr;

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
        if (value instanceof Double number) return number(number, Double.toString(number));
        if (value instanceof Float number) return number(number, Float.toString(number));
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

    /** Python's float: shortest digits as in Java, but plain between 1e-4 and 1e16, and {@code 1e-05} beyond. */
    private static String number(double value, String javaText) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e16)) {
            String[] parts = (javaText.contains("E") ? javaText : scientific(javaText)).split("E", 2);
            int exponent = Integer.parseInt(parts[1]);
            String mantissa = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
            String digits = Integer.toString(Math.abs(exponent));
            return mantissa + (exponent < 0 ? "e-" : "e+") + (digits.length() < 2 ? "0" : "") + digits;
        }
        if (!javaText.contains("E")) return javaText;
        String plain = new BigDecimal(javaText).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String scientific(String plain) {
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        return number.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }
}
