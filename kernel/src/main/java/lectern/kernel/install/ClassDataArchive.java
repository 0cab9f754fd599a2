package lectern.kernel.install;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final KernelLaunch launch;

    ClassDataArchive(KernelLaunch launch) {
        this.launch = launch;
    }

    /** Makes the archive; returns why not where that fails, which is no reason not to use the kernel. */
    Optional<String> make() {
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
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private Optional<String> runLesson(Path connection, Path output) throws IOException, InterruptedException {
        Process kernel = new ProcessBuilder(launch.archivingCommand(connection))
                .redirectErrorStream(true)
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
        return Files.exists(launch.archive())
                ? Optional.empty()
                : Optional.of("the JVM ended with status " + kernel.exitValue() + ": " + Files.readString(output));
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
