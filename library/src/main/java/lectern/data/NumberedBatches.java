package lectern.data;

import java.util.Iterator;
import java.util.function.Function;

/**
 * Batches of samples that have numbers.
 *
 * @param samples how many there are
 * @param load makes the batch of some of them
 */
record NumberedBatches<B>(int samples, Function<int[], B> load, LoaderSettings settings) implements Batching<B> {
    @Override
    public boolean isSized() {
        return true;
    }

    @Override
    public int size() {
        int batchSize = settings.batchSize();
        int samples = settings.samples(this.samples);
        return settings.dropLast() ? samples / batchSize : (samples + batchSize - 1) / batchSize;
    }

    @Override
    public Iterator<B> pass() {
        long workerSeed = settings.seed();
        BatchIndices batches = new BatchIndices(
                settings.samples(samples),
                settings.batchSize(),
                settings.dropLast(),
                () -> settings.order(samples),
                () -> settings.finish(samples));
        return settings.workers() == 0
                ? sequential(batches)
                : new WorkerIterator<>(batches, load, settings.workers(), workerSeed);
    }

    private Iterator<B> sequential(BatchIndices batches) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return batches.hasNext();
            }

            @Override
            public B next() {
                return load.apply(batches.next());
            }
        };
    }
}
