package lectern.kernel.session;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes of a stack trace what a student wants to see of it: the lines of the cells, and of foreign libraries. */
final class StackFrames {
    private static final Pattern NOT_SHOWN =
            Pattern.compile("(?:java|javax|jdk|sun|com\\.sun|lectern|org\\.junit)\\..*");
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final Pattern OWN_STATEMENTS = Pattern.compile("part\\$\\d+|do_it\\$(?:Aux)?|<clinit>");

    private static final int MAX_CAUSES = 30;

    private final SourceLines lines;
    /** The outermost classes of cells whose initialisation has failed, or that of a class in them. */
    private final Set<String> uninitialized = ConcurrentHashMap.newKeySet();

    StackFrames(SourceLines lines) {
        this.lines = lines;
    }

    /** A failure with all that is to be shown of it. */
    EvalResult.Thrown thrown(Throwable thrown) {
        IdentityHashMap<Throwable, Frame> origins = new IdentityHashMap<>();
        noteInitialization(thrown);
        Throwable cause = cause(thrown);
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            noteInitialization(cause);
            for (Frame frame : of(cause)) {
                if (!frame.source().isEmpty()) {
                    origins.putIfAbsent(cause, frame);
                }
            }
            cause = cause(cause);
        }
        return new EvalResult.Thrown(thrown, of(thrown), origins);
    }

    /** Whether a class of a cell is of no use any more: the JVM tries its initialisation but once. */
    boolean sawFailIn(String owner) {
        return uninitialized.contains(owner);
    }

    private void noteInitialization(Throwable thrown) {
        for (StackTraceElement element : trace(thrown)) {
            if (element.getMethodName().equals("<clinit>")
                    && element.getClassName().startsWith(CellClasses.PACKAGE + ".$")) {
                uninitialized.add(CellClasses.outermost(element.getClassName()));
            }
        }
    }

    private static Throwable cause(Throwable thrown) {
        try {
            return thrown.getCause();
        } catch (Throwable e) {
            return null;
        }
    }

    /** The frames of a throwable, innermost first, down to the cell that was run. */
    List<Frame> of(Throwable thrown) {
        List<Frame> frames = new ArrayList<>();
        int lastOfCell = 0;
        for (StackTraceElement element : trace(thrown)) {
            boolean inCell = element.getClassName().startsWith(CellClasses.PACKAGE + ".$");
            if (inCell && !element.getMethodName().equals(CellCompiler.RUN)) {
                frames.add(cellFrame(element));
                lastOfCell = frames.size();
            } else if (!inCell && !NOT_SHOWN.matcher(element.getClassName()).matches()) {
                frames.add(new Frame(
                        element.getClassName(), element.getMethodName(), Math.max(0, element.getLineNumber()), ""));
            }
        }
        return List.copyOf(frames.subList(0, lastOfCell));
    }

    /** A hostile exception may refuse even its stack trace. */
    private static StackTraceElement[] trace(Throwable thrown) {
        try {
            StackTraceElement[] trace = thrown.getStackTrace();
            return trace != null ? trace : new StackTraceElement[0];
        } catch (Throwable e) {
            return new StackTraceElement[0];
        }
    }

    private Frame cellFrame(StackTraceElement element) {
        String method = method(element);
        Optional<SourceLines.Table> table = lines.of(element.getClassName());
        if (table.isEmpty()) {
            return new Frame("Cell", method, 0, "");
        }
        Cell cell = table.get().cell();
        int line = table.get().cellLine(element.getLineNumber());
        return new Frame(cell.title(), method, line, cell.lineText(line));
    }

    private static String method(StackTraceElement element) {
        String outermost = CellClasses.outermost(element.getClassName());
        String type = element.getClassName().substring(outermost.length()).replace('$', '.');
        String method = element.getMethodName();
        Matcher lambda = LAMBDA.matcher(method);
        if (lambda.matches()) {
            method = lambda.group(1);
        }
        if (type.isEmpty()) {
            return OWN_STATEMENTS.matcher(method).matches() ? "" : method;
        }
        String name = type.substring(1);
        return switch (method) {
            case "<init>", "new" -> "new " + name;
            case "<clinit>", "static" -> name;
            default -> name + "." + method;
        };
    }
}
