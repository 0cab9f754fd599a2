package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlTest {
    private static final String LOOP = "System.out.print(\"looping\"); while (true) {}";

    @RegisterExtension
    final RunningKernel kernel = new RunningKernel();

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void kernelInfoSaysWhatIsTrue(Channel channel) {
        JsonObject info =
                kernel.client.ask(channel, "kernel_info_request", Map.of()).content();
        JsonObject language = info.getAsJsonObject("language_info");
        assertEquals("ok", info.get("status").getAsString());
        assertEquals("5.5", info.get("protocol_version").getAsString());
        assertEquals("lectern", info.get("implementation").getAsString());
        assertEquals("[]", info.get("supported_features").toString());
        assertTrue(info.get("banner").getAsString().contains("Java"));
        assertTrue(info.getAsJsonArray("help_links").size() > 0);
        assertEquals("java", language.get("name").getAsString());
        assertEquals(System.getProperty("java.version"), language.get("version").getAsString());
        assertEquals(".jsh", language.get("file_extension").getAsString());
        assertEquals("text/x-java", language.get("mimetype").getAsString());
        assertEquals("text/x-java", language.get("codemirror_mode").getAsString());
        assertEquals("java", language.get("pygments_lexer").getAsString());
    }

    @Test
    void aRunningCellIsInterruptedAndTheNextOneRuns() {
        String loop = kernel.client.execute(LOOP);
        kernel.client.awaitPublished(loop, "stream");
        Client.Message interrupted = kernel.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("{\"status\":\"ok\"}", interrupted.content().toString());
        assertEquals("Interrupted", kernel.client.reply(Channel.SHELL, loop).field("ename"));
        String next = kernel.client.execute("1 + 1");
        assertEquals("ok", kernel.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void anInterruptWithoutARunningCellChangesNothing() {
        kernel.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        String next = kernel.client.execute("1 + 1");
        assertEquals("ok", kernel.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void theHeartBeatsAndControlAnswersWhileACellRuns() {
        String loop = kernel.client.execute(LOOP);
        kernel.client.awaitPublished(loop, "stream");
        kernel.client.sendRaw(Channel.HEARTBEAT, List.of(new byte[] {1, 2, 3}));
        assertArrayEquals(new byte[] {1, 2, 3}, kernel.client.receiveRaw(Channel.HEARTBEAT));
        kernel.client.ask(Channel.CONTROL, "kernel_info_request", Map.of());
        kernel.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        kernel.client.reply(Channel.SHELL, loop);
    }

    @Test
    void overlappingRequestsKeepTheirParents() {
        String loop = kernel.client.execute(LOOP);
        kernel.client.awaitPublished(loop, "stream");
        String info = kernel.client.send(Channel.CONTROL, "kernel_info_request", Map.of());
        assertEquals(List.of(), kernel.client.published(info));
        kernel.client.reply(Channel.CONTROL, info);
        kernel.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        kernel.client.reply(Channel.SHELL, loop);
        assertEquals(
                List.of("execute_input", "stream", "error"),
                kernel.client.published(loop).stream().map(Client.Message::type).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void shutdownIsAnsweredAndEndsTheWait(Channel channel) throws InterruptedException {
        String id = kernel.client.send(channel, "shutdown_request", Map.of("restart", true));
        String expected = "{\"status\":\"ok\",\"restart\":true}";
        assertEquals(expected, kernel.client.reply(channel, id).content().toString());
        assertEquals(expected, kernel.client.published(id).get(0).content().toString());
        kernel.server.awaitShutdown();
    }

    @Test
    void aKernelWithARunningCellCanBeClosed() {
        String loop = kernel.client.execute(LOOP);
        kernel.client.awaitPublished(loop, "stream");
        kernel.server.close();
    }
}
