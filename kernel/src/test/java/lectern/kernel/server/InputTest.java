package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InputTest {
    private static final String ASK = "input(\"Name? \")";

    @RegisterExtension
    static final RunningKernel KERNEL = new RunningKernel();

    @Test
    void aCellGetsTheUsersAnswer() {
        String id = KERNEL.client.execute(ASK);
        Client.Message question = KERNEL.client.receive(Channel.STDIN);
        assertEquals("input_request", question.type());
        assertEquals(id, question.parentId());
        assertEquals(
                "{\"prompt\":\"Name? \",\"password\":false}", question.content().toString());
        answer("Zoë 🦊");
        assertEquals("Zoë 🦊", result(id));
    }

    @Test
    void aPasswordIsAskedAsSuch() {
        String id = KERNEL.client.execute("getpass(\"Key? \")");
        assertEquals("true", KERNEL.client.receive(Channel.STDIN).field("password"));
        answer("secret");
        assertEquals("secret", result(id));
    }

    @Test
    void theUserCanEndTheInput() {
        String id = KERNEL.client.execute(ASK);
        KERNEL.client.receive(Channel.STDIN);
        answer("\u0004");
        Client.Message reply = KERNEL.client.reply(Channel.SHELL, id);
        assertEquals("java.util.NoSuchElementException", reply.field("ename"));
    }

    @Test
    void anAnswerThatIsNoneIsDropped() {
        String id = KERNEL.client.execute(ASK);
        KERNEL.client.receive(Channel.STDIN);
        KERNEL.client.sendRaw(Channel.STDIN, List.of(new byte[] {7}));
        KERNEL.client.send(Channel.STDIN, "input_reply", Map.of("value", 7));
        KERNEL.client.send(Channel.STDIN, "kernel_info_request", Map.of());
        answer("right");
        assertEquals("right", result(id));
    }

    @Test
    void aQuestionIsInterruptedAndItsLateAnswerForgotten() {
        String id = KERNEL.client.execute(ASK);
        KERNEL.client.receive(Channel.STDIN);
        KERNEL.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("Interrupted", KERNEL.client.reply(Channel.SHELL, id).field("ename"));
        String next = KERNEL.client.execute("1 + 1");
        assertEquals("ok", KERNEL.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void aCellThatMayNotAskGetsAClearError() {
        String id = KERNEL.client.execute(Map.of("code", ASK, "allow_stdin", false));
        JsonObject reply = KERNEL.client.reply(Channel.SHELL, id).content();
        assertEquals(
                "java.lang.UnsupportedOperationException", reply.get("ename").getAsString());
        assertTrue(reply.get("evalue").getAsString().contains("input"));
    }

    private void answer(String value) {
        KERNEL.client.send(Channel.STDIN, "input_reply", Map.of("value", value));
    }

    private String result(String id) {
        KERNEL.client.reply(Channel.SHELL, id);
        List<Client.Message> published = KERNEL.client.published(id);
        return published
                .get(published.size() - 1)
                .content()
                .getAsJsonObject("data")
                .get("text/plain")
                .getAsString()
                .replace("\"", "");
    }
}
