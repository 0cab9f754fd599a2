package lectern.kernel.install;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private KernelPlace place;

    @Option(
            names = "--display-name",
            defaultValue = "Java (Lectern)",
            description = "The name that users see (default: ${DEFAULT-VALUE}).")
    private String displayName;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "The JDK that the kernel runs on (default: the one that runs the installer).")
    private Path jdk;

    @Option(names = "--jvm-arg", paramLabel = "ARG", description = "One more option of the JVM, such as -Xmx4g.")
    private List<String> jvmArguments = new ArrayList<>();

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "One more environment variable of the kernel, such as LECTERN_CLASSPATH=my.jar.")
    private Map<String, String> environment = new LinkedHashMap<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path folder = place.folder();
            JavaRuntime runtime = jdk == null ? JavaRuntime.current() : JavaRuntime.of(jdk);
            KernelSpec kernelSpec =
                    new KernelSpec(folder, runtime, new KernelSpec.Choices(displayName, jvmArguments, environment));
            Optional<String> problem = kernelSpec.write();
            out.println("Installed the kernel \"" + displayName + "\" into " + folder);
            problem.ifPresent(
                    why -> out.println("Made no class-data archive, so the kernel starts more slowly: " + why));
            return CommandLine.ExitCode.OK;
        } catch (IOException | InstallException e) {
            spec.commandLine().getErr().println("lectern install: " + Main.reason(e));
            return Main.REFUSED;
        }
    }
}
