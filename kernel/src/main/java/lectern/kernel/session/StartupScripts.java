package lectern.kernel.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a session runs before its first cell. */
public final class StartupScripts {
    private StartupScripts() {}

    /**
     * Runs scripts in their order.
     *
     * @throws IllegalArgumentException if one cannot be read, or fails
     */
    public static void run(Session session, List<Path> scripts) {
        scripts.forEach(script -> run(session, script));
    }

    private static void run(Session session, Path script) {
        EvalResult result;
        try {
            result = session.evalUncounted(Files.readString(script), new DiscardedOutput());
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read the startup script " + script + ": " + e.getMessage(), e);
        }
        if (!(result instanceof EvalResult.Value || result instanceof EvalResult.Done)) {
            throw new IllegalArgumentException("the startup script " + script + " failed: " + result);
        }
    }
}
