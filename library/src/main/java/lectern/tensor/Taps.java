package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import lectern.internal.cpu.Resampling;

/**
 * A linear map along one dimension, in which each result is a weighted sum of a few elements: resampling, and the sums
 * of pools. {@code first}, {@code index} and {@code weight} are those of {@link Resampling}.
 */
final class Taps {
    /** The size of the dimension before. */
    private final int in;

    private final int[] first;
    private final int[] index;
    private final double[] weight;

    private Taps(int in, int[] first, int[] index, double[] weight) {
        this.in = in;
        this.first = first;
        this.index = index;
        this.weight = weight;
    }

    /** Collects the weighted elements of one result after the other. */
    static final class Builder {
        private final int in;
        private final List<Integer> first = new ArrayList<>(List.of(0));
        private final List<Integer> index = new ArrayList<>();
        private final List<Double> weight = new ArrayList<>();

        Builder(int in) {
            this.in = in;
        }

        /** An element that the current result sums; places outside count as the nearest inside. */
        Builder tap(int place, double factor) {
            index.add(Math.max(0, Math.min(place, in - 1)));
            weight.add(factor);
            return this;
        }

        /** Ends the current result. */
        void next() {
            first.add(index.size());
        }

        Taps build() {
            return new Taps(
                    in,
                    first.stream().mapToInt(i -> i).toArray(),
                    index.stream().mapToInt(i -> i).toArray(),
                    weight.stream().mapToDouble(w -> w).toArray());
        }
    }

    /**
     * Maps the last dimensions of {@code x}, one by each of {@code taps}, as one step of the graph.
     *
     * @param node PyTorch's name of that step
     */
    static Tensor apply(String node, Tensor x, List<Taps> taps) {
        Tensor result = x.detach();
        for (int i = 0; i < taps.size(); i++) {
            result = taps.get(i).along(result, x.ndim() - taps.size() + i, false);
        }
        return FunctionNode.record(node, x, result, (g, saved) -> transposed(node, g, taps));
    }

    /** The transposed map, which is the gradient. */
    static Tensor transposed(String node, Tensor g, List<Taps> taps) {
        Tensor result = g.detach();
        for (int i = taps.size() - 1; i >= 0; i--) {
            result = taps.get(i).along(result, g.ndim() - taps.size() + i, true);
        }
        return FunctionNode.record(node, g, result, (gg, saved) -> apply(node, gg, taps));
    }

    private Tensor along(Tensor x, int dim, boolean transposed) {
        DType type = x.dtype.computeType();
        Tensor a = x.as(type).contiguous();
        int[] sizes = a.layout.sizes.clone();
        int outer = 1;
        for (int d = 0; d < dim; d++) outer *= sizes[d];
        int inner = 1;
        for (int d = dim + 1; d < sizes.length; d++) inner *= sizes[d];
        sizes[dim] = transposed ? in : first.length - 1;
        Layout layout = Layout.contiguous(sizes);
        Object out = type.elements().allocate(layout.numel);
        Resampling loops = Resampling.of(type.compute());
        if (transposed) {
            loops.scatter(a.storage.array, a.layout.offset, out, outer, in, inner, first, index, weight);
        } else {
            loops.gather(a.storage.array, a.layout.offset, out, outer, in, inner, first, index, weight);
        }
        return Tensor.of(out, layout, type).as(x.dtype);
    }
}
