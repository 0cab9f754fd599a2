package lectern.kernel.server;

import java.util.Map;

/** Serves comm messages. No target can be registered yet, so every comm that a front end opens is closed again. */
final class Comms {
    private Comms() {}

    static String commId(Fields fields) throws BadMessage {
        return fields.string("comm_id");
    }

    /** The protocol's answer to an unknown target, without which the front end would wait for the other side. */
    static void refuse(String commId, Exchange exchange) {
        exchange.publish("comm_close", new Publications.CommClose(commId, Map.of()));
    }

    static Replies.CommInfo info() {
        return new Replies.CommInfo(Map.of());
    }
}
