package lectern.kernel.display;

/** Strings and characters as they are written in Java source. */
final class JavaLiteral {
    private JavaLiteral() {}

    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> append(literal, (char) c, '"'));
        return literal.append('"').toString();
    }

    static String of(char character) {
        StringBuilder literal = new StringBuilder("'");
        append(literal, character, '\'');
        return literal.append('\'').toString();
    }

    private static void append(StringBuilder literal, char c, char quote) {
        switch (c) {
            case '\b' -> literal.append("\\b");
            case '\t' -> literal.append("\\t");
            case '\n' -> literal.append("\\n");
            case '\f' -> literal.append("\\f");
            case '\r' -> literal.append("\\r");
            case '\\' -> literal.append("\\\\");
            default -> literal.append(c == quote ? "\\" : "").append(c);
        }
    }
}
