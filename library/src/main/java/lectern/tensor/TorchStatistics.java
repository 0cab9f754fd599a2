package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** The functions of {@code torch}: counts, distances, slopes and areas, searches in sorted values. */
public abstract class TorchStatistics extends TorchOrdering {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchStatistics() {}

    /** {@link Tensor#cov()} of {@code input}. */
    public static Tensor cov(Tensor input) {
        return input.cov();
    }

    /** {@link Tensor#cov(int, Tensor, Tensor)} of {@code input}. */
    public static Tensor cov(Tensor input, int correction, Tensor fweights, Tensor aweights) {
        return input.cov(correction, fweights, aweights);
    }

    /** {@link Tensor#histc()} of {@code input}. */
    public static Tensor histc(Tensor input) {
        return input.histc();
    }

    /** {@link Tensor#histc(int)} of {@code input}. */
    public static Tensor histc(Tensor input, int bins) {
        return input.histc(bins);
    }

    /** {@link Tensor#histc(int, double, double)} of {@code input}. */
    public static Tensor histc(Tensor input, int bins, double min, double max) {
        return input.histc(bins, min, max);
    }

    /** {@link Tensor#bincount()} of {@code input}. */
    public static Tensor bincount(Tensor input) {
        return input.bincount();
    }

    /** {@link Tensor#bincount(int)} of {@code input}. */
    public static Tensor bincount(Tensor input, int minlength) {
        return input.bincount(minlength);
    }

    /** {@link Tensor#bincount(Tensor)} of {@code input}. */
    public static Tensor bincount(Tensor input, Tensor weights) {
        return input.bincount(weights);
    }

    /** {@link Tensor#bincount(Tensor, int)} of {@code input}. */
    public static Tensor bincount(Tensor input, Tensor weights, int minlength) {
        return input.bincount(weights, minlength);
    }

    /** {@link Tensor#diff()} of {@code input}. */
    public static Tensor diff(Tensor input) {
        return input.diff();
    }

    /** {@link Tensor#diff(int)} of {@code input}. */
    public static Tensor diff(Tensor input, int n) {
        return input.diff(n);
    }

    /** {@link Tensor#diff(int, int)} of {@code input}. */
    public static Tensor diff(Tensor input, int n, int dim) {
        return input.diff(n, dim);
    }

    /** {@link Tensor#diff(int, int, Tensor, Tensor)} of {@code input}. */
    public static Tensor diff(Tensor input, int n, int dim, Tensor prepend, Tensor append) {
        return input.diff(n, dim, prepend, append);
    }

    /**
     * For each value the index in ascending values where it would be inserted: before equals, or behind them with
     * {@code right()}. Without gradient.
     *
     * <p>Shapes: sorted values are a vector, or have a row for each row of values. Example:
     * {@code torch.searchsorted(torch.tensor(1., 3, 5), torch.tensor(3., 4))} is {@code tensor([1, 2])}.
     *
     * @throws TensorError if the types differ or the rows do not match
     */
    public static Tensor searchsorted(Tensor sortedSequence, Tensor values, Option.Search... options) {
        checkSameType("torch.searchsorted", sortedSequence, values);
        return SortedSearch.of("torch.searchsorted", sortedSequence, values, options);
    }

    /** {@link #searchsorted(Tensor, Tensor, Option.Search...)} of one number. */
    public static Tensor searchsorted(Tensor sortedSequence, double value, Option.Search... options) {
        return SortedSearch.of("torch.searchsorted", sortedSequence, Tensor.scalar(value, DType.FLOAT64), options);
    }

    /** {@link #searchsorted(Tensor, Tensor, Option.Search...)} of one whole number. */
    public static Tensor searchsorted(Tensor sortedSequence, long value, Option.Search... options) {
        return SortedSearch.of("torch.searchsorted", sortedSequence, Tensor.scalar(value, DType.INT64), options);
    }

    /**
     * For each element the number of the bucket between ascending boundaries: a boundary belongs to the bucket below it,
     * or above it with {@code right()}. Without gradient.
     *
     * <p>Example: {@code torch.bucketize(torch.tensor(3., 4), torch.tensor(1., 3, 5))} is {@code tensor([1, 2])}.
     *
     * @throws TensorError if the types differ or the boundaries are no vector
     */
    public static Tensor bucketize(Tensor input, Tensor boundaries, Option.Search... options) {
        if (boundaries.ndim() != 1) {
            throw new TensorError(
                    "torch.bucketize(): boundaries tensor must be 1 dimension, but got dim(" + boundaries.ndim() + ")");
        }
        checkSameType("torch.bucketize", boundaries, input);
        return SortedSearch.of("torch.bucketize", boundaries, input, options);
    }

    private static void checkSameType(String op, Tensor sorted, Tensor values) {
        if (sorted.dtype == values.dtype) return;
        throw new TensorError(op + "(): boundary tensor and input value tensor should have same dtype, but got boundary"
                + " tensor dtype " + sorted.dtype + " and input value tensor dtype " + values.dtype
                + "; convert one, as in values.to(" + sorted.dtype.pythonName() + ")");
    }

    /**
     * The area under {@code y} along its last dimension by the trapezoidal rule, at distances of 1.
     *
     * <p>Example: {@code torch.trapezoid(torch.tensor(1., 5, 10))} is {@code tensor(10.5000)}.
     */
    public static Tensor trapezoid(Tensor y) {
        return trapezoid(y, 1.0);
    }

    /** {@link #trapezoid(Tensor)} at distances of {@code dx}. */
    public static Tensor trapezoid(Tensor y, double dx) {
        return trapezoid(y, dx, -1);
    }

    /** {@link #trapezoid(Tensor)} at distances of {@code dx} along a dimension. */
    public static Tensor trapezoid(Tensor y, double dx, int dim) {
        return Differences.trapezoid(y, dx, dim);
    }

    /** {@link #trapezoid(Tensor)} at the places {@code x}. */
    public static Tensor trapezoid(Tensor y, Tensor x) {
        return trapezoid(y, x, -1);
    }

    /** {@link #trapezoid(Tensor)} at the places {@code x}, a vector or of a shape that broadcasts, along a dimension. */
    public static Tensor trapezoid(Tensor y, Tensor x, int dim) {
        return Differences.trapezoid(y, x, dim);
    }

    /** {@link #trapezoid(Tensor)} by its other name. */
    public static Tensor trapz(Tensor y) {
        return trapezoid(y);
    }

    /** {@link #trapezoid(Tensor, Tensor)} by its other name. */
    public static Tensor trapz(Tensor y, Tensor x) {
        return trapezoid(y, x);
    }

    /**
     * The slopes of {@code input} along each dimension, where neighbours lie at distances of 1: central inside,
     * one-sided at the ends.
     *
     * <p>Example: {@code torch.gradient(torch.tensor(1., 4, 9)).get(0)} is {@code tensor([3., 4., 5.])}.
     *
     * @throws TensorError if a dimension has fewer than two entries
     */
    public static List<Tensor> gradient(Tensor input) {
        return gradient(input, 1.0);
    }

    /** {@link #gradient(Tensor)} at distances of {@code spacing}. */
    public static List<Tensor> gradient(Tensor input, double spacing) {
        return gradient(input, spacing, 1);
    }

    /** {@link #gradient(Tensor)}; at the ends by one neighbour or by two. */
    public static List<Tensor> gradient(Tensor input, double spacing, int edgeOrder) {
        double[] spacings = new double[input.ndim()];
        Arrays.fill(spacings, spacing);
        return gradient(input, spacings, Places.steps(spacings.length, 1), edgeOrder);
    }

    /** {@link #gradient(Tensor)} along some dimensions, each with the distance of its neighbours. */
    public static List<Tensor> gradient(Tensor input, double[] spacing, int[] dims, int edgeOrder) {
        return Differences.gradient(
                input,
                Arrays.stream(spacing)
                        .mapToObj(step -> Promotion.number(step, input))
                        .toList(),
                dims,
                edgeOrder);
    }

    /** {@link #gradient(Tensor)} along some dimensions, each with the places of its entries. */
    public static List<Tensor> gradient(Tensor input, List<Tensor> spacing, int[] dims, int edgeOrder) {
        return Differences.gradient(input, spacing, dims, edgeOrder);
    }

    /**
     * The Euclidean distance of each row of {@code x1} and each row of {@code x2}.
     *
     * <p>Shapes: {@code [..., n, m]} and {@code [..., k, m]} give {@code [..., n, k]}; leading dimensions broadcast.
     * Gradients: of {@link Tensor#norm(double, Option.Sum...)} of the difference. Example:
     * {@code torch.cdist(torch.tensor("[[0., 0]]"), torch.tensor("[[3., 4]]"))} is {@code tensor([[5.]])}.
     *
     * @throws TensorError unless both have rows of the same length
     */
    public static Tensor cdist(Tensor x1, Tensor x2) {
        return cdist(x1, x2, 2);
    }

    /** {@link #cdist(Tensor, Tensor)} by the p-norm. */
    public static Tensor cdist(Tensor x1, Tensor x2, double p) {
        return Distances.cdist(x1, x2, p);
    }
}
