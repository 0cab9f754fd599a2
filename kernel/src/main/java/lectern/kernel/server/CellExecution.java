package lectern.kernel.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import lectern.comm.FrontEnd;
import lectern.display.Context;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Rendering;
import lectern.kernel.session.CellDisplay;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.OutputLimit;
import lectern.kernel.session.Session;

/** One {@code execute_request}: runs the cell, publishes what it puts out, then its result or its error. */
final class CellExecution {
    private final Session session;
    private final ExecuteRequest request;
    private final Exchange exchange;
    private final CellPublisher output;
    private final int number;

    CellExecution(Session session, ExecuteRequest request, Exchange exchange, Input input) {
        this.session = session;
        this.request = request;
        this.exchange = exchange;
        this.output = new CellPublisher(
                request.silent(), exchange, request.allowStdin() ? Optional.of(input) : Optional.empty());
        this.number = session.executionCount() + (request.storeHistory() ? 1 : 0);
    }

    /** Runs the cell and returns the content of the reply. */
    Object run(History history) {
        return session.whole(() -> runWhole(history));
    }

    @SuppressWarnings("try") // The scope is only entered and left.
    private Object runWhole(History history) {
        output.publish("execute_input", new Publications.ExecuteInput(request.code(), number));
        exchange.flush();
        CellOutput limited = OutputLimit.limited(session, output);
        CellDisplay display = CellDisplay.begin(session, limited);
        session.context().set(FrontEnd.class, new ExchangeFrontEnd(session, exchange));
        try (Context.Scope scope = session.context().enter()) {
            EvalResult result = request.storeHistory()
                    ? session.eval(request.code(), limited)
                    : session.evalUncounted(request.code(), limited);
            Rendering rendering = Rendering.of(result, session, output);
            rendering.bundle().ifPresent(this::publishValue);
            if (request.storeHistory()) {
                history.add(number, request.code(), rendering.bundle().map(MimeBundle::text));
            }
            Optional<ErrorText> error = publishError(rendering.result());
            Optional<ErrorText> lastError = publishError(display.end(session, limited));
            return reply(error.or(() -> lastError));
        }
    }

    private Object reply(Optional<ErrorText> error) {
        if (error.isEmpty()) {
            return new Replies.Execute(number, userExpressions(), output.payload());
        }
        if (request.stopOnError()) {
            exchange.abortQueued();
        }
        return Replies.Failure.of(error.get(), number);
    }

    private void publishValue(MimeBundle bundle) {
        output.publishSoon("execute_result", new Publications.ExecuteResult(number, bundle));
    }

    private Optional<ErrorText> publishError(EvalResult result) {
        Optional<ErrorText> error = ErrorText.of(result, number, Palette.ANSI);
        error.ifPresent(text -> output.publish("error", new Publications.ExecuteError(text)));
        return error;
    }

    private Map<String, Object> userExpressions() {
        Map<String, Object> values = new LinkedHashMap<>();
        request.userExpressions().forEach((name, expression) -> values.put(name, userExpression(expression)));
        return values;
    }

    private Object userExpression(String expression) {
        Rendering rendering = Rendering.of(session.evalUncounted(expression, output), session, output);
        Optional<ErrorText> error = ErrorText.of(rendering.result(), number, Palette.ANSI);
        return error.isPresent()
                ? Replies.Failure.of(error.get(), null)
                : rendering.bundle().map(Replies.Data::value).orElseGet(Replies.Data::nothing);
    }
}
