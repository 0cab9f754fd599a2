package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;

/**
 * What a session starts with.
 *
 * @param imports import declarations without "import" and semicolon, such as {@code java.util.*} or {@code static lectern.Prelude.*}
 * @param operators class with the static methods that rewritten operators call, such as {@code lectern.Operators}
 * @param classpath jars and folders beside the kernel's own
 * @param startup scripts run before the first cell
 */
public record SessionOptions(List<String> imports, String operators, List<Path> classpath, List<Path> startup) {
    /** Lectern's own: the Java packages of design.md, the library's prelude and the kernel's own words. */
    public static SessionOptions standard() {
        return new SessionOptions(
                List.of(
                        "java.util.*",
                        "java.util.function.*",
                        "java.util.stream.*",
                        "java.io.*",
                        "java.nio.file.*",
                        "java.math.*",
                        "java.time.*",
                        "lectern.tensor.*",
                        "lectern.numpy.NDArray",
                        "lectern.data.Dataset",
                        "lectern.data.IterableDataset",
                        "lectern.data.Sample",
                        "lectern.comm.*",
                        "lectern.widgets.*",
                        "static lectern.Prelude.*",
                        "static lectern.kernel.display.Cells.*"),
                "lectern.Operators",
                List.of(),
                List.of());
    }

    /** These without scripts. */
    public SessionOptions withoutStartup() {
        return new SessionOptions(imports, operators, classpath, List.of());
    }
}
