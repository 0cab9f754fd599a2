package lectern.kernel.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A kernel on free ports of this machine, and a client of it, for each test. */
final class RunningKernel implements BeforeEachCallback, AfterEachCallback {
    static final String KEY = "a secret key";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    KernelServer server;
    Client client;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        log.reset();
        server = KernelServer.start(
                connection(KEY),
                CompletableFuture.completedFuture(new ScriptedSession()),
                new KernelLog(new PrintStream(log, true, StandardCharsets.UTF_8)));
        client = new Client(server::address, KEY);
    }

    static ConnectionFile connection(String key) {
        return new ConnectionFile(
                "tcp",
                "127.0.0.1",
                Arrays.stream(Channel.values()).collect(Collectors.toMap(Function.identity(), channel -> 0)),
                "hmac-sha256",
                key);
    }

    /** What the kernel has written to its own log. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        client.close();
        server.close();
    }
}
