package lectern.kernel.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Optional;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;
import lectern.kernel.session.CellOutput;

/** The outputs of one cell in a notebook's own form, as Jupyter's nbclient collects them from the kernel's messages. */
final class CellOutputs implements CellOutput {
    private static final Gson GSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private final JsonArray outputs = new JsonArray();
    /** Adjacent text of one stream is one output, however many pieces it comes in. */
    private final StringBuilder streamText = new StringBuilder();

    private final Displays displays;

    private String streamName = "";
    private boolean clearBeforeNext;

    /** @param displays what this and other cells have shown with an id */
    CellOutputs(Displays displays) {
        this.displays = displays;
    }

    @Override
    public void stdout(String text) {
        stream("stdout", text);
    }

    @Override
    public void stderr(String text) {
        stream("stderr", text);
    }

    @Override
    public void display(MimeBundle bundle) {
        add(bundle("display_data", bundle));
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        JsonObject output = bundle("display_data", bundle);
        add(output);
        displays.add(id, output);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        displays.replace(id, bundle("display_data", bundle));
    }

    @Override
    public synchronized void clear(boolean wait) {
        endStream();
        clearBeforeNext = wait;
        if (!wait) {
            outputs.asList().clear();
        }
    }

    @Override
    public Optional<String> input(String prompt, boolean password) {
        throw new UnsupportedOperationException("a notebook that runs without a front end takes no input");
    }

    void result(MimeBundle bundle, int executionCount) {
        JsonObject output = bundle("execute_result", bundle);
        output.addProperty("execution_count", executionCount);
        add(output);
    }

    void error(ErrorText error) {
        JsonObject output = output("error");
        output.addProperty("ename", error.ename());
        output.addProperty("evalue", error.evalue());
        output.add("traceback", GSON.toJsonTree(error.traceback()));
        add(output);
    }

    /** What has been shown so far; later cells change in it what has an id. */
    synchronized JsonArray toJson() {
        endStream();
        JsonArray shown = new JsonArray();
        shown.addAll(outputs);
        return shown;
    }

    private synchronized void stream(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (clearBeforeNext || !name.equals(streamName)) {
            beginOutput();
            streamName = name;
        }
        streamText.append(text);
    }

    private synchronized void add(JsonObject output) {
        beginOutput();
        outputs.add(output);
    }

    private void beginOutput() {
        endStream();
        if (clearBeforeNext) {
            outputs.asList().clear();
            clearBeforeNext = false;
        }
    }

    private void endStream() {
        if (streamText.length() > 0) {
            JsonObject output = output("stream");
            output.addProperty("name", streamName);
            output.addProperty("text", streamText.toString());
            outputs.add(output);
        }
        streamText.setLength(0);
        streamName = "";
    }

    private static JsonObject bundle(String type, MimeBundle bundle) {
        JsonObject output = output(type);
        output.add("data", GSON.toJsonTree(bundle.data()));
        output.add("metadata", GSON.toJsonTree(bundle.metadata()));
        return output;
    }

    private static JsonObject output(String type) {
        JsonObject output = new JsonObject();
        output.addProperty("output_type", type);
        return output;
    }
}
