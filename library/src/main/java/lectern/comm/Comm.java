package lectern.comm;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** One channel to an object in the front end; either side may send at any time, and either may close it. */
public final class Comm {
    private final Comms comms;
    private final String id;
    private final String target;
    private volatile Consumer<CommMessage> messageHandler = message -> {};
    private volatile Consumer<CommMessage> closeHandler = message -> {};

    Comm(Comms comms, String id, String target) {
        this.comms = comms;
        this.id = id;
        this.target = target;
    }

    /** What both sides call this comm. */
    public String id() {
        return id;
    }

    /** The name of the target it was opened with. */
    public String target() {
        return target;
    }

    /** Sends data to the front end. */
    public void send(Map<String, ?> data) {
        send(CommMessage.of(data));
    }

    /** Sends a message to the front end; a comm that is closed says nothing. */
    public void send(CommMessage message) {
        if (comms.isOpen(this)) {
            publish("comm_msg", message, Map.of());
        }
    }

    /** Closes the comm on both sides. */
    public void close() {
        if (comms.remove(this)) {
            publish("comm_close", CommMessage.of(Map.of()), Map.of());
        }
    }

    /** From now on gives what the front end sends to this handler. */
    public void onMessage(Consumer<CommMessage> handler) {
        messageHandler = handler;
    }

    /** Calls this handler when the front end closes the comm. */
    public void onClose(Consumer<CommMessage> handler) {
        closeHandler = handler;
    }

    void open(CommMessage message) {
        publish("comm_open", message, Map.of("target_name", target));
    }

    void received(CommMessage message) {
        messageHandler.accept(message);
    }

    void closed(CommMessage message) {
        closeHandler.accept(message);
    }

    private void publish(String type, CommMessage message, Map<String, ?> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("comm_id", id);
        content.put("data", message.data());
        FrontEnd.current().publish(type, content, message.metadata(), message.buffers());
    }
}
