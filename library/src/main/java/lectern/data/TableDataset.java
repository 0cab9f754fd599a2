package lectern.data;

import java.util.List;
import lectern.tensor.Tensor;

/** Samples that are the rows of a table: numbers, and a number or a class as the target. */
public final class TableDataset implements Gathering<Sample> {
    private final TensorDataset rows;
    private final List<String> features;
    private final List<String> classes;

    /**
     * @param features the names of the columns of {@code x}
     * @param classes the names of the classes that {@code y} counts, or none
     */
    TableDataset(Tensor x, Tensor y, List<String> features, List<String> classes) {
        rows = new TensorDataset(x, y);
        this.features = List.copyOf(features);
        this.classes = List.copyOf(classes);
    }

    /** The inputs, a row for each sample. */
    public Tensor x() {
        return rows.tensors().get(0);
    }

    /** The targets. */
    public Tensor y() {
        return rows.tensors().get(1);
    }

    /** The names of the columns of {@link #x()}. */
    public List<String> features() {
        return features;
    }

    /** The names of the classes that {@link #y()} counts; none where the target is a number. */
    public List<String> classes() {
        return classes;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public Sample get(int index) {
        return rows.get(index);
    }

    @Override
    public Sample gather(int[] indices) {
        return rows.gather(indices);
    }
}
