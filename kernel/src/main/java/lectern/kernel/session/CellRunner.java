package lectern.kernel.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Runs the statements and expressions of a cell, those that declare nothing. */
final class CellRunner {
    private final CellCompiler compiler;
    private final CellClasses classes;
    private final Failures failures;

    CellRunner(CellCompiler compiler, CellClasses classes, Failures failures) {
        this.compiler = compiler;
        this.classes = classes;
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
            Method run = classes.loadCell(
                            success.name(), success.classes(), SourceLines.Table.of(cell, success.source()))
                    .getDeclaredMethod(CellCompiler.RUN);
            run.setAccessible(true);
            Object value = run.invoke(null);
            return success.hasValue() ? new EvalResult.Value(value) : new EvalResult.Done();
        } catch (InvocationTargetException e) {
            return failures.of(cell, e.getCause());
        } catch (Throwable e) { // a class may fail to load or initialize in any way
            return failures.of(cell, e);
        }
    }
}
