package lectern.kernel.display;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.kernel.session.Frame;

/**
 * What to do about a null of the library's that a cell went on with. One row each: Java's message, how the student's
 * line asks for the value, and the hint with the name that stands before it.
 */
final class NullHint {
    private record Row(Pattern message, Pattern call, String hint, String usualName) {}

    private static final List<Row> ROWS = List.of(new Row(
            // Where the line has an operator, the null is a parameter of the method that calculates it.
            Pattern.compile("Cannot invoke \"lectern\\.tensor\\.\\w+\\..*\" because"
                    + " (?:the return value of \"lectern\\.tensor\\.\\w+\\.grad\\(\\)\"|\"[ab]\") is null"),
            Pattern.compile("(\\w+)\\s*\\.\\s*grad\\(\\)"),
            "%s has no gradient yet: call backward() first",
            "the tensor"));

    private NullHint() {}

    /** The hint for an exception that ended in some line of a cell. */
    static Optional<String> of(Throwable thrown, List<Frame> frames) {
        if (!(thrown instanceof NullPointerException)) {
            return Optional.empty();
        }
        String message = ThrowableText.message(thrown);
        String line = frames.stream()
                .map(Frame::source)
                .filter(source -> !source.isEmpty())
                .findFirst()
                .orElse("");
        return ROWS.stream()
                .filter(row -> row.message().matcher(message).matches()
                        && row.call().matcher(line).find())
                .findFirst()
                .map(row -> row.hint().formatted(name(row, line)));
    }

    /** What the line asks, if it asks only one thing. */
    private static String name(Row row, String line) {
        List<String> names = row.call()
                .matcher(line)
                .results()
                .map(call -> call.group(1))
                .distinct()
                .toList();
        return names.size() == 1 ? names.get(0) : row.usualName();
    }
}
