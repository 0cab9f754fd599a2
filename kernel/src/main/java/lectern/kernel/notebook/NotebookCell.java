package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One cell of a notebook; changes go to the notebook it belongs to. */
final class NotebookCell {
    private final JsonObject json;

    NotebookCell(JsonObject json) {
        this.json = json;
    }

    boolean isCode() {
        return json.get("cell_type").getAsString().equals("code");
    }

    String source() {
        return MultilineText.join(json.get("source"));
    }

    Set<String> tags() {
        if (json.get("metadata") instanceof JsonObject metadata && metadata.get("tags") instanceof JsonArray tags) {
            return StreamSupport.stream(tags.spliterator(), false)
                    .filter(JsonPrimitive.class::isInstance)
                    .map(tag -> tag.getAsString())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return Set.of();
    }

    /** Whether Jupyter's tools would execute it. */
    boolean isRun() {
        return isCode() && !source().isBlank() && !tags().contains("skip-execution");
    }

    /** Removes what an earlier run has left. */
    void clearOutputs() {
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
    }

    void setOutputs(JsonArray outputs, int executionCount) {
        json.add("outputs", outputs);
        json.addProperty("execution_count", executionCount);
    }
}
