package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryTest {
    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void theHistoryHasTailRangeAndSearch() {
        for (String code : List.of("1 + 1", "int x = 1;", "1 + 1")) {
            KERNEL.client.reply(Channel.SHELL, KERNEL.client.execute(code));
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
        return KERNEL.client
                .ask(Channel.SHELL, "history_request", query)
                .content()
                .get("history")
                .toString();
    }
}
