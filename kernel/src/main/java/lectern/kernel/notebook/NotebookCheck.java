package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.Set;

/** Whether JSON is a notebook of nbformat 4, as far as running and writing it needs. */
final class NotebookCheck {
    private static final Set<String> CELL_TYPES = Set.of("code", "markdown", "raw");

    private NotebookCheck() {}

    static JsonObject checked(Path file, JsonElement json) throws NotebookException {
        if (!(json instanceof JsonObject notebook) || !notebook.has("nbformat")) {
            throw new NotebookException(file + ": JSON, but not a notebook: there is no \"nbformat\"");
        }
        JsonElement format = notebook.get("nbformat");
        if (!(format instanceof JsonPrimitive major) || !major.getAsString().equals("4")) {
            throw new NotebookException(
                    file + ": nbformat is " + format + ", expected 4; open and save it in JupyterLab to convert it");
        }
        if (!(notebook.get("cells") instanceof JsonArray cells)) {
            throw new NotebookException(file + ": not a notebook: there is no list \"cells\"");
        }
        for (int i = 0; i < cells.size(); i++) {
            String problem = problem(cells.get(i));
            if (!problem.isEmpty()) {
                throw new NotebookException(
                        file + ": not a notebook: cell " + (i + 1) + " of " + cells.size() + " " + problem);
            }
        }
        return notebook;
    }

    private static String problem(JsonElement element) {
        if (!(element instanceof JsonObject cell)) {
            return "is not an object";
        }
        if (!(cell.get("cell_type") instanceof JsonPrimitive type) || !CELL_TYPES.contains(type.getAsString())) {
            return "has cell_type " + cell.get("cell_type") + ", expected one of code, markdown, raw";
        }
        if (cell.get("source") == null || !MultilineText.isText(cell.get("source"))) {
            return "has no text as its \"source\"";
        }
        if (cell.has("outputs") && !isListOfObjects(cell.get("outputs"))) {
            return "has \"outputs\" that are no list of objects";
        }
        return "";
    }

    private static boolean isListOfObjects(JsonElement element) {
        return element instanceof JsonArray array && array.asList().stream().allMatch(JsonObject.class::isInstance);
    }
}
