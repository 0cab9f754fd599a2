package lectern.kernel.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;

/**
 * A message from a client, its signature checked.
 *
 * @param identities the routing frames that lead back to the client
 * @param header as it came, to be the parent header of all that answers it
 * @param type the header's {@code msg_type}
 */
record Request(List<byte[]> identities, JsonObject header, String type, JsonObject content, List<byte[]> buffers) {
    /** What stands for the id of the main shell, which has none. */
    static final String MAIN_SHELL = "";

    /** The id of the subshell that is to serve it. */
    String subshell() {
        return subshell(header);
    }

    /** The id of the subshell that a message with this header is for. */
    static String subshell(JsonObject header) {
        return header.get("subshell_id") instanceof JsonPrimitive id ? id.getAsString() : MAIN_SHELL;
    }

    Fields fields() {
        return new Fields(type, content);
    }
}
