package lectern.kernel.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns javac's messages into problems in a cell's own text, without the classes that a cell is wrapped in. */
final class Problems {
    private static final Pattern WRAPPER = Pattern.compile("(?:REPL\\.)?\\$(?:Declared|Cell)\\$\\w+\\.");
    private static final Pattern WRAPPER_LOCATION =
            Pattern.compile("\\R\\s*location:\\s+class\\s*(?:(?:REPL\\.)?\\$(?:Declared|Cell)\\$\\w+)?(?=\\R|$)");
    // An expression's value goes through a variable of our own, which the student need not know.
    private static final Pattern NO_TYPE =
            Pattern.compile("cannot infer type for local variable value\\$\\R\\s*\\((?<reason>.*)\\)");
    private static final Pattern NO_SYMBOL = Pattern.compile(
            "cannot find symbol\\R\\s*symbol:\\s+(?<symbol>.*)(?:\\R\\s*location:\\s+(?<location>.*))?");

    private Problems() {}

    /** The problems that stand behind messages about a source made from the cell. */
    static List<Problem> of(Cell cell, MappedText source, List<Javac.Note> notes) {
        Set<Problem> problems = new LinkedHashSet<>();
        for (Javac.Note note : notes) {
            int position = source.origin(Math.max(0, note.position()));
            int start = source.origin(Math.max(0, note.start()));
            // Of "a.b().c" only the unknown name is meant.
            if (note.code().startsWith("compiler.err.cant.resolve")
                    && cell.text().startsWith(".", position)) {
                position = JavaText.skipBlanks(
                        cell.text(), position + 1, cell.text().length());
                start = position;
            }
            int end = source.originOfEnd(Math.max(0, note.end()));
            problems.add(at(cell, position, start, end, note.message(), note.code()));
        }
        return new ArrayList<>(problems);
    }

    /**
     * A problem in a cell.
     *
     * @param position the place that matters most, such as an operator
     * @param start where what is meant starts
     * @param end where it ends
     */
    static Problem at(Cell cell, int position, int start, int end, String message) {
        return at(cell, position, start, end, message, "");
    }

    /** A problem with the name that a part of a cell declares. */
    static Problem atName(Cell cell, Part part, String message) {
        int start = part.text().origin(Math.max(0, part.text().toString().indexOf(part.name())));
        return at(cell, start, start, start + part.name().length(), message);
    }

    private static Problem at(Cell cell, int position, int start, int end, String message, String code) {
        int line = cell.line(position);
        int from = cell.line(start) == line && start <= position ? start : position;
        String text = cell.lineAt(position);
        int column = cell.column(from);
        int length = Math.max(1, Math.min(end - from, text.length() + 1 - column));
        String plain = plain(message);
        return new Problem(plain, line, column, length, text, Hints.of(code, plain, text));
    }

    /** The line of a cell, unfinished as Java, that is another language's. */
    static Optional<Problem> ofOtherLanguage(Cell cell) {
        int start = 0;
        for (String line : cell.text().split("\n", -1)) {
            if (!Hints.ofLine(line).isEmpty()) {
                int indent = line.length() - line.stripLeading().length();
                return Optional.of(
                        at(cell, start + indent, start + indent, start + line.length(), "this line is no Java"));
            }
            start += line.length() + 1;
        }
        return Optional.empty();
    }

    /** A compiler's message without wrapper classes, the unknown name on its first line. */
    static String plain(String message) {
        Matcher noType = NO_TYPE.matcher(message);
        if (noType.matches()) {
            return noType.group("reason");
        }
        String clean = WRAPPER.matcher(WRAPPER_LOCATION.matcher(message).replaceAll(""))
                .replaceAll("");
        Matcher noSymbol = NO_SYMBOL.matcher(clean);
        if (!noSymbol.matches()) {
            return clean;
        }
        String location = noSymbol.group("location");
        return "cannot find symbol: " + noSymbol.group("symbol") + (location == null ? "" : " in " + location);
    }
}
