package lectern.kernel.notebook;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Does something, such as stopping a cell, unless it is closed in time. */
final class Deadline implements AutoCloseable {
    private final Timer timer = new Timer("deadline", true);
    private final Runnable action;
    private boolean closed;
    private boolean missed;

    Deadline(Duration after, Runnable action) {
        this.action = action;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        miss();
                    }
                },
                after.toMillis());
    }

    /** Whether it has passed before it was closed. */
    synchronized boolean isMissed() {
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
