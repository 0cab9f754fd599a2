package lectern.kernel.grade;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lectern.kernel.notebook.Deadline;

/** The kernel process of one submission, as the grader sees it. For one thread. */
final class GradingKernel implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(10);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Gson GSON = new Gson();

    private final Process process;
    private final LastWords lastWords;
    private final Limits limits;
    private final Wire wire;
    /** The processes between this one and the kernel, and the kernel itself. */
    private final Set<ProcessHandle> own;

    private GradingKernel(Process process, LastWords lastWords, Limits limits, Wire wire) {
        this.process = process;
        this.lastWords = lastWords;
        this.limits = limits;
        this.wire = wire;
        this.own = process.descendants().collect(Collectors.toSet());
    }

    /** Starts the process and waits until it has called back; after that nobody else can. */
    @SuppressWarnings("try") // the deadline is there to be closed
    static GradingKernel connect(ProcessBuilder command, Path socket, Limits limits) throws IOException {
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rwxrwxrwx"));
            Process process = command.start();
            LastWords lastWords = LastWords.of(process);
            process.getOutputStream().close();
            var unused = process.onExit().thenRun(() -> closeQuietly(listener));
            try (Deadline deadline = new Deadline(Optional.of(START), () -> closeQuietly(listener))) {
                SocketChannel channel = listener.accept();
                return new GradingKernel(process, lastWords, limits, new Wire(channel, limits.answer()));
            } catch (IOException e) {
                kill(process);
                throw new IOException("the kernel did not start" + lastWords.quoted(), e);
            } finally {
                Files.deleteIfExists(socket);
            }
        }
    }

    /** Runs a cell; one that does not stop when its time is over ends the process. */
    CellOutcome run(String source, Duration time) throws KernelDied {
        JsonObject request = new JsonObject();
        request.addProperty("cell", source);
        request.addProperty("millis", Math.max(1, time.toMillis()));
        request.addProperty("output", limits.output());
        long start = System.nanoTime();
        JsonObject answer = ask(request, time);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (answer.get("outputs") instanceof JsonArray outputs
                && outputs.asList().stream().allMatch(JsonObject.class::isInstance)
                && answer.get("count") instanceof JsonPrimitive count
                && answer.get("failed") instanceof JsonPrimitive failed) {
            if (failed.getAsBoolean() && process.descendants().anyMatch(child -> !own.contains(child))) {
                throw died("processes were left behind by the cell");
            }
            return new CellOutcome(outputs, count.getAsInt(), failed.getAsBoolean(), seconds);
        }
        throw died("the kernel's answer was none");
    }

    /** Runs code again that is the instructor's; what it shows was shown before. */
    void runAgain(String source) throws KernelDied {
        JsonObject request = new JsonObject();
        request.addProperty("again", source);
        ask(request, limits.cell());
    }

    /** What cells have declared, see {@link lectern.kernel.session.Interpreter#declarers}. */
    Map<String, Set<String>> declarers() throws KernelDied {
        JsonElement names = ask(new JsonObject(), limits.cell()).get("declarers");
        return names == null ? Map.of() : GSON.fromJson(names, new TypeToken<Map<String, Set<String>>>() {});
    }

    /** Has the kernel forget methods and classes that the student has declared. */
    void forget(Set<String> names) throws KernelDied {
        JsonObject request = new JsonObject();
        request.add("forget", GSON.toJsonTree(names));
        ask(request, limits.cell());
    }

    @SuppressWarnings("try") // the deadline is there to be closed
    private JsonObject ask(JsonObject request, Duration time) throws KernelDied {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        request.addProperty("token", token);
        Deadline deadline = new Deadline(Optional.of(time.plus(Limits.GRACE)), () -> kill(process));
        try (deadline) {
            wire.send(request);
            JsonObject answer = wire.receive();
            if (answer.get("token") instanceof JsonPrimitive echo
                    && echo.getAsString().equals(token)) {
                return answer;
            }
            throw died("the answer was not the kernel's own");
        } catch (IOException e) {
            throw died(
                    deadline.isMissed() ? "it ran for too long and could not be stopped" : "the kernel process ended");
        }
    }

    private KernelDied died(String how) {
        boolean ended = kill(process);
        String status = ended && process.exitValue() != 137 ? " (status " + process.exitValue() + ")" : "";
        return new KernelDied(how + status + lastWords.quoted());
    }

    /** Ends the process and all that it has started; whether it has ended. */
    private static boolean kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Has the process end by itself. */
    void hangUp(Duration patience) throws IOException {
        wire.close();
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(ServerSocketChannel listener) {
        try {
            listener.close();
        } catch (IOException e) {
            // Nobody listens there any more in any case.
        }
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            // It is the process that counts.
        }
        kill(process);
    }
}
