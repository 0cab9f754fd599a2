package lectern.kernel.session;

import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Runs what cells are compiled to. */
final class CellRunner {
    private final CellClasses classes;
    private final CellThread thread;
    private final StackFrames frames;

    CellRunner(CellClasses classes, CellThread thread, StackFrames frames) {
        this.classes = classes;
        this.thread = thread;
        this.frames = frames;
    }

    /** Runs parts that declare nothing. */
    EvalResult run(Cell cell, CellCompiler.Compiled.Success compiled) {
        try {
            Object value = thread.call(() -> CellThread.invoke(load(cell, compiled), CellCompiler.RUN));
            return compiled.hasValue() ? new EvalResult.Value(value) : new EvalResult.Done();
        } catch (ExecutionException e) {
            return thrown(e.getCause());
        }
    }

    /** Gives a declared variable its value. */
    EvalResult initialize(Cell cell, DeclarationCompiler.Variable variable) {
        String owner = variable.declaration().owner();
        String name = variable.declaration().part().name();
        try {
            thread.call(() -> {
                if (variable.isComputed()) {
                    Class<?> initializer = variable.initializer().isPresent()
                            ? load(cell, variable.initializer().get())
                            : classes.loadDeclared(owner);
                    classes.set(owner, name, Optional.ofNullable(CellThread.invoke(initializer, CellCompiler.RUN)));
                } else {
                    classes.set(owner, name, Optional.empty());
                }
                return null;
            });
            return new EvalResult.Done();
        } catch (ExecutionException e) {
            return thrown(e.getCause());
        }
    }

    private Class<?> load(Cell cell, CellCompiler.Compiled.Success compiled) throws ClassNotFoundException {
        return classes.loadCell(compiled.name(), compiled.classes(), SourceLines.Table.of(cell, compiled.source()));
    }

    private EvalResult thrown(Throwable thrown) {
        return frames.thrown(thrown);
    }
}
