package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommTest {
    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void commsThatNobodyWaitsForAreClosed() {
        List<Client.Message> published = open("c1", "nobody", Map.of());
        assertEquals("comm_close", published.get(0).type());
        assertEquals("c1", published.get(0).field("comm_id"));
        assertEquals("{}", published.get(0).content().get("data").toString());
        send("comm_msg", "c1", Map.of());
        send("comm_close", "c1", Map.of());
        assertEquals("{}", comms("nobody"));
    }

    @Test
    void aTargetRegisteredInACellTakesCommsAndTalksToThem() {
        run("""
                Comms.current().registerTarget("echo", (comm, opening) -> {
                    print("opened with", opening.data().get("a"));
                    comm.onMessage(message -> {
                        print("heard");
                        comm.send(Map.of("twice", 2 * (long) message.data().get("n")));
                    });
                    comm.onClose(message -> print("closed"));
                });""");
        assertEquals("opened with 1\n", text(open("e1", "echo", Map.of("a", 1))));
        assertEquals("{\"e1\":{\"target_name\":\"echo\"}}", comms("echo"));
        assertEquals("{}", comms("other"));
        List<Client.Message> answers = send("comm_msg", "e1", Map.of("n", 21));
        assertEquals(
                List.of("stream", "comm_msg"),
                answers.stream().map(Client.Message::type).toList());
        assertEquals("{\"twice\":42}", answers.get(1).content().get("data").toString());
        assertEquals("closed\n", text(send("comm_close", "e1", Map.of())));
        assertEquals("{}", comms("echo"));
    }

    @Test
    void aCellOpensACommAndClosesIt() {
        List<Client.Message> opened =
                run("var mine = Comms.current().open(\"front\", CommMessage.of(Map.of(\"x\", 1)));");
        JsonObject opening = opened.get(1).content();
        assertEquals("comm_open", opened.get(1).type());
        assertEquals("front", opening.get("target_name").getAsString());
        assertEquals("{\"x\":1}", opening.get("data").toString());
        assertEquals(
                List.of("execute_input", "comm_msg", "comm_close"),
                run("mine.send(Map.of()); mine.close(); mine.send(Map.of());").stream()
                        .map(Client.Message::type)
                        .toList());
    }

    @Test
    void anExceptionOfAHandlerIsPublishedAndTheKernelGoesOn() {
        run(
                "Comms.current().registerTarget(\"bad\", (comm, opening) -> { throw new IllegalStateException(\"no\"); });");
        List<Client.Message> published = open("b1", "bad", Map.of());
        assertEquals("comm_close", published.get(0).type());
        assertEquals("java.lang.IllegalStateException", published.get(1).field("ename"));
        assertTrue(KERNEL.count() > 0);
    }

    @Test
    void aHandlerThatNeverEndsIsInterrupted() {
        run("Comms.current().registerTarget(\"stuck\", (comm, opening) -> { display(0); while (true) {} });");
        String id = KERNEL.client.send(
                Channel.SHELL, "comm_open", Map.of("comm_id", "s1", "target_name", "stuck", "data", Map.of()));
        KERNEL.client.awaitPublished(id, "display_data");
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        List<Client.Message> published = KERNEL.client.published(id);
        assertEquals("Interrupted", published.get(published.size() - 1).field("ename"));
    }

    private static List<Client.Message> run(String code) {
        String id = KERNEL.client.execute(code);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, id).field("status"));
        return KERNEL.client.published(id);
    }

    private static List<Client.Message> open(String comm, String target, Map<String, ?> data) {
        return KERNEL.client.published(KERNEL.client.send(
                Channel.SHELL, "comm_open", Map.of("comm_id", comm, "target_name", target, "data", data)));
    }

    private static List<Client.Message> send(String type, String comm, Map<String, ?> data) {
        return KERNEL.client.published(KERNEL.client.send(Channel.SHELL, type, Map.of("comm_id", comm, "data", data)));
    }

    private static String text(List<Client.Message> published) {
        return published.get(0).field("text");
    }

    private static String comms(String target) {
        return KERNEL.client
                .ask(Channel.SHELL, "comm_info_request", Map.of("target_name", target))
                .content()
                .get("comms")
                .toString();
    }
}
