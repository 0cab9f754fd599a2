package lectern.kernel.display;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;

/**
 * A cell's result made ready to be shown. A value's own code may do anything, so it runs as the cell did, and can be
 * stopped.
 *
 * @param result how the cell has ended, its value shown
 * @param bundle what its value looks like; empty where it has none, or where showing it has failed
 */
public record Rendering(EvalResult result, Optional<MimeBundle> bundle) {
    /**
     * Renders the value of a cell that has one.
     *
     * @param output takes what the value's code prints
     */
    public static Rendering of(EvalResult result, Session session, CellOutput output) {
        if (!(result instanceof EvalResult.Value value)) {
            return new Rendering(result, Optional.empty());
        }
        if (isHarmless(value.value())) {
            return new Rendering(result, Optional.of(Renderer.current().render(value.value())));
        }
        AtomicReference<MimeBundle> bundle = new AtomicReference<>();
        EvalResult rendered = session.run(() -> bundle.set(Renderer.current().render(value.value())), output);
        return rendered instanceof EvalResult.Done
                ? new Rendering(result, Optional.of(bundle.get()))
                : new Rendering(rendered, Optional.empty());
    }

    /** Whether a value has no code that could hang: not worth a change of threads. */
    private static boolean isHarmless(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Character
                || (value instanceof Number && value.getClass().getName().startsWith("java.lang."));
    }
}
