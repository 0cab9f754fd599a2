package lectern.kernel.grade;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What has become of a cell.
 *
 * @param outputs as a notebook keeps them
 * @param failed whether it ended in an error, by the kernel's word rather than by its outputs
 */
record CellOutcome(JsonArray outputs, int executionCount, boolean failed, double seconds) {
    /** An error in one line, and at length. */
    record Failure(String line, List<String> traceback) {}

    /** Of a cell that did not run, or not to its end. */
    static CellOutcome notRun(String ename, String why) {
        JsonObject error = new JsonObject();
        error.addProperty("output_type", "error");
        error.addProperty("ename", ename);
        error.addProperty("evalue", why);
        JsonArray traceback = new JsonArray();
        traceback.add(ename + ": " + why);
        error.add("traceback", traceback);
        JsonArray outputs = new JsonArray();
        outputs.add(error);
        return new CellOutcome(outputs, 0, true, 0);
    }

    /** Its first error, or else what it has printed to stderr. */
    Optional<Failure> failure() {
        Optional<Failure> error = first("error").map(CellOutcome::failure);
        return error.or(() -> stderr().map(text -> new Failure(
                "printed to stderr: " + text.strip().lines().findFirst().orElse(""),
                text.lines().limit(100).toList())));
    }

    /** What the cell shows as its result. */
    Optional<String> result() {
        return first("execute_result")
                .map(output -> output.get("data"))
                .filter(JsonObject.class::isInstance)
                .map(data -> text(((JsonObject) data).get("text/plain")));
    }

    private Optional<String> stderr() {
        return objects()
                .filter(output -> text(output.get("output_type")).equals("stream")
                        && text(output.get("name")).equals("stderr"))
                .map(output -> text(output.get("text")))
                .findFirst();
    }

    private Optional<JsonObject> first(String type) {
        return objects()
                .filter(output -> text(output.get("output_type")).equals(type))
                .findFirst();
    }

    private java.util.stream.Stream<JsonObject> objects() {
        return StreamSupport.stream(outputs.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    private static Failure failure(JsonObject error) {
        List<String> traceback = new ArrayList<>();
        if (error.get("traceback") instanceof JsonArray lines) {
            lines.forEach(line -> traceback.add(plain(text(line))));
        }
        String value = text(error.get("evalue"));
        return new Failure(plain(text(error.get("ename")) + (value.isEmpty() ? "" : ": " + value)), traceback);
    }

    private static String plain(String text) {
        return text.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static String text(JsonElement element) {
        return element instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
    }
}
