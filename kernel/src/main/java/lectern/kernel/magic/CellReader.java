package lectern.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.kernel.magic.Piece.Span;

/**
 * Finds the magics in a cell. Java always wins: a line is a magic only where a statement may begin, and {@code !done} is a
 * command only where nothing is called {@code done}.
 */
final class CellReader {
    private static final Pattern WHOLE = Pattern.compile("\\s*+%%(?<name>[\\w.-]*)[ \\t]*+(?<arguments>[^\\n]*)\\n?");
    private static final Pattern LINE =
            Pattern.compile("[ \\t]*+%(?<name>[A-Za-z][\\w.-]*|$)(?:[ \\t]++(?<arguments>[^\\n]*))?");
    private static final Pattern COMMAND = Pattern.compile("[ \\t]*+!(?<command>[^\\n]+)");
    private static final Pattern QUESTION = Pattern.compile(
            "[ \\t]*+(?:\\?\\??[ \\t]*+(?<name>%{0,2}[\\w.]+)|(?<named>%{0,2}[\\w.]+)\\?\\??)[ \\t;]*+");
    private static final Pattern NEGATION =
            Pattern.compile("\\s*+(?:[(!~]|(?<name>[A-Za-z_$][\\w$]*+)(?<call>\\s*+\\(|\\.\\w++\\()?)");

    private final Predicate<String> isVariable;

    /** @param isVariable whether the session has a variable of a name */
    CellReader(Predicate<String> isVariable) {
        this.isVariable = isVariable;
    }

    /** The pieces of a cell, in order and without gaps. */
    List<Piece> read(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.lookingAt()) {
            return List.of(new Piece.Whole(
                    0,
                    text.length(),
                    span(whole, "name"),
                    span(whole, "arguments"),
                    new Span(whole.end(), text.length())));
        }
        List<Piece> pieces = new ArrayList<>();
        JavaState java = new JavaState();
        int javaStart = 0;
        for (int start = 0; start < text.length(); ) {
            int lineEnd = text.indexOf('\n', start);
            int end = lineEnd < 0 ? text.length() : lineEnd + 1;
            Piece piece = java.atStatement() ? piece(text, start, end) : null;
            if (piece == null) {
                java.read(text, start, end);
            } else {
                add(pieces, text, javaStart, start);
                pieces.add(piece);
                javaStart = end;
            }
            start = end;
        }
        add(pieces, text, javaStart, text.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            pieces.add(new Piece.Java(start, end));
        }
    }

    /** What a line is that begins where a statement may, or null for Java. */
    private Piece piece(String text, int start, int end) {
        int last = text.startsWith("\n", end - 1) ? end - 1 : end;
        Matcher line = LINE.matcher(text).region(start, last);
        if (line.matches()) {
            Span arguments = line.group("arguments") == null ? new Span(last, last) : span(line, "arguments");
            return new Piece.Line(start, end, span(line, "name"), arguments);
        }
        Matcher command = COMMAND.matcher(text).region(start, last);
        if (command.matches() && !isNegation(text, span(command, "command"))) {
            return new Piece.Command(start, end, span(command, "command"));
        }
        Matcher question = QUESTION.matcher(text).region(start, last);
        if (question.matches() && !isCondition(text, end)) {
            return new Piece.Question(start, end, span(question, question.group("name") != null ? "name" : "named"));
        }
        return null;
    }

    private boolean isNegation(String text, Span command) {
        Matcher negation = NEGATION.matcher(text).region(command.start(), command.end());
        if (!negation.lookingAt()) {
            return false;
        }
        String name = negation.group("name");
        return name == null
                || negation.group("call") != null
                || isVariable.test(name)
                || isDeclared(text, command, name);
    }

    /** Whether the cell itself declares a variable of this name before. */
    private static boolean isDeclared(String text, Span command, String name) {
        return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=")
                .matcher(text)
                .region(0, command.start())
                .find();
    }

    /** Whether what looks like a question is the condition of {@code a ? b : c}, which goes on in the next line. */
    private static boolean isCondition(String text, int end) {
        int stop = text.indexOf(';', end);
        return text.substring(end, stop < 0 ? text.length() : stop).contains(":");
    }

    private static Span span(Matcher matcher, String group) {
        return new Span(matcher.start(group), matcher.end(group));
    }
}
