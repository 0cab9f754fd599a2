package lectern.kernel.magic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads files that hold cells: scripts of Java, and notebooks. */
final class SourceFiles {
    private SourceFiles() {}

    /** A file's cells: the code cells of a notebook, or all of a script as one. */
    static List<String> cells(Path file) throws IOException {
        String text = text(file);
        return file.toString().endsWith(".ipynb") ? notebookCells(file, text) : List.of(text);
    }

    static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MagicException("there is no file " + file + " (looked in "
                    + file.toAbsolutePath().getParent() + ")");
        }
        return Files.readString(file);
    }

    private static List<String> notebookCells(Path file, String text) {
        try {
            List<String> cells = new ArrayList<>();
            for (JsonElement element :
                    JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("cells")) {
                JsonObject cell = element.getAsJsonObject();
                if (cell.get("cell_type").getAsString().equals("code")) {
                    cells.add(source(cell.get("source")));
                }
            }
            return cells;
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new MagicException(file + " is no notebook of format 4: " + e.getMessage(), e);
        }
    }

    /** A notebook keeps text as one string, or line by line. */
    private static String source(JsonElement source) {
        return source.isJsonArray()
                ? StreamSupport.stream(source.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : source.getAsString();
    }
}
