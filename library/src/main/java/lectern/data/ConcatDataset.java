package lectern.data;

import java.util.List;

/** The samples of several datasets, one dataset after the other. */
public final class ConcatDataset<T> implements Dataset<T> {
    private final List<Dataset<T>> datasets;

    /** @throws IllegalArgumentException without datasets */
    public ConcatDataset(List<? extends Dataset<T>> datasets) {
        if (datasets.isEmpty()) throw new IllegalArgumentException("datasets should not be an empty iterable");
        this.datasets = List.copyOf(datasets);
    }

    @Override
    public int size() {
        return datasets.stream().mapToInt(Dataset::size).sum();
    }

    @Override
    public T get(int index) {
        int rest = index;
        for (Dataset<T> dataset : datasets) {
            if (rest >= 0 && rest < dataset.size()) return dataset.get(rest);
            rest -= dataset.size();
        }
        throw new IndexOutOfBoundsException(
                "ConcatDataset: index " + index + " is out of bounds for " + size() + " samples");
    }
}
