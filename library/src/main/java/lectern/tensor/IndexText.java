package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** The text of an index as Python writes it between the brackets, such as {@code :, 0:2} or {@code ..., [0, 2]}. */
final class IndexText {
    private final String text;
    private int at;

    private IndexText(String text) {
        this.text = text;
    }

    /**
     * The items of the text.
     *
     * @throws IllegalArgumentException with a caret under the place that cannot be read
     */
    static List<Index> parse(String text) {
        IndexText parser = new IndexText(text);
        List<Index> items = new ArrayList<>();
        parser.skipSpace();
        do {
            items.add(parser.item());
            parser.skipSpace();
        } while (parser.skip(',') && parser.hasMore());
        if (parser.hasMore()) throw parser.error("expected ',' or the end of the index");
        return items;
    }

    private Index item() {
        skipSpace();
        if (text.startsWith("...", at)) {
            at += 3;
            return new Index.Rest();
        }
        if (peek() == '[') return list();
        String word = word();
        if (!word.isEmpty()) {
            at += word.length();
            return switch (word) {
                case "None", "null" -> new Index.NewAxis();
                case "True", "true" -> new Index.Picked(Tensor.scalar(1L, DType.BOOL));
                case "False", "false" -> new Index.Picked(Tensor.scalar(0L, DType.BOOL));
                case "Ellipsis" -> new Index.Rest();
                default -> {
                    at -= word.length();
                    throw error("a name has no meaning inside the text; pass the value beside it, as in x.get(\":\", "
                            + word + ")");
                }
            };
        }
        return numberOrSlice();
    }

    private Index numberOrSlice() {
        Long start = number();
        skipSpace();
        if (peek() != ':') {
            if (start == null) throw error("expected a number, a slice, None, '...' or a list");
            return new Index.At(start);
        }
        at++;
        Long stop = number();
        skipSpace();
        Long step = null;
        int stepAt = at;
        if (skip(':')) {
            skipSpace();
            stepAt = at;
            step = number();
        }
        if (step != null && step <= 0) {
            at = stepAt;
            throw error("slice step must be positive, got " + step + "; reverse with flip");
        }
        return new Index.Slice(start, stop, step);
    }

    private Index list() {
        int start = at;
        int depth = 0;
        do {
            if (at == text.length()) {
                at = start;
                throw error("this '[' is not closed");
            }
            char c = text.charAt(at++);
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        } while (depth > 0);
        try {
            return Index.of(NestedText.parse(text.substring(start, at))).get(0);
        } catch (IllegalArgumentException e) {
            at = start;
            throw error("this list cannot be read ("
                    + e.getMessage().lines().findFirst().orElse("") + ")");
        }
    }

    private Long number() {
        skipSpace();
        int end = at;
        if (end < text.length() && "+-".indexOf(text.charAt(end)) >= 0) end++;
        while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
        String digits = text.substring(at, end);
        if (digits.isEmpty()) return null;
        if (!digits.matches("[+-]?\\d{1,18}")) throw error("expected a whole number, got '" + digits + "'");
        at = end;
        return Long.valueOf(digits);
    }

    private String word() {
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierStart(text.charAt(end))) end++;
        return text.substring(at, end);
    }

    private boolean hasMore() {
        skipSpace();
        return at < text.length();
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean skip(char c) {
        skipSpace();
        if (peek() != c) return false;
        at++;
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private IllegalArgumentException error(String expected) {
        return new IllegalArgumentException(
                "index: " + expected + " at position " + at + "\n" + text + "\n" + " ".repeat(at) + "^");
    }
}
