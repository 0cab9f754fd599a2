package lectern.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;
import org.junit.jupiter.api.Test;

class CellOutputsTest {
    private final Displays displays = new Displays();
    private final CellOutputs outputs = new CellOutputs(displays);

    private void assertOutputs(String expected) {
        assertEquals(JsonParser.parseString(expected), outputs.toJson());
    }

    @Test
    void mergesAdjacentTextOfOneStream() {
        outputs.stdout("a");
        outputs.stdout("b\n");
        outputs.stdout("");
        outputs.stderr("e");
        outputs.stdout("c");
        assertOutputs("""
                [{"output_type": "stream", "name": "stdout", "text": "ab\\n"},
                 {"output_type": "stream", "name": "stderr", "text": "e"},
                 {"output_type": "stream", "name": "stdout", "text": "c"}]""");
    }

    @Test
    void keepsTheOrderOfTextAndValues() {
        outputs.stdout("a");
        outputs.display(MimeBundle.png(new byte[] {1}, 3, 2, "fig"));
        outputs.stdout("b");
        outputs.result(MimeBundle.text("2"), 5);
        assertOutputs("""
                [{"output_type": "stream", "name": "stdout", "text": "a"},
                 {"output_type": "display_data", "data": {"text/plain": "fig", "image/png": "AQ=="},
                  "metadata": {"image/png": {"width": 3, "height": 2}}},
                 {"output_type": "stream", "name": "stdout", "text": "b"},
                 {"output_type": "execute_result", "data": {"text/plain": "2"}, "metadata": {}, "execution_count": 5}]""");
    }

    @Test
    void keepsJsonAndErrors() {
        outputs.display(MimeBundle.text("t").with("application/json", Map.of("a", List.of(1, true))));
        outputs.error(new ErrorText("E", "v", List.of("one", "two")));
        assertOutputs("""
                [{"output_type": "display_data", "data": {"text/plain": "t", "application/json": {"a": [1, true]}},
                  "metadata": {}},
                 {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["one", "two"]}]""");
    }

    @Test
    void clearsAtOnceOrBeforeTheNextOutput() {
        outputs.stdout("a");
        outputs.clear(false);
        assertOutputs("[]");
        outputs.stdout("b");
        outputs.clear(true);
        assertOutputs("[{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"b\"}]");
        outputs.stdout("c");
        assertOutputs("[{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"c\"}]");
    }

    @Test
    void takesNoInput() {
        assertThrows(UnsupportedOperationException.class, () -> outputs.input("Name?", false));
    }

    @Test
    void aLaterCellReplacesWhatHasAnIdWhereverItStands() {
        outputs.display(MimeBundle.text("first"), "d");
        outputs.display(MimeBundle.text("other"), "e");
        JsonArray saved = outputs.toJson();
        CellOutputs later = new CellOutputs(displays);
        later.display(MimeBundle.text("second"), "d");
        later.update(MimeBundle.text("third"), "d");
        later.update(MimeBundle.text("nowhere"), "f");
        String third = "{\"output_type\": \"display_data\", \"data\": {\"text/plain\": \"third\"}, \"metadata\": {}}";
        assertEquals(JsonParser.parseString("[" + third + "]"), later.toJson());
        assertEquals(JsonParser.parseString("[" + third + "," + third.replace("third", "other") + "]"), saved);
    }
}
