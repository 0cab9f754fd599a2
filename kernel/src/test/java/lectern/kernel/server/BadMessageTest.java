package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes, nothing of it is executed, one line is logged, and the kernel goes on. */
class BadMessageTest {
    private static final String EXECUTE = "{\"code\": \"1 + 1\"}";

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    enum Bad {
        NO_DELIMITER(client -> List.of(bytes("hello")), "truncated"),
        TRUNCATED(client -> client.frames("1", "execute_request", EXECUTE).subList(0, 4), "truncated"),
        UNSIGNED(client -> with(client, 1, ""), "not signed"),
        FOREIGN_SIGNATURE(client -> with(client, 1, "0".repeat(64)), "wrong signature"),
        SHORT_SIGNATURE(client -> with(client, 1, "0"), "wrong signature"),
        CHANGED_CONTENT(client -> with(client, 5, "{\"code\": \"2 + 2\"}"), "wrong signature"),
        NOT_JSON(client -> client.signed("{}}", "{}", "{}", EXECUTE), "header is not JSON"),
        LENIENT_JSON(client -> client.signed("{msg_id: 'x'}", "{}", "{}", EXECUTE), "header is not JSON"),
        TWO_DOCUMENTS(client -> client.signed("{} {}", "{}", "{}", EXECUTE), "header is not JSON"),
        DEEP_JSON(client -> client.signed("[".repeat(100_000), "{}", "{}", EXECUTE), "header is not JSON"),
        NO_OBJECT(client -> client.signed("[1]", "{}", "{}", EXECUTE), "header is not a JSON object"),
        EMPTY_FRAMES(client -> client.signed("", "", "", ""), "header is not a JSON object"),
        NO_TYPE(client -> client.signed("{\"msg_id\": \"1\"}", "{}", "{}", EXECUTE), "\"msg_type\" must be a string"),
        UNKNOWN_TYPE(client -> client.frames("1", "make_coffee_request", "{}"), "unknown message type"),
        WRONG_CONTENT(client -> client.frames("1", "execute_request", "3"), "is not a JSON object"),
        WRONG_CODE(client -> client.frames("1", "execute_request", "{\"code\": 3}"), "\"code\" must be a string"),
        WRONG_FLAG(
                client -> client.frames("1", "execute_request", "{\"code\": \"1 + 1\", \"silent\": \"no\"}"),
                "\"silent\" must be true or false"),
        WRONG_EXPRESSION(
                client -> client.frames(
                        "1", "execute_request", "{\"code\": \"1 + 1\", \"user_expressions\": {\"a\": 1}}"),
                "\"a\" must be a string"),
        WRONG_CURSOR(
                client -> client.frames("1", "complete_request", "{\"code\": \"t\", \"cursor_pos\": 0.5}"),
                "\"cursor_pos\" must be an integer"),
        HUGE(
                client -> client.frames("1", "execute_request", "{\"code\": \"" + " ".repeat(65 << 20) + "\"}"),
                "message of");

        final Function<Client, List<byte[]>> frames;
        final String logged;

        Bad(Function<Client, List<byte[]>> frames, String logged) {
            this.frames = frames;
            this.logged = logged;
        }

        private static List<byte[]> with(Client client, int index, String text) {
            List<byte[]> frames = new ArrayList<>(client.frames("1", "execute_request", EXECUTE));
            frames.set(index, bytes(text));
            return frames;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDroppedWithOneLine(Bad bad) {
        int before = KERNEL.count();
        KERNEL.client.sendRaw(Channel.SHELL, bad.frames.apply(KERNEL.client));
        assertEquals(before + 1, KERNEL.count());
        assertEquals(1, KERNEL.log().lines().count(), KERNEL.log());
        assertTrue(KERNEL.log().contains(bad.logged), KERNEL.log());
        assertFalse(KERNEL.log().contains(RunningKernel.KEY), KERNEL.log());
    }

    @Test
    void aReplayedMessageRunsOnce() {
        int before = KERNEL.count();
        List<byte[]> frames = KERNEL.client.frames("1", "execute_request", EXECUTE);
        KERNEL.client.sendRaw(Channel.SHELL, frames);
        KERNEL.client.sendRaw(Channel.SHELL, frames);
        KERNEL.client.reply(Channel.SHELL, "1");
        assertEquals(before + 2, KERNEL.count());
        assertTrue(KERNEL.log().contains("replayed"), KERNEL.log());
    }

    @Test
    void badMessagesOnEveryChannelLeaveAllLoopsRunning() {
        int before = KERNEL.count();
        for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL, Channel.STDIN)) {
            KERNEL.client.sendRaw(channel, List.of(Bad.bytes("hello")));
            KERNEL.client.sendRaw(channel, Collections.nCopies(500, new byte[0]));
        }
        KERNEL.client.ask(Channel.CONTROL, "kernel_info_request", Map.of());
        assertEquals(before + 1, KERNEL.count());
        KERNEL.client.sendRaw(Channel.HEARTBEAT, List.of(new byte[0]));
        assertEquals(0, KERNEL.client.receiveRaw(Channel.HEARTBEAT).length);
    }
}
