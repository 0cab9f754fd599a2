package lectern.kernel.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import lectern.display.Context;
import lectern.display.Display;
import lectern.display.MimeBundle;
import lectern.kernel.display.CellDisplay;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Renderer;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Session;

/** Serves {@code execute_request}: runs the cell, publishes what it puts out, then its result or its error. */
final class CellExecution {
    private final Future<Session> session;
    private final History history;
    private final Input input;
    private final ScheduledExecutorService timer;
    private final KernelLog log;

    CellExecution(
            Future<Session> session, History history, Input input, ScheduledExecutorService timer, KernelLog log) {
        this.session = session;
        this.history = history;
        this.input = input;
        this.timer = timer;
        this.log = log;
    }

    @SuppressWarnings("try") // The scope is only entered and left.
    Object execute(ExecuteRequest request, Exchange exchange) throws InterruptedException, ExecutionException {
        Session running = session.get();
        CellPublisher output = new CellPublisher(request, exchange, input, timer);
        int number = running.executionCount() + (request.storeHistory() ? 1 : 0);
        output.publish("execute_input", new Publications.ExecuteInput(request.code(), number));
        CellDisplay display = new CellDisplay(output::display);
        Context context = running.context();
        context.set(Display.class, display);
        context.set(CellOutput.class, output);
        try (Context.Scope scope = context.enter()) {
            Optional<ErrorText> error = run(running, request, number, output, display);
            Object reply = error.isPresent()
                    ? Replies.Failure.of(error.get(), number)
                    : new Replies.Execute(number, expressions(running, request, number, output));
            output.flush();
            if (error.isPresent() && request.stopOnError()) {
                exchange.abortQueued();
            }
            return reply;
        }
    }

    private Optional<ErrorText> run(
            Session running, ExecuteRequest request, int number, CellPublisher output, CellDisplay display) {
        EvalResult result = evaluate(running, request, output);
        Optional<String> shown = Optional.empty();
        if (result instanceof EvalResult.Value value) {
            MimeBundle bundle = Renderer.current().render(value.value());
            output.publish("execute_result", new Publications.ExecuteResult(number, bundle));
            shown = Optional.of(bundle.text());
        }
        if (request.storeHistory()) {
            history.add(number, request.code(), shown);
        }
        Optional<ErrorText> error = ErrorText.of(result, number, Palette.ANSI);
        error.ifPresent(text -> output.publish("error", new Publications.Error(text)));
        Optional<ErrorText> failedAtEnd = end(display, number, output);
        return error.or(() -> failedAtEnd);
    }

    private EvalResult evaluate(Session running, ExecuteRequest request, CellPublisher output) {
        try {
            return request.storeHistory()
                    ? running.eval(request.code(), output)
                    : running.evalUncounted(request.code(), output);
        } catch (RuntimeException | Error e) {
            log.failure("the session failed", e);
            return new EvalResult.Thrown(e, List.of());
        }
    }

    /** Shows what waits for the cell's end; a figure that cannot be drawn is an error of the cell. */
    private static Optional<ErrorText> end(CellDisplay display, int number, CellPublisher output) {
        try {
            display.end();
            return Optional.empty();
        } catch (Exception | Error e) {
            Optional<ErrorText> error = ErrorText.of(new EvalResult.Thrown(e, List.of()), number, Palette.ANSI);
            error.ifPresent(text -> output.publish("error", new Publications.Error(text)));
            return error;
        }
    }

    private Map<String, Object> expressions(Session running, ExecuteRequest request, int number, CellPublisher output) {
        Map<String, Object> values = new LinkedHashMap<>();
        request.userExpressions().forEach((name, expression) -> {
            EvalResult result = running.evalUncounted(expression, output);
            Optional<ErrorText> error = ErrorText.of(result, number, Palette.ANSI);
            if (error.isPresent()) {
                values.put(name, Replies.Failure.of(error.get(), null));
            } else if (result instanceof EvalResult.Value value) {
                values.put(name, Replies.Data.value(Renderer.current().render(value.value())));
            } else {
                values.put(name, Replies.Data.value(MimeBundle.text("")));
            }
        });
        return values;
    }
}
