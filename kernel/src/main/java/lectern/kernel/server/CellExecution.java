package lectern.kernel.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.comm.FrontEnd;
import lectern.display.Context;
import lectern.display.MimeBundle;
import lectern.kernel.display.CellDisplay;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Renderer;
import lectern.kernel.session.EvalResult;
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
    @SuppressWarnings("try") // The scope is only entered and left.
    Object run(History history) {
        output.publish("execute_input", new Publications.ExecuteInput(request.code(), number));
        CellDisplay display = CellDisplay.begin(session, output);
        session.context().set(FrontEnd.class, new ExchangeFrontEnd(session, exchange));
        try (Context.Scope scope = session.context().enter()) {
            EvalResult result = request.storeHistory()
                    ? session.eval(request.code(), output)
                    : session.evalUncounted(request.code(), output);
            Optional<String> shown = publishValue(result);
            if (request.storeHistory()) {
                history.add(number, request.code(), shown);
            }
            Optional<ErrorText> error = publishError(result);
            Optional<ErrorText> lastError = publishError(end(display));
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

    /** Publishes the cell's result, if it has one, and returns its text. */
    private Optional<String> publishValue(EvalResult result) {
        if (result instanceof EvalResult.Value value) {
            MimeBundle bundle = Renderer.current().render(value.value());
            output.publish("execute_result", new Publications.ExecuteResult(number, bundle));
            return Optional.of(bundle.text());
        }
        return Optional.empty();
    }

    private Optional<ErrorText> publishError(EvalResult result) {
        Optional<ErrorText> error = ErrorText.of(result, number, Palette.ANSI);
        error.ifPresent(text -> output.publish("error", new Publications.ExecuteError(text)));
        return error;
    }

    /** Shows what waits for the cell's end; a figure that cannot be drawn is an error of the cell. */
    static EvalResult end(CellDisplay display) {
        try {
            display.end();
            return new EvalResult.Done();
        } catch (Exception | Error e) {
            return new EvalResult.Thrown(e, List.of());
        }
    }

    private Map<String, Object> userExpressions() {
        Map<String, Object> values = new LinkedHashMap<>();
        request.userExpressions().forEach((name, expression) -> values.put(name, userExpression(expression)));
        return values;
    }

    private Object userExpression(String expression) {
        EvalResult result = session.evalUncounted(expression, output);
        Optional<ErrorText> error = ErrorText.of(result, number, Palette.ANSI);
        if (error.isPresent()) {
            return Replies.Failure.of(error.get(), null);
        }
        return result instanceof EvalResult.Value value
                ? Replies.Data.value(Renderer.current().render(value.value()))
                : Replies.Data.nothing();
    }
}
