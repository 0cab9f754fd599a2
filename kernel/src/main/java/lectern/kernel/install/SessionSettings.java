package lectern.kernel.install;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lectern.kernel.session.SessionOptions;

/** What the user's environment adds to a session. */
final class SessionSettings {
    /** Jars and folders that cells can import from, separated as in a class path. */
    static final String CLASSPATH = "LECTERN_CLASSPATH";
    /** Scripts that run before the first cell, separated as in a class path. */
    static final String STARTUP = "LECTERN_STARTUP";

    /** What nbgrader sets while it grades or validates a notebook. */
    static final String GRADING = "NBGRADER_EXECUTION";

    private SessionSettings() {}

    static SessionOptions of(Map<String, String> environment) {
        SessionOptions standard = SessionOptions.standard();
        SessionOptions chosen = new SessionOptions(
                standard.imports(),
                standard.operators(),
                paths(environment.getOrDefault(CLASSPATH, "")),
                paths(environment.getOrDefault(STARTUP, "")));
        return environment.getOrDefault(GRADING, "").isBlank() ? chosen : chosen.graded();
    }

    private static List<Path> paths(String list) {
        return Arrays.stream(list.split(File.pathSeparator))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
    }
}
