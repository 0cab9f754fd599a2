package lectern.kernel.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.kernel.display.ErrorText;
import lectern.kernel.session.Session;

/** Executes notebooks in this JVM, each on a session of its own, as nbclient does through the kernel. */
final class Runner {
    private final Supplier<Session> sessions;
    private final RunOptions options;
    private final Progress progress;

    Runner(Supplier<Session> sessions, RunOptions options, Progress progress) {
        this.sessions = sessions;
        this.options = options;
        this.progress = progress;
    }

    /** Runs the cells in order and puts their outputs into the notebook, up to the first that fails. */
    RunReport run(Notebook notebook) {
        List<NotebookCell> cells =
                notebook.cells().stream().filter(NotebookCell::isRun).toList();
        // What is not reached must not look as if this run had produced it.
        cells.forEach(NotebookCell::clearOutputs);
        progress.begin(notebook.file(), cells.size());
        long start = System.nanoTime();
        int ran = 0;
        int failed = 0;
        Displays displays = new Displays();
        try (Session session = sessions.get()) {
            while (ran < cells.size() && (failed == 0 || options.allowErrors())) {
                NotebookCell cell = cells.get(ran);
                ran++;
                failed += runs(cell, session, displays, ran, cells.size()) ? 0 : 1;
            }
        }
        return new RunReport(cells.size(), ran, failed, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Whether the cell did what it should. */
    private boolean runs(NotebookCell cell, Session session, Displays displays, int number, int cells) {
        long start = System.nanoTime();
        CellRun run = CellRun.of(cell.source(), session, displays, options.timeout());
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        cell.setOutputs(run.outputs(), run.executionCount());
        Optional<ErrorText> error = run.error(options.palette());
        boolean expected = !run.timedOut() && cell.tags().contains("raises-exception");
        progress.cell(number, cells, cell.source(), time, outcome(run, error, expected));
        if (error.isEmpty() || expected) {
            return true;
        }
        progress.failure(error.get().traceback());
        return false;
    }

    private String outcome(CellRun run, Optional<ErrorText> error, boolean expected) {
        if (error.isEmpty()) {
            return "ok";
        }
        if (run.timedOut()) {
            return "failed: stopped after " + options.timeout().orElseThrow().toMillis() / 1e3 + " s";
        }
        return expected ? "ok (raises " + error.get().ename() + ")" : "failed";
    }
}
