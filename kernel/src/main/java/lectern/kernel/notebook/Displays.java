package lectern.kernel.notebook;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the cells of one notebook have shown with an id: whichever cell replaces it, it changes where it stands. */
final class Displays {
    private final Map<String, List<JsonObject>> shown = new HashMap<>();

    /** Remembers an output; what was shown with its id before becomes the same. */
    synchronized void add(String id, JsonObject output) {
        replace(id, output);
        shown.computeIfAbsent(id, first -> new ArrayList<>()).add(output);
    }

    /** Replaces what was shown with an id, if anything was. */
    synchronized void replace(String id, JsonObject output) {
        for (JsonObject earlier : shown.getOrDefault(id, List.of())) {
            for (String part : List.of("data", "metadata")) {
                earlier.add(part, output.get(part).deepCopy());
            }
        }
    }
}
