package lectern.kernel.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.kernel.magic.MagicSession;
import lectern.kernel.session.SessionOptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A kernel on free ports of this machine for a class of tests, and a client of it for each test. */
final class RunningKernel implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final String KEY = "a secret key";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    KernelServer server;
    Client client;

    /** A connection on free ports. */
    static ConnectionFile connection(String key) {
        return new ConnectionFile(
                "tcp",
                "127.0.0.1",
                Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(), channel -> 0)),
                "hmac-sha256",
                key);
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws ConnectionException {
        KernelLog kernelLog = new KernelLog(new PrintStream(log, true, StandardCharsets.UTF_8));
        server = KernelServer.start(
                connection(KEY),
                CompletableFuture.completedFuture(MagicSession.open(SessionOptions.standard())),
                History.ofThisSession(kernelLog),
                kernelLog);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        log.reset();
        client = new Client(server::address, KEY);
    }

    /** What the kernel has written to its own log during the test. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /** Runs a cell and returns its number. */
    int count() {
        return client.ask(Channel.SHELL, "execute_request", Map.of("code", "1 + 1"))
                .content()
                .get("execution_count")
                .getAsInt();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        client.close();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        server.close();
    }
}
