package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lectern.kernel.notebook.Notebook;
import lectern.kernel.notebook.NotebookException;

/**
 * Grades submissions of an assignment, each in a kernel process of its own. Where a cell ends the process, all is run once more
 * without that cell, so that it costs no other cell's points.
 */
final class Grader {
    private static final int STARTS = 4;

    private final Assignment assignment;
    private final KernelProcesses kernels;
    private final Limits limits;
    private final Path notebooks;
    private final String host;

    /**
     * @param notebooks where executed notebooks go, a folder for each student
     * @param host the name of this machine
     */
    Grader(Assignment assignment, KernelProcesses kernels, Limits limits, Path notebooks, String host) {
        this.assignment = assignment;
        this.kernels = kernels;
        this.limits = limits;
        this.notebooks = notebooks;
        this.host = host;
    }

    /** @param slot tells apart the submissions that are graded at the same time */
    Graded grade(Submission submission, int slot) throws IOException {
        long start = System.nanoTime();
        String digest = Digest.of(assignment, submission);
        Overlay overlay = new Overlay(assignment.notebooks().get(submission.notebook()));
        try {
            Notebook handedIn = Notebook.read(submission.file());
            NotebookRun run = new NotebookRun(overlay.over(handedIn));
            String problem = run(run, new Helpers(overlay), submission, slot);
            run.executed(handedIn, assignment.notebooks().get(submission.notebook()))
                    .write(notebooks
                            .resolve(submission.student())
                            .resolve(submission.notebook() + Assignment.NOTEBOOK));
            return Graded.of(
                    submission, digest, run.results(), run.byHand(), seconds(start), problem, run.remarks(), host);
        } catch (NotebookException none) {
            String problem = Files.exists(submission.file()) ? none.getMessage() : "was not handed in";
            List<Graded.Cell> cells = overlay.tags().stream()
                    .filter(GradeTag::isWorthPoints)
                    .map(tag -> new Graded.Cell(tag.id(), 0.0, tag.points(), 0, problem, List.of(), ""))
                    .toList();
            return Graded.of(submission, digest, cells, 0, seconds(start), problem, List.of(), host);
        }
    }

    /**
     * Runs the cells, and returns what went wrong with the process; an empty string is nothing.
     *
     * @throws IOException where no kernel starts: that is no fault of the student's
     */
    private String run(NotebookRun run, Helpers helpers, Submission submission, int slot) throws IOException {
        Set<String> problems = new TreeSet<>();
        long end = System.nanoTime() + limits.submission().toNanos();
        for (int i = 0; i < STARTS && !run.isComplete(); i++) {
            try (Scratch scratch = Scratch.of(assignment, submission);
                    GradingKernel kernel = kernels.start(scratch.folder(), slot)) {
                run.on(
                        kernel,
                        new Guard(helpers, kernel),
                        limits.cell(),
                        () -> Duration.ofNanos(end - System.nanoTime()));
            } catch (KernelDied died) {
                run.died(died.getMessage());
                problems.add(died.getMessage());
            }
        }
        return String.join("; ", problems);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
