package lectern.kernel.server;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * Moves frames between the sockets and the rest of the kernel. One thread owns all sockets, because they serve one
 * thread only; it never runs anything that could take time, so that heartbeats are echoed at once whatever a cell does.
 *
 * <p>The thread waits in a selector on the sockets' signal channels (ZeroMQ's ZMQ_FD) instead of ZeroMQ's own poll, since a
 * selector can be woken by any thread at any time. ZeroMQ's way to wake a poll, a message over inproc, breaks when the
 * sending thread is interrupted, as the threads of cells are.
 */
final class Wire implements Outbox, AutoCloseable {
    /** Senders wait when so many messages wait for the wire: a cell that prints without end must not fill the heap. */
    private static final int QUEUE = 4_096;
    /** Messages kept for a subscriber that reads slower than cells print; ZeroMQ drops what comes after. */
    private static final int PUBLISHED_UNREAD = 10_000;
    /** Nobody may make ZeroMQ allocate a larger frame, even before its signature could be checked. */
    private static final long LARGEST_FRAME = 256L << 20;

    /** Messages sent before the sockets are asked again for what came in. */
    private static final int BURST = 8;

    private static final int LINGER_MILLIS = 1_000;

    private final ZMQ.Context context = ZMQ.context(1);
    private final Map<Channel, ZMQ.Socket> sockets = new EnumMap<>(Channel.class);
    private final List<IpcRelay> relays = new ArrayList<>();
    private final Map<Channel, Consumer<List<byte[]>>> receivers = new EnumMap<>(Channel.class);
    /** Where something may wait to be read: a socket's signal says it once, and sending may use the signal up. */
    private final Set<Channel> unread = EnumSet.allOf(Channel.class);

    private Function<List<byte[]>, Optional<List<byte[]>>> welcomes = subscription -> Optional.empty();
    private final BlockingQueue<Outgoing> outgoing = new ArrayBlockingQueue<>(QUEUE);
    private final Selector selector;
    private final KernelLog log;
    private final Thread thread = new Thread(this::run, "lectern-wire");
    private volatile boolean closing;

    /** Binds all sockets of the connection; nothing is received before {@link #start}. */
    Wire(ConnectionFile connection, KernelLog log) throws ConnectionException {
        this.log = log;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new ConnectionException("cannot listen: " + e.getMessage());
        }
        try {
            for (Channel channel : Channel.values()) {
                bind(channel, connection);
            }
        } catch (IOException | RuntimeException e) {
            release();
            throw e instanceof ConnectionException known ? known : new ConnectionException("cannot listen: " + e);
        }
        receivers.put(Channel.IOPUB, frames -> welcomes.apply(frames).ifPresent(w -> deliver(Channel.IOPUB, w)));
        receivers.put(Channel.HEARTBEAT, frames -> deliver(Channel.HEARTBEAT, frames));
        thread.setDaemon(true);
    }

    private void bind(Channel channel, ConnectionFile connection) throws IOException {
        ZMQ.Socket socket = context.socket(channel.socketType);
        sockets.put(channel, socket);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(LARGEST_FRAME);
        socket.setHWM(channel == Channel.IOPUB ? PUBLISHED_UNREAD : 0);
        socket.setIPv6(connection.ip().contains(":"));
        if (channel == Channel.IOPUB) {
            socket.setXpubVerbose(true); // Every subscriber is told of, not only the first of each topic.
        }
        String address = connection.address(channel);
        try {
            if (!socket.bind(address)) {
                throw new ConnectionException("cannot listen at " + address);
            }
        } catch (ZMQException e) {
            throw new ConnectionException("cannot listen at " + address + " (" + channel.portName() + "): "
                    + (e.getErrorCode() == ZMQ.Error.EADDRINUSE.getCode() ? "it is in use" : e.getMessage()));
        }
        if (connection.isIpc()) {
            String endpoint = socket.getLastEndpoint();
            int port = Integer.parseInt(endpoint.substring(endpoint.lastIndexOf(':') + 1));
            relays.add(new IpcRelay(connection.socket(channel), port));
        }
        socket.getFD().register(selector, SelectionKey.OP_READ, channel);
    }

    /** The address that a channel is bound to. */
    String address(Channel channel) {
        return sockets.get(channel).getLastEndpoint();
    }

    /** Gives what a channel receives to {@code receiver}, in the wire's own thread: it must return at once. */
    void onReceive(Channel channel, Consumer<List<byte[]>> receiver) {
        receivers.put(channel, receiver);
    }

    /** Has those welcomed who begin to listen to what is published; {@code welcomes} answers what they have sent. */
    void onSubscription(Function<List<byte[]>, Optional<List<byte[]>>> welcomes) {
        this.welcomes = welcomes;
    }

    void start() {
        thread.start();
    }

    @Override
    public void send(List<Outgoing> messages) {
        boolean interrupted = false;
        for (Outgoing message : messages) {
            if (!outgoing.offer(message)) {
                selector.wakeup();
                interrupted |= put(message);
            }
        }
        selector.wakeup();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for room; returns whether the thread was interrupted: the message of an interrupted cell is sent all the same. */
    private boolean put(Outgoing message) {
        boolean interrupted = false;
        while (!closing) {
            try {
                outgoing.put(message);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private void deliver(Channel channel, List<byte[]> frames) {
        unread.add(channel);
        ZMQ.Socket socket = sockets.get(channel);
        socket.sendMore(frames.get(0));
        finish(socket, frames);
    }

    /** Sends what comes after the first frame. */
    private static void finish(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        for (int i = 1; i < last; i++) {
            socket.sendMore(frames.get(i));
        }
        socket.send(frames.get(last));
    }

    /**
     * Publishes a message after the welcome of all who hear it. ZeroMQ takes in what subscriptions have come when a message
     * begins, and its first frame, the topic, decides who gets it. So the subscriptions are read when the first frame is
     * out: if there is a new one, the message that has begun becomes its welcome, and another begins.
     */
    private void publish(List<byte[]> frames) {
        unread.add(Channel.IOPUB);
        ZMQ.Socket socket = sockets.get(Channel.IOPUB);
        socket.sendMore(frames.get(0));
        for (List<byte[]> heard = receive(socket); !heard.isEmpty(); heard = receive(socket)) {
            Optional<List<byte[]>> welcome = welcomes.apply(heard);
            if (welcome.isPresent()) {
                finish(socket, welcome.get());
                // The topic of that one may not have been his. Another message: clients take none for a second time.
                deliver(Channel.IOPUB, welcomes.apply(heard).orElseThrow());
                socket.sendMore(frames.get(0));
            }
        }
        finish(socket, frames);
    }

    private void run() {
        while (!closing || !outgoing.isEmpty()) {
            try {
                if (!moveSome()) {
                    selector.select(key -> unread.add((Channel) key.attachment()));
                }
            } catch (ClosedChannelException e) {
                log.failure("the sockets were closed", e);
                closing = true;
            } catch (Throwable e) {
                log.failure("a message was lost on the wire", e);
            }
        }
    }

    /** Moves a few messages at most per socket and direction, so that no busy channel holds up the others. */
    private boolean moveSome() {
        boolean moved = false;
        for (int i = 0; i < BURST && !outgoing.isEmpty(); i++) {
            Outgoing message = outgoing.remove();
            if (message.channel() == Channel.IOPUB) {
                publish(message.frames());
            } else {
                deliver(message.channel(), message.frames());
            }
            moved = true;
        }
        unread.removeIf(channel -> !receiveFrom(channel));
        return moved || !unread.isEmpty();
    }

    private boolean receiveFrom(Channel channel) {
        List<byte[]> frames = receive(sockets.get(channel));
        if (frames.isEmpty()) {
            return false;
        }
        receivers.getOrDefault(channel, ignored -> {}).accept(frames);
        return true;
    }

    private static List<byte[]> receive(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        byte[] frame = socket.recv(ZMQ.DONTWAIT);
        while (frame != null) {
            frames.add(frame);
            frame = socket.hasReceiveMore() ? socket.recv(ZMQ.DONTWAIT) : null;
        }
        return frames;
    }

    /** Sends what waits, and unbinds. */
    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        try {
            if (thread.isAlive()) {
                thread.join();
            }
            release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The sockets stay with the thread that owns them.
        }
    }

    private void release() {
        sockets.values().forEach(ZMQ.Socket::close);
        context.term(); // Waits a moment for what is not out yet, so the relays go last.
        try {
            selector.close();
            for (IpcRelay relay : relays) {
                relay.close();
            }
        } catch (IOException e) {
            log.failure("closing the sockets", e);
        }
    }
}
