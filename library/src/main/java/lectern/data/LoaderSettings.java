package lectern.data;

import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import lectern.tensor.DType;
import lectern.tensor.Generator;
import lectern.tensor.Option;
import lectern.tensor.Size;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchRandom;

/**
 * The keyword arguments of a {@link DataLoader}, and the random numbers that PyTorch's draws for them.
 *
 * @param sampler which samples a pass takes; null for all
 * @param generator where random numbers come from; null for the default one
 */
record LoaderSettings(
        int batchSize, boolean shuffle, Sampler sampler, boolean dropLast, int workers, Generator generator) {
    /** @throws IllegalArgumentException for a batch size below 1 or a negative number of workers */
    static LoaderSettings of(Option.Loading... options) {
        int batchSize = 1;
        boolean shuffle = false;
        Sampler sampler = null;
        boolean dropLast = false;
        int workers = 0;
        Generator generator = null;
        for (Option.Loading option : options) {
            if (option instanceof LoaderOption.BatchSize size) batchSize = size.samples();
            if (option instanceof LoaderOption.Shuffle order) shuffle = order.on();
            if (option instanceof LoaderOption.Order own) sampler = own.sampler();
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
        if (sampler != null && shuffle) {
            throw new IllegalArgumentException(
                    "sampler option is mutually exclusive with shuffle; leave out shuffle()");
        }
        return new LoaderSettings(batchSize, shuffle, sampler, dropLast, workers, generator);
    }

    private Option.Source[] source() {
        return generator == null ? new Option.Source[0] : new Option.Source[] {new Option.Source(generator)};
    }

    /** A seed, of which PyTorch draws one for workers at the beginning of a pass, also without any. */
    long seed() {
        return seed(source());
    }

    private static long seed(Option.Source... source) {
        return TorchCreation.empty(Size.of(), DType.INT64).random_(source).itemLong();
    }

    /** How many samples a pass takes of so many. */
    int samples(int all) {
        return sampler == null ? all : sampler.size();
    }

    /** The order of the samples in a pass. */
    int[] order(int samples) {
        if (sampler != null) {
            return StreamSupport.stream(sampler.spliterator(), false)
                    .mapToInt(number -> number)
                    .toArray();
        }
        if (!shuffle) return IntStream.range(0, samples).toArray();
        Option.Source[] own = generator != null
                ? source()
                : new Option.Source[] {new Option.Source(new Generator().manualSeed(seed()))};
        return permutation(samples, own);
    }

    /** At the end of a pass PyTorch's sampler draws an order once more, of which it takes nothing. */
    void finish(int samples) {
        if (shuffle && generator != null) permutation(samples, source());
    }

    /** The numbers below {@code n} in the order that PyTorch's {@code randperm} gives them. */
    static int[] permutation(int n, Option.Source... source) {
        long[] order = (long[]) TorchRandom.randperm(n, source).toArray();
        int[] numbers = new int[n];
        for (int i = 0; i < n; i++) numbers[i] = (int) order[i];
        return numbers;
    }
}
