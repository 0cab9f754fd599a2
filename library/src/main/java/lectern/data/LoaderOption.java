package lectern.data;

import java.util.List;
import java.util.function.Function;
import lectern.tensor.Option;

/** The keyword arguments of a {@link DataLoader}, beside {@code generator(g)}. */
public interface LoaderOption extends Option.Loading {
    /** {@code batch_size=}: samples per batch. */
    record BatchSize(int samples) implements LoaderOption {}

    /** {@code shuffle=}: whether each pass has an order of its own. */
    record Shuffle(boolean on) implements LoaderOption {}

    /** {@code sampler=}: which samples a pass takes, and in which order. */
    record Order(Sampler sampler) implements LoaderOption {}

    /** {@code drop_last=}: whether a last batch that is not full is left out. */
    record DropLast(boolean on) implements LoaderOption {}

    /** {@code num_workers=}: threads that prepare batches; 0 for none. */
    record NumWorkers(int threads) implements LoaderOption {}

    /** {@code collate_fn=}: makes a batch of samples. */
    record CollateFn<T, B>(Function<List<T>, B> function) {}
}
