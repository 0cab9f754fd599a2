package lectern.kernel.session;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import lectern.display.Display;
import lectern.display.MimeBundle;

/** Shows what part of a cell shows, in order with the text that it prints, somewhere else. */
final class RedirectedDisplay implements Display, CellOutput {
    private final Streams streams;
    private final CellOutput output;
    private final Queue<Runnable> last = new ArrayDeque<>();

    RedirectedDisplay(Streams streams, CellOutput output) {
        this.streams = streams;
        this.output = output;
    }

    @Override
    public void show(MimeBundle bundle) {
        display(bundle);
    }

    @Override
    public void show(MimeBundle bundle, String id) {
        streams.flush();
        output.display(bundle, id);
    }

    @Override
    public synchronized void atCellEnd(Runnable action) {
        last.add(action);
    }

    /** Shows what waits for the end. */
    synchronized void end() {
        for (Runnable next = last.poll(); next != null; next = last.poll()) {
            next.run();
        }
    }

    @Override
    public void stdout(String text) {
        output.stdout(text);
    }

    @Override
    public void stderr(String text) {
        output.stderr(text);
    }

    @Override
    public void display(MimeBundle bundle) {
        streams.flush();
        output.display(bundle);
    }

    @Override
    public void update(MimeBundle bundle, String id) {
        streams.flush();
        output.update(bundle, id);
    }

    @Override
    public void page(MimeBundle bundle) {
        streams.flush();
        output.page(bundle);
    }

    @Override
    public void clear(boolean wait) {
        streams.flush();
        output.clear(wait);
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        return output.input(prompt, password);
    }
}
