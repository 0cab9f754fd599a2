package lectern;

import java.util.List;
import java.util.function.Function;
import lectern.data.LoaderOption;
import lectern.data.Sampler;

/** The keyword arguments of data loaders, under the names that a cell uses. */
public abstract class LoaderKeywords extends OptimKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected LoaderKeywords() {}

    /** {@code batch_size=...}: samples per batch. */
    public static LoaderOption.BatchSize batchSize(int samples) {
        return new LoaderOption.BatchSize(samples);
    }

    /** {@code shuffle=True}. */
    public static LoaderOption.Shuffle shuffle() {
        return shuffle(true);
    }

    /** {@code shuffle=...}: whether each pass has an order of its own. */
    public static LoaderOption.Shuffle shuffle(boolean on) {
        return new LoaderOption.Shuffle(on);
    }

    /** {@code sampler=...}: which samples a pass takes, and in which order. */
    public static LoaderOption.Order sampler(Sampler sampler) {
        return new LoaderOption.Order(sampler);
    }

    /** {@code drop_last=True}. */
    public static LoaderOption.DropLast dropLast() {
        return dropLast(true);
    }

    /** {@code drop_last=...}: whether a last batch that is not full is left out. */
    public static LoaderOption.DropLast dropLast(boolean on) {
        return new LoaderOption.DropLast(on);
    }

    /** {@code num_workers=...}: threads that prepare batches. */
    public static LoaderOption.NumWorkers numWorkers(int threads) {
        return new LoaderOption.NumWorkers(threads);
    }

    /** {@code collate_fn=...}: makes a batch of a list of samples. */
    public static <T, B> LoaderOption.CollateFn<T, B> collateFn(Function<List<T>, B> function) {
        return new LoaderOption.CollateFn<>(function);
    }
}
