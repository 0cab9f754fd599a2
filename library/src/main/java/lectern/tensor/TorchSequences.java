package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The functions of {@code torch} that make tensors by a rule: ranges, grids, the identity. */
public abstract class TorchSequences extends TorchConstructors {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchSequences() {}

    /**
     * Whole numbers from 0 up to but not including {@code end}.
     *
     * <p>Example: {@code torch.arange(3)} is {@code tensor([0, 1, 2])}.
     */
    public static Tensor arange(long end, Option.Creation... options) {
        return arange(0, end, 1, options);
    }

    /**
     * Numbers from 0 in steps of 1, up to but not including {@code end}.
     *
     * <p>Example: {@code torch.arange(2.5)} is {@code tensor([0., 1., 2.])}.
     */
    public static Tensor arange(double end, Option.Creation... options) {
        return arange(0., end, 1., options);
    }

    /**
     * Whole numbers from {@code start} up to but not including {@code end}.
     *
     * <p>Example: {@code torch.arange(2, 5)} is {@code tensor([2, 3, 4])}.
     */
    public static Tensor arange(long start, long end, Option.Creation... options) {
        return arange(start, end, 1, options);
    }

    /**
     * Numbers from {@code start} in steps of 1, up to but not including {@code end}.
     *
     * <p>Example: {@code torch.arange(0.5, 3)} is {@code tensor([0.5000, 1.5000, 2.5000])}.
     */
    public static Tensor arange(double start, double end, Option.Creation... options) {
        return arange(start, end, 1., options);
    }

    /**
     * Whole numbers from {@code start} by {@code step} up to but not including {@code end}, as int64.
     *
     * <p>Example: {@code torch.arange(1, 10, 4)} is {@code tensor([1, 5, 9])}.
     *
     * @throws TensorError if the step is zero or leads away from {@code end}
     */
    public static Tensor arange(long start, long end, long step, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        return wanted.finish(Sequences.arange(start, end, step, wanted.dtypeOr(DType.INT64)));
    }

    /**
     * Numbers from {@code start} by {@code step} up to but not including {@code end}, of the default floating type.
     *
     * <p>Example: {@code torch.arange(0, 1, 0.25)} is {@code tensor([0.0000, 0.2500, 0.5000, 0.7500])}.
     *
     * @throws TensorError if the step is zero or leads away from {@code end}
     */
    public static Tensor arange(double start, double end, double step, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        DType type = wanted.dtypeOr(TorchState.current().defaultDtype());
        return wanted.finish(Sequences.arange(start, end, step, type));
    }

    /**
     * {@code steps} numbers at equal distances from {@code start} to {@code end}, both included.
     *
     * <p>Example: {@code torch.linspace(0, 1, 3)} is {@code tensor([0.0000, 0.5000, 1.0000])}.
     *
     * @throws TensorError if {@code steps} is negative
     */
    public static Tensor linspace(double start, double end, int steps, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        DType type = wanted.dtypeOr(TorchState.current().defaultDtype());
        return wanted.finish(Sequences.linspace(start, end, steps, type));
    }

    /** {@link #linspace(double, double, int, Option.Creation...)} between two 0-dim tensors. */
    public static Tensor linspace(Tensor start, Tensor end, int steps, Option.Creation... options) {
        return linspace(bound("linspace", start), bound("linspace", end), steps, options);
    }

    /** {@link #linspace(double, double, int, Option.Creation...)} from a 0-dim tensor. */
    public static Tensor linspace(Tensor start, double end, int steps, Option.Creation... options) {
        return linspace(bound("linspace", start), end, steps, options);
    }

    /** {@link #linspace(double, double, int, Option.Creation...)} to a 0-dim tensor. */
    public static Tensor linspace(double start, Tensor end, int steps, Option.Creation... options) {
        return linspace(start, bound("linspace", end), steps, options);
    }

    /** {@link #logspace(double, double, int, double, Option.Creation...)} to base 10. */
    public static Tensor logspace(double start, double end, int steps, Option.Creation... options) {
        return logspace(start, end, steps, 10, options);
    }

    /**
     * {@code steps} powers of {@code base}, whose exponents lie at equal distances from {@code start} to {@code end}.
     *
     * <p>Example: {@code torch.logspace(0, 2, 3, 2)} is {@code tensor([1., 2., 4.])}.
     *
     * @throws TensorError if {@code steps} is negative
     */
    public static Tensor logspace(double start, double end, int steps, double base, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        DType type = wanted.dtypeOr(TorchState.current().defaultDtype());
        return wanted.finish(Sequences.logspace(start, end, steps, base, type));
    }

    /** {@link #logspace(double, double, int, double, Option.Creation...)} between two 0-dim tensors. */
    public static Tensor logspace(Tensor start, Tensor end, int steps, double base, Option.Creation... options) {
        return logspace(bound("logspace", start), bound("logspace", end), steps, base, options);
    }

    /** {@link #logspace(double, double, int, double, Option.Creation...)} from a 0-dim tensor. */
    public static Tensor logspace(Tensor start, double end, int steps, double base, Option.Creation... options) {
        return logspace(bound("logspace", start), end, steps, base, options);
    }

    /** {@link #logspace(double, double, int, double, Option.Creation...)} to a 0-dim tensor. */
    public static Tensor logspace(double start, Tensor end, int steps, double base, Option.Creation... options) {
        return logspace(start, bound("logspace", end), steps, base, options);
    }

    private static double bound(String op, Tensor value) {
        if (value.layout.dims() == 0) return value.item();
        throw new TensorError(op + " only supports 0-dimensional start and end tensors, but got shape "
                + Layout.text(value.layout.sizes));
    }

    /**
     * The identity matrix of {@code n} rows.
     *
     * <p>Example: {@code torch.eye(2)} is {@code tensor([[1., 0.], [0., 1.]])} on two lines.
     */
    public static Tensor eye(int n, Option.Creation... options) {
        return eye(n, n, options);
    }

    /**
     * Ones on the main diagonal of {@code n} rows and {@code m} columns of zeros.
     *
     * <p>Example: {@code torch.eye(1, 2).tolist()} is {@code [[1.0, 0.0]]}.
     *
     * @throws TensorError if a size is negative
     */
    public static Tensor eye(int n, int m, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        if (n < 0 || m < 0) throw new TensorError("eye: n and m must be greater or equal to 0, got " + n + ", " + m);
        Tensor result = Joining.blank(
                new int[] {n, m}, wanted.dtypeOr(TorchState.current().defaultDtype()));
        InPlace.write(result.viewed(l -> Shapes.diagonal(l, 0, 0, 1)), Tensor.scalar(1L, result.dtype));
        result.storage.version = 0;
        return wanted.finish(result);
    }

    /**
     * The rows and columns of the lower triangle of a matrix, as two rows.
     *
     * <p>Example: {@code torch.trilIndices(2, 2, 0)} is {@code tensor([[0, 1, 1], [0, 0, 1]])} on two lines.
     */
    public static Tensor trilIndices(int row, int col, int offset, Option.Creation... options) {
        return indices(ones(row, col).tril(offset), options);
    }

    /** {@link #trilIndices(int, int, int, Option.Creation...)} with the main diagonal. */
    public static Tensor trilIndices(int row, int col) {
        return trilIndices(row, col, 0);
    }

    /**
     * The rows and columns of the upper triangle of a matrix, as two rows.
     *
     * <p>Example: {@code torch.triuIndices(2, 2, 0)} is {@code tensor([[0, 0, 1], [0, 1, 1]])} on two lines.
     */
    public static Tensor triuIndices(int row, int col, int offset, Option.Creation... options) {
        return indices(ones(row, col).triu(offset), options);
    }

    /** {@link #triuIndices(int, int, int, Option.Creation...)} with the main diagonal. */
    public static Tensor triuIndices(int row, int col) {
        return triuIndices(row, col, 0);
    }

    private static Tensor indices(Tensor triangle, Option.Creation... options) {
        CreationOptions wanted = CreationOptions.of(options);
        return wanted.finish(Masks.rows(triangle).t().contiguous().as(wanted.dtypeOr(DType.INT64)));
    }

    /** {@link #meshgrid(List, String)} with matrix indexing. */
    public static List<Tensor> meshgrid(Tensor... tensors) {
        return meshgrid(List.of(tensors), "ij");
    }

    /**
     * The coordinates of a grid: tensor {@code i} of the result holds the values of vector {@code i} along dimension
     * {@code i}, repeated along the others. Views.
     *
     * <p>Example: {@code torch.meshgrid(List.of(torch.arange(2), torch.arange(3)), "ij").get(0)} is
     * {@code tensor([[0, 0, 0], [1, 1, 1]])} on two lines.
     *
     * @param indexing {@code ij}, or {@code xy} to swap the first two dimensions
     * @throws TensorError for a tensor with more than one dimension, or another indexing
     */
    public static List<Tensor> meshgrid(List<Tensor> tensors, String indexing) {
        if (!indexing.equals("ij") && !indexing.equals("xy")) {
            throw new TensorError("meshgrid: indexing must be one of \"xy\" or \"ij\", but received: " + indexing);
        }
        boolean swap = indexing.equals("xy") && tensors.size() >= 2;
        int[] sizes = new int[tensors.size()];
        for (int i = 0; i < sizes.length; i++) {
            Tensor axis = tensors.get(i);
            if (axis.ndim() > 1) {
                throw new TensorError("meshgrid: Expected 0D or 1D tensor in the tensor list but got shape "
                        + Layout.text(axis.layout.sizes));
            }
            sizes[place(i, swap)] = axis.numel();
        }
        List<Tensor> grids = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            int[] own = new int[sizes.length];
            Arrays.fill(own, 1);
            own[place(i, swap)] = tensors.get(i).numel();
            Tensor grid = tensors.get(i).reshape(own).expand(sizes);
            grids.add(grid);
        }
        return grids;
    }

    private static int place(int i, boolean swap) {
        return swap && i < 2 ? 1 - i : i;
    }
}
