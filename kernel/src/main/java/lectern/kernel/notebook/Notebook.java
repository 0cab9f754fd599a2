package lectern.kernel.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A notebook file of nbformat 4. What this class does not know of is kept as it was read. */
public final class Notebook {
    private final Path file;
    private final JsonObject json;

    private Notebook(Path file, JsonObject json) {
        this.file = file;
        this.json = json;
    }

    /** Reads a notebook file, or tells in one line what is wrong with it. */
    public static Notebook read(Path file) throws NotebookException {
        try {
            return new Notebook(file, NotebookCheck.checked(file, NotebookFormat.parse(Files.readString(file))));
        } catch (NoSuchFileException missing) {
            throw new NotebookException(file + ": no such file", missing);
        } catch (CharacterCodingException malformed) {
            throw new NotebookException(file + ": not a notebook: its text is not UTF-8", malformed);
        } catch (JsonParseException malformed) {
            throw new NotebookException(file + ": not JSON, and so no notebook: " + reason(malformed), malformed);
        } catch (IOException unreadable) {
            String what = Files.isDirectory(file) ? "a folder, not a notebook" : "cannot be read: " + unreadable;
            throw new NotebookException(file + ": " + what, unreadable);
        }
    }

    /** The file it was read from. */
    public Path file() {
        return file;
    }

    /** The language its kernelspec names; empty where the notebook names a kernel alone. */
    public Optional<String> language() {
        return string("kernelspec", "language").or(() -> string("language_info", "name"));
    }

    /** The name of its kernelspec; empty where there is none. */
    public Optional<String> kernel() {
        return string("kernelspec", "name");
    }

    /** Its cells in order; changes to them are changes to the notebook. */
    public List<NotebookCell> cells() {
        List<NotebookCell> cells = new ArrayList<>();
        json.getAsJsonArray("cells").forEach(cell -> cells.add(new NotebookCell(cell.getAsJsonObject())));
        return cells;
    }

    /** The same notebook with other cells, under the kernelspec of another one. */
    public Notebook with(List<NotebookCell> cells, Notebook kernelspec) {
        JsonObject changed = json.deepCopy();
        JsonArray list = new JsonArray();
        cells.forEach(cell -> list.add(cell.json()));
        changed.add("cells", list);
        JsonObject metadata = changed.get("metadata") instanceof JsonObject own ? own : new JsonObject();
        if (kernelspec.json.get("metadata") instanceof JsonObject theirs && theirs.has("kernelspec")) {
            metadata.add("kernelspec", theirs.get("kernelspec"));
        }
        changed.add("metadata", metadata);
        return new Notebook(file, changed);
    }

    /** The text of the file, as nbformat writes it. */
    public String text() {
        return NotebookFormat.text(json);
    }

    /** Writes the whole file or, where that fails, leaves what was there before. */
    public void write(Path target) throws IOException {
        WholeFile.write(target, text());
    }

    private Optional<String> string(String section, String name) {
        JsonElement metadata = json.get("metadata");
        JsonElement members = metadata instanceof JsonObject object ? object.get(section) : null;
        JsonElement value = members instanceof JsonObject object ? object.get(name) : null;
        return value instanceof JsonPrimitive text && text.isString()
                ? Optional.of(text.getAsString())
                : Optional.empty();
    }

    /** Gson's message without the class of the exception below it and the link to its guide. */
    private static String reason(JsonParseException malformed) {
        Throwable cause = malformed.getCause() != null ? malformed.getCause() : malformed;
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
