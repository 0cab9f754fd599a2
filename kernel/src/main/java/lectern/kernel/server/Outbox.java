package lectern.kernel.server;

import java.util.List;

/** Takes what is to be sent. */
interface Outbox {
    /** Sends messages in the order of the calls; for any thread. */
    void send(List<Outgoing> messages);
}
