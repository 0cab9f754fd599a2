package lectern.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.display.Context;
import lectern.tensor.Option;
import lectern.tensor.Tensor;

/** {@code torch.utils.data}: datasets and the loaders that batch them. */
public abstract class Loading extends Samplers {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected Loading() {}

    /** {@link lectern.data.TensorDataset#TensorDataset(Tensor...)}. */
    public static TensorDataset TensorDataset(Tensor... tensors) {
        return new TensorDataset(tensors);
    }

    /** {@link lectern.data.Subset}. */
    public static <T> Subset<T> Subset(Dataset<T> dataset, List<Integer> indices) {
        return new Subset<>(dataset, indices);
    }

    /** {@link lectern.data.ConcatDataset}. */
    public static <T> ConcatDataset<T> ConcatDataset(List<? extends Dataset<T>> datasets) {
        return new ConcatDataset<>(datasets);
    }

    /** {@link lectern.data.DataLoader#of(Dataset, Option.Loading...)}. */
    public static <T> DataLoader<T> DataLoader(Dataset<T> dataset, Option.Loading... options) {
        return DataLoader.of(dataset, options);
    }

    /** {@link lectern.data.DataLoader#of(Dataset, LoaderOption.CollateFn, Option.Loading...)}. */
    public static <T, B> DataLoader<B> DataLoader(
            Dataset<T> dataset, LoaderOption.CollateFn<T, B> collate, Option.Loading... options) {
        return DataLoader.of(dataset, collate, options);
    }

    /** {@link lectern.data.DataLoader#of(IterableDataset, Option.Loading...)}. */
    public static <T> DataLoader<T> DataLoader(IterableDataset<T> dataset, Option.Loading... options) {
        return DataLoader.of(dataset, options);
    }

    /** {@link lectern.data.DataLoader#of(IterableDataset, LoaderOption.CollateFn, Option.Loading...)}. */
    public static <T, B> DataLoader<B> DataLoader(
            IterableDataset<T> dataset, LoaderOption.CollateFn<T, B> collate, Option.Loading... options) {
        return DataLoader.of(dataset, collate, options);
    }

    /** Which worker of a loader asks; null outside of one. */
    public static WorkerInfo getWorkerInfo() {
        return Context.current().get(WorkerInfo.class, () -> null);
    }

    /**
     * The batch that a loader makes of samples: tensors are stacked, numbers and booleans become a tensor, texts stay a
     * list, and so place by place in samples, tuples, lists and maps.
     *
     * @throws lectern.tensor.TensorTypeError for anything else
     */
    public static Object defaultCollate(List<?> batch) {
        return Collation.any(batch);
    }

    /**
     * Splits a dataset at random into parts of these sizes, or of these shares of it: {@code randomSplit(d, list(0.8, 0.2))}.
     * The order is PyTorch's for a seed.
     *
     * @throws IllegalArgumentException unless the sizes add up to the dataset's, or the shares to 1
     */
    public static <T> List<Subset<T>> randomSplit(
            Dataset<T> dataset, List<? extends Number> lengths, Option.Source... generator) {
        int[] sizes = sizes(dataset.size(), lengths);
        int[] order = LoaderSettings.permutation(dataset.size(), generator);
        List<Subset<T>> parts = new ArrayList<>();
        int from = 0;
        for (int size : sizes) {
            List<Integer> indices =
                    Arrays.stream(order, from, from + size).boxed().toList();
            parts.add(new Subset<>(dataset, indices));
            from += size;
        }
        return parts;
    }

    private static int[] sizes(int all, List<? extends Number> lengths) {
        double sum = lengths.stream().mapToDouble(Number::doubleValue).sum();
        boolean negative = lengths.stream().anyMatch(length -> length.doubleValue() < 0);
        boolean shares = Math.abs(sum - 1) < 1e-6 && lengths.stream().anyMatch(length -> length.doubleValue() % 1 != 0);
        int[] sizes = new int[lengths.size()];
        int rest = all;
        for (int i = 0; i < sizes.length; i++) {
            double length = lengths.get(i).doubleValue();
            sizes[i] = (int) (shares ? Math.floor(all * length) : length);
            rest -= sizes[i];
        }
        if (negative || (!shares && sum != all)) {
            throw new IllegalArgumentException("Sum of input lengths does not equal the length of the input dataset!"
                    + " The lengths are " + lengths + " and the dataset has " + all
                    + " samples; give sizes that add up to it, or shares that add up to 1");
        }
        // What rounding left goes to the first parts, one each.
        for (int i = 0; i < rest; i++) sizes[i % sizes.length]++;
        return sizes;
    }
}
