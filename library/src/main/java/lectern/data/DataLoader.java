package lectern.data;

import java.util.Iterator;
import lectern.tensor.Option;
import lectern.tensor.TensorTypeError;

/**
 * Batches of a dataset: {@code for (var b : torch.utils.data.DataLoader(dataset, batchSize(4), shuffle())) ...}.
 *
 * <p>Each pass draws from the default generator, or the one given, what PyTorch's draws, so that after
 * {@code torch.manualSeed} the order is PyTorch's, with and without workers.
 *
 * @param <B> a batch
 */
public final class DataLoader<B> implements Iterable<B> {
    private final Batching<B> batches;

    private DataLoader(Batching<B> batches) {
        this.batches = batches;
    }

    /**
     * Batches whose tensors are those of the samples, stacked.
     *
     * @throws IllegalArgumentException for a batch size below 1 or a negative number of workers
     */
    public static <T> DataLoader<T> of(Dataset<T> dataset, Option.Loading... options) {
        return new DataLoader<>(new NumberedBatches<>(
                dataset.size(), indices -> Collation.batch(dataset, indices), LoaderSettings.of(options)));
    }

    /** Batches that {@code collate} makes of lists of samples. */
    public static <T, B> DataLoader<B> of(
            Dataset<T> dataset, LoaderOption.CollateFn<T, B> collate, Option.Loading... options) {
        return new DataLoader<>(new NumberedBatches<>(
                dataset.size(),
                indices -> collate.function().apply(Collation.samples(dataset, indices)),
                LoaderSettings.of(options)));
    }

    /**
     * Batches of samples as they come. As in PyTorch each worker walks the whole stream, unless the dataset leaves out what
     * {@code torch.utils.data.getWorkerInfo()} says is for others.
     *
     * @throws IllegalArgumentException with {@code shuffle()} or a sampler, which need samples that have numbers
     */
    public static <T> DataLoader<T> of(IterableDataset<T> dataset, Option.Loading... options) {
        return new DataLoader<>(new StreamedBatches<>(dataset, Collation::batch, LoaderSettings.of(options)));
    }

    /** {@link #of(IterableDataset, Option.Loading...)} of batches that {@code collate} makes of lists of samples. */
    public static <T, B> DataLoader<B> of(
            IterableDataset<T> dataset, LoaderOption.CollateFn<T, B> collate, Option.Loading... options) {
        return new DataLoader<>(new StreamedBatches<>(dataset, collate.function(), LoaderSettings.of(options)));
    }

    /** Whether the number of batches is known: not for an {@link IterableDataset}. */
    public boolean isSized() {
        return batches.isSized();
    }

    /**
     * The number of batches of a pass.
     *
     * @throws TensorTypeError for an {@link IterableDataset}
     */
    public int size() {
        return batches.size();
    }

    /** A pass over all samples. */
    @Override
    public Iterator<B> iterator() {
        return batches.pass();
    }
}
