package lectern.kernel.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where Jupyter looks for kernels.
 *
 * @param environment the variables of the process
 * @param home the user's home
 * @param system the operating system's name, as in the property {@code os.name}
 */
record JupyterPaths(Map<String, String> environment, Path home, String system) {
    static JupyterPaths ofSystem() {
        return new JupyterPaths(
                System.getenv(), Path.of(System.getProperty("user.home")), System.getProperty("os.name"));
    }

    /** The kernels of one user. */
    Path user() {
        return data().resolve("kernels");
    }

    /** What the kernel keeps for one user from run to run. */
    Path kept() {
        return data().resolve("lectern");
    }

    private Path data() {
        String os = system.toLowerCase(Locale.ROOT);
        Optional<Path> chosen = variable("JUPYTER_DATA_DIR");
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (os.startsWith("windows")) {
            return variable("APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("jupyter");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library/Jupyter");
        }
        return variable("XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("jupyter");
    }

    /** The root of the Python environment that is active, Python's {@code sys.prefix}. */
    Path activeEnvironment() throws InstallException {
        return List.of("VIRTUAL_ENV", "CONDA_PREFIX").stream()
                .flatMap(name -> variable(name).stream())
                .findFirst()
                .orElseThrow(() -> new InstallException("--sys-prefix: no Python environment is active"
                        + " (VIRTUAL_ENV and CONDA_PREFIX are not set); activate one or use --prefix DIR"));
    }

    /** The kernels of an installation prefix. */
    static Path under(Path prefix) {
        return prefix.resolve("share/jupyter/kernels");
    }

    private Optional<Path> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
