package lectern.internal.cpu;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Splits loops over many elements between threads, which all sessions share. */
public final class Parallel {
    /** Fewer elements than this are not worth the handing over, some ten microseconds. */
    public static final int MANY = 1 << 17;

    private static final ExecutorService POOL = Executors.newCachedThreadPool(task -> thread(task, "lectern-cpu"));

    private Parallel() {}

    /** What is done to the items from {@code from} to below {@code to}; parts run at the same time. */
    public interface Part {
        void run(int from, int to);
    }

    /**
     * Does {@code n} items in up to {@code threads} parts, one of them in the calling thread; returns when all are done.
     *
     * @param step the items of a part are a multiple of this, but for the last one's
     * @throws CancellationException if the calling thread is interrupted; the parts then end soon
     */
    public static void split(int threads, int n, int step, Part body) {
        int steps = (n + step - 1) / step;
        int parts = Math.min(threads, steps);
        if (parts <= 1) {
            body.run(0, n);
            return;
        }
        int size = (steps + parts - 1) / parts * step;
        List<Future<?>> others = new ArrayList<>();
        for (int from = size; from < n; from += size) {
            int begin = from;
            int end = Math.min(n, from + size);
            others.add(POOL.submit(() -> body.run(begin, end)));
        }
        try {
            body.run(0, size);
            for (Future<?> other : others) other.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while computing with tensors");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw (RuntimeException) e.getCause();
        } finally {
            others.forEach(other -> other.cancel(true));
        }
    }

    /** A thread that outlives the cell in which it begins. */
    public static Thread thread(Runnable task, String name) {
        // Not of the cell's group, which is stopped with the cell, and without its context, which would be kept alive.
        Thread thread = new Thread(topGroup(), task, name, 0, false);
        thread.setDaemon(true);
        return thread;
    }

    private static ThreadGroup topGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) group = group.getParent();
        return group;
    }
}
