package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** Python's text form of nested lists, such as {@code [[5., 6], [7, 8]]}: the shortest way to write a matrix in Java. */
final class NestedText {
    private final String text;
    private int at;

    private NestedText(String text) {
        this.text = text;
    }

    /**
     * Nested lists of {@code Double}, {@code Long} and {@code Boolean}.
     *
     * @throws IllegalArgumentException with a caret under the place that cannot be read
     */
    static Object parse(String text) {
        NestedText parser = new NestedText(text);
        Object value = parser.value();
        parser.skipSpace();
        if (parser.at < text.length()) throw parser.error("expected the end of the text");
        return value;
    }

    private Object value() {
        skipSpace();
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '(')) return list();
        int start = at;
        while (at < text.length() && "[](), \t\r\n".indexOf(text.charAt(at)) < 0) at++;
        Object value = element(text.substring(start, at));
        if (value == null) {
            at = start;
            throw error("expected a number, True, False or a list");
        }
        return value;
    }

    private List<Object> list() {
        char close = text.charAt(at++) == '[' ? ']' : ')';
        List<Object> items = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at < text.length() && text.charAt(at) == close) break;
            items.add(value());
            skipSpace();
            if (at < text.length() && text.charAt(at) == ',') at++;
            else if (at >= text.length() || text.charAt(at) != close) throw error("expected ',' or '" + close + "'");
        }
        at++;
        return items;
    }

    private static Object element(String word) {
        return switch (word) {
            case "True", "true" -> true;
            case "False", "false" -> false;
            case "nan" -> Double.NaN;
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> number(word.replace("_", ""));
        };
    }

    private static Object number(String word) {
        if (!word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) return null;
        if (word.matches("[+-]?\\d{1,18}")) return Long.valueOf(word);
        return Double.valueOf(word);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException(
                "tensor: " + expected + " at position " + at + "\n" + text + "\n" + " ".repeat(at) + "^");
    }
}
