package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShutdownTest {
    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @ParameterizedTest
    @EnumSource(
            value = Channel.class,
            names = {"SHELL", "CONTROL"})
    void isAnsweredAndEndsTheWait(Channel channel) throws InterruptedException {
        String id = KERNEL.client.send(channel, "shutdown_request", Map.of("restart", true));
        String expected = "{\"status\":\"ok\",\"restart\":true}";
        assertEquals(expected, KERNEL.client.reply(channel, id).content().toString());
        assertEquals(expected, KERNEL.client.published(id).get(0).content().toString());
        KERNEL.server.awaitShutdown();
    }

    @Test
    void aKernelWithARunningCellCanBeClosed() throws ConnectionException {
        RunningKernel other = new RunningKernel();
        other.beforeAll(null);
        other.beforeEach(null);
        String loop = other.client.execute("display(0); while (true) {}");
        other.client.awaitPublished(loop, "display_data");
        other.server.close();
        other.client.close();
    }
}
