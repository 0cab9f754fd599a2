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
    final RunningKernel kernel = new RunningKernel();

    @Test
    void aCellGetsTheUsersAnswer() {
        String id = kernel.client.execute(ASK);
        Client.Message question = kernel.client.receive(Channel.STDIN);
        assertEquals("input_request", question.type());
        assertEquals(id, question.parentId());
        assertEquals(
                "{\"prompt\":\"Name? \",\"password\":false}", question.content().toString());
        answer("Zoë 🦊");
        assertEquals("Zoë 🦊", result(id));
    }

    @Test
    void aPasswordIsAskedAsSuch() {
        String id = kernel.client.execute("getpass(\"Key? \")");
        assertEquals("true", kernel.client.receive(Channel.STDIN).field("password"));
        answer("secret");
        assertEquals("secret", result(id));
    }

    @Test
    void theUserCanEndTheInput() {
        String id = kernel.client.execute(ASK);
        kernel.client.receive(Channel.STDIN);
        answer("\u0004");
        assertEquals("the end", result(id));
    }

    @Test
    void anAnswerThatIsNoneIsDropped() {
        String id = kernel.client.execute(ASK);
        kernel.client.receive(Channel.STDIN);
        kernel.client.sendRaw(Channel.STDIN, List.of(new byte[] {7}));
        kernel.client.send(Channel.STDIN, "input_reply", Map.of("value", 7));
        kernel.client.send(Channel.STDIN, "kernel_info_request", Map.of());
        answer("right");
        assertEquals("right", result(id));
    }

    @Test
    void aQuestionIsInterruptedAndItsLateAnswerForgotten() {
        String id = kernel.client.execute(ASK);
        kernel.client.receive(Channel.STDIN);
        kernel.client.ask(Channel.CONTROL, "interrupt_request", Map.of());
        assertEquals("Interrupted", kernel.client.reply(Channel.SHELL, id).field("ename"));
        String next = kernel.client.execute("1 + 1");
        assertEquals("ok", kernel.client.reply(Channel.SHELL, next).field("status"));
    }

    @Test
    void aCellThatMayNotAskGetsAClearError() {
        String id = kernel.client.execute(Map.of("code", ASK, "allow_stdin", false));
        JsonObject reply = kernel.client.reply(Channel.SHELL, id).content();
        assertEquals(
                "java.lang.UnsupportedOperationException", reply.get("ename").getAsString());
        assertTrue(reply.get("evalue").getAsString().contains("input"));
    }

    private void answer(String value) {
        kernel.client.send(Channel.STDIN, "input_reply", Map.of("value", value));
    }

    private String result(String id) {
        kernel.client.reply(Channel.SHELL, id);
        List<Client.Message> published = kernel.client.published(id);
        return published
                .get(published.size() - 1)
                .content()
                .getAsJsonObject("data")
                .get("text/plain")
                .getAsString()
                .replace("\"", "");
    }
}
