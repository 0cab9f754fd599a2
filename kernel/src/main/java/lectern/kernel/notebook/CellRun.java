package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lectern.display.Context;
import lectern.display.Display;
import lectern.kernel.display.CellDisplay;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Renderer;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;

/**
 * One cell, executed.
 *
 * @param outputs what it shows, in a notebook's form
 * @param result how it ended; a failure to draw what it left for its end is its failure too
 * @param timedOut whether it was stopped because it ran too long
 */
record CellRun(JsonArray outputs, int executionCount, EvalResult result, boolean timedOut) {
    /** Notebooks keep the colours, as they do when the kernel runs them. */
    private static final Palette STORED = Palette.ANSI;

    static CellRun of(String source, Session session, Optional<Duration> timeout) {
        CellOutputs outputs = new CellOutputs();
        CellDisplay display = new CellDisplay(outputs::display);
        Context.current().set(Display.class, display);
        Context.current().set(CellOutput.class, outputs);

        boolean timedOut = false;
        EvalResult result;
        if (timeout.isPresent()) {
            try (Deadline deadline = new Deadline(timeout.get(), session::interrupt)) {
                result = session.eval(source, outputs);
                timedOut = deadline.isMissed();
            }
        } else {
            result = session.eval(source, outputs);
        }
        int count = session.executionCount();
        if (result instanceof EvalResult.Value value) {
            outputs.result(Renderer.current().render(value.value()), count);
        }
        Optional<ErrorText> error = ErrorText.of(result, count, STORED);
        error.ifPresent(outputs::error);
        try {
            display.end();
        } catch (Exception | Error failure) {
            if (error.isEmpty()) {
                result = new EvalResult.Thrown(failure, List.of());
                outputs.error(ErrorText.of(failure, List.of(), STORED));
            }
        }
        return new CellRun(outputs.toJson(), count, result, timedOut);
    }

    /** What went wrong; empty for a cell that ended well. */
    Optional<ErrorText> error(Palette palette) {
        return ErrorText.of(result, executionCount, palette);
    }
}
