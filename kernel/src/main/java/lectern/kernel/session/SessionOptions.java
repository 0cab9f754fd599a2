package lectern.kernel.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a session starts with.
 *
 * @param imports import declarations without "import" and semicolon, such as {@code java.util.*} or {@code static lectern.Prelude.*}
 * @param operators class with the static methods that rewritten operators call, such as {@code lectern.Operators}
 * @param classpath jars and folders beside the kernel's own
 * @param startup scripts run before the first cell
 * @param reserved what cells may not declare
 * @param outputLimit how much each cell may put out
 * @param strict whether an assertion of a cell that fails in code of others counts though it is caught there
 */
public record SessionOptions(
        List<String> imports,
        String operators,
        List<Path> classpath,
        List<Path> startup,
        ReservedNames reserved,
        OutputLimit outputLimit,
        boolean strict) {
    /** Classes of which every static member is a word of test cells. */
    private static final List<String> TESTS = List.of(
            "lectern.testing.TestCells", "lectern.kernel.session.PrintedText", "org.junit.jupiter.api.Assertions");
    /** More than anyone reads; nbgrader keeps a thousand lines of it. */
    private static final OutputLimit GRADED_OUTPUT = new OutputLimit(1_000_000);
    /** Types that test cells use. */
    private static final Set<String> TEST_TYPES = Set.of("Assertions", "Check", "Checks", "torch");

    /** Options under which cells may declare and put out what they want. */
    public SessionOptions(List<String> imports, String operators, List<Path> classpath, List<Path> startup) {
        this(imports, operators, classpath, startup, ReservedNames.NONE, OutputLimit.NONE, false);
    }

    /** Lectern's own: the Java packages of design.md, the library's prelude and the kernel's own words. */
    public static SessionOptions standard() {
        Stream<String> general = Stream.of(
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
                "lectern.testing.*",
                "static lectern.Prelude.*",
                "static lectern.kernel.display.Cells.*");
        Stream<String> tests = TESTS.stream().map(type -> "static " + type + ".*");
        return new SessionOptions(Stream.concat(general, tests).toList(), "lectern.Operators", List.of(), List.of());
    }

    /** These without scripts. */
    public SessionOptions withoutStartup() {
        return new SessionOptions(imports, operators, classpath, List.of(), reserved, outputLimit, strict);
    }

    /** These for a notebook that is graded: who could declare the words of test cells anew would pass every test. */
    public SessionOptions graded() {
        return new SessionOptions(
                imports,
                operators,
                classpath,
                startup,
                ReservedNames.ofMembers(TESTS, TEST_TYPES),
                GRADED_OUTPUT,
                true);
    }
}
