package lectern.data;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import lectern.display.Context;
import lectern.tensor.TorchRandom;

/**
 * A thread that prepares batches, with random numbers of its own. It ends when it has nothing to do, also where a pass is
 * left halfway.
 */
final class LoaderWorker extends ThreadPoolExecutor {
    private final Context context = new Context();

    /** @param seed of the pass; the worker's own follows from it */
    LoaderWorker(int id, int workers, long seed) {
        super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), LoaderWorker::thread);
        allowCoreThreadTimeOut(true);
        context.set(WorkerInfo.class, new WorkerInfo(id, workers, seed + id));
        try (Context.Scope own = context.enter()) {
            TorchRandom.manualSeed(seed + id);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "data-loader");
        thread.setDaemon(true);
        return thread;
    }

    /** Does some work after what was asked for before. */
    <T> Future<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            try (Context.Scope own = context.enter()) {
                return work.call();
            }
        });
        execute(task);
        return task;
    }

    /** Waits for some work, and throws what it threw. */
    static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("DataLoader: interrupted while waiting for a batch", e);
        }
    }
}
