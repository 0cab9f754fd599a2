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
    private static final String LOOP = "display(\"looping\"); while (true) {}";

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void kernelInfoSaysWhatIsTrue(Channel channel) {
        JsonObject info =
                KERNEL.client.ask(channel, "kernel_info_request", Map.of()).content();
        JsonObject language = info.getAsJsonObject("language_info");
        assertEquals("ok", info.get("status").getAsString());
        assertEquals("5.5", info.get("protocol_version").getAsString());
        assertEquals("lectern", info.get("implementation").getAsString());
        assertEquals("[\"kernel subshells\"]", info.get("supported_features").toString());
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
    void theUsageOfTheMachineIsTold() {
        JsonObject usage =
                KERNEL.client.ask(Channel.CONTROL, "usage_request", Map.of()).content();
        assertEquals(ProcessHandle.current().pid(), usage.get("pid").getAsLong());
        assertTrue(usage.get("kernel_memory").getAsLong() > 1 << 20);
        assertTrue(usage.get("kernel_cpu").getAsDouble() >= 0);
        assertEquals(
                Runtime.getRuntime().availableProcessors(),
                usage.get("cpu_count").getAsInt());
        JsonObject memory = usage.getAsJsonObject("host_virtual_memory");
        assertEquals(
                memory.get("total").getAsLong(),
                memory.get("used").getAsLong() + memory.get("available").getAsLong());
    }

    @Test
    void aRunningCellIsInterruptedAndTheNextOneRuns() {
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        Client.Message interrupted = KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("{\"status\":\"ok\"}", interrupted.content().toString());
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, loop).field("ename"));
        String next = KERNEL.client.execute("1 + 1");
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void anInterruptWithoutARunningCellChangesNothing() {
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        String next = KERNEL.client.execute("1 + 1");
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void theHeartBeatsAndControlAnswersWhileACellRuns() {
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        KERNEL.client.sendRaw(Channel.HEARTBEAT, List.of(new byte[] {1, 2, 3}));
        assertArrayEquals(new byte[] {1, 2, 3}, KERNEL.client.receiveRaw(Channel.HEARTBEAT));
        KERNEL.client.ask(Channel.CONTROL, "kernel_info_request", Map.of());
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        KERNEL.client.reply(Channel.SHELL, loop);
    }

    @Test
    void overlappingRequestsKeepTheirParents() {
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        String info = KERNEL.client.send(Channel.CONTROL, "kernel_info_request", Map.of());
        assertEquals(List.of(), KERNEL.client.published(info));
        KERNEL.client.reply(Channel.CONTROL, info);
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        KERNEL.client.reply(Channel.SHELL, loop);
        assertEquals(
                List.of("execute_input", "display_data", "error"),
                KERNEL.client.published(loop).stream().map(Client.Message::type).toList());
    }
}
