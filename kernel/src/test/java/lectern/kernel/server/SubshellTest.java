package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SubshellTest {
    private static final String LOOP = "display(\"looping\"); while (true) {}";

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void aSubshellIsCreatedListedAndDeleted() {
        String id = create();
        assertTrue(list().contains(id));
        assertEquals(
                "ok",
                control("delete_subshell_request", Map.of("subshell_id", id)).field("status"));
        assertFalse(list().contains(id));
        assertEquals(
                "error",
                control("delete_subshell_request", Map.of("subshell_id", id)).field("status"));
    }

    @Test
    void aSubshellRunsCellsWhileTheMainShellIsBusyAndKnowsItsVariables() {
        KERNEL.client.reply(Channel.SHELL, KERNEL.client.execute("int shared = 20;"));
        String id = create();
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        String cell = execute("shared += 1; System.out.println(\"from the subshell\"); shared * 2", id);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, cell).field("status"));
        List<Client.Message> published = KERNEL.client.published(cell);
        assertEquals(List.of("execute_input", "stream", "execute_result"), types(published));
        assertEquals("from the subshell\n", published.get(1).field("text"));
        assertEquals("42", text(published.get(2)));
        String declared = execute("int inSubshell = 7;", id);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, declared).field("status"));
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, loop).field("ename"));
        String after = KERNEL.client.execute("shared + inSubshell");
        KERNEL.client.reply(Channel.SHELL, after);
        assertEquals("28", text(KERNEL.client.published(after).get(1)));
        control("delete_subshell_request", Map.of("subshell_id", id));
    }

    @Test
    void anInterruptLeavesASubshellAloneAndDeletingItStopsIt() {
        String id = create();
        String loop = execute(LOOP, id);
        KERNEL.client.awaitPublished(loop, "display_data");
        String main = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(main, "display_data");
        control("interrupt_request", Map.of());
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, main).field("ename"));
        control("delete_subshell_request", Map.of("subshell_id", id));
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, loop).field("ename"));
    }

    @Test
    void aSubshellWorksWhenTheMainShellWasStopped() {
        String id = create();
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        control("interrupt_request", Map.of());
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, loop).field("ename"));
        String cell = execute("6 * 7", id);
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, cell).field("status"));
        assertEquals("42", text(KERNEL.client.published(cell).get(1)));
        control("delete_subshell_request", Map.of("subshell_id", id));
    }

    @Test
    void deletingASubshellStopsEndlessPrintingInTheJdksOwnLoops() {
        String id = create();
        String endless = execute("java.util.stream.IntStream.iterate(0, i -> i + 1).forEach(System.out::println);", id);
        KERNEL.client.awaitPublished(endless, "stream");
        control("delete_subshell_request", Map.of("subshell_id", id));
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, endless).field("ename"));
    }

    @Test
    void aRequestForASubshellThatIsNotThereIsRefusedAtOnce() {
        String loop = KERNEL.client.execute(LOOP);
        KERNEL.client.awaitPublished(loop, "display_data");
        String lost = execute("1", "no such subshell");
        assertEquals("error", KERNEL.client.reply(Channel.SHELL, lost).field("status"));
        assertEquals(List.of(), KERNEL.client.published(lost));
        control("interrupt_request", Map.of());
        KERNEL.client.reply(Channel.SHELL, loop);
    }

    /** Storms on shell, control and two subshells at once: each reply and each text finds its own request. */
    @Test
    void parentsStayRightInAStorm() {
        List<String> shells = List.of("", create(), create());
        Map<String, String> texts = new HashMap<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String code = "System.out.print(\"cell %d\");".formatted(i);
            texts.put(execute(code, shells.get(i % shells.size())), "cell " + i);
            asked.add(KERNEL.client.send(Channel.CONTROL, "kernel_info_request", Map.of()));
        }
        for (String id : asked) {
            KERNEL.client.reply(Channel.CONTROL, id);
        }
        List<Client.Message> replies = new ArrayList<>();
        texts.keySet().forEach(id -> replies.add(KERNEL.client.receive(Channel.SHELL)));
        for (Client.Message reply : replies) {
            assertEquals("ok", reply.field("status"), reply::toString);
        }
        assertEquals(
                texts.keySet(), replies.stream().map(Client.Message::parentId).collect(Collectors.toSet()));
        texts.forEach((id, text) -> {
            List<Client.Message> published = KERNEL.client.published(id);
            assertEquals(List.of("execute_input", "stream"), types(published));
            assertEquals(text, published.get(1).field("text"));
        });
    }

    private static String create() {
        return control("create_subshell_request", Map.of()).field("subshell_id");
    }

    private static String list() {
        return control("list_subshell_request", Map.of())
                .content()
                .get("subshell_id")
                .toString();
    }

    private static Client.Message control(String type, Map<String, ?> content) {
        return KERNEL.client.ask(Channel.CONTROL, type, content);
    }

    private static String execute(String code, String subshell) {
        return KERNEL.client.send(Channel.SHELL, "execute_request", Map.of("code", code), subshell);
    }

    private static List<String> types(List<Client.Message> messages) {
        return messages.stream().map(Client.Message::type).toList();
    }

    private static String text(Client.Message result) {
        return result.content().getAsJsonObject("data").get("text/plain").getAsString();
    }
}
