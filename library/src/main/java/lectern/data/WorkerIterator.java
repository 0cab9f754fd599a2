package lectern.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lectern.display.Context;
import lectern.tensor.TorchRandom;

/**
 * Batches in order that threads prepare ahead. As PyTorch's, worker {@code w} of {@code n} makes the batches {@code w},
 * {@code w + n}..., with random numbers of its own from {@code seed + w} on, so that a pass does not depend on timing.
 */
final class WorkerIterator<B> implements Iterator<B> {
    /** Batches that wait or are in work, per worker. */
    private static final int AHEAD = 2;

    private final BatchIndices batches;
    private final Function<int[], B> load;
    private final List<Worker> workers = new ArrayList<>();
    private final Deque<Future<B>> waiting = new ArrayDeque<>();
    private int submitted;

    /** A thread that ends when it has nothing to do, also where a pass is left halfway. */
    private static final class Worker extends ThreadPoolExecutor {
        private final Context context = new Context();

        Worker(long seed) {
            super(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::thread);
            allowCoreThreadTimeOut(true);
            try (Context.Scope own = context.enter()) {
                TorchRandom.manualSeed(seed);
            }
        }

        private static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "data-loader");
            thread.setDaemon(true);
            return thread;
        }

        <B> Future<B> load(Function<int[], B> load, int... batch) {
            FutureTask<B> task = new FutureTask<>(() -> {
                try (Context.Scope own = context.enter()) {
                    return load.apply(batch);
                }
            });
            execute(task);
            return task;
        }
    }

    WorkerIterator(BatchIndices batches, Function<int[], B> load, int threads, long seed) {
        this.batches = batches;
        this.load = load;
        for (int i = 0; i < threads; i++) workers.add(new Worker(seed + i));
        for (int i = 0; i < AHEAD * threads; i++) submit();
    }

    private void submit() {
        if (!batches.hasNext()) return;
        waiting.add(workers.get(submitted++ % workers.size()).load(load, batches.next()));
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public B next() {
        Future<B> first = waiting.poll();
        if (first == null) throw new NoSuchElementException("this pass has no more batches");
        submit();
        try {
            return first.get();
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
