package lectern.kernel.session;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import lectern.display.Context;
import lectern.display.MimeBundle;
import lectern.kernel.session.Shown.Channel;

/**
 * Standard output, error and input of one session, and the values it shows, in order.
 *
 * <p>A cell's own code gets the streams from here, see {@link CellRuntime}; all other code on the session's threads
 * reaches them through {@code System.out}, see {@link SystemStreams}.
 */
final class Streams implements AutoCloseable {
    /** Chars that code may still print, in "finally" blocks say, after its cell was asked to stop. */
    private static final int LAST_WORDS = 8 * 1024;

    private final StopSwitch stopSwitch;
    private final Transcript transcript = new Transcript();
    private final AtomicInteger lastWords = new AtomicInteger();
    private final PrintStream stdout = new Stream(Channel.STDOUT);
    private final PrintStream stderr = new Stream(Channel.STDERR);
    private final CellInput stdin;

    private volatile CellOutput output;
    private volatile PrintStream out = stdout;
    private volatile PrintStream err = stderr;
    private volatile InputStream in;

    /** The streams of all threads in this context. */
    Streams(Context context, StopSwitch stopSwitch) {
        this.stopSwitch = stopSwitch;
        stdin = new CellInput(stopSwitch, () -> input("", false));
        in = stdin;
        context.set(Streams.class, this);
    }

    /** These, or those of the subshell of the same session that the current thread belongs to. */
    Streams ofThread() {
        Streams own = Context.current().get(Streams.class, () -> null);
        return own != null && own.stopSwitch.equals(stopSwitch) ? own : this;
    }

    /** A cell begins; what its predecessors' threads still print belongs to it, too. */
    void begin(CellOutput next) {
        SystemStreams.install();
        transcript.begin(next);
        stdin.forget();
        lastWords.set(0);
        output = next;
    }

    /** Has all that an action shows and prints go elsewhere. */
    <T> T redirect(CellOutput other, Callable<T> action) throws Exception {
        CellOutput own = output;
        switchTo(other);
        try {
            return action.call();
        } finally {
            switchTo(own);
        }
    }

    private void switchTo(CellOutput next) {
        transcript.begin(next);
        output = next;
    }

    /** The cell has ended: all its output is delivered, and its changes to the streams are undone. */
    void end() {
        out = stdout;
        err = stderr;
        in = stdin;
        transcript.end();
        output = null;
    }

    /** Returns when everything shown before is delivered. */
    void flush() {
        transcript.flush();
    }

    /** Shows a value, in order with the text. */
    void show(MimeBundle bundle) {
        int chars = bundle.data().values().stream()
                .mapToInt(content -> content.toString().length())
                .sum();
        transcript.add(new Shown.Value(bundle), chars);
    }

    /** Clears what the cell has shown; with {@code wait}, not before the next output. */
    void clear(boolean wait) {
        transcript.add(new Shown.Cleared(wait), 0);
    }

    /** Asks the user for a line of text, below everything shown before; empty where the input has ended. */
    Optional<String> input(String prompt, boolean password) throws InterruptedException {
        CellOutput current = output;
        if (current == null) {
            throw new IllegalStateException("input can be read only while a cell runs");
        }
        flush();
        return current.input(prompt, password);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    /** Sends standard output elsewhere until the cell ends; null, or what {@code System.out} was, undoes that. */
    void setOut(PrintStream stream) {
        out = stream == null || SystemStreams.isInstalled(stream) ? stdout : stream;
    }

    /** As {@link #setOut}. */
    void setErr(PrintStream stream) {
        err = stream == null || SystemStreams.isInstalled(stream) ? stderr : stream;
    }

    /** As {@link #setOut}. */
    void setIn(InputStream stream) {
        in = stream == null || SystemStreams.isInstalled(stream) ? stdin : stream;
    }

    @Override
    public void close() {
        transcript.close();
    }

    /** Prints to the transcript. */
    private final class Stream extends TextStream {
        private final Channel channel;

        Stream(Channel channel) {
            this.channel = channel;
        }

        @Override
        void text(String text) {
            endEndlessPrinting(text.length());
            transcript.text(channel, text);
        }

        @Override
        void bytes(byte[] bytes, int offset, int length) {
            endEndlessPrinting(length);
            transcript.bytes(channel, bytes, offset, length);
        }

        /** Loops of the JDK have no checks: {@code Stream.generate(Math::random).forEach(System.out::println)}. */
        private void endEndlessPrinting(int length) {
            if (stopSwitch.stopsCurrentThread() && lastWords.addAndGet(length + 1) > LAST_WORDS) {
                stopSwitch.check();
            }
        }
    }
}
