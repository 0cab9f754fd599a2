package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void theHistoryOutlivesTheKernelInAFileThatKernelsShare(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("kept/history.jsonl");
        KernelLog log = new KernelLog(System.err);
        History first = History.in(file, log);
        History beside = History.in(file, log);
        first.add(1, "int a = 1;", Optional.empty());
        assertEquals("[[1, 1, int a = 1;]]", found(first, "tail", 0, false));
        beside.add(1, "beside", Optional.empty());
        beside.close();
        first.add(2, "a", Optional.of("1"));
        first.close();
        Files.writeString(file, "{\"session\": 1, dama\n", StandardOpenOption.APPEND);
        History restarted = History.in(file, log);
        restarted.add(1, "a", Optional.of("7"));
        assertEquals("[[1, 1, int a = 1;], [2, 1, beside], [1, 2, a], [3, 1, a]]", found(restarted, "tail", 0, false));
        assertEquals("[[3, 1, a]]", found(restarted, "search", 0, true));
        assertEquals("[[1, 1, int a = 1;], [1, 2, a]]", found(restarted, "range", -2, false));
        assertEquals("[[2, 1, beside]]", found(restarted, "range", 2, false));
    }

    @Test
    void theNumberOfTheLatestSessionIsFoundAgainWhereItsFileIsLost(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("history.jsonl");
        KernelLog log = new KernelLog(System.err);
        for (String number : List.of("", "no number")) {
            try (History history = History.in(file, log)) {
                history.add(1, "a", Optional.empty());
            }
            Files.writeString(folder.resolve("history.jsonl.session"), number);
        }
        assertEquals("[[1, 1, a], [2, 1, a]]", found(History.in(file, log), "tail", 0, false));
    }

    @Test
    void aHistoryThatCannotBeKeptIsToldOfOnce(@TempDir Path folder) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        History history = History.in(folder, new KernelLog(new PrintStream(told, true, StandardCharsets.UTF_8)));
        history.add(1, "1", Optional.of("1"));
        history.add(2, "2", Optional.of("2"));
        assertEquals("[[1, 1, 1], [1, 2, 2]]", found(history, "tail", 0, false));
        assertEquals(1, told.toString(StandardCharsets.UTF_8).lines().count());
    }

    private static String found(History history, String access, int session, boolean unique) {
        String pattern = unique ? "a" : "*";
        return history.find(new History.Query(access, false, session, 0, 99, 99, pattern, unique))
                .history()
                .toString();
    }

    private String history(Map<String, ?> query) {
        return KERNEL.client
                .ask(Channel.SHELL, "history_request", query)
                .content()
                .get("history")
                .toString();
    }
}
