package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExecuteTest {
    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    private static final String AT_END = "lectern.display.Display.current().atCellEnd(() -> %s);";
    private static final String FAILING = "throw new IllegalStateException(\"broken\", new IOException(\"disk\"));";

    @Test
    void aResultIsPublishedAfterTheInput() {
        String id = KERNEL.client.execute("1 + 1");
        JsonObject reply = KERNEL.client.reply(Channel.SHELL, id).content();
        List<Client.Message> published = KERNEL.client.published(id);
        assertEquals("ok", reply.get("status").getAsString());
        int count = reply.get("execution_count").getAsInt();
        assertEquals("{}", reply.get("user_expressions").toString());
        assertEquals("[]", reply.get("payload").toString());
        assertEquals(List.of("execute_input", "execute_result"), types(published));
        assertEquals(
                "{\"code\":\"1 + 1\",\"execution_count\":" + count + "}",
                published.get(0).content().toString());
        assertEquals(
                "{\"execution_count\":" + count + ",\"data\":{\"text/plain\":\"2\"},\"metadata\":{}}",
                published.get(1).content().toString());
    }

    @Test
    void nullIsAResultAndADeclarationIsNone() {
        assertEquals(
                "null",
                run("(String) null")
                        .get(1)
                        .content()
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString());
        assertEquals(List.of("execute_input"), types(run("int x = 1;")));
    }

    @Test
    void bothStreamsKeepTheirOrder() {
        List<Client.Message> published =
                run("System.out.print(\"out\"); System.err.print(\"err\"); System.out.print(\"more\");");
        assertEquals(
                List.of("stdout out", "stderr err", "stdout more"),
                published.stream()
                        .skip(1)
                        .map(message -> message.field("name") + " " + message.field("text"))
                        .toList());
    }

    @Test
    void aDisplayedValueComesBetweenWhatIsPrinted() {
        List<Client.Message> published = run("display(7); System.out.print(\"after\");");
        assertEquals(List.of("execute_input", "display_data", "stream"), types(published));
        assertEquals(
                "{\"data\":{\"text/plain\":\"7\"},\"metadata\":{},\"transient\":{}}",
                published.get(1).content().toString());
    }

    @Test
    void aFigureFollowsTheResult() {
        assertEquals(
                List.of("execute_input", "execute_result", "display_data"),
                types(run(AT_END.formatted("display(7)") + " 3")));
    }

    @Test
    void aFigureThatCannotBeDrawnIsAnError() {
        String id = KERNEL.client.execute(AT_END.formatted("{ throw new IllegalStateException(); }"));
        assertEquals(
                "java.lang.IllegalStateException",
                KERNEL.client.reply(Channel.SHELL, id).field("ename"));
        assertEquals(List.of("execute_input", "error"), types(KERNEL.client.published(id)));
    }

    @Test
    void outputCanBeCleared() {
        assertEquals(
                "{\"wait\":true}", run("clearOutput(true);").get(1).content().toString());
    }

    @Test
    void anExceptionIsToldAlikeInReplyAndPublication() {
        String id = KERNEL.client.execute(FAILING);
        JsonObject reply = KERNEL.client.reply(Channel.SHELL, id).content();
        List<Client.Message> published = KERNEL.client.published(id);
        assertEquals(List.of("execute_input", "error"), types(published));
        for (String field : List.of("ename", "evalue", "traceback")) {
            assertEquals(reply.get(field), published.get(1).content().get(field));
        }
        assertEquals("error", reply.get("status").getAsString());
        assertEquals("java.lang.IllegalStateException", reply.get("ename").getAsString());
        assertEquals("broken", reply.get("evalue").getAsString());
        assertTrue(plain(reply).contains("Caused by: java.io.IOException: disk"), plain(reply));
    }

    @Test
    void aCompileErrorShowsTheLineWithACaret() {
        String id = KERNEL.client.execute("int y = \"one\";");
        JsonObject reply = KERNEL.client.reply(Channel.SHELL, id).content();
        assertEquals("CompileError", reply.get("ename").getAsString());
        assertTrue(plain(reply).contains("], line 1\n    int y = \"one\";\n            ^^^^^\n"), plain(reply));
    }

    @Test
    void aSilentCellPublishesNothingAndTakesNoNumber() {
        int before = KERNEL.count();
        String id = KERNEL.client.execute(Map.of("code", "System.out.print(1); 1 + 1", "silent", true));
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, id).field("status"));
        assertEquals(List.of(), KERNEL.client.published(id));
        assertEquals(before + 1, KERNEL.count());
    }

    @Test
    void aCellOutsideTheHistoryTakesNoNumber() {
        int before = KERNEL.count();
        String id = KERNEL.client.execute(Map.of("code", "1 + 1", "store_history", false));
        KERNEL.client.reply(Channel.SHELL, id);
        assertEquals(List.of("execute_input", "execute_result"), types(KERNEL.client.published(id)));
        assertEquals(before + 1, KERNEL.count());
    }

    @Test
    void userExpressionsAreEvaluatedEachOnItsOwn() {
        String id = KERNEL.client.execute(
                Map.of("code", "int x = 1;", "user_expressions", Map.of("good", "1 + 1", "bad", FAILING)));
        JsonObject values = KERNEL.client.reply(Channel.SHELL, id).content().getAsJsonObject("user_expressions");
        assertEquals(
                "{\"status\":\"ok\",\"data\":{\"text/plain\":\"2\"},\"metadata\":{}}",
                values.get("good").toString());
        JsonObject bad = values.getAsJsonObject("bad");
        assertEquals("error", bad.get("status").getAsString());
        assertEquals("broken", bad.get("evalue").getAsString());
    }

    @Test
    void cellsBehindAFailureThatMayBePassedRun() {
        KERNEL.client.execute(Map.of("code", FAILING, "stop_on_error", false));
        String next = KERNEL.client.execute("1 + 1");
        KERNEL.client.receive(Channel.SHELL);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, next).field("status"));
    }

    private List<Client.Message> run(String code) {
        String id = KERNEL.client.execute(code);
        KERNEL.client.reply(Channel.SHELL, id);
        return KERNEL.client.published(id);
    }

    private static List<String> types(List<Client.Message> messages) {
        return messages.stream().map(Client.Message::type).toList();
    }

    private static String plain(JsonObject error) {
        return error.getAsJsonArray("traceback").asList().stream()
                .map(JsonElement::getAsString)
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .collect(Collectors.joining("\n"));
    }
}
