package lectern.kernel.install;

import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which kernel is meant, and for whom it is installed. */
final class KernelPlace {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--name",
            defaultValue = "lectern",
            description = "The kernel's name in notebooks (default: ${DEFAULT-VALUE}).")
    private String name;

    private static final class Where {
        @Option(names = "--user", description = "For yourself: in Jupyter's data folder (the default).")
        @SuppressWarnings("UnusedVariable") // picocli sets it; being the default, it changes nothing
        private boolean user;

        @Option(names = "--sys-prefix", description = "For the Python environment that is active.")
        private boolean sysPrefix;

        @Option(names = "--prefix", paramLabel = "DIR", description = "Under DIR/share/jupyter/kernels.")
        private Path prefix;
    }

    /** The folder that Jupyter finds the kernel by. */
    Path folder() throws InstallException {
        if (!name.matches("[A-Za-z0-9._-]+") || name.matches("\\.+")) {
            throw new ParameterException(
                    spec.commandLine(), "--name: expected letters, digits, '.', '-' and '_', got \"" + name + "\"");
        }
        JupyterPaths paths = JupyterPaths.ofSystem();
        Path kernels = where.prefix != null
                ? JupyterPaths.under(where.prefix)
                : where.sysPrefix ? JupyterPaths.under(paths.activeEnvironment()) : paths.user();
        return kernels.resolve(name).toAbsolutePath().normalize();
    }
}
