package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.display.Context;

/** A session of this JVM: JShell for what cells declare, javac alone for the rest. */
final class JavaSession implements Session {
    private final AtomicInteger count = new AtomicInteger();
    private final CellThread thread;
    private final Shell shell;
    private final Evaluator evaluator;
    private final StackFrames frames;

    JavaSession(SessionOptions options) {
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

    @Override
    public EvalResult eval(String code, CellOutput output) {
        return eval(new Cell(count.incrementAndGet(), code), output);
    }

    @Override
    public EvalResult evalUncounted(String code, CellOutput output) {
        return eval(new Cell(Cell.UNCOUNTED, code), output);
    }

    private EvalResult eval(Cell cell, CellOutput output) {
        return thread.call(() -> {
            EvalResult result;
            try {
                result = evaluator.eval(cell);
            } catch (Throwable e) { // javac gives in to some texts, and memory may run out anywhere
                result = new EvalResult.Thrown(e, frames.of(e));
            }
            return result instanceof EvalResult.Thrown thrown && thread.wasInterrupted()
                    ? new EvalResult.Interrupted(thrown.frames())
                    : result;
        });
    }

    @Override
    public Context context() {
        return thread.context();
    }

    @Override
    public int executionCount() {
        return count.get();
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public Completion complete(String code, int cursor) {
        return new Completion(cursor, cursor, List.of());
    }

    @Override
    public String inspect(String code, int cursor, boolean detailed) {
        return "";
    }

    @Override
    public Completeness isComplete(String code) {
        return new Completeness(Completeness.Status.UNKNOWN, "");
    }

    @Override
    public void close() {
        thread.close();
        shell.close();
    }
}
