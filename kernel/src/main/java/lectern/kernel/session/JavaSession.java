package lectern.kernel.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import lectern.display.Context;
import lectern.display.VariableNames;

/** A session of this JVM. */
final class JavaSession implements Session {
    /** How long an interrupted cell has to end. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final AtomicInteger count = new AtomicInteger();
    private final Context context = new Context();
    private final StopSwitch stopSwitch = new StopSwitch();
    private final Streams streams = new Streams(context, stopSwitch);
    private final CellClasses classes;
    private final CellThread thread;
    private final Shell shell;
    private final Evaluator evaluator;
    private final StackFrames frames;
    private final Completer completer;
    private final Inspector inspector;
    private final CompletenessCheck completeness;
    private final CompletableFuture<?> warmUp;
    private final Rehearsal rehearsal;
    private final MemoryReserve memory = new MemoryReserve();
    private volatile StopSwitch.Run running;

    JavaSession(SessionOptions options) {
        classes = new CellClasses(stopSwitch, streams);
        options.classpath().forEach(classes::addToClasspath);
        thread = new CellThread(stopSwitch.threads(), context, classes.library());
        Scope scope = new Scope(options.imports());
        Declarations declarations = new Declarations(scope, classes);
        context.set(VariableNames.class, new Variables(scope, classes));
        shell = new Shell(declarations, options);
        Javac javac = Javac.forCells(classes, options.classpath());
        OperatorRewriter operators = new OperatorRewriter(options.operators());
        SourceCompiler compiler = new SourceCompiler(javac, operators);
        frames = new StackFrames(classes.lines());
        CellSplitter splitter = new CellSplitter(shell::firstSnippet, new CellParser(javac));
        evaluator = new Evaluator(
                splitter,
                declarations,
                new DeclarationCompiler(compiler, scope, declarations),
                new CellCompiler(compiler, scope),
                new CellRunner(classes, thread, frames));
        Supplier<Javac> unfinished = Lazy.of(() -> Javac.forUnfinished(classes, options.classpath()));
        CursorAnalysis cursor = new CursorAnalysis(splitter, unfinished, scope, operators);
        completer = new Completer(cursor, shell);
        inspector = new Inspector(cursor, shell);
        completeness = new CompletenessCheck(splitter);
        // What a first cell needs: javac itself, and all that the imports name.
        warmUp = Background.start("javac start", () -> evaluator.eval(new Cell(Cell.UNCOUNTED, "null")));
        rehearsal = new Rehearsal(options);
        options.startup().forEach(this::runScript);
    }

    @Override
    public void rehearse() {
        var unused = Background.start("rehearsal", () -> {
            rehearsal.play();
            return null;
        });
    }

    private void runScript(Path script) {
        EvalResult result;
        try {
            result = evalUncounted(Files.readString(script), new DiscardedOutput());
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the startup script " + script + ": " + e.getMessage(), e);
        }
        if (!(result instanceof EvalResult.Value || result instanceof EvalResult.Done)) {
            throw new IllegalArgumentException("the startup script " + script + " failed: " + result);
        }
    }

    @Override
    public EvalResult eval(String code, CellOutput output) {
        return eval(new Cell(count.incrementAndGet(), code), output);
    }

    @Override
    public EvalResult evalUncounted(String code, CellOutput output) {
        return eval(new Cell(Cell.UNCOUNTED, code), output);
    }

    @Override
    public EvalResult run(Runnable action, CellOutput output) {
        return supervise(output, () -> run(action, thread));
    }

    /** Runs an action in one of the session's threads. */
    EvalResult run(Runnable action, CellThread where) {
        try {
            return where.call(() -> {
                action.run();
                return new EvalResult.Done();
            });
        } catch (ExecutionException e) {
            return new EvalResult.Thrown(e.getCause(), frames.of(e.getCause()));
        }
    }

    /** Evaluates a cell whose code runs in one of the session's threads; counted, or not. */
    EvalResult eval(String code, boolean counted, CellThread where) {
        warmUp.join();
        Cell cell = new Cell(counted ? count.incrementAndGet() : Cell.UNCOUNTED, code);
        try {
            return thread.evaluate(where, () -> evaluator.eval(cell));
        } catch (Throwable e) { // javac gives in to some texts, and memory may run out anywhere
            return new EvalResult.Thrown(e, frames.of(e));
        }
    }

    @Override
    public Session subshell() {
        return new Subshell(this, stopSwitch, classes.library());
    }

    private EvalResult eval(Cell cell, CellOutput output) {
        return supervise(output, () -> thread.evaluate(thread, () -> evaluator.eval(cell)));
    }

    private EvalResult supervise(CellOutput output, Supplier<EvalResult> evaluation) {
        rehearsal.begin();
        try {
            warmUp.join();
            return stoppable(output, evaluation);
        } finally {
            rehearsal.end();
        }
    }

    private EvalResult stoppable(CellOutput output, Supplier<EvalResult> evaluation) {
        StopSwitch.Run run = begin(output);
        EvalResult result;
        try {
            running = run;
            result = evaluation.get();
        } catch (Throwable e) { // javac gives in to some texts, and memory may run out anywhere
            result = frames.thrown(e);
        }
        memory.after(result);
        running = null;
        boolean stopped = stopSwitch.end(run);
        streams.end();
        return stopped ? interrupted(result) : result;
    }

    /** A stopped cell may end as if nothing were: where it waited for a thread that was stopped before it. */
    private static EvalResult interrupted(EvalResult result) {
        if (result instanceof EvalResult.CompileError || result instanceof EvalResult.Incomplete) {
            return result;
        }
        if (!(result instanceof EvalResult.Thrown thrown)) {
            return new EvalResult.Interrupted(List.of());
        }
        return new EvalResult.Interrupted(
                thrown.frames(), thrown.cause() instanceof CellAbandoned abandoned ? abandoned.place() : "");
    }

    private StopSwitch.Run begin(CellOutput output) {
        streams.begin(output);
        try {
            return thread.call(stopSwitch::begin);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cell's thread failed", e.getCause());
        }
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public int executionCount() {
        return count.get();
    }

    @Override
    public void flush() {
        streams.flush();
    }

    @Override
    public void interrupt() {
        StopSwitch.Run stopped = running;
        if (stopSwitch.request()) {
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> giveUp(stopped));
        }
    }

    /** A cell that hangs in code without checks, and that knows no interrupts, cannot be stopped, only left behind. */
    private void giveUp(StopSwitch.Run stopped) {
        if (running != null && running.equals(stopped)) {
            thread.abandon();
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        return completer.complete(code, cursor);
    }

    @Override
    public String inspect(String code, int cursor, boolean detailed) {
        return inspector.inspect(code, cursor, detailed);
    }

    @Override
    public Completeness isComplete(String code) {
        return completeness.of(code);
    }

    @Override
    public void close() {
        rehearsal.close();
        thread.close();
        shell.close();
        streams.close();
    }
}
