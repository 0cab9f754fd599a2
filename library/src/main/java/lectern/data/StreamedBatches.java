package lectern.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import lectern.tensor.TensorTypeError;

/**
 * Batches of samples that come one after the other.
 *
 * @param collate makes the batch of some of them
 */
record StreamedBatches<T, B>(IterableDataset<T> samples, Function<List<T>, B> collate, LoaderSettings settings)
        implements Batching<B> {
    StreamedBatches {
        if (settings.shuffle()) {
            throw new IllegalArgumentException("DataLoader with IterableDataset: expected unspecified shuffle option,"
                    + " but got shuffle=True; mix the samples where the dataset makes them");
        }
        if (settings.sampler() != null) {
            throw new IllegalArgumentException("DataLoader with IterableDataset: expected unspecified sampler option;"
                    + " its samples have no numbers");
        }
    }

    @Override
    public boolean isSized() {
        return false;
    }

    @Override
    public int size() {
        throw new TensorTypeError("len: a DataLoader of an IterableDataset has no len(); count the batches of a pass");
    }

    @Override
    public Iterator<B> pass() {
        // Drawn as PyTorch draws it, so that what follows is the same.
        long seed = settings.seed();
        return settings.workers() == 0 ? walk() : new StreamWorkers<>(this::walk, settings.workers(), seed);
    }

    private Iterator<B> walk() {
        Iterator<T> rest = samples.iterator();
        return new Iterator<>() {
            private List<T> batch;

            @Override
            public boolean hasNext() {
                if (batch == null) batch = take(rest);
                return batch.size() == settings.batchSize() || (!batch.isEmpty() && !settings.dropLast());
            }

            @Override
            public B next() {
                if (!hasNext()) throw new NoSuchElementException("this pass has no more batches");
                List<T> taken = batch;
                batch = null;
                return collate.apply(taken);
            }
        };
    }

    private List<T> take(Iterator<T> rest) {
        List<T> batch = new ArrayList<>();
        while (batch.size() < settings.batchSize() && rest.hasNext()) batch.add(rest.next());
        return batch;
    }
}
