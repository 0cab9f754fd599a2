package lectern.kernel.grade;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lectern.kernel.grade.Judge.Verdict;
import lectern.kernel.notebook.Notebook;

/** The cells of a submission with what has become of them. */
final class NotebookRun {
    /** Chars of a cell that results keep. */
    private static final int SOURCE = 20_000;

    private final List<GradedCell> cells;
    private final Map<GradedCell, CellOutcome> outcomes = new HashMap<>();
    private final Set<GradedCell> deadly = new HashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private GradedCell running;
    private boolean complete;

    NotebookRun(List<GradedCell> cells) {
        this.cells = cells;
        cells.stream()
                .filter(GradedCell::missing)
                .map(cell -> "the cell " + cell.tag().orElseThrow().id() + " was not handed in")
                .forEach(remarks::add);
    }

    /** Whether all cells have been run. */
    boolean isComplete() {
        return complete;
    }

    /**
     * Runs the cells in order, but for those that have ended a kernel before.
     *
     * @param limit how long a cell may run
     * @param left how much time is left for all
     */
    void on(GradingKernel kernel, Guard guard, Duration limit, Supplier<Duration> left) throws KernelDied {
        for (GradedCell cell : cells) {
            if (!cell.isRun() || deadly.contains(cell)) {
                continue;
            }
            Duration time = left.get().compareTo(limit) < 0 ? left.get() : limit;
            if (time.isNegative()) {
                outcomes.put(cell, CellOutcome.notRun("NotRun", "the time for the whole notebook was over"));
                continue;
            }
            running = cell;
            if (cell.isTest()) {
                guard.beforeTest();
            }
            CellOutcome outcome = kernel.run(cell.cell().source(), time);
            outcomes.put(cell, outcome);
            guard.after(cell, outcome);
        }
        guard.redeclared()
                .forEach(name -> remarks.add("declares " + name + ", which tests use: they use the real one"));
        complete = true;
    }

    /** The kernel has ended while a cell ran. */
    void died(String how) {
        for (GradedCell cell : cells.subList(cells.indexOf(running), cells.size())) {
            if (cell.isRun() && !deadly.contains(cell)) {
                outcomes.put(cell, CellOutcome.notRun("NotRun", "a cell before this one has ended the kernel"));
            }
        }
        outcomes.put(running, CellOutcome.notRun("KernelDied", how));
        deadly.add(running);
    }

    /** The submission as it was run, with its outputs. */
    Notebook executed(Notebook handedIn, Notebook source) {
        for (GradedCell cell : cells) {
            if (cell.cell().isRun()) {
                cell.cell().clearOutputs();
            }
            CellOutcome outcome = outcomes.get(cell);
            if (outcome != null) {
                cell.cell().setOutputs(outcome.outputs(), outcome.executionCount());
            }
        }
        return handedIn.with(cells.stream().map(GradedCell::cell).toList(), source);
    }

    /** The results of the cells that were run or give points. */
    List<Graded.Cell> results() {
        List<Graded.Cell> results = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            GradedCell cell = cells.get(i);
            if (isWorthPoints(cell) || outcomes.containsKey(cell)) {
                results.add(result(cell, i));
            }
        }
        return results;
    }

    /** How many cells wait for a person. */
    int byHand() {
        return (int) cells.stream()
                .filter(NotebookRun::isWorthPoints)
                .filter(cell -> verdict(cell).points() == null)
                .count();
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private Graded.Cell result(GradedCell cell, int index) {
        Optional<CellOutcome> outcome = Optional.ofNullable(outcomes.get(cell));
        Optional<CellOutcome.Failure> failure = outcome.flatMap(CellOutcome::failure);
        String source = cell.cell().source();
        boolean counts = isWorthPoints(cell);
        return new Graded.Cell(
                cell.tag().map(GradeTag::id).orElse("#" + (index + 1)),
                counts ? verdict(cell).points() : null,
                counts ? cell.tag().orElseThrow().points() : 0,
                outcome.map(CellOutcome::seconds).orElse(0.0),
                counts
                        ? verdict(cell).problem()
                        : failure.map(CellOutcome.Failure::line).orElse(""),
                failure.map(CellOutcome.Failure::traceback).orElse(List.of()),
                source.length() > SOURCE ? source.substring(0, SOURCE) + "\n..." : source);
    }

    private Verdict verdict(GradedCell cell) {
        return Judge.verdict(cell, Optional.ofNullable(outcomes.get(cell)));
    }

    private static boolean isWorthPoints(GradedCell cell) {
        return cell.tag().filter(GradeTag::isWorthPoints).isPresent();
    }
}
