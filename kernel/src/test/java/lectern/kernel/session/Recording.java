package lectern.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import lectern.display.MimeBundle;

/** A front end that notes what it gets, one line per message with its kind. */
class Recording implements CellOutput {
    /** What the user types; empty for the end of the input. */
    final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();

    private final List<String> messages = new ArrayList<>();
    private String kind = "";

    /** The messages, with those of text joined that follow each other: where they are cut is a matter of time. */
    synchronized List<String> shown() {
        return List.copyOf(messages);
    }

    private synchronized void note(String kind, String content) {
        boolean text = kind.startsWith("std");
        if (text && kind.equals(this.kind)) {
            messages.set(messages.size() - 1, messages.get(messages.size() - 1) + content);
        } else {
            messages.add(kind + ": " + content);
        }
        this.kind = kind;
    }

    @Override
    public void stdout(String text) {
        note("stdout", text);
    }

    @Override
    public void stderr(String text) {
        note("stderr", text);
    }

    @Override
    public void display(MimeBundle bundle) {
        note("display", bundle.text());
    }

    @Override
    public void clear(boolean wait) {
        note("clear", wait ? "with the next" : "now");
    }

    @Override
    public Optional<String> input(String prompt, boolean password) throws InterruptedException {
        note("input", prompt);
        return typed.take();
    }
}
