package lectern.kernel.server;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import lectern.comm.CommMessage;
import lectern.comm.Comms;
import lectern.comm.FrontEnd;
import lectern.display.Context;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.session.CellDisplay;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;

/** Serves comm messages: what a front end says on a comm is heard by code of the session, run as a cell's code is. */
final class CommRequests {
    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();
    private static final TypeToken<Map<String, Object>> JSON_OBJECT = new TypeToken<>() {};

    private final Sessions sessions;
    private final Input input;

    CommRequests(Sessions sessions, Input input) {
        this.sessions = sessions;
        this.input = input;
    }

    /** What a front end says on a comm; {@code target} only when it opens one. */
    record Said(String commId, String target, JsonObject data) {
        static Said read(Fields fields) throws BadMessage {
            return new Said(fields.string("comm_id"), "", fields.object("data"));
        }

        static Said readOpening(Fields fields) throws BadMessage {
            return new Said(fields.string("comm_id"), fields.string("target_name"), fields.object("data"));
        }

        CommMessage message(Request request) {
            return new CommMessage(GSON.fromJson(data, JSON_OBJECT), Map.of(), request.buffers());
        }
    }

    void open(Said said, Exchange exchange) throws InterruptedException, ExecutionException {
        CommMessage message = said.message(exchange.request());
        hear(exchange, comms -> comms.opened(said.commId, said.target, message));
    }

    void message(Said said, Exchange exchange) throws InterruptedException, ExecutionException {
        CommMessage message = said.message(exchange.request());
        hear(exchange, comms -> comms.received(said.commId, message));
    }

    void close(Said said, Exchange exchange) throws InterruptedException, ExecutionException {
        CommMessage message = said.message(exchange.request());
        hear(exchange, comms -> comms.closed(said.commId, message));
    }

    @SuppressWarnings("try") // The scope is only entered and left.
    private void hear(Exchange exchange, Consumer<Comms> event) throws InterruptedException, ExecutionException {
        Session session = sessions.of(exchange);
        exchange.flush();
        CellPublisher output = new CellPublisher(false, exchange, Optional.of(input));
        CellDisplay display = CellDisplay.begin(session, output);
        session.context().set(FrontEnd.class, new ExchangeFrontEnd(session, exchange));
        try (Context.Scope scope = session.context().enter()) {
            publishError(session.run(() -> event.accept(Comms.current()), output), output);
            publishError(display.end(session, output), output);
        }
    }

    private static void publishError(EvalResult result, CellPublisher output) {
        ErrorText.of(result, 0, Palette.ANSI)
                .ifPresent(text -> output.publish("error", new Publications.ExecuteError(text)));
    }

    /** The open comms, of one target where it is named; a session that is still starting has none. */
    @SuppressWarnings("try") // The scope is only entered and left.
    Object info(String target) {
        Map<String, Object> open = new HashMap<>();
        sessions.started().ifPresent(session -> {
            try (Context.Scope scope = session.context().enter()) {
                Comms.current().open(target).forEach((id, name) -> open.put(id, Map.of("target_name", name)));
            }
        });
        return new Replies.CommInfo(open);
    }
}
