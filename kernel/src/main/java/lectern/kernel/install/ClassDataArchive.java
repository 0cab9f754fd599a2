package lectern.kernel.install;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lectern.kernel.server.Channel;
import lectern.kernel.server.ConnectionException;
import lectern.kernel.server.ConnectionFile;
import lectern.kernel.server.KernelClient;

/**
 * The classes of a kernel that has run some cells, in the form in which a JVM loads them fastest (JEP 350). It is made by a
 * real kernel that serves a short lesson.
 */
final class ClassDataArchive {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Cells of the kind that students begin with. */
    private static final List<String> LESSON = List.of(
            "1 + 1",
            "int x = 3; System.out.println(x);",
            "var t = torch.tensor(4., requiresGrad())",
            "var y = (t - 3) * (t - 6) * (t - 4); y.backward(); print(t.grad())",
            "lineplot(np.linspace(0, 10, 11), np.linspace(0, 10, 11));",
            "int twice(int n) { return 2 * n; }",
            "twice(\"no number\")",
            "throw new IllegalStateException();");

    /** Options that may not fit ours, and the process that a kernel ends with. */
    private static final Set<String> NOT_FOR_THE_LESSON =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", KernelCommand.PARENT);

    private final KernelLaunch launch;

    ClassDataArchive(KernelLaunch launch) {
        this.launch = launch;
    }

    /** Makes the archive; returns why not where that fails, which is no reason not to use the kernel. */
    @SuppressWarnings("try") // The lock is only held: of several kernels that miss the archive, one makes it.
    Optional<String> make() {
        ArchiveNote note = new ArchiveNote(launch);
        try {
            Files.createDirectories(launch.archive().getParent());
            try (FileChannel file = FileChannel.open(note.file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.tryLock()) {
                if (lock == null) {
                    return Optional.of("another process makes it now");
                }
                Optional<String> problem = learn();
                note.write(file, problem);
                return problem;
            }
        } catch (IOException e) {
            return Optional.of(Main.reason(e));
        }
    }

    private Optional<String> learn() {
        try {
            Path folder = Files.createTempDirectory("lectern-install"); // Readable only by its owner.
            Path connection = folder.resolve("connection.json");
            Path output = folder.resolve("output.txt");
            try {
                writeConnection(connection);
                return runLesson(connection, output);
            } finally {
                Files.deleteIfExists(connection);
                Files.deleteIfExists(output);
                Files.delete(folder);
            }
        } catch (IOException e) {
            return Optional.of(Main.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private Optional<String> runLesson(Path connection, Path output) throws IOException, InterruptedException {
        // Beside the archive that kernels may be starting with now.
        Path made = launch.archive().resolveSibling(launch.archive().getFileName() + ".new");
        ProcessBuilder builder = new ProcessBuilder(launch.archivingCommand(made, connection));
        builder.environment().keySet().removeAll(NOT_FOR_THE_LESSON);
        Process kernel = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            try {
                teach(kernel, ConnectionFile.read(connection));
            } catch (ConnectionException e) {
                return Optional.of(e.getMessage() + "; it said: "
                        + Files.readString(output).strip());
            }
            if (!kernel.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.of("the kernel that was to make it did not end");
            }
        } finally {
            kernel.destroyForcibly();
        }
        if (!Files.exists(made)) {
            return Optional.of("the JVM ended with status " + kernel.exitValue() + ": " + Files.readString(output));
        }
        Files.move(made, launch.archive(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Optional.empty();
    }

    private static void teach(Process kernel, ConnectionFile connection) throws IOException {
        try (KernelClient client = new KernelClient(connection, PATIENCE)) {
            // On a thread of its own: it waits until this one, woken by it, has closed its sockets.
            var unused = kernel.onExit().thenRunAsync(client::kernelEnded);
            client.ask(Channel.SHELL, "kernel_info_request", Map.of());
            for (String cell : LESSON) {
                client.ask(
                        Channel.SHELL,
                        "execute_request",
                        Map.of("code", cell, "stop_on_error", false, "store_history", false));
            }
            client.ask(Channel.SHELL, "complete_request", Map.of("code", "torch.te", "cursor_pos", 8));
            client.ask(Channel.SHELL, "is_complete_request", Map.of("code", "int f() {"));
            client.ask(Channel.SHELL, "inspect_request", Map.of("code", "torch.tensor", "cursor_pos", 8));
            client.ask(Channel.CONTROL, "shutdown_request", Map.of("restart", false));
        }
    }

    private static void writeConnection(Path file) throws IOException {
        JsonObject connection = new JsonObject();
        connection.addProperty("transport", "tcp");
        connection.addProperty("ip", InetAddress.getLoopbackAddress().getHostAddress());
        connection.addProperty("signature_scheme", "hmac-sha256");
        connection.addProperty("key", UUID.randomUUID().toString());
        List<ServerSocket> reserved = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            reserved.add(free); // Open until all are found, so that they differ.
            connection.addProperty(channel.portName(), free.getLocalPort());
        }
        for (ServerSocket free : reserved) {
            free.close();
        }
        Files.writeString(file, connection.toString());
    }
}
