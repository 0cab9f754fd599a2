package lectern.data;

import java.util.List;

/** Some samples of a dataset, in an order of their own. */
public final class Subset<T> implements Gathering<T> {
    private final Dataset<T> dataset;
    private final List<Integer> indices;

    public Subset(Dataset<T> dataset, List<Integer> indices) {
        this.dataset = dataset;
        this.indices = List.copyOf(indices);
    }

    /** The numbers of the samples in {@link #dataset()}. */
    public List<Integer> indices() {
        return indices;
    }

    /** The dataset that the samples are taken from. */
    public Dataset<T> dataset() {
        return dataset;
    }

    @Override
    public int size() {
        return indices.size();
    }

    @Override
    public T get(int index) {
        return dataset.get(indices.get(index));
    }

    @Override
    public T gather(int[] wanted) {
        int[] inside = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) inside[i] = indices.get(wanted[i]);
        return Collation.batch(dataset, inside);
    }
}
