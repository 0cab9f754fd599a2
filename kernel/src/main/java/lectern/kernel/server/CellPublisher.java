package lectern.kernel.server;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;

/** Publishes what the code of one request puts out, or nothing where the request is silent. */
final class CellPublisher implements CellOutput {
    private final boolean silent;
    private final Exchange exchange;
    private final Optional<Input> input;
    private final Queue<Replies.Page> pages = new ConcurrentLinkedQueue<>();

    /** @param input asks the user, where that is allowed */
    CellPublisher(boolean silent, Exchange exchange, Optional<Input> input) {
        this.silent = silent;
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
        if (!silent && !text.isEmpty()) {
            exchange.publish("stream." + name, "stream", new Publications.Stream(name, text));
        }
    }

    @Override
    public void display(MimeBundle bundle) {
        publish("display_data", new Publications.DisplayData(bundle));
    }

    @Override
    public void display(MimeBundle bundle, String id) {
        publish("display_data", new Publications.DisplayData(bundle, id));
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        publish("update_display_data", new Publications.DisplayData(bundle, id));
    }

    @Override
    public void page(MimeBundle bundle) {
        pages.add(new Replies.Page(bundle));
    }

    /** What the reply has the front end do. */
    List<Object> payload() {
        return List.copyOf(pages);
    }

    @Override
    public void clear(boolean wait) {
        publish("clear_output", new Publications.ClearOutput(wait));
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        return input.orElseThrow(() -> new UnsupportedOperationException(
                        "nobody can be asked for input here: the program that runs this cell does not allow it"))
                .read(exchange, prompt, password);
    }

    /** Publishes something together with what comes next. */
    void publishSoon(String type, Object content) {
        if (!silent) {
            exchange.publishSoon(type, content);
        }
    }

    /** Publishes anything else. */
    void publish(String type, Object content) {
        if (!silent) {
            exchange.publish(type, content);
        }
    }
}
