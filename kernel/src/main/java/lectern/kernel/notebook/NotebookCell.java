package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One cell of a notebook; changes go to the notebook it belongs to. */
public final class NotebookCell {
    private final JsonObject json;

    NotebookCell(JsonObject json) {
        this.json = json;
    }

    /** A cell as Jupyter would make it. */
    public static NotebookCell of(String type, String source, JsonObject metadata) {
        JsonObject json = new JsonObject();
        json.addProperty("cell_type", type);
        json.addProperty("source", source);
        json.add("metadata", metadata);
        NotebookCell cell = new NotebookCell(json);
        if (cell.isCode()) {
            cell.clearOutputs();
        }
        return cell;
    }

    /** What kind of cell it is: {@code code}, {@code markdown} or {@code raw}. */
    public String type() {
        return json.get("cell_type").getAsString();
    }

    /** A copy of its metadata. */
    public JsonObject metadata() {
        return json.get("metadata") instanceof JsonObject metadata ? metadata.deepCopy() : new JsonObject();
    }

    /** The same cell, as far as a reader sees, with other metadata. */
    public NotebookCell withMetadata(JsonObject metadata) {
        JsonObject changed = json.deepCopy();
        changed.add("metadata", metadata);
        return new NotebookCell(changed);
    }

    boolean isCode() {
        return type().equals("code");
    }

    /** Its text. */
    public String source() {
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
    public boolean isRun() {
        return isCode() && !source().isBlank() && !tags().contains("skip-execution");
    }

    JsonObject json() {
        return json;
    }

    /** Removes what an earlier run has left. */
    public void clearOutputs() {
        json.add("outputs", new JsonArray());
        json.add("execution_count", JsonNull.INSTANCE);
    }

    /** Puts in what a run has left. */
    public void setOutputs(JsonArray outputs, int executionCount) {
        json.add("outputs", outputs);
        json.addProperty("execution_count", executionCount);
    }
}
