package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IpcTest {
    /** How ZMTP 3 begins. */
    private static final byte[] SIGNATURE = {(byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3};

    private static final KernelLog LOG = new KernelLog(new PrintStream(PrintStream.nullOutputStream()));

    @TempDir
    Path folder;

    @Test
    void everyChannelAnswersOnItsUnixDomainSocket() throws IOException {
        KernelServer server = start();
        try (server) {
            for (Channel channel : Channel.values()) {
                try (SocketChannel front = SocketChannel.open(UnixDomainSocketAddress.of(socket(channel)))) {
                    front.write(ByteBuffer.wrap(SIGNATURE));
                    ByteBuffer greeting = ByteBuffer.allocate(SIGNATURE.length);
                    while (greeting.hasRemaining()) {
                        assertTrue(front.read(greeting) > 0, channel.name());
                    }
                    assertEquals((byte) 0xff, greeting.get(0));
                    assertEquals((byte) 0x7f, greeting.get(9));
                    assertEquals((byte) 3, greeting.get(10));
                }
            }
        }
        assertFalse(Files.exists(socket(Channel.SHELL)));
    }

    @Test
    void aSocketThatAKilledKernelLeftBehindIsReplaced() throws IOException {
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(socket(Channel.SHELL)))
                .close();
        start().close();
    }

    @Test
    void aSocketInUseIsNamed() throws IOException {
        KernelServer server = start();
        try (server) {
            ConnectionException e = assertThrows(ConnectionException.class, this::start);
            assertTrue(e.getMessage().contains("in use"), e.getMessage());
        }
    }

    private Path socket(Channel channel) {
        return connection().socket(channel);
    }

    private ConnectionFile connection() {
        ConnectionFile tcp = RunningKernel.connection("key");
        Map<Channel, Integer> ports = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            ports.put(channel, ports.size() + 1);
        }
        return new ConnectionFile("ipc", folder.resolve("kernel").toString(), ports, tcp.scheme(), tcp.key());
    }

    private KernelServer start() throws IOException {
        return KernelServer.start(connection(), new CompletableFuture<>(), History.ofThisSession(LOG), LOG);
    }
}
