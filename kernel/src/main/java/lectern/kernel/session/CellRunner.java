package lectern.kernel.session;

import java.util.List;
import java.util.concurrent.ExecutionException;

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
        CellCompiler.Compiled compiled = compiler.compile(parts, valued);
        if (compiled instanceof CellCompiler.Compiled.Failure failure) {
            return new EvalResult.CompileError(Problems.of(cell, failure.source(), failure.errors()));
        }
        CellCompiler.Compiled.Success success = (CellCompiler.Compiled.Success) compiled;
        try {
            Object value = thread.call(() -> {
                SourceLines.Table lines = SourceLines.Table.of(cell, success.source());
                return CellThread.invoke(classes.loadCell(success.name(), success.classes(), lines), CellCompiler.RUN);
            });
            return success.hasValue() ? new EvalResult.Value(value) : new EvalResult.Done();
        } catch (ExecutionException e) {
            return failures.of(cell, e.getCause());
        }
    }
}
