package lectern.kernel.session;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

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

    /** Makes what was compiled ready to be run, more than once if need be. */
    Prepared.Ready prepare(Cell cell, CellCompiler.Compiled.Success compiled) {
        Supplier<Callable<Object>> code = Lazy.of(() -> {
            try {
                return CellThread.method(load(cell, compiled), CellCompiler.RUN);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("javac made no " + compiled.name() + "." + CellCompiler.RUN, e);
            }
        });
        return new Prepared.Ready(() -> code.get().call(), compiled.hasValue());
    }

    /** Runs parts that declare nothing. */
    EvalResult run(Prepared.Ready prepared) {
        try {
            Object value = thread.call(prepared.code());
            return prepared.hasValue() ? new EvalResult.Value(value) : new EvalResult.Done();
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
