package lectern.kernel.server;

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
        outbox.send(
                Channel.IOPUB, codec.encode(codec.topic(topic), type, request.header(), content, metadata, buffers));
    }

    /** Answers the client on the channel that it asked on, together with what {@link #finish} says. */
    void reply(String type, Object content) {
        outbox.post(channel, codec.encode(request.identities(), type, request.header(), content));
    }

    /** Asks the client's user for input. */
    void ask(Object content) {
        outbox.send(Channel.STDIN, codec.encode(request.identities(), "input_request", request.header(), content));
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

    /** @param soon whether more will be said at once, with which it may go */
    void begin(boolean soon) {
        if (soon) {
            outbox.post(Channel.IOPUB, status("busy"));
        } else {
            outbox.send(Channel.IOPUB, status("busy"));
        }
    }

    void finish() {
        outbox.send(Channel.IOPUB, status("idle"));
        last.run();
    }

    private List<byte[]> status(String state) {
        return codec.encode(codec.topic("status"), "status", request.header(), new Publications.Status(state));
    }
}
