package lectern.kernel.notebook;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something, such as stopping a cell, unless it is closed in time. */
final class Deadline implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "deadline");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable action;
    private boolean closed;
    private boolean missed;

    Deadline(Duration after, Runnable action) {
        this.action = action;
        timer.schedule(this::miss, after.toNanos(), TimeUnit.NANOSECONDS);
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
        timer.shutdownNow();
    }
}
