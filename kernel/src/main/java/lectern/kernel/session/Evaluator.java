package lectern.kernel.session;

import java.util.List;

/** Evaluates cells: each part in its turn, neighbours that declare nothing together. */
final class Evaluator {
    private final CellSplitter splitter;
    private final Shell shell;
    private final DeclarationCheck check;
    private final CellRunner runner;
    private final Failures failures;

    Evaluator(CellSplitter splitter, Shell shell, DeclarationCheck check, CellRunner runner, Failures failures) {
        this.splitter = splitter;
        this.shell = shell;
        this.check = check;
        this.runner = runner;
        this.failures = failures;
    }

    EvalResult eval(Cell cell) {
        CellSplitter.Split split = splitter.split(cell);
        if (split instanceof CellSplitter.Split.Parts parts) {
            return eval(cell, parts.parts());
        }
        return split instanceof CellSplitter.Split.Refused refused
                ? new EvalResult.CompileError(refused.problems())
                : new EvalResult.Incomplete();
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
                : runner.prepare(cell, all, !all.isEmpty() && isValue(all.get(all.size() - 1)));
    }

    /** Runs what {@link #prepare} compiled. */
    EvalResult run(Cell cell, Prepared.Ready prepared) {
        return runner.run(cell, prepared);
    }

    private EvalResult eval(Cell cell, List<Part> parts) {
        Declarer declarer = new Declarer(shell, check, failures, cell);
        EvalResult result = new EvalResult.Done();
        for (int at = 0; at < parts.size(); ) {
            int next = at + 1;
            if (parts.get(at).kind().declares()) {
                result = declarer.declare(parts.get(at), parts.subList(next, parts.size()));
            } else {
                while (next < parts.size() && !parts.get(next).kind().declares()) {
                    next++;
                }
                result =
                        runner.run(cell, parts.subList(at, next), next == parts.size() && isValue(parts.get(next - 1)));
            }
            if (!isFine(result)) {
                return result;
            }
            at = next;
            if (parts.subList(at, parts.size()).stream()
                    .noneMatch(part -> part.kind().declares())) {
                List<Problem> problems = declarer.unresolvedProblems();
                if (!problems.isEmpty()) {
                    return new EvalResult.CompileError(problems);
                }
            }
        }
        return result;
    }

    private static boolean isValue(Part part) {
        return part.kind().isExpression() && !part.terminated();
    }

    private static boolean isFine(EvalResult result) {
        return result instanceof EvalResult.Value || result instanceof EvalResult.Done;
    }
}
