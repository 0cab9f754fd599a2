package lectern.kernel.notebook;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A notebook as the text of its file, laid out as Jupyter's own nbformat lays it out. */
final class NotebookFormat {
    /** Not lenient, or Gson takes a plain word for JSON; not strict either, or it refuses half characters in outputs. */
    private static final Gson READER =
            new GsonBuilder().setStrictness(Strictness.LEGACY_STRICT).create();

    private static final Gson WRITER = new GsonBuilder()
            .setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "))
            .setStrictness(Strictness.LENIENT)
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Set<String> SPLIT_BESIDE_TEXT = Set.of("application/javascript", "image/svg+xml");

    private NotebookFormat() {}

    /** @throws JsonParseException where the text is not JSON */
    static JsonElement parse(String json) {
        JsonElement element = READER.fromJson(json, JsonElement.class);
        if (element == null) {
            throw new JsonParseException("the file is empty");
        }
        return element;
    }

    static String text(JsonObject notebook) {
        JsonObject written = notebook.deepCopy();
        splitLines(written);
        dropTransient(written);
        String json = WRITER.toJson(sorted(written));
        // Half of a character cannot be encoded as UTF-8; its escape can.
        String encodable = LONE_SURROGATE
                .matcher(json)
                .replaceAll(half -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
        return encodable + "\n";
    }

    private static void splitLines(JsonObject notebook) {
        for (JsonElement element : notebook.getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            split(cell, "source");
            if (cell.get("attachments") instanceof JsonObject attachments) {
                attachments.asMap().values().forEach(NotebookFormat::splitBundle);
            }
            if (cell.get("outputs") instanceof JsonArray outputs) {
                outputs.forEach(output -> splitOutput(output.getAsJsonObject()));
            }
        }
    }

    private static void splitOutput(JsonObject output) {
        split(output, "text");
        splitBundle(output.get("data"));
    }

    private static void splitBundle(JsonElement bundle) {
        if (bundle instanceof JsonObject data) {
            for (String mime : Set.copyOf(data.keySet())) {
                if (mime.startsWith("text/") || SPLIT_BESIDE_TEXT.contains(mime)) {
                    split(data, mime);
                }
            }
        }
    }

    private static void split(JsonObject parent, String member) {
        JsonElement text = parent.get(member);
        if (text != null && MultilineText.isText(text)) {
            parent.add(member, MultilineText.split(MultilineText.join(text)));
        }
    }

    private static void dropTransient(JsonObject notebook) {
        if (notebook.get("metadata") instanceof JsonObject metadata) {
            Set.of("orig_nbformat", "orig_nbformat_minor", "signature").forEach(metadata::remove);
        }
        for (JsonElement cell : notebook.getAsJsonArray("cells")) {
            if (cell.getAsJsonObject().get("metadata") instanceof JsonObject metadata) {
                metadata.remove("trusted");
            }
        }
    }

    private static JsonElement sorted(JsonElement element) {
        if (element instanceof JsonObject object) {
            JsonObject sorted = new JsonObject();
            new TreeMap<>(object.asMap()).forEach((name, value) -> sorted.add(name, sorted(value)));
            return sorted;
        }
        if (element instanceof JsonArray array) {
            JsonArray sorted = new JsonArray(array.size());
            array.forEach(value -> sorted.add(sorted(value)));
            return sorted;
        }
        return element;
    }
}
