package lectern.kernel.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lectern.kernel.server.ConnectionException;
import lectern.kernel.server.ConnectionFile;
import lectern.kernel.server.History;
import lectern.kernel.server.KernelLog;
import lectern.kernel.server.KernelServer;
import lectern.kernel.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code lectern kernel}: what Jupyter starts. */
@Command(
        name = "kernel",
        mixinStandardHelpOptions = true,
        description = "Serves a Jupyter front end until it asks for the end; Jupyter itself starts this.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the front end has ended the kernel", "2:the connection file cannot be used"})
final class KernelCommand implements Callable<Integer> {
    /** The process that started the kernel, as Jupyter tells it. */
    static final String PARENT = "JPY_PARENT_PID";

    private final Supplier<Session> sessions;
    private final KernelLog log;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CONNECTION_FILE", description = "The file in which Jupyter tells where to listen.")
    private Path connectionFile;

    /** What else a front end's settings may add to a kernel's command line means other kernels. */
    @Unmatched
    private List<String> ignored;

    /** @param sessions opens the session */
    KernelCommand(Supplier<Session> sessions, KernelLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(connectionFile, spec.commandLine().getErr()::println);
    }

    /** Serves until the end, and returns the exit status. */
    int serve(Path file, Consumer<String> complaints) throws InterruptedException {
        try {
            serve(ConnectionFile.read(file));
            return CommandLine.ExitCode.OK;
        } catch (ConnectionException e) {
            complaints.accept("lectern kernel: " + e.getMessage());
            return Main.REFUSED;
        }
    }

    private void serve(ConnectionFile connection) throws ConnectionException, InterruptedException {
        // The session starts while the sockets are bound and Jupyter asks its first questions.
        CompletableFuture<Session> session =
                CompletableFuture.supplyAsync(sessions, task -> new Thread(task, "lectern-session").start());
        var unused = session.thenAccept(Session::rehearse);
        ArchiveRenewal.begin(System.getProperty(ArchiveRenewal.ARCHIVE, ""));
        try (History history = History.in(JupyterPaths.ofSystem().kept().resolve("history.jsonl"), log);
                KernelServer server = KernelServer.start(connection, session, history, log)) {
            InterruptSignal.handle(server::interrupt);
            endWithParent(server, System.getenv());
            server.awaitShutdown();
        }
    }

    /** A kernel whose Jupyter was killed must not stay behind. */
    private static void endWithParent(KernelServer server, Map<String, String> environment) {
        String parent = environment.getOrDefault(PARENT, "");
        if (parent.matches("[1-9][0-9]{0,17}")) {
            ProcessHandle.of(Long.parseLong(parent)).ifPresent(process -> {
                var unused = process.onExit().thenRun(server::shutdown);
            });
        }
    }
}
