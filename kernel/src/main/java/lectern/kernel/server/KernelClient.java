package lectern.kernel.server;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** A simple front end for a kernel that is to be used without Jupyter: asks and waits for the reply. For one thread. */
public final class KernelClient implements AutoCloseable {
    private static final long LARGEST_REPLY = 64L << 20;

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final MessageCodec codec;

    /**
     * Connects to a kernel, which may still be starting.
     *
     * @param patience how long to wait for each reply
     */
    public KernelClient(ConnectionFile connection, Duration patience) throws ConnectionException {
        this.codec = new MessageCodec(new Signatures(connection.scheme(), connection.key()), LARGEST_REPLY);
        for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL)) {
            ZMQ.Socket socket = context.socket(SocketType.DEALER);
            socket.setIdentity(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            socket.setReceiveTimeOut(Math.toIntExact(patience.toMillis()));
            socket.setLinger(0);
            socket.connect(connection.address(channel));
            sockets.put(channel, socket);
        }
    }

    /** Sends a request and returns the content of its reply. */
    public JsonObject ask(Channel channel, String type, Map<String, ?> content) throws IOException {
        try {
            return exchange(channel, type, content);
        } catch (ZMQException e) {
            throw new ConnectionException("the kernel ended before it answered " + type);
        }
    }

    private JsonObject exchange(Channel channel, String type, Map<String, ?> content) throws IOException {
        ZMQ.Socket socket = sockets.get(channel);
        List<byte[]> frames = codec.encode(List.of(), type, new JsonObject(), content);
        for (int i = 0; i < frames.size(); i++) {
            socket.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
        List<byte[]> reply = new ArrayList<>();
        do {
            byte[] frame = socket.recv();
            if (frame == null) {
                throw new ConnectionException("the kernel did not answer " + type);
            }
            reply.add(frame);
        } while (socket.hasReceiveMore());
        try {
            return codec.decode(reply).content();
        } catch (BadMessage e) {
            throw new ConnectionException("the kernel answered " + type + " badly: " + e.getMessage());
        }
    }

    /** Makes the thread that waits for a reply give up; the one method for other threads. */
    public void kernelEnded() {
        context.term();
    }

    @Override
    public void close() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.term();
    }
}
