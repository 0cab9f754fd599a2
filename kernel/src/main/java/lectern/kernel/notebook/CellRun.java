package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.display.Context;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Rendering;
import lectern.kernel.session.CellDisplay;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.OutputLimit;
import lectern.kernel.session.Session;

/**
 * One cell, executed.
 *
 * @param outputs what it shows, in a notebook's form
 * @param result how it ended; a failure to draw what it left for its end is its failure too
 * @param timedOut whether it was stopped because it ran too long
 */
public record CellRun(JsonArray outputs, int executionCount, EvalResult result, boolean timedOut) {
    /** Notebooks keep the colours, as they do when the kernel runs them. */
    private static final Palette STORED = Palette.ANSI;

    /** Executes a cell that replaces nothing that others have shown. */
    public static CellRun of(String source, Session session, Optional<Duration> timeout) {
        return of(source, session, new Displays(), timeout);
    }

    /**
     * Executes a cell.
     *
     * @param displays what this and other cells have shown with an id
     * @param timeout how long it may run; empty for as long as it takes
     */
    static CellRun of(String source, Session session, Displays displays, Optional<Duration> timeout) {
        return session.whole(() -> run(source, session, displays, timeout));
    }

    @SuppressWarnings("try") // the scope is there to be closed
    private static CellRun run(String source, Session session, Displays displays, Optional<Duration> timeout) {
        CellOutputs outputs = new CellOutputs(displays);
        CellOutput limited = OutputLimit.limited(session, outputs);
        CellDisplay display = CellDisplay.begin(session, limited);
        try (Context.Scope scope = session.context().enter();
                Deadline deadline = new Deadline(timeout, session::interrupt)) {
            Rendering rendering = Rendering.of(session.eval(source, limited), session, limited);
            int count = session.executionCount();
            rendering.bundle().ifPresent(bundle -> outputs.result(bundle, count));
            EvalResult drawn = display.end(session, limited);
            deadline.close();
            for (EvalResult result : List.of(rendering.result(), drawn)) {
                ErrorText.of(result, count, STORED).ifPresent(outputs::error);
            }
            EvalResult last = wentWell(rendering.result()) && !wentWell(drawn) ? drawn : rendering.result();
            return new CellRun(outputs.toJson(), count, last, deadline.isMissed());
        }
    }

    private static boolean wentWell(EvalResult result) {
        return result instanceof EvalResult.Value || result instanceof EvalResult.Done;
    }

    /** What went wrong; empty for a cell that ended well. */
    public Optional<ErrorText> error(Palette palette) {
        return ErrorText.of(result, executionCount, palette);
    }
}
