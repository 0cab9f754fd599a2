package lectern.kernel.server;

import java.util.List;

/** Takes what is to be sent. */
interface Outbox {
    /** Sends a message's frames in the order of the calls; for any thread. */
    void send(Channel channel, List<byte[]> frames);

    /** The same, but the message may wait for the next that is sent: two that follow each other need one wake-up. */
    default void post(Channel channel, List<byte[]> frames) {
        send(channel, frames);
    }
}
