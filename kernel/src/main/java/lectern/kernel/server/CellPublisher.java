package lectern.kernel.server;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import lectern.display.MimeBundle;
import lectern.kernel.session.CellOutput;

/**
 * Publishes what one cell puts out, or nothing where the request is silent. Text is gathered for a moment, because a
 * program prints in small pieces and a message for each would swamp the front end; all stays in the order it came in.
 */
final class CellPublisher implements CellOutput {
    private static final long GATHER_MILLIS = 20;
    private static final int GATHER_CHARS = 8_192;

    private final ExecuteRequest request;
    private final Exchange exchange;
    private final Input input;
    private final ScheduledExecutorService timer;
    private final StringBuilder text = new StringBuilder();
    private String stream = "";
    private boolean flushIsDue;

    CellPublisher(ExecuteRequest request, Exchange exchange, Input input, ScheduledExecutorService timer) {
        this.request = request;
        this.exchange = exchange;
        this.input = input;
        this.timer = timer;
    }

    @Override
    public void stdout(String more) {
        print("stdout", more);
    }

    @Override
    public void stderr(String more) {
        print("stderr", more);
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
        flush();
        return input.read(exchange, prompt, password);
    }

    /** Publishes anything else behind the text that came before it. */
    synchronized void publish(String type, Object content) {
        flush();
        if (!request.silent()) {
            exchange.publish(type, content);
        }
    }

    private synchronized void print(String name, String more) {
        if (request.silent() || more.isEmpty()) {
            return;
        }
        if (!name.equals(stream) || text.length() > GATHER_CHARS) {
            flush();
        }
        stream = name;
        text.append(more);
        if (!flushIsDue) {
            flushIsDue = true;
            timer.schedule(this::flushGathered, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void flushGathered() {
        flushIsDue = false;
        flush();
    }

    /** Publishes the text gathered so far. */
    synchronized void flush() {
        if (!text.isEmpty()) {
            exchange.publish("stream." + stream, "stream", new Publications.Stream(stream, text.toString()));
            text.setLength(0);
        }
    }
}
