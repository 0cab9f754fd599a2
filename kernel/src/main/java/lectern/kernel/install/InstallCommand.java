package lectern.kernel.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lectern install}: makes the kernel known to Jupyter. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description =
                "Writes the kernelspec that Jupyter finds the kernel by, and a class-data archive for a fast start.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:installed", "2:not installed, the message says why"})
final class InstallCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Where where = new Where();

    @Option(
            names = "--name",
            defaultValue = "lectern",
            description = "The kernel's name in notebooks (default: ${DEFAULT-VALUE}).")
    private String name;

    @Option(
            names = "--display-name",
            defaultValue = "Java (Lectern)",
            description = "The name that users see (default: ${DEFAULT-VALUE}).")
    private String displayName;

    @Option(names = "--jvm-arg", paramLabel = "ARG", description = "One more option of the JVM, such as -Xmx4g.")
    private List<String> jvmArguments = new ArrayList<>();

    private static final class Where {
        @Option(names = "--user", description = "For yourself: in Jupyter's data folder (the default).")
        @SuppressWarnings("UnusedVariable") // picocli sets it; being the default, it changes nothing
        private boolean user;

        @Option(names = "--sys-prefix", description = "For the Python environment that is active.")
        private boolean sysPrefix;

        @Option(names = "--prefix", paramLabel = "DIR", description = "Under DIR/share/jupyter/kernels.")
        private Path prefix;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!name.matches("[A-Za-z0-9._-]+")) {
            throw new ParameterException(
                    spec.commandLine(), "--name: expected letters, digits, '.', '-' and '_', got \"" + name + "\"");
        }
        try {
            KernelSpec kernelSpec = new KernelSpec(folder(), JavaRuntime.current(), displayName, jvmArguments);
            Optional<String> problem = kernelSpec.write();
            out.println("Installed the kernel \"" + displayName + "\" into " + kernelSpec.folder());
            problem.ifPresent(
                    why -> out.println("Made no class-data archive, so the kernel starts more slowly: " + why));
            return CommandLine.ExitCode.OK;
        } catch (IOException | InstallException e) {
            spec.commandLine().getErr().println("lectern install: " + e.getMessage());
            return Main.REFUSED;
        }
    }

    private Path folder() throws InstallException {
        JupyterPaths paths = JupyterPaths.ofSystem();
        Path kernels = where.prefix != null
                ? JupyterPaths.under(where.prefix)
                : where.sysPrefix ? JupyterPaths.under(paths.activeEnvironment()) : paths.user();
        return kernels.resolve(name).toAbsolutePath().normalize();
    }
}
