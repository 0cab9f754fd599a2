package lectern.kernel.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One request and all that is said because of it. It carries the parent header, so that what any thread says on behalf
 * of a cell is filed under that cell, however many requests overlap.
 */
final class Exchange {
    private final Request request;
    private final Channel channel;
    private final MessageCodec codec;
    private final Outbox outbox;
    /** What goes out with the next message: each that is sent alone wakes two threads, which takes longer than to write it. */
    private final List<Outgoing> held = new ArrayList<>();

    private Runnable last = () -> {};
    private boolean abortsQueued;

    Exchange(Request request, Channel channel, MessageCodec codec, Outbox outbox) {
        this.request = request;
        this.channel = channel;
        this.codec = codec;
        this.outbox = outbox;
    }

    Request request() {
        return request;
    }

    /** Tells all front ends. */
    void publish(String type, Object content) {
        publish(type, type, content);
    }

    /** Tells all front ends that listen to a topic. */
    void publish(String topic, String type, Object content) {
        publish(topic, type, content, Map.of(), List.of());
    }

    /** Tells all front ends that listen to a topic, with metadata and binary data. */
    void publish(String topic, String type, Object content, Map<String, ?> metadata, List<byte[]> buffers) {
        hold(Channel.IOPUB, codec.encode(codec.topic(topic), type, request.header(), content, metadata, buffers));
        flush();
    }

    /** Tells all front ends, together with what is said next. */
    void publishSoon(String type, Object content) {
        hold(Channel.IOPUB, codec.encode(codec.topic(type), type, request.header(), content));
    }

    /** Answers the client on the channel that it asked on, together with what is said next. */
    void reply(String type, Object content) {
        hold(channel, codec.encode(request.identities(), type, request.header(), content));
    }

    private synchronized void hold(Channel on, List<byte[]> frames) {
        held.add(new Outgoing(on, frames));
    }

    /** Sends what waits for the next message: what comes next may take its time. */
    synchronized void flush() {
        if (!held.isEmpty()) {
            outbox.send(List.copyOf(held));
            held.clear();
        }
    }

    /** Asks the client's user for input. */
    void ask(Object content) {
        hold(Channel.STDIN, codec.encode(request.identities(), "input_request", request.header(), content));
        flush();
    }

    /** Has the requests that wait behind this one refused. */
    void abortQueued() {
        abortsQueued = true;
    }

    boolean abortsQueued() {
        return abortsQueued;
    }

    /** What to do when the reply and the idle status are out. */
    void afterwards(Runnable action) {
        last = action;
    }

    void begin() {
        publishSoon("status", new Publications.Status("busy"));
    }

    void finish() {
        publishSoon("status", new Publications.Status("idle"));
        flush();
        last.run();
    }
}
