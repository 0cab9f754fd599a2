package lectern.data;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Generator;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchRandom;

/**
 * Batches of a dataset: {@code for (var b : torch.utils.data.DataLoader(dataset, batchSize(4), shuffle())) ...}.
 *
 * <p>Each pass draws from the default generator, or the one given, what PyTorch's draws, so that after
 * {@code torch.manualSeed} the order is PyTorch's, with and without workers.
 *
 * @param <B> a batch
 */
public final class DataLoader<B> implements Iterable<B> {
    private final int samples;
    private final Function<int[], B> load;
    private int batchSize = 1;
    private boolean shuffle;
    private boolean dropLast;
    private int workers;
    private Generator generator;

    /**
     * Batches whose tensors are those of the samples, stacked.
     *
     * @throws IllegalArgumentException for a batch size below 1 or a negative number of workers
     */
    public static <T> DataLoader<T> of(Dataset<T> dataset, Option.Loading... options) {
        return new DataLoader<>(dataset.size(), indices -> Collation.batch(dataset, indices), options);
    }

    /** Batches that {@code collate} makes of lists of samples. */
    public static <T, B> DataLoader<B> of(
            Dataset<T> dataset, LoaderOption.CollateFn<T, B> collate, Option.Loading... options) {
        return new DataLoader<>(
                dataset.size(), indices -> collate.function().apply(Collation.samples(dataset, indices)), options);
    }

    private DataLoader(int samples, Function<int[], B> load, Option.Loading... options) {
        this.samples = samples;
        this.load = load;
        for (Option.Loading option : options) {
            if (option instanceof LoaderOption.BatchSize size) batchSize = size.samples();
            if (option instanceof LoaderOption.Shuffle order) shuffle = order.on();
            if (option instanceof LoaderOption.DropLast last) dropLast = last.on();
            if (option instanceof LoaderOption.NumWorkers number) workers = number.threads();
            if (option instanceof Option.Source source) generator = source.generator();
        }
        if (batchSize < 1) {
            throw new IllegalArgumentException(
                    "batch_size should be a positive integer value, but got batch_size=" + batchSize);
        }
        if (workers < 0) {
            throw new IllegalArgumentException("num_workers option should be non-negative, got " + workers
                    + "; use numWorkers(0) to load in the thread that iterates");
        }
    }

    /** The number of batches of a pass. */
    public int size() {
        return dropLast ? samples / batchSize : (samples + batchSize - 1) / batchSize;
    }

    /** A pass over all samples. */
    @Override
    public Iterator<B> iterator() {
        Option.Source[] source =
                generator == null ? new Option.Source[0] : new Option.Source[] {new Option.Source(generator)};
        // PyTorch draws a seed for workers first, also without any.
        long workerSeed = seed(source);
        BatchIndices batches =
                new BatchIndices(samples, batchSize, dropLast, () -> order(source), () -> finish(source));
        return workers == 0 ? sequential(batches) : new WorkerIterator<>(batches, load, workers, workerSeed);
    }

    private static long seed(Option.Source... source) {
        return TorchCreation.empty(Size.of(), DType.INT64).random_(source).itemLong();
    }

    private int[] order(Option.Source... source) {
        if (!shuffle) return IntStream.range(0, samples).toArray();
        Option.Source[] own = generator != null
                ? source
                : new Option.Source[] {new Option.Source(new Generator().manualSeed(seed()))};
        return permutation(samples, own);
    }

    /** The numbers below {@code n} in the order that PyTorch's {@code randperm} gives them. */
    static int[] permutation(int n, Option.Source... source) {
        long[] order = (long[]) TorchRandom.randperm(n, source).toArray();
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) numbers[i] = (int) order[i];
        return numbers;
    }

    /** At the end of a pass PyTorch's sampler draws an order once more, of which it takes nothing. */
    private void finish(Option.Source... source) {
        if (shuffle && generator != null) permutation(samples, source);
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
