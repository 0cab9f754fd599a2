package lectern.kernel.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import lectern.kernel.session.Shown.Channel;

/**
 * What a session's cells have shown and what is not delivered yet, in order.
 *
 * <p>A courier delivers, or the thread that begins and ends cells, and never a cell's own: its interrupt would hit the front
 * end's sockets, and NIO closes a channel that an interrupted thread uses. The courier waits a little for more text, unless
 * much has come. Who prints faster than the front
 * end takes it has to wait.
 */
final class Transcript implements AutoCloseable {
    /** Chars that are delivered without waiting for more. */
    static final int PLENTY = 8 * 1024;
    /** Chars that may wait for delivery; then printing blocks. */
    static final int LIMIT = 64 * 1024;
    /** How long text may wait for more. */
    private static final long DELAY = TimeUnit.MILLISECONDS.toNanos(50);

    private static final System.Logger LOG = System.getLogger(Transcript.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Condition progress = lock.newCondition();
    private final Thread courier;
    private final Map<Channel, Utf8Chunks> decoders = new EnumMap<>(Channel.class);

    private final Deque<Shown> waiting = new ArrayDeque<>();
    private int size;
    private long since;
    private boolean hurry;
    private boolean closed;
    private Thread deliverer;
    private Recipient recipient;
    private long batches;
    private long delivered;

    /** Who gets what is shown; whether it has failed is only told once, and not after the end of its cell. */
    private static final class Recipient {
        private final CellOutput output;
        private volatile boolean quiet;

        Recipient(CellOutput output) {
            this.output = output;
        }

        void deliver(Shown shown) {
            try {
                shown.deliverTo(output);
            } catch (RuntimeException | Error e) { // the front end's failure must not end output for good
                if (!quiet) {
                    quiet = true;
                    LOG.log(System.Logger.Level.WARNING, "output of a cell could not be delivered and is lost", e);
                }
            }
        }
    }

    Transcript() {
        for (Channel channel : Channel.values()) {
            decoders.put(channel, new Utf8Chunks());
        }
        // Inherits no context: what the front end's own code prints must not come back here.
        courier = new Thread(null, this::runCourier, "cell output", 0, false);
        courier.setDaemon(true);
        courier.start();
    }

    /** From now on all goes to this output; what is waiting still goes to the one before. */
    void begin(CellOutput output) {
        lock.lock();
        try {
            finishCharacters();
            deliverAll();
            recipient = new Recipient(output);
        } finally {
            lock.unlock();
        }
    }

    /** The cell has ended: delivers all of it. Its output stays in use for threads that go on, as far as it still works. */
    void end() {
        lock.lock();
        try {
            finishCharacters();
            deliverAll();
            recipient.quiet = true;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when all that was shown before is delivered. */
    void flush() {
        lock.lock();
        try {
            awaitDelivery();
        } finally {
            lock.unlock();
        }
    }

    void text(Channel channel, String text) {
        lock.lock();
        try {
            awaitRoom();
            append(channel, decoders.get(channel).finish());
            append(channel, text);
        } finally {
            lock.unlock();
        }
    }

    /** Text in UTF-8, which may end within a character. */
    void bytes(Channel channel, byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            awaitRoom();
            append(channel, decoders.get(channel).next(bytes, offset, length));
        } finally {
            lock.unlock();
        }
    }

    /** Anything but text; {@code chars} says about how much memory it takes. */
    void add(Shown shown, int chars) {
        lock.lock();
        try {
            awaitRoom();
            put(shown, chars);
        } finally {
            lock.unlock();
        }
    }

    /** Delivers what is waiting and ends; later output is dropped. */
    @Override
    public void close() {
        lock.lock();
        try {
            finishCharacters();
            deliverAll();
            closed = true;
            work.signal();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void append(Channel channel, String text) {
        if (waiting.peekLast() instanceof Shown.Text last && last.channel() == channel) {
            last.text().append(text);
            grow(text.length());
        } else if (!text.isEmpty()) {
            put(new Shown.Text(channel, new StringBuilder(text)), text.length());
        }
    }

    private void put(Shown shown, int chars) {
        if (closed) {
            return;
        }
        if (waiting.isEmpty()) {
            since = System.nanoTime();
            work.signal();
        }
        waiting.add(shown);
        grow(chars);
    }

    private void grow(int chars) {
        if (size < PLENTY && size + chars >= PLENTY) {
            work.signal();
        }
        size += chars;
    }

    private void finishCharacters() {
        decoders.forEach((channel, decoder) -> append(channel, decoder.finish()));
    }

    private void awaitRoom() {
        while (size >= LIMIT && !closed) {
            room.awaitUninterruptibly();
        }
    }

    /** Delivers on this thread what waits, unless another is at it: the courier would have to be woken, and waited for. */
    private void deliverAll() {
        if (deliverer == null && !waiting.isEmpty()) {
            deliver(next(true));
        } else {
            awaitDelivery();
        }
    }

    private void awaitDelivery() {
        hurry = !waiting.isEmpty();
        if (hurry) {
            work.signal();
        }
        long last = hurry ? batches + 1 : batches;
        while (delivered < last && !Thread.currentThread().equals(deliverer)) {
            progress.awaitUninterruptibly();
        }
    }

    private record Batch(List<Shown> shown, Recipient recipient) {}

    private void runCourier() {
        lock.lock();
        try {
            while (awaitWork()) {
                deliver(next(hurry));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Hands a batch over; the lock, which is held, is free in that time. */
    private void deliver(Batch batch) {
        deliverer = Thread.currentThread();
        lock.unlock();
        try {
            if (batch.recipient() != null) {
                batch.shown().forEach(batch.recipient()::deliver);
            }
        } finally {
            lock.lock();
            deliverer = null;
            delivered++;
            progress.signalAll();
            if (!waiting.isEmpty() || closed) {
                work.signal();
            }
        }
    }

    /** Waits until the courier has something to deliver; false when it is closed. */
    private boolean awaitWork() {
        while (true) {
            while (deliverer != null || (waiting.isEmpty() && !closed)) {
                work.awaitUninterruptibly();
            }
            if (waiting.isEmpty()) {
                return false;
            }
            awaitMore();
            if (deliverer == null && !waiting.isEmpty()) {
                return true;
            }
        }
    }

    /** What to deliver next: all, or all but half a character at the end. */
    private Batch next(boolean all) {
        var batch = new Batch(new ArrayList<>(waiting), recipient);
        Shown last = waiting.peekLast();
        waiting.clear();
        size = 0;
        if (!all && last instanceof Shown.Text text && text.endsWithinCharacter()) {
            put(text.cutLast(), 1);
        }
        hurry = false;
        batches++;
        room.signalAll();
        return batch;
    }

    private void awaitMore() {
        try {
            long left = DELAY - (System.nanoTime() - since);
            while (left > 0 && size < PLENTY && !hurry && !closed) {
                left = work.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // Meant for the front end's code that ran on this thread before: delivering at once does no harm.
        }
    }
}
