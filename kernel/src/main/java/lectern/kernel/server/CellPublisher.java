package lectern.kernel.server;

import java.util.Optional;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;

/** Publishes what one cell puts out, or nothing where the request is silent. */
final class CellPublisher implements CellOutput {
    private final ExecuteRequest request;
    private final Exchange exchange;
    private final Input input;

    CellPublisher(ExecuteRequest request, Exchange exchange, Input input) {
        this.request = request;
        this.exchange = exchange;
        this.input = input;
    }

    @Override
    public void stdout(String text) {
        stream("stdout", text);
    }

    @Override
    public void stderr(String text) {
        stream("stderr", text);
    }

    private void stream(String name, String text) {
        if (!request.silent() && !text.isEmpty()) {
            exchange.publish("stream." + name, "stream", new Publications.Stream(name, text));
        }
    }

    @Override
    public void display(MimeBundle bundle) {
        publish("display_data", new Publications.DisplayData(bundle));
    }

    @Override
    public void clear(boolean wait) {
        publish("clear_output", new Publications.ClearOutput(wait));
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        if (!request.allowStdin()) {
            throw new UnsupportedOperationException(
                    "nobody can be asked for input here: the program that runs this cell does not allow it");
        }
        return input.read(exchange, prompt, password);
    }

    /** Publishes anything else. */
    void publish(String type, Object content) {
        if (!request.silent()) {
            exchange.publish(type, content);
        }
    }
}
