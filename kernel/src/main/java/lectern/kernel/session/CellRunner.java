package lectern.kernel.session;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Runs the statements and expressions of a cell, those that declare nothing. */
final class CellRunner {
    private final CellCompiler compiler;
    private final CellClasses classes;
    private final CellThread thread;
    private final Failures failures;

    CellRunner(CellCompiler compiler, CellClasses classes, CellThread thread, Failures failures) {
        this.compiler = compiler;
        this.classes = classes;
        this.thread = thread;
        this.failures = failures;
    }

    /**
     * Compiles and runs parts that declare nothing.
     *
     * @param valued whether the last part's value is the cell's result
     */
    EvalResult run(Cell cell, List<Part> parts, boolean valued) {
        Prepared prepared = prepare(cell, parts, valued);
        return prepared instanceof Prepared.Ready ready ? run(cell, ready) : ((Prepared.Failed) prepared).why();
    }

    /** Compiles parts that declare nothing. */
    Prepared prepare(Cell cell, List<Part> parts, boolean valued) {
        CellCompiler.Compiled compiled = compiler.compile(parts, valued);
        if (compiled instanceof CellCompiler.Compiled.Failure failure) {
            return new Prepared.Failed(
                    new EvalResult.CompileError(Problems.of(cell, failure.source(), failure.errors())));
        }
        CellCompiler.Compiled.Success success = (CellCompiler.Compiled.Success) compiled;
        Supplier<Callable<Object>> code = Lazy.of(() -> load(cell, success));
        return new Prepared.Ready(() -> code.get().call(), success.hasValue());
    }

    /** Runs what was compiled. */
    EvalResult run(Cell cell, Prepared.Ready prepared) {
        try {
            Object value = thread.call(prepared.code());
            return prepared.hasValue() ? new EvalResult.Value(value) : new EvalResult.Done();
        } catch (ExecutionException e) {
            return failures.of(cell, e.getCause());
        }
    }

    private Callable<Object> load(Cell cell, CellCompiler.Compiled.Success success) {
        SourceLines.Table lines = SourceLines.Table.of(cell, success.source());
        try {
            Class<?> type = classes.loadCell(success.name(), success.classes(), lines);
            return CellThread.method(type, CellCompiler.RUN);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("javac made no method " + success.name() + "." + CellCompiler.RUN, e);
        }
    }
}
