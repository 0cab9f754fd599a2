package lectern.numpy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchShaping;

/** The functions of {@code np} that put arrays together, take them apart and change their shape. */
public abstract class NumpyJoining extends NumpyOrdering {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyJoining() {}

    /**
     * Arrays one after the other along the first axis: {@code np.concatenate(list(a, b))}.
     *
     * <p>Example: {@code np.concatenate(List.of(np.array(1, 2), np.array(3, 4)))} is {@code [1 2 3 4]}.
     */
    public static NDArray concatenate(List<?> arrays) {
        return concatenate(arrays, 0);
    }

    /**
     * Arrays one after the other along an axis.
     *
     * @throws IllegalArgumentException if the other sizes differ
     */
    public static NDArray concatenate(List<?> arrays, int axis) {
        List<NDArray> parts = parts("concatenate", arrays);
        int dims = parts.get(0).ndim();
        if (dims == 0) throw new IllegalArgumentException("zero-dimensional arrays cannot be concatenated");
        int along = Axes.index(axis, dims);
        checkSizes("concatenate", parts, along);
        return NDArray.of(TorchShaping.cat(tensors(parts), along));
    }

    /**
     * Arrays of one shape side by side along a new first axis: {@code np.stack(list(a, b))}.
     *
     * <p>Example: {@code np.stack(List.of(np.array(1, 2), np.array(3, 4)))} is {@code [[1 2] [3 4]]} on two lines.
     */
    public static NDArray stack(List<?> arrays) {
        return stack(arrays, 0);
    }

    /**
     * Arrays of one shape side by side along a new axis.
     *
     * <p>Example: {@code np.stack(List.of(np.array(1, 2), np.array(3, 4)), 1)} is {@code [[1 3] [2 4]]} on two lines.
     *
     * @throws IllegalArgumentException if the shapes differ
     */
    public static NDArray stack(List<?> arrays, int axis) {
        List<NDArray> parts = parts("stack", arrays);
        checkSizes("stack", parts, -1);
        return NDArray.of(
                TorchShaping.stack(tensors(parts), Axes.index(axis, parts.get(0).ndim() + 1)));
    }

    /**
     * Arrays on top of each other; a vector is a row.
     *
     * <p>Example: {@code np.vstack(List.of(np.array(1, 2), np.array(3, 4)))} is {@code [[1 2] [3 4]]} on two lines.
     */
    public static NDArray vstack(List<?> arrays) {
        List<NDArray> rows = new ArrayList<>();
        for (NDArray part : parts("vstack", arrays)) rows.add(part.ndim() < 2 ? part.reshape(1, part.size()) : part);
        return concatenate(rows, 0);
    }

    /**
     * Arrays beside each other; vectors one after the other.
     *
     * <p>Example: {@code np.hstack(List.of(np.array(1, 2), np.array(3, 4)))} is {@code [1 2 3 4]}.
     */
    public static NDArray hstack(List<?> arrays) {
        List<NDArray> columns = new ArrayList<>();
        for (NDArray part : parts("hstack", arrays)) columns.add(part.ndim() == 0 ? part.reshape(1) : part);
        return concatenate(columns, columns.get(0).ndim() == 1 ? 0 : 1);
    }

    /**
     * Vectors as the columns of a matrix.
     *
     * <p>Example: {@code np.columnStack(List.of(np.array(1, 2), np.array(3, 4)))} is
     * {@code [[1 3] [2 4]]} on two lines.
     */
    public static NDArray columnStack(List<?> arrays) {
        List<NDArray> columns = new ArrayList<>();
        for (NDArray part : parts("columnStack", arrays)) {
            columns.add(part.ndim() < 2 ? part.reshape(part.size(), 1) : part);
        }
        return concatenate(columns, 1);
    }

    private static List<NDArray> parts(String call, List<?> arrays) {
        if (arrays.isEmpty()) throw new IllegalArgumentException(call + ": need at least one array");
        return arrays.stream().map(NumpyCreation::asarray).collect(Collectors.toList());
    }

    private static void checkSizes(String call, List<NDArray> parts, int except) {
        int[] first = parts.get(0).sizes();
        for (NDArray part : parts) {
            int[] sizes = part.sizes();
            if (except >= 0 && sizes.length == first.length) sizes[except] = first[except];
            if (!Arrays.equals(sizes, first)) {
                throw new IllegalArgumentException(call + ": all the input array dimensions"
                        + (except < 0 ? "" : " except for the concatenation axis") + " must match exactly, got shapes "
                        + parts.stream().map(p -> p.shape().toString()).collect(Collectors.joining(", ")));
            }
        }
    }

    private static List<Tensor> tensors(List<NDArray> parts) {
        DType type = parts.get(0).values.dtype();
        for (NDArray part : parts) type = ArrayTypes.promote(type, part.values.dtype());
        List<Tensor> tensors = new ArrayList<>();
        for (NDArray part : parts) tensors.add(part.values.to(type));
        return tensors;
    }

    /**
     * The array in another shape, see {@link NDArray#reshape(int...)}.
     *
     * <p>Example: {@code np.reshape(np.arange(4), 2, 2)} is {@code [[0 1] [2 3]]} on two lines.
     */
    public static NDArray reshape(Object x, int... shape) {
        return asarray(x).reshape(shape);
    }

    /**
     * The dimensions in reverse order, or in the given one.
     *
     * <p>Example: {@code np.transpose(np.zeros(2, 3)).shape()} is {@code (3, 2)}.
     */
    public static NDArray transpose(Object x, int... axes) {
        return asarray(x).transpose(axes);
    }

    /**
     * The elements as a vector.
     *
     * <p>Example: {@code np.ravel(np.array("[[1, 2], [3, 4]]"))} is {@code [1 2 3 4]}.
     */
    public static NDArray ravel(Object x) {
        return asarray(x).ravel();
    }

    /**
     * A new axis of size 1.
     *
     * <p>Example: {@code np.expandDims(np.array(1, 2), 0)} is {@code [[1 2]]}.
     */
    public static NDArray expandDims(Object x, int axis) {
        NDArray array = asarray(x);
        return NDArray.of(array.values.unsqueeze(Axes.index(axis, array.ndim() + 1)));
    }

    /**
     * Axes of size 1 dropped.
     *
     * <p>Example: {@code np.squeeze(np.array("[[1, 2]]"))} is {@code [1 2]}.
     */
    public static NDArray squeeze(Object x) {
        return asarray(x).squeeze();
    }

    /**
     * The elements in reverse order along the given axes, or along all.
     *
     * <p>Example: {@code np.flip(np.array(1, 2, 3))} is {@code [3 2 1]}.
     */
    public static NDArray flip(Object x, int... axes) {
        NDArray array = asarray(x);
        int[] all = axes.length > 0 ? axes : IntStream.range(0, array.ndim()).toArray();
        return NDArray.of(array.values.flip(all));
    }

    /**
     * The array repeated side by side: {@code np.tile(x, 2)}.
     *
     * <p>Example: {@code np.tile(np.array(1, 2), 2)} is {@code [1 2 1 2]}.
     */
    public static NDArray tile(Object x, int... repeats) {
        return NDArray.of(asarray(x).values.tile(repeats));
    }

    /**
     * Each element {@code repeats} times, as a vector.
     *
     * <p>Example: {@code np.repeat(np.array(1, 2), 2)} is {@code [1 1 2 2]}.
     */
    public static NDArray repeat(Object x, int repeats) {
        return NDArray.of(asarray(x).values.repeatInterleave(repeats));
    }

    /** Each item of an axis {@code repeats} times. */
    public static NDArray repeat(Object x, int repeats, int axis) {
        return NDArray.of(asarray(x).values.repeatInterleave(repeats, axis));
    }

    /**
     * A matrix with a vector on its diagonal, or the diagonal of a matrix.
     *
     * <p>Example: {@code np.diag(np.array(1, 2))} is {@code [[1 0] [0 2]]} on two lines.
     */
    public static NDArray diag(Object x) {
        return NDArray.of(asarray(x).values.diag());
    }

    /** Where the elements are not 0, one vector of indices per dimension. */
    public static List<NDArray> nonzero(Object x) {
        return asarray(x).values.nonzeroAsTuple().stream().map(NDArray::of).collect(Collectors.toList());
    }

    /** Where the elements hold, see {@link #nonzero}. */
    public static List<NDArray> where(Object condition) {
        return nonzero(condition);
    }

    /** Coordinate matrices of two vectors: the first varies along rows, the second along columns. */
    public static List<NDArray> meshgrid(Object x, Object y) {
        NDArray across = asarray(x);
        NDArray down = asarray(y);
        int rows = down.size();
        int columns = across.size();
        return List.of(
                NDArray.of(across.values.reshape(1, columns).expand(rows, columns))
                        .copy(),
                NDArray.of(down.values.reshape(rows, 1).expand(rows, columns)).copy());
    }
}
