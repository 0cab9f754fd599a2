package lectern.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Batches in order that threads prepare ahead. As PyTorch's, worker {@code w} of {@code n} makes the batches {@code w},
 * {@code w + n}..., with random numbers of its own from {@code seed + w} on, so that a pass does not depend on timing.
 */
final class WorkerIterator<B> implements Iterator<B> {
    /** Batches that wait or are in work, per worker. */
    private static final int AHEAD = 2;

    private final BatchIndices batches;
    private final Function<int[], B> load;
    private final List<LoaderWorker> workers = new ArrayList<>();
    private final Deque<Future<B>> waiting = new ArrayDeque<>();
    private int submitted;

    WorkerIterator(BatchIndices batches, Function<int[], B> load, int threads, long seed) {
        this.batches = batches;
        this.load = load;
        for (int i = 0; i < threads; i++) workers.add(new LoaderWorker(i, threads, seed));
        for (int i = 0; i < AHEAD * threads; i++) submit();
    }

    private void submit() {
        if (!batches.hasNext()) return;
        int[] batch = batches.next();
        waiting.add(workers.get(submitted++ % workers.size()).start(() -> load.apply(batch)));
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
        return LoaderWorker.result(first);
    }
}
