package lectern.kernel.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestLoopTest {
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private RequestLoop loop;

    @BeforeEach
    void makeLoop() throws IOException {
        MessageCodec codec = new MessageCodec(new Signatures("hmac-sha256", ""), 1_000);
        List<Route<?>> routes = List.of(
                Route.request("execute", fields -> fields.string("code"), RequestLoopTest::execute),
                Route.request("history", Route::nothing, (content, exchange) -> new Replies.Ok()));
        loop = new RequestLoop(Channel.SHELL, routes, codec, this::collect, new KernelLog(System.err));
    }

    @AfterEach
    void endLoop() {
        loop.close();
    }

    @Test
    void executeRequestsQueuedBehindAFailureAreAbortedAndLaterOnesRun() throws InterruptedException {
        loop.receive(request("execute", "fail"));
        loop.receive(request("execute", "queued"));
        loop.receive(request("history", ""));
        loop.receive(request("execute", "queued"));
        loop.start();
        assertEquals(List.of("error", "aborted", "ok", "aborted"), replies(4));
        loop.receive(request("execute", "later"));
        assertEquals(List.of("ok"), replies(1));
    }

    @Test
    void aHandlerThatThrowsAnswersWithAnErrorAndTheNextRequestIsServed() throws InterruptedException {
        loop.receive(request("execute", "overflow"));
        loop.receive(request("execute", ""));
        loop.start();
        assertEquals(List.of("error", "ok"), replies(2));
    }

    private static Object execute(String code, Exchange exchange) {
        if (code.equals("overflow")) {
            throw new StackOverflowError("expected by this test");
        }
        if (code.equals("fail")) {
            exchange.abortQueued();
            return Replies.Failure.of(new IllegalStateException());
        }
        return new Replies.Ok();
    }

    private static List<byte[]> request(String name, String code) {
        String header = "{\"msg_id\": \"1\", \"msg_type\": \"%s_request\"}".formatted(name);
        return Stream.of("<IDS|MSG>", "", header, "{}", "{}", "{\"code\": \"%s\"}".formatted(code))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private void collect(List<Outgoing> messages) {
        for (Outgoing message : messages) {
            if (message.channel() == Channel.SHELL) {
                byte[] content = message.frames().get(message.frames().size() - 1);
                replies.add(JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                        .getAsJsonObject()
                        .get("status")
                        .getAsString());
            }
        }
    }

    private List<String> replies(int count) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(replies.take());
        }
        return taken;
    }
}
