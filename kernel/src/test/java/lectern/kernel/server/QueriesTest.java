package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueriesTest {
    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void completionsHaveTypesAndPositionsInCodePoints() {
        JsonObject reply = ask("complete_request", Map.of("code", "/* 🦊🦊 */ Math.ab", "cursor_pos", 16));
        assertEquals("ok", reply.get("status").getAsString());
        assertEquals(14, reply.get("cursor_start").getAsInt());
        assertEquals(16, reply.get("cursor_end").getAsInt());
        String match = reply.getAsJsonArray("matches").get(0).getAsString();
        assertTrue(match.startsWith("abs"), match);
        JsonObject typed = reply.getAsJsonObject("metadata")
                .getAsJsonArray("_jupyter_types_experimental")
                .get(0)
                .getAsJsonObject();
        assertEquals(Set.of("start", "end", "text", "type", "signature"), typed.keySet());
        assertEquals(match, typed.get("text").getAsString());
        assertEquals(14, typed.get("start").getAsInt());
    }

    @Test
    void aCursorOutsideOfTheCodeIsMovedIntoIt() {
        JsonObject reply = ask("complete_request", Map.of("code", "Math.ab", "cursor_pos", 99));
        assertEquals(7, reply.get("cursor_end").getAsInt());
    }

    @Test
    void anInspectionShowsText() {
        JsonObject reply = ask("inspect_request", Map.of("code", "Math.abs(1)", "cursor_pos", 7, "detail_level", 1));
        assertEquals("ok", reply.get("status").getAsString());
        assertTrue(reply.get("found").getAsBoolean());
        assertTrue(reply.getAsJsonObject("data").get("text/plain").getAsString().contains("abs"));
    }

    @Test
    void anInspectionThatFindsNothingSaysSo() {
        assertEquals(
                "{\"status\":\"ok\",\"found\":false,\"data\":{},\"metadata\":{}}",
                ask("inspect_request", Map.of("code", "nobody", "cursor_pos", 2))
                        .toString());
    }

    @Test
    void onlyAnOpenCellIsToldItsIndent() {
        assertEquals(
                "{\"status\":\"incomplete\",\"indent\":\"    \"}",
                ask("is_complete_request", Map.of("code", "void f() {")).toString());
        assertEquals(
                "{\"status\":\"complete\"}",
                ask("is_complete_request", Map.of("code", "1")).toString());
    }

    private JsonObject ask(String type, Map<String, ?> content) {
        return KERNEL.client.ask(Channel.SHELL, type, content).content();
    }
}
