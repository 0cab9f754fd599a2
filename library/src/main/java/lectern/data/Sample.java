package lectern.data;

import java.util.AbstractList;
import java.util.List;
import lectern.tensor.Tensor;

/**
 * The tensors of one sample, or of a batch of samples: usually an input {@link #x()} and a target {@link #y()}. Unlike in
 * Python they are not unpacked: {@code for (var b : loader) { var x = b.x(); var y = b.y(); }}.
 */
public final class Sample extends AbstractList<Tensor> {
    private final List<Tensor> tensors;

    /** The tensors of a sample, in order. */
    public Sample(Tensor... tensors) {
        this(List.of(tensors));
    }

    /** {@link #Sample(Tensor...)}. */
    public Sample(List<Tensor> tensors) {
        this.tensors = List.copyOf(tensors);
    }

    /** The first tensor: the input. */
    public Tensor x() {
        return get(0);
    }

    /** The second tensor: the target. */
    public Tensor y() {
        return get(1);
    }

    @Override
    public Tensor get(int place) {
        return tensors.get(place);
    }

    @Override
    public int size() {
        return tensors.size();
    }
}
