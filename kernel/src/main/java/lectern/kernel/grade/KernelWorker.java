package lectern.kernel.grade;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lectern.kernel.display.Palette;
import lectern.kernel.notebook.CellRun;
import lectern.kernel.session.CellProgram;
import lectern.kernel.session.DiscardedOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.OutputLimit;
import lectern.kernel.session.Session;

/**
 * The kernel process of one submission: does what the grader asks for, one request after the other. Each answer repeats the
 * token of its request, which no earlier code of the student's can know.
 */
public final class KernelWorker {
    private static final int LARGEST_REQUEST = 64 << 20;
    private static final Gson GSON = new Gson();

    private final Supplier<Session> sessions;

    /** @param sessions opens the session */
    public KernelWorker(Supplier<Session> sessions) {
        this.sessions = sessions;
    }

    /** Serves the grader that listens at a socket, until it hangs up. */
    public void serve(Path socket) throws IOException {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            try (Wire wire = new Wire(channel, LARGEST_REQUEST);
                    Session session = sessions.get()) {
                while (true) {
                    JsonObject request = wire.receive();
                    JsonObject answer = answer(request, session);
                    answer.add("token", request.get("token"));
                    wire.send(answer);
                }
            }
        } catch (EOFException end) {
            // The grader has all it wants.
        }
    }

    private static JsonObject answer(JsonObject request, Session session) {
        if (request.has("cell")) {
            return run(request, session);
        }
        JsonObject answer = new JsonObject();
        if (request.has("again")) {
            session.evalUncounted(request.get("again").getAsString(), new DiscardedOutput());
        } else if (request.has("forget")) {
            Set<String> names = new HashSet<>();
            request.getAsJsonArray("forget").forEach(name -> names.add(name.getAsString()));
            program(session, interpreter -> {
                interpreter.forget(names);
                return new EvalResult.Done();
            });
        } else {
            program(session, interpreter -> {
                answer.add("declarers", GSON.toJsonTree(interpreter.declarers()));
                return new EvalResult.Done();
            });
        }
        return answer;
    }

    private static void program(Session session, CellProgram program) {
        session.run("", false, program, new DiscardedOutput());
    }

    private static JsonObject run(JsonObject request, Session session) {
        session.context()
                .set(OutputLimit.class, new OutputLimit(request.get("output").getAsLong()));
        CellRun run = CellRun.of(
                request.get("cell").getAsString(),
                session,
                Optional.of(Duration.ofMillis(request.get("millis").getAsLong())));
        return GSON.toJsonTree(Map.of(
                        "outputs", run.outputs(),
                        "count", run.executionCount(),
                        "failed", run.error(Palette.PLAIN).isPresent()))
                .getAsJsonObject();
    }
}
