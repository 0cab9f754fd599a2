package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueriesTest {
    @RegisterExtension
    final RunningKernel kernel = new RunningKernel();

    @Test
    void completionsHaveTypesAndPositionsInCodePoints() {
        JsonObject reply = ask("complete_request", Map.of("code", "/* 🦊🦊 */ te", "cursor_pos", 11));
        assertEquals("ok", reply.get("status").getAsString());
        assertEquals("[\"tensor(\"]", reply.get("matches").toString());
        assertEquals(9, reply.get("cursor_start").getAsInt());
        assertEquals(11, reply.get("cursor_end").getAsInt());
        assertEquals(
                "{\"start\":9,\"end\":11,\"text\":\"tensor(\",\"type\":\"function\",\"signature\":\"(double... values)\"}",
                reply.getAsJsonObject("metadata")
                        .getAsJsonArray("_jupyter_types_experimental")
                        .get(0)
                        .toString());
    }

    @Test
    void aCursorOutsideOfTheCodeIsMovedIntoIt() {
        assertEquals(
                2,
                ask("complete_request", Map.of("code", "te", "cursor_pos", 99))
                        .get("cursor_end")
                        .getAsInt());
    }

    @Test
    void anInspectionHasTwoLevels() {
        assertEquals(
                "{\"status\":\"ok\",\"found\":true,\"data\":{\"text/plain\":\"class torch\"},\"metadata\":{}}",
                ask("inspect_request", Map.of("code", "torch", "cursor_pos", 2)).toString());
        assertEquals(
                "class torch\nall of it",
                ask("inspect_request", Map.of("code", "torch", "cursor_pos", 2, "detail_level", 1))
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString());
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

    @Test
    void commsThatNobodyWaitsForAreClosed() {
        String id = kernel.client.send(
                Channel.SHELL, "comm_open", Map.of("comm_id", "c1", "target_name", "nobody", "data", Map.of()));
        List<Client.Message> published = kernel.client.published(id);
        assertEquals("comm_close", published.get(0).type());
        assertEquals(
                "{\"comm_id\":\"c1\",\"data\":{}}", published.get(0).content().toString());
        kernel.client.send(Channel.SHELL, "comm_msg", Map.of("comm_id", "c1", "data", Map.of()));
        kernel.client.send(Channel.SHELL, "comm_close", Map.of("comm_id", "c1", "data", Map.of()));
        assertEquals(
                "{\"status\":\"ok\",\"comms\":{}}",
                ask("comm_info_request", Map.of()).toString());
    }

    @Test
    void theHistoryHasTailRangeAndSearch() {
        for (String code : List.of("1 + 1", "int x = 1;", "1 + 1")) {
            kernel.client.reply(Channel.SHELL, kernel.client.execute(code));
        }
        assertEquals("[[1,2,\"int x = 1;\"],[1,3,\"1 + 1\"]]", history(Map.of("hist_access_type", "tail", "n", 2)));
        assertEquals(
                "[[1,1,[\"1 + 1\",\"2\"]],[1,2,[\"int x = 1;\",null]]]",
                history(Map.of("hist_access_type", "range", "session", 0, "start", 1, "stop", 3, "output", true)));
        assertEquals(
                "[[1,1,\"1 + 1\"],[1,3,\"1 + 1\"]]", history(Map.of("hist_access_type", "search", "pattern", "1 ? ?")));
        assertEquals(
                "[[1,3,\"1 + 1\"]]",
                history(Map.of("hist_access_type", "search", "pattern", "*1*", "unique", true, "n", 1)));
        assertEquals("[]", history(Map.of("hist_access_type", "range", "session", 7)));
    }

    private String history(Map<String, ?> query) {
        return ask("history_request", query).get("history").toString();
    }

    private JsonObject ask(String type, Map<String, ?> content) {
        return kernel.client.ask(Channel.SHELL, type, content).content();
    }
}
