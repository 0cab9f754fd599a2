package lectern.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.kernel.grade.KernelLauncher;

/** Starts the kernels that grade as an installed kernel is started, from this very jar. */
final class GradingLauncher implements KernelLauncher {
    /** The command of the jar that serves a grader. */
    static final String COMMAND = "grade-kernel";

    private final Map<String, String> environment;

    GradingLauncher(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<String> command(List<String> options) throws IOException {
        JavaRuntime runtime = runtime();
        List<String> more = new ArrayList<>(options);
        Arrays.stream(environment.getOrDefault("LECTERN_JAVA_OPTS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .forEach(more::add);
        return new KernelLaunch(runtime.java(), runtime.jar(), Path.of(""), more).command(COMMAND);
    }

    @Override
    public List<Path> readable() throws IOException {
        JavaRuntime runtime = runtime();
        var settings = SessionSettings.of(environment);
        return Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home")), runtime.jar()),
                        settings.classpath().stream(),
                        settings.startup().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    private static JavaRuntime runtime() throws IOException {
        try {
            return JavaRuntime.current();
        } catch (InstallException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
