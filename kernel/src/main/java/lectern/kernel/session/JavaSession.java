package lectern.kernel.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    private final Engine engine;
    private final CodeHelp help;
    private final CompletableFuture<?> warmUp;
    private final Rehearsal rehearsal;
    /** The failed assertions of the cell that runs, where they count though they are caught. */
    private final Optional<Failures> failures;

    private final PrintedText printed = new PrintedText();
    private final MemoryReserve memory = new MemoryReserve();
    private volatile StopSwitch.Run running;

    JavaSession(SessionOptions options) {
        Context context = new Context();
        StopSwitch stopSwitch = new StopSwitch();
        Streams streams = new Streams(context, stopSwitch);
        failures = options.strict() ? Optional.of(new Failures()) : Optional.empty();
        CellClasses classes = new CellClasses(stopSwitch, streams, failures);
        context.set(Libraries.class, classes.libraries());
        options.classpath().forEach(classes::addToClasspath);
        Javac javac = Javac.forCells(classes, options.classpath());
        Scope scope = new Scope(new Imports(options.imports(), classes.libraries()));
        CellThread thread = new CellThread(stopSwitch.threads(), stopSwitch::check, context, classes.library());
        Declarations declarations = new Declarations(scope, classes);
        Variables variables = new Variables(scope, classes);
        context.set(VariableNames.class, variables);
        context.set(PrintedText.class, printed);
        context.set(OutputLimit.class, options.outputLimit());
        Shell shell = new Shell(declarations, options);
        OperatorRewriter operators = new OperatorRewriter(options.operators());
        SourceCompiler compiler = new SourceCompiler(javac, operators);
        StackFrames frames = new StackFrames(classes.lines());
        CellSplitter splitter = new CellSplitter(shell::firstSnippet, new CellParser(javac));
        Evaluator evaluator = new Evaluator(
                splitter,
                declarations,
                new DeclarationCompiler(compiler, scope, declarations, frames),
                options.reserved(),
                new CellCompiler(compiler, scope),
                new CellRunner(classes, thread, frames));
        Supplier<Javac> unfinished = Lazy.of(() -> Javac.forUnfinished(classes, options.classpath()));
        CursorAnalysis cursor = new CursorAnalysis(splitter, unfinished, scope, operators);
        engine = new Engine(
                context,
                stopSwitch,
                streams,
                thread,
                classes,
                List.of(() -> javac, unfinished),
                shell,
                declarations,
                variables,
                evaluator,
                frames);
        Documentation documentation = new Documentation(new SourceTexts(classes.libraries(), declarations));
        help = new JavaHelp(
                new Completer(cursor, shell),
                new Inspector(cursor, documentation, variables),
                new CompletenessCheck(splitter));
        // What a first cell needs: javac itself.
        warmUp = Background.start("javac start", () -> evaluator.eval(new Cell(Cell.UNCOUNTED, "null")));
        rehearsal = new Rehearsal(options, help);
    }

    @Override
    public void rehearse() {
        var unused = Background.start("rehearsal", () -> {
            rehearsal.play();
            return null;
        });
    }

    @Override
    public EvalResult run(String code, boolean counted, CellProgram program, CellOutput output) {
        if (!counted) {
            return supervise(output, () -> evaluate(code, false, program, engine));
        }
        PrintedText.Cell cell = printed.cell(output);
        EvalResult result = supervise(cell, () -> evaluate(code, true, program, engine));
        cell.end();
        return result;
    }

    @Override
    public EvalResult run(Runnable action, CellOutput output) {
        return supervise(output, () -> run(action, engine.thread()));
    }

    /** Runs an action in one of the session's threads. */
    EvalResult run(Runnable action, CellThread where) {
        try {
            return where.call(() -> {
                action.run();
                return new EvalResult.Done();
            });
        } catch (ExecutionException e) {
            return engine.frames().thrown(e.getCause());
        }
    }

    /** Evaluates a cell with the means of this session, or of one of its subshells; counted, or not. */
    EvalResult evaluate(String code, boolean counted, CellProgram program, Engine means) {
        warmUp.join();
        Cell cell = new Cell(counted ? count.incrementAndGet() : Cell.UNCOUNTED, code);
        try {
            failures.ifPresent(those -> those.begin(cell.title()));
            EvalResult result =
                    engine.thread().evaluate(means.thread(), () -> program.run(new CellInterpreter(means, cell)));
            return failures.flatMap(Failures::end)
                    .<EvalResult>map(engine.frames()::thrown)
                    .filter(lost -> result instanceof EvalResult.Value || result instanceof EvalResult.Done)
                    .orElse(result);
        } catch (Throwable e) { // javac gives in to some texts, and memory may run out anywhere
            return engine.frames().thrown(e);
        }
    }

    /** What the programs of cells work with. */
    Engine engine() {
        return engine;
    }

    @Override
    public Session subshell() {
        return new Subshell(this);
    }

    @Override
    public <T> T whole(Supplier<T> cell) {
        engine.stopSwitch().open();
        try {
            return cell.get();
        } finally {
            engine.stopSwitch().close();
        }
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
            if (run.isStoppedBefore()) {
                interrupt();
            }
            result = evaluation.get();
        } catch (Throwable e) { // javac gives in to some texts, and memory may run out anywhere
            result = engine.frames().thrown(e);
        }
        memory.after(result);
        running = null;
        boolean crowded = engine.stopSwitch().threads().exceeded();
        if (crowded) { // The next cell needs the room.
            engine.stopSwitch().request();
        }
        boolean stopped = engine.stopSwitch().end(run);
        engine.streams().end();
        return stopped && !crowded ? interrupted(result) : result;
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
        engine.streams().begin(output);
        return engine.stopSwitch().begin(engine.thread().worker());
    }

    @Override
    public Context context() {
        return engine.context();
    }

    @Override
    public int executionCount() {
        return count.get();
    }

    @Override
    public void flush() {
        engine.streams().flush();
    }

    @Override
    public void interrupt() {
        engine.stopSwitch()
                .request()
                .ifPresent(run -> CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> giveUp(run)));
    }

    /** A cell that hangs in code without checks, and that knows no interrupts, cannot be stopped, only left behind. */
    private void giveUp(StopSwitch.Run stopped) {
        if (stopped.equals(running)) {
            engine.thread().abandon();
        }
    }

    @Override
    public CodeHelp help() {
        return help;
    }

    @Override
    public void close() {
        rehearsal.close();
        engine.thread().close();
        engine.shell().close();
        engine.streams().close();
    }
}
