package lectern.data;

import java.util.ArrayList;
import java.util.List;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** Samples that are the rows of tensors: {@code torch.utils.data.TensorDataset(x, y)}. */
public final class TensorDataset implements Gathering<Sample> {
    private final List<Tensor> tensors;

    /** @throws IllegalArgumentException unless there is a tensor and all have the same first size */
    public TensorDataset(Tensor... tensors) {
        this.tensors = List.of(tensors);
        if (tensors.length == 0) throw new IllegalArgumentException("TensorDataset: expected at least one tensor");
        for (Tensor tensor : tensors) {
            if (tensor.ndim() == 0 || tensor.size(0) != tensors[0].size(0)) {
                throw new IllegalArgumentException(
                        "TensorDataset: Size mismatch between tensors, the first sizes must be"
                                + " equal; the shapes are "
                                + this.tensors.stream().map(Tensor::shape).toList());
            }
        }
    }

    /** The tensors whose rows are the samples. */
    public List<Tensor> tensors() {
        return tensors;
    }

    @Override
    public int size() {
        return tensors.get(0).size(0);
    }

    @Override
    public Sample get(int index) {
        return new Sample(tensors.stream().map(tensor -> tensor.get(index)).toList());
    }

    @Override
    public Sample gather(int[] indices) {
        long[] wanted = new long[indices.length];
        for (int i = 0; i < wanted.length; i++) wanted[i] = indices[i];
        Tensor rows = TorchCreation.fromArray(wanted, DType.INT64, wanted.length);
        List<Tensor> batch = new ArrayList<>();
        for (Tensor tensor : tensors) batch.add(tensor.indexSelect(0, rows));
        return new Sample(batch);
    }
}
