package lectern.kernel.install;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Java and the Lectern that the installed kernel shall run on.
 *
 * @param java the JDK's own launcher
 * @param jar the jar of Lectern
 */
record JavaRuntime(Path java, Path jar) {
    private static final int OLDEST = 17;
    /** What cells are compiled and read by; a runtime (JRE) has none of it. */
    private static final String JSHELL = "jdk.jshell";

    private static final Path HOME = Path.of(System.getProperty("java.home"));

    /** Those that run now. */
    static JavaRuntime current() throws InstallException {
        Optional<String> problem = problem();
        if (problem.isPresent()) {
            throw new InstallException(problem.get());
        }
        return new JavaRuntime(launcher(HOME), ownJar());
    }

    /** Why no cell can run on the Java that runs now; empty where it is a JDK. */
    static Optional<String> problem() {
        return ModuleLayer.boot().findModule(JSHELL).isPresent()
                ? Optional.empty()
                : Optional.of(isNoJdk(HOME, Runtime.version().feature()));
    }

    /** Another JDK, asked whether it will do. */
    static JavaRuntime of(Path home) throws InstallException, IOException {
        Path java = launcher(home.toAbsolutePath().normalize());
        if (!Files.isExecutable(java)) {
            throw new InstallException(home + " is no JDK: it has no " + home.relativize(launcher(home)));
        }
        Map<String, String> modules = modules(java);
        int version =
                feature(modules.getOrDefault("java.base", "8")); // Java 8 knows no modules and refuses the question.
        if (version < OLDEST) {
            throw new InstallException(home + " is Java " + (version == 8 ? "8 or older" : version)
                    + "; Lectern needs a JDK " + OLDEST + " or newer");
        }
        if (!modules.containsKey(JSHELL)) {
            throw new InstallException(isNoJdk(home, version));
        }
        return new JavaRuntime(java, ownJar());
    }

    private static String isNoJdk(Path home, int version) {
        return home + " is a Java " + version + " runtime (JRE) without jdk.jshell; Lectern needs a full JDK"
                + " (Debian, Ubuntu: apt install openjdk-" + version + "-jdk)";
    }

    private static Path launcher(Path home) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    /** The modules of a JDK with their versions; none where it is too old to say. */
    private static Map<String, String> modules(Path java) throws IOException {
        Process process = new ProcessBuilder(java.toString(), "--list-modules")
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader().lines()) {
            return lines.map(line -> List.of(line.split("@", 2)))
                    .filter(nameAndVersion -> nameAndVersion.size() == 2)
                    .collect(Collectors.toMap(parts -> parts.get(0), parts -> parts.get(1), (first, second) -> first));
        }
    }

    private static int feature(String version) {
        try {
            return Runtime.Version.parse(version.strip()).feature();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    private static Path ownJar() throws InstallException {
        try {
            Path source = Path.of(JavaRuntime.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(source)) {
                return source;
            }
            throw new InstallException("runs from " + source + ", but can install itself only from lectern.jar");
        } catch (URISyntaxException e) {
            throw new InstallException("cannot find its own jar: " + e.getMessage());
        }
    }
}
