package lectern.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Batches of a stream that each of several threads walks: one of each worker in turn, until its walk ends. */
final class StreamWorkers<B> implements Iterator<B> {
    private final Deque<Walk<B>> turns = new ArrayDeque<>();

    /** One worker's walk; its batches are touched in its thread only. */
    private static final class Walk<B> {
        private final LoaderWorker worker;
        private final Supplier<Iterator<B>> begin;
        private Iterator<B> batches;
        private Future<Optional<B>> next;

        Walk(LoaderWorker worker, Supplier<Iterator<B>> begin) {
            this.worker = worker;
            this.begin = begin;
            advance();
        }

        void advance() {
            next = worker.start(() -> {
                if (batches == null) batches = begin.get();
                return batches.hasNext() ? Optional.of(batches.next()) : Optional.empty();
            });
        }
    }

    /** @param begin begins a walk, in the thread of its worker */
    StreamWorkers(Supplier<Iterator<B>> begin, int threads, long seed) {
        for (int i = 0; i < threads; i++) turns.add(new Walk<>(new LoaderWorker(i, threads, seed), begin));
    }

    @Override
    public boolean hasNext() {
        while (!turns.isEmpty() && LoaderWorker.result(turns.peek().next).isEmpty()) turns.remove();
        return !turns.isEmpty();
    }

    @Override
    public B next() {
        if (!hasNext()) throw new NoSuchElementException("this pass has no more batches");
        Walk<B> walk = turns.remove();
        B batch = LoaderWorker.result(walk.next).orElseThrow();
        walk.advance();
        turns.add(walk);
        return batch;
    }
}
