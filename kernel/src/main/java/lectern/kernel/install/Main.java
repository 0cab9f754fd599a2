package lectern.kernel.install;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import lectern.kernel.grade.GradeCommand;
import lectern.kernel.grade.KernelWorker;
import lectern.kernel.magic.MagicSession;
import lectern.kernel.notebook.RunCommand;
import lectern.kernel.server.KernelLog;
import lectern.kernel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of {@code lectern.jar}. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "A Jupyter kernel for Java with tensors, autograd and plots.")
public final class Main {
    /** Wrong usage, or something that the user has to put right first. */
    static final int REFUSED = 2;

    private Main() {}

    /** Runs a command and ends the JVM with its status, whatever threads cells have left behind. */
    public static void main(String[] arguments) throws InterruptedException {
        KernelCommand kernel = new KernelCommand(Main::openSession, new KernelLog(System.err));
        if (arguments.length == 2 && arguments[0].equals("kernel") && !arguments[1].startsWith("-")) {
            // What Jupyter starts does without the parser of the command line, which takes a tenth of a second.
            System.exit(kernel.serve(Path.of(arguments[1]), System.err::println));
        }
        if (arguments.length == 2 && arguments[0].equals(GradingLauncher.COMMAND)) {
            System.exit(serveGrader(Path.of(arguments[1])));
        }
        System.exit(commands(kernel).execute(arguments));
    }

    static CommandLine commands(KernelCommand kernel) {
        return new CommandLine(new Main())
                .addSubcommand(kernel)
                .addSubcommand(new InstallCommand())
                .addSubcommand(new UninstallCommand())
                .addSubcommand(new ArchiveCommand())
                .addSubcommand(new RunCommand(Main::openSession))
                .addSubcommand(new GradeCommand(new GradingLauncher(System.getenv())));
    }

    /** What {@code lectern grade} starts for each submission. */
    private static int serveGrader(Path socket) {
        try {
            new KernelWorker(Main::openSession).serve(socket);
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            System.err.println("lectern " + GradingLauncher.COMMAND + ": " + e.getMessage());
            return REFUSED;
        }
    }

    /** What to tell the user; the message of a file system's exception may be the file's name alone. */
    static String reason(Exception problem) {
        return problem instanceof FileSystemException e && e.getReason() == null
                ? e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage()
                : String.valueOf(problem.getMessage());
    }

    static Session openSession() {
        JavaRuntime.problem().ifPresent(why -> {
            throw new IllegalStateException(why + "; then install the kernel again");
        });
        return MagicSession.open(SessionSettings.of(System.getenv()));
    }

    /** The versions of Lectern and of the Java it runs on. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "Lectern " + (version == null ? "(not from its jar)" : version),
                "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")"
            };
        }
    }
}
