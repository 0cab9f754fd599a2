package lectern.kernel.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lectern archive}: what a kernel starts that has no class-data archive, and who prepares an image. */
@Command(
        name = ArchiveCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Makes the class-data archive with which kernels of this jar start fast on this JDK.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:made", "2:not made, the message says why"})
final class ArchiveCommand implements Callable<Integer> {
    static final String NAME = "archive";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The archive.")
    private Path file;

    @Override
    public Integer call() throws InstallException {
        JavaRuntime runtime = JavaRuntime.current();
        KernelLaunch launch = new KernelLaunch(runtime.java(), runtime.jar(), file.toAbsolutePath(), List.of());
        Optional<String> problem = new ClassDataArchive(launch).make();
        problem.ifPresent(why -> spec.commandLine().getErr().println("lectern archive: " + why));
        return problem.isEmpty() ? CommandLine.ExitCode.OK : Main.REFUSED;
    }
}
