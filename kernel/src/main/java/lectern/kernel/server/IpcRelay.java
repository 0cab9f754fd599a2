package lectern.kernel.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets front ends that speak ipc reach a ZeroMQ socket: carries the bytes between a Unix domain socket and the loopback
 * port that the ZeroMQ socket is bound to. JeroMQ's own ipc is TCP on a port made from the name, which no other ZeroMQ
 * understands, and its channels cannot be replaced.
 */
final class IpcRelay implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final int port;
    private final ServerSocketChannel listener;

    /** Begins to carry connections from a Unix domain socket to a loopback port. */
    IpcRelay(Path path, int port) throws ConnectionException {
        this.path = path;
        this.port = port;
        try {
            removeAbandoned(path);
            this.listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listener.bind(UnixDomainSocketAddress.of(path));
        } catch (IOException | IllegalArgumentException e) {
            throw new ConnectionException("cannot listen at ipc://" + path + ": " + e.getMessage());
        }
        start("lectern-ipc", this::accept);
    }

    /** A killed kernel leaves its socket behind; one that answers belongs to a kernel that lives. */
    private static void removeAbandoned(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (SocketChannel other = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
            throw new ConnectionException("cannot listen at ipc://" + path + ": it is in use");
        } catch (ConnectionException e) {
            throw e;
        } catch (IOException e) {
            Files.delete(path);
        }
    }

    private void accept() {
        while (listener.isOpen()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // This connection failed, or the relay is being closed.
            }
        }
    }

    private void connect(SocketChannel front) throws IOException {
        try {
            SocketChannel kernel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            kernel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            start("lectern-ipc-in", () -> carry(front, kernel));
            start("lectern-ipc-out", () -> carry(kernel, front));
        } catch (IOException e) {
            front.close();
            throw e;
        }
    }

    /** Carries bytes until either side ends, which ends both. */
    private static void carry(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (from;
                to) {
            while (from.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
                buffer.clear();
            }
        } catch (IOException e) {
            // The other direction has closed the channels, or the front end is gone.
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        Files.deleteIfExists(path);
    }
}
