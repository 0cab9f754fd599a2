package lectern.kernel.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lectern uninstall}: takes back what {@code lectern install} with the same options has done. */
@Command(
        name = "uninstall",
        mixinStandardHelpOptions = true,
        description = "Removes the kernel from where \"install\" with the same options has put it.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:removed", "2:not removed, the message says why"})
final class UninstallCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KernelPlace place;

    @Override
    public Integer call() {
        try {
            Path folder = place.folder();
            KernelSpec.remove(folder);
            spec.commandLine().getOut().println("Removed the kernel from " + folder);
            return CommandLine.ExitCode.OK;
        } catch (IOException | InstallException e) {
            spec.commandLine().getErr().println("lectern uninstall: " + Main.reason(e));
            return Main.REFUSED;
        }
    }
}
