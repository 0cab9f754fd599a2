package lectern.comm;

import java.util.List;
import java.util.Map;

/**
 * What one side of a comm tells the other.
 *
 * @param data maps, lists, strings, numbers, booleans and nulls, as JSON has them
 * @param metadata about the message itself
 * @param buffers binary data beside the JSON
 */
public record CommMessage(Map<String, ?> data, Map<String, ?> metadata, List<byte[]> buffers) {
    /** A message of data alone. */
    public static CommMessage of(Map<String, ?> data) {
        return new CommMessage(data, Map.of(), List.of());
    }
}
