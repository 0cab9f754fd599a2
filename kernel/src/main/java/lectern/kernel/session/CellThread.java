package lectern.kernel.session;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lectern.display.Context;

/** The thread that runs a session's cells, in a group of its own and with the session's context. */
final class CellThread implements AutoCloseable {
    private final ThreadGroup group = new ThreadGroup("cells");
    private final Context context = new Context();
    private final ExecutorService executor;
    private volatile boolean interrupted;
    private volatile boolean running;

    CellThread(ClassLoader classes) {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(group, () -> {
                context.enter();
                task.run();
            });
            thread.setName("cell");
            thread.setDaemon(true);
            thread.setContextClassLoader(classes);
            return thread;
        });
    }

    Context context() {
        return context;
    }

    /** Runs an action in the thread and waits for it, whatever happens to the waiting thread meanwhile. */
    <T> T call(Callable<T> action) {
        Future<T> future = executor.submit(() -> {
            interrupted = false;
            running = true;
            try {
                return action.call();
            } finally {
                running = false;
                Thread.interrupted(); // one that came too late must not hit the next cell
            }
        });
        boolean again = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    again = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("the cell's thread failed", e.getCause());
                }
            }
        } finally {
            if (again) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Interrupts what runs in the group. */
    void interrupt() {
        if (running) {
            interrupted = true;
            group.interrupt();
        }
    }

    /** Whether the action that runs now has been interrupted. */
    boolean wasInterrupted() {
        return interrupted;
    }

    @Override
    public void close() {
        executor.shutdownNow();
        group.interrupt();
    }
}
