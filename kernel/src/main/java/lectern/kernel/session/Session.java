package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.display.Context;

/**
 * A running Java session: declarations live on from cell to cell. Knows no sockets and no notebooks; the server, the
 * headless runner and the tests are thin clients of it.
 *
 * <p>{@link #eval} is called by one thread at a time; {@link #interrupt}, {@link #complete}, {@link #inspect} and
 * {@link #isComplete} may be called by others meanwhile.
 */
public final class Session implements AutoCloseable {
    private final AtomicInteger count = new AtomicInteger();
    private final CellThread thread;
    private final Shell shell;
    private final Evaluator evaluator;
    private final StackFrames frames;

    private Session(SessionOptions options) {
        CellClasses classes = new CellClasses(bytes -> bytes);
        Scope scope = new Scope(options.imports());
        Javac javac = new Javac(classes);
        OperatorRewriter operators = new OperatorRewriter(options.operators());
        shell = new Shell(classes, scope);
        shell.addImports(options.imports());
        for (Path path : options.classpath()) {
            shell.addToClasspath(path.toString());
            javac.addToClasspath(path.toString());
        }
        frames = new StackFrames(classes.lines());
        Failures failures = new Failures(shell, frames);
        evaluator = new Evaluator(
                new CellSplitter(shell::analysis, new CellParser(javac)),
                shell,
                new DeclarationCheck(javac, scope, operators),
                new CellRunner(new CellCompiler(javac, scope, operators), classes, failures),
                failures);
        thread = new CellThread(classes.library());
    }

    /** Starts a session. */
    public static Session open(SessionOptions options) {
        return new Session(options);
    }

    /** Runs one cell and returns when it has ended and its output is flushed. Never throws for what the cell does. */
    public EvalResult eval(String code, CellOutput output) {
        return eval(new Cell(count.incrementAndGet(), code), output);
    }

    /** Runs code for a tool of the front end: as {@link #eval}, but it is no cell and takes no number. */
    public EvalResult evalUncounted(String code, CellOutput output) {
        return eval(new Cell(Cell.UNCOUNTED, code), output);
    }

    private EvalResult eval(Cell cell, CellOutput output) {
        return thread.call(() -> {
            EvalResult result = evaluator.eval(cell);
            return result instanceof EvalResult.Thrown thrown && thread.wasInterrupted()
                    ? new EvalResult.Interrupted(thrown.frames())
                    : result;
        });
    }

    /** What belongs to this session; cells run in it. */
    public Context context() {
        return thread.context();
    }

    /** The number of the last cell given to {@link #eval}, from 1. */
    public int executionCount() {
        return count.get();
    }

    /** Stops the running cell, whatever it does; does nothing when none runs. */
    public void interrupt() {
        thread.interrupt();
    }

    /** What could stand at {@code cursor}, counted in chars from the start of {@code code}. */
    public Completion complete(String code, int cursor) {
        return new Completion(cursor, cursor, List.of());
    }

    /** What is known about the name at the cursor as plain text, or an empty string. */
    public String inspect(String code, int cursor, boolean detailed) {
        return "";
    }

    /** Whether {@code code} is a whole cell. */
    public Completeness isComplete(String code) {
        return new Completeness(Completeness.Status.UNKNOWN, "");
    }

    @Override
    public void close() {
        thread.close();
        shell.close();
    }
}
