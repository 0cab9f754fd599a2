package lectern.kernel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import lectern.display.Display;

/** What the program of one cell may do while it runs. */
final class CellInterpreter implements Interpreter {
    private final Engine engine;
    private final Cell cell;

    CellInterpreter(Engine engine, Cell cell) {
        this.engine = engine;
        this.cell = cell;
    }

    @Override
    public EvalResult eval(String code) {
        endIfStopped();
        return engine.evaluator().eval(new Cell(cell.title(), code));
    }

    @Override
    public Interpreter within(String title, String text) {
        return new CellInterpreter(engine, new Cell(title, text));
    }

    @Override
    public Prepared prepare(String code) {
        return engine.evaluator().prepare(new Cell(cell.title(), code));
    }

    @Override
    public EvalResult run(Prepared.Ready prepared) {
        endIfStopped();
        return engine.evaluator().run(prepared);
    }

    @Override
    public <T> T call(Callable<T> action) throws Exception {
        endIfStopped();
        try {
            return engine.thread().call(action);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception exception ? exception : e;
        }
    }

    private void endIfStopped() {
        if (engine.stopSwitch().stops(engine.thread().group())) {
            throw new CellStopped();
        }
    }

    @Override
    public EvalResult redirect(CellOutput output, Callable<EvalResult> action) throws Exception {
        Display display = Display.current();
        CellOutput shown = engine.context().get(CellOutput.class, () -> output);
        CellOutput ordered = new OrderedOutput(engine.streams()::flush, output);
        CellDisplay redirected = new CellDisplay(ordered);
        engine.context().set(Display.class, redirected);
        engine.context().set(CellOutput.class, ordered);
        try {
            return engine.streams().redirect(output, () -> {
                EvalResult result = action.call();
                redirected.end();
                return result;
            });
        } finally {
            engine.context().set(Display.class, display);
            engine.context().set(CellOutput.class, shown);
        }
    }

    @Override
    public EvalResult failure(Throwable cause, int position) {
        List<Frame> frames = new ArrayList<>(engine.frames().of(cause));
        int line = cell.line(position);
        Frame place = new Frame(cell.title(), "", line, cell.lineText(line));
        if (!frames.contains(place)) {
            frames.add(place);
        }
        return new EvalResult.Thrown(
                cause, frames, engine.frames().thrown(cause).origins());
    }

    @Override
    public Problem problem(String message, String hint, int start, int end) {
        Problem problem = Problems.at(cell, start, start, end, message);
        return new Problem(
                problem.message(), problem.line(), problem.column(), problem.length(), problem.source(), hint);
    }

    @Override
    public List<Variable> variables() {
        return engine.variables().all();
    }

    @Override
    public void addToClasspath(List<Path> paths) {
        engine.addToClasspath(paths);
    }

    @Override
    public Libraries libraries() {
        return engine.classes().libraries();
    }

    @Override
    public Optional<byte[]> classFile(String name) {
        String suffix = "$" + name.replace('.', '$');
        return engine.classes().compiled().entrySet().stream()
                .filter(entry ->
                        CellClasses.outermost(entry.getKey()).concat(suffix).equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later);
    }

    @Override
    public void reset() {
        engine.reset();
    }

    @Override
    public Map<String, Set<String>> declarers() {
        return engine.declarations().declarers();
    }

    @Override
    public void forget(Set<String> names) {
        engine.declarations().forget(names);
    }
}
