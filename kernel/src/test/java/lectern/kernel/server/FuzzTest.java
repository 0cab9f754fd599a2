package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hundred thousand hostile messages on all five channels, the same in each run, and the kernel is as it was. */
class FuzzTest {
    private static final int MESSAGES = 100_000;
    /** So many are sent before the kernel is asked for a sign of life, so that none is lost in a full queue. */
    private static final int BATCH = 2_000;

    private static final List<String> TYPES = Stream.of(
                    "execute_request",
                    "complete_request",
                    "inspect_request",
                    "history_request",
                    "is_complete_request",
                    "comm_open",
                    "comm_msg",
                    "comm_close",
                    "comm_info_request",
                    "kernel_info_request",
                    "interrupt_request",
                    "usage_request",
                    "list_subshell_request",
                    "delete_subshell_request",
                    "input_reply",
                    "no_such_request",
                    "")
            .toList();
    private static final List<String> FIELDS = List.of(
            "code",
            "silent",
            "cursor_pos",
            "detail_level",
            "hist_access_type",
            "n",
            "session",
            "pattern",
            "comm_id",
            "target_name",
            "data",
            "user_expressions",
            "subshell_id",
            "value");

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    /** The ways in which a message goes wrong. */
    private enum Damage {
        RANDOM_FRAMES((client, random) -> Stream.generate(() -> bytes(random, 40))
                .limit(random.nextInt(12))
                .toList()),
        WRONG_CONTENT((client, random) -> message(client, random, object(random, 2))),
        NO_OBJECT((client, random) -> message(client, random, value(random, 2))),
        TRUNCATED((client, random) -> {
            List<byte[]> frames = message(client, random, object(random, 1));
            return frames.subList(0, random.nextInt(frames.size()));
        }),
        FLIPPED_BIT((client, random) -> {
            List<byte[]> frames = new ArrayList<>(message(client, random, object(random, 1)));
            byte[] frame = frames.get(random.nextInt(frames.size()));
            if (frame.length > 0) {
                frame[random.nextInt(frame.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return frames;
        }),
        SHUFFLED((client, random) -> {
            List<byte[]> frames = new ArrayList<>(message(client, random, object(random, 1)));
            java.util.Collections.shuffle(frames, random);
            return frames;
        }),
        BAD_HEADER((client, random) -> client.signed(value(random, 2), value(random, 1), value(random, 1), "{}")),
        NOT_JSON((client, random) -> client.signed(text(random), "{}", "{}", text(random)));

        private final BiFunction<Client, Random, List<byte[]>> make;

        Damage(BiFunction<Client, Random, List<byte[]>> make) {
            this.make = make;
        }
    }

    @Test
    void theKernelOutlivesThemAllWithItsVariables() {
        run("int kept = 41;");
        Random random = new Random(20_240_517);
        Channel[] channels = Channel.values();
        for (int i = 1; i <= MESSAGES; i++) {
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            List<byte[]> frames = damage.make.apply(KERNEL.client, random);
            if (!frames.isEmpty()) {
                KERNEL.client.sendRaw(channels[random.nextInt(channels.length)], frames);
            }
            if (i % BATCH == 0) {
                for (Channel channel : List.of(Channel.SHELL, Channel.CONTROL)) {
                    KERNEL.client.replyAmongOthers(
                            channel, KERNEL.client.send(channel, "kernel_info_request", Map.of()));
                }
            }
        }
        KERNEL.client.close();
        KERNEL.client = new Client(KERNEL.server::address, RunningKernel.KEY);
        assertEquals("42", run("kept + 1"));
        assertEquals(
                "ok",
                KERNEL.client
                        .ask(Channel.CONTROL, "kernel_info_request", Map.of())
                        .field("status"));
        KERNEL.client.sendRaw(Channel.HEARTBEAT, List.of(new byte[] {7}));
        assertArrayEquals(new byte[] {7}, KERNEL.client.receiveRaw(Channel.HEARTBEAT));
    }

    private static String run(String code) {
        String id = KERNEL.client.execute(code);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, id).field("status"));
        return KERNEL.client.published(id).stream()
                .filter(message -> message.type().equals("execute_result"))
                .map(message -> message.content()
                        .getAsJsonObject("data")
                        .get("text/plain")
                        .getAsString())
                .findFirst()
                .orElse("");
    }

    private static List<byte[]> message(Client client, Random random, String content) {
        return client.frames("fuzz" + random.nextLong(), pick(random, TYPES), content);
    }

    private static String object(Random random, int depth) {
        StringBuilder object = new StringBuilder("{");
        for (int i = random.nextInt(4); i >= 0; i--) {
            object.append('"').append(pick(random, FIELDS)).append("\": ").append(value(random, depth));
            object.append(i > 0 ? ", " : "");
        }
        return object.append('}').toString();
    }

    /** Any JSON, but no code that would run: what is fuzzed is the wire, not Java. */
    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> String.valueOf(random.nextBoolean());
            case 2 -> String.valueOf(random.nextInt(-3, 100));
            case 3 -> random.nextBoolean() ? "1e999" : String.valueOf(random.nextGaussian());
            case 4 -> "\"tail\"";
            case 5 -> "\"(" + random.nextInt(1_000_000) + "\"";
            case 6 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String text(Random random) {
        return new String(bytes(random, 60), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(Random random, int most) {
        byte[] bytes = new byte[random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
