package lectern.kernel.magic;

/** Reads Java from left to right, as far as it takes to tell where a statement may begin. */
final class JavaState {
    private enum Inside {
        CODE,
        LINE_COMMENT,
        COMMENT,
        STRING,
        CHARACTER,
        TEXT_BLOCK
    }

    private Inside inside = Inside.CODE;
    private int depth;
    private char last = ';';

    /** Whether a new statement may begin here: no bracket, string or comment is open, and none goes on. */
    boolean atStatement() {
        return inside == Inside.CODE && depth == 0 && (last == ';' || last == '}');
    }

    /** Whether a string of one line is open. */
    boolean inString() {
        return inside == Inside.STRING;
    }

    /** Reads on. */
    void read(String text, int start, int end) {
        int at = start;
        while (at < end) {
            at += switch (inside) {
                case CODE -> code(text, at);
                case LINE_COMMENT -> until(text, at, "\n");
                case COMMENT -> until(text, at, "*/");
                case STRING -> quoted(text, at, "\"");
                case CHARACTER -> quoted(text, at, "'");
                case TEXT_BLOCK -> quoted(text, at, "\"\"\"");
            };
        }
    }

    private int code(String text, int at) {
        if (text.startsWith("//", at)) {
            inside = Inside.LINE_COMMENT;
            return 2;
        }
        if (text.startsWith("/*", at)) {
            inside = Inside.COMMENT;
            return 2;
        }
        if (text.startsWith("\"\"\"", at)) {
            return enter(Inside.TEXT_BLOCK, 3);
        }
        char c = text.charAt(at);
        switch (c) {
            case '"' -> enter(Inside.STRING, 1);
            case '\'' -> enter(Inside.CHARACTER, 1);
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth = Math.max(0, depth - 1);
            default -> {}
        }
        if (!Character.isWhitespace(c)) {
            last = c;
        }
        return 1;
    }

    private int enter(Inside next, int length) {
        inside = next;
        last = '"';
        return length;
    }

    private int until(String text, int at, String end) {
        boolean ends = text.startsWith(end, at);
        inside = ends ? Inside.CODE : inside;
        return ends ? end.length() : 1;
    }

    private int quoted(String text, int at, String end) {
        if (text.charAt(at) == '\\') {
            return 2;
        }
        // A quoted text without an end goes no further than its line.
        return until(text, at, text.charAt(at) == '\n' && inside != Inside.TEXT_BLOCK ? "\n" : end);
    }
}
