package lectern.kernel.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Evaluates cells: each part in its turn, neighbours of a kind together. */
final class Evaluator {
    private final CellSplitter splitter;
    private final Declarations declarations;
    private final DeclarationCompiler declaring;
    private final ReservedNames reserved;
    private final CellCompiler compiler;
    private final CellRunner runner;

    Evaluator(
            CellSplitter splitter,
            Declarations declarations,
            DeclarationCompiler declaring,
            ReservedNames reserved,
            CellCompiler compiler,
            CellRunner runner) {
        this.splitter = splitter;
        this.declarations = declarations;
        this.declaring = declaring;
        this.reserved = reserved;
        this.compiler = compiler;
        this.runner = runner;
    }

    EvalResult eval(Cell cell) {
        try {
            return evalParts(cell);
        } catch (RuntimeException | Error e) { // javac gives in to some texts; what the cell's code throws is a result
            return ofCompiler(cell, e);
        }
    }

    private static EvalResult ofCompiler(Cell cell, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                String message = "this is nested too deeply to be compiled; use variables for parts of it";
                int end = cell.text().length();
                return new EvalResult.CompileError(List.of(Problems.at(cell, 0, 0, end, message)));
            }
            if (cause instanceof OutOfMemoryError) {
                return new EvalResult.Thrown(cause, List.of());
            }
        }
        return new EvalResult.Thrown(failure, List.of());
    }

    private EvalResult evalParts(Cell cell) {
        CellSplitter.Split split = splitter.split(cell);
        if (split instanceof CellSplitter.Split.Parts parts) {
            List<Problem> taken = parts.parts().stream()
                    .filter(reserved::contain)
                    .map(part -> Problems.atName(
                            cell,
                            part,
                            "tests rely on the name " + part.name()
                                    + ": no cell can declare it while a notebook is graded; choose another name"))
                    .toList();
            return taken.isEmpty() ? eval(cell, parts.parts()) : new EvalResult.CompileError(taken);
        }
        return split instanceof CellSplitter.Split.Refused refused
                ? new EvalResult.CompileError(refused.problems())
                : Problems.ofOtherLanguage(cell)
                        .<EvalResult>map(problem -> new EvalResult.CompileError(List.of(problem)))
                        .orElseGet(EvalResult.Incomplete::new);
    }

    /** Compiles a cell that declares nothing. */
    Prepared prepare(Cell cell) {
        CellSplitter.Split split = splitter.split(cell);
        if (!(split instanceof CellSplitter.Split.Parts parts)) {
            return new Prepared.Failed(eval(cell));
        }
        List<Part> all = parts.parts();
        return all.stream().anyMatch(part -> part.kind().declares())
                ? new Prepared.Declaring()
                : prepare(cell, all, !all.isEmpty() && isValue(all.get(all.size() - 1)));
    }

    private Prepared prepare(Cell cell, List<Part> parts, boolean valued) {
        CellCompiler.Compiled compiled = compiler.compile(parts, valued);
        return compiled instanceof CellCompiler.Compiled.Success success
                ? runner.prepare(cell, success)
                : new Prepared.Failed(refusal(cell, (CellCompiler.Compiled.Failure) compiled));
    }

    /** Runs what {@link #prepare} compiled. */
    EvalResult run(Prepared.Ready prepared) {
        return runner.run(prepared);
    }

    private EvalResult eval(Cell cell, List<Part> parts) {
        Declarer declarer = new Declarer(declarations, declaring, runner, cell);
        EvalResult result = new EvalResult.Done();
        for (int at = 0; at < parts.size(); ) {
            int next = end(parts, at);
            List<Part> together = parts.subList(at, next);
            result = switch (parts.get(at).kind()) {
                case VARIABLE -> declarer.variable(parts.get(at));
                case METHOD, TYPE, IMPORT -> declarer.members(together);
                default -> run(cell, together, next == parts.size() && isValue(parts.get(next - 1)));
            };
            if (!isFine(result)) {
                return result;
            }
            at = next;
            if (parts.subList(at, parts.size()).stream()
                    .noneMatch(part -> part.kind().declares())) {
                List<Problem> problems = declarer.unresolvedProblems(parts);
                if (!problems.isEmpty()) {
                    return new EvalResult.CompileError(problems);
                }
            }
        }
        return result;
    }

    /** Where the parts end that are evaluated together: a variable alone, nothing together with its own replacement. */
    private static int end(List<Part> parts, int start) {
        Part first = parts.get(start);
        Set<String> keys = new HashSet<>();
        int end = start + 1;
        keys.add(first.key());
        while (end < parts.size()
                && (first.kind().declares()
                        ? first.isMember()
                                && parts.get(end).isMember()
                                && keys.add(parts.get(end).key())
                        : !parts.get(end).kind().declares())) {
            end++;
        }
        return end;
    }

    private EvalResult run(Cell cell, List<Part> parts, boolean valued) {
        Prepared prepared = prepare(cell, parts, valued);
        return prepared instanceof Prepared.Ready ready ? runner.run(ready) : ((Prepared.Failed) prepared).why();
    }

    private EvalResult refusal(Cell cell, CellCompiler.Compiled.Failure failure) {
        return declarations.refusal(cell, failure.source(), failure.errors());
    }

    private static boolean isValue(Part part) {
        return part.kind().isExpression() && !part.terminated();
    }

    private static boolean isFine(EvalResult result) {
        return result instanceof EvalResult.Value || result instanceof EvalResult.Done;
    }
}
