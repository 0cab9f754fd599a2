package lectern.kernel.server;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message from a client, its signature checked.
 *
 * @param identities the routing frames that lead back to the client
 * @param header as it came, to be the parent header of all that answers it
 * @param type the header's {@code msg_type}
 */
record Request(List<byte[]> identities, JsonObject header, String type, JsonObject content, List<byte[]> buffers) {
    Fields fields() {
        return new Fields(type, content);
    }
}
