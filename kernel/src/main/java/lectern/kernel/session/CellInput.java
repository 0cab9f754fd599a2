package lectern.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Standard input of a session's cells: asks the user for a line, in UTF-8, whenever the last one is used up. */
final class CellInput extends InputStream {
    private final StopSwitch stopSwitch;
    private final Prompt prompt;
    /** Held while the user is asked, which may take minutes: no monitor, because who waits for one cannot be interrupted. */
    private final ReentrantLock asking = new ReentrantLock();

    private byte[] line = new byte[0];
    private int position;
    private boolean ended;

    /** Asks the user for a line. */
    @FunctionalInterface
    interface Prompt {
        Optional<String> line() throws InterruptedException;
    }

    CellInput(StopSwitch stopSwitch, Prompt prompt) {
        this.stopSwitch = stopSwitch;
        this.prompt = prompt;
    }

    /** Forgets the rest of a line, and that the input has ended, for the next cell. */
    synchronized void forget() {
        line = new byte[0];
        position = 0;
        ended = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        try {
            asking.lockInterruptibly();
            try {
                if (needsLine()) {
                    take(prompt.line());
                }
                return copy(bytes, offset, length);
            } finally {
                asking.unlock();
            }
        } catch (InterruptedException e) {
            stopSwitch.check(); // a Scanner would take an IOException for the end of the input
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading System.in");
        }
    }

    private synchronized boolean needsLine() {
        return position == line.length && !ended;
    }

    private synchronized void take(Optional<String> next) {
        ended = next.isEmpty();
        line = next.map(text -> text + "\n").orElse("").getBytes(StandardCharsets.UTF_8);
        position = 0;
    }

    private synchronized int copy(byte[] bytes, int offset, int length) {
        if (position == line.length) {
            return -1;
        }
        int count = Math.min(length, line.length - position);
        System.arraycopy(line, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - position;
    }

    @Override
    public void close() {}
}
