package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionFileTest {
    private static final String PORTS = "\"shell_port\": 1, \"control_port\": 2, \"iopub_port\": 3, \"stdin_port\": 4";

    private static final KernelLog LOG = new KernelLog(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    Path folder;

    @Test
    void isReadAsJupyterWritesIt() throws IOException {
        ConnectionFile file = read("{" + PORTS + ", \"hb_port\": 5, \"transport\": \"tcp\", \"ip\": \"::1\","
                + " \"signature_scheme\": \"hmac-sha512\", \"key\": \"secret\", \"kernel_name\": \"lectern\"}");
        assertEquals("tcp://[::1]:5", file.address(Channel.HEARTBEAT));
        assertEquals("hmac-sha512", file.scheme());
        assertEquals("secret", file.key());
        assertFalse(file.toString().contains("secret"), file.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{key: sec-ret               | is not a JSON object",
                "[1]                         | is not a JSON object",
                "{PORTS}                     | \"hb_port\" must be an integer, got nothing",
                "{PORTS, \"hb_port\": \"5\"} | \"hb_port\" must be an integer, got a string",
                "{PORTS, \"hb_port\": 70000} | hb_port must lie between 0 and 65535, got 70000",
                "{PORTS, \"hb_port\": 5, \"transport\": \"udp\"} | transport must be tcp or ipc, got \"udp\"",
                "{PORTS, \"hb_port\": 5, \"key\": 12345} | \"key\" must be a string, got a number",
            })
    void saysWhatIsWrong(String text, String expected) {
        ConnectionException e = assertThrows(ConnectionException.class, () -> read(text.replace("PORTS", PORTS)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertTrue(e.getMessage().contains("kernel.json"), e.getMessage());
        assertFalse(e.getMessage().contains("sec-ret") || e.getMessage().contains("12345"), e.getMessage());
    }

    @Test
    void mustExist() {
        Path missing = folder.resolve("missing.json");
        ConnectionException e = assertThrows(ConnectionException.class, () -> ConnectionFile.read(missing));
        assertTrue(e.getMessage().endsWith("missing.json does not exist"), e.getMessage());
    }

    @Test
    void anUnknownSignatureSchemeIsRefused() {
        ConnectionFile free = RunningKernel.connection("key");
        ConnectionFile odd = new ConnectionFile(free.transport(), free.ip(), free.ports(), "hmac-rot13", free.key());
        ConnectionException e = assertThrows(ConnectionException.class, () -> start(odd));
        assertTrue(e.getMessage().contains("hmac-rot13"), e.getMessage());
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ConnectionFile free = RunningKernel.connection("key");
            Map<Channel, Integer> ports = new EnumMap<>(free.ports());
            ports.put(Channel.IOPUB, taken.getLocalPort());
            ConnectionFile clash = new ConnectionFile("tcp", "127.0.0.1", ports, free.scheme(), free.key());
            ConnectionException e = assertThrows(ConnectionException.class, () -> start(clash));
            assertTrue(e.getMessage().contains("iopub_port"), e.getMessage());
            assertTrue(e.getMessage().contains(taken.getLocalPort() + ""), e.getMessage());
            assertTrue(e.getMessage().contains("in use"), e.getMessage());
        }
    }

    private static KernelServer start(ConnectionFile connection) throws IOException {
        return KernelServer.start(connection, new CompletableFuture<>(), History.ofThisSession(LOG), LOG);
    }

    private ConnectionFile read(String text) throws IOException {
        return ConnectionFile.read(Files.writeString(folder.resolve("kernel.json"), text));
    }
}
