package lectern.kernel.notebook;

import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Does something, such as stopping a cell, unless it is closed in time; and then again every second until it is, because
 * code may catch the first interrupt and go on.
 */
public final class Deadline implements AutoCloseable {
    private static final long AGAIN_MILLIS = 1_000;

    private final Timer timer = new Timer("deadline", true);
    private final Runnable action;
    private final TimerTask miss = new TimerTask() {
        @Override
        public void run() {
            miss();
        }
    };
    private boolean closed;
    private boolean missed;

    /** @param after how long from now; empty for never */
    public Deadline(Optional<Duration> after, Runnable action) {
        this.action = action;
        after.ifPresent(time -> timer.schedule(miss, time.toMillis(), AGAIN_MILLIS));
    }

    /** Whether it has passed before it was closed. */
    public synchronized boolean isMissed() {
        return missed;
    }

    // Under the lock, so that the action never falls on what follows the closing.
    private synchronized void miss() {
        if (!closed) {
            missed = true;
            action.run();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
