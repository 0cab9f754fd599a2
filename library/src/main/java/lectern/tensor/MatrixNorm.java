package lectern.tensor;

import java.util.List;

/** Norms of matrices, which lie in two dimensions of a tensor. */
final class MatrixNorm {
    private final Tensor a;
    private final int rows;
    private final int columns;
    private final boolean keepdim;

    private MatrixNorm(Tensor a, int rows, int columns, boolean keepdim) {
        this.a = a;
        this.rows = rows;
        this.columns = columns;
        this.keepdim = keepdim;
    }

    /** {@link LinalgNorms#norm(Tensor, double, Option.Sum...)}: of vectors or matrices, as the dimensions say. */
    static Tensor ofEither(Tensor a, double ord, Option.Sum... options) {
        List<Integer> dims = dims(options);
        int n = dims.isEmpty() ? a.ndim() : dims.size();
        if (n != 1 && n != 2) {
            throw new TensorError("linalg.norm: If "
                    + (dims.isEmpty()
                            ? "dim is not specified but ord is, the input" + " must be 1D or 2D. Got " + n + "D"
                            : "dim is specified, it must be of length 1 or 2. Got " + dims));
        }
        return n == 1
                ? VectorNorm.of("linalg.norm", a, ord, Reduction.of(a, options))
                : of(a, options).ord(ord);
    }

    /** The matrices in the two dimensions that the options name, usually the last. */
    static MatrixNorm of(Tensor a, Option.Sum... options) {
        List<Integer> dims = dims(options);
        if (a.ndim() < 2 || (!dims.isEmpty() && dims.size() != 2)) {
            throw new TensorError("linalg.matrix_norm: expected a tensor of at least 2 dimensions and dim with two"
                    + " entries, got shape " + Layout.text(a.layout.sizes) + " and dim " + dims);
        }
        Tensor x = a;
        boolean keepdim = false;
        for (Option option : options) {
            if (option instanceof DType type) x = a.to(type);
            if (option instanceof Option.Keeping keep) keepdim = keep.on();
        }
        int first = a.layout.dim(dims.isEmpty() ? -2 : dims.get(0), 0);
        int second = a.layout.dim(dims.isEmpty() ? -1 : dims.get(1), 0);
        if (first == second) {
            throw new TensorError("linalg.matrix_norm: dims must be different. Got " + dims);
        }
        return new MatrixNorm(x, first, second, keepdim);
    }

    private static List<Integer> dims(Option... options) {
        List<Integer> dims = List.of();
        for (Option option : options) if (option instanceof Option.Dim dim) dims = dim.dims();
        return dims;
    }

    /** {@code "fro"}, the square root of the sum of squares, or {@code "nuc"}, the sum of singular values. */
    Tensor ord(String name) {
        return switch (name) {
            case "fro" -> VectorNorm.of("linalg.matrix_norm", a, 2, reduction(rows, columns));
            case "nuc" -> fromSingular(singular().sum(-1));
            case "inf" -> ord(Double.POSITIVE_INFINITY);
            case "-inf" -> ord(Double.NEGATIVE_INFINITY);
            default ->
                throw new TensorError("linalg.matrix_norm: Order " + name
                        + " not supported; use 'fro', 'nuc', 1, 2, inf or their negatives");
        };
    }

    /** 1 and infinity: the largest sum of a column or row; 2: the largest singular value; negative: the smallest. */
    Tensor ord(double ord) {
        boolean largest = ord > 0;
        if (Math.abs(ord) == 2) {
            return fromSingular(largest ? singular().amax(-1) : singular().amin(-1));
        }
        if (Math.abs(ord) != 1 && !Double.isInfinite(ord)) {
            throw new TensorError("linalg.matrix_norm: Order " + ord
                    + " not supported; use 'fro', 'nuc', 1, 2, inf or their negatives");
        }
        int summed = Math.abs(ord) == 1 ? rows : columns;
        int chosen = summed == rows ? columns : rows;
        Tensor sums = VectorNorm.of("linalg.matrix_norm", a, 1, reduction(summed));
        Tensor result = largest ? sums.amax(chosen, true) : sums.amin(chosen, true);
        return keepdim ? result : result.squeeze(rows, columns);
    }

    private Reduction reduction(int... dims) {
        boolean keep = keepdim || dims.length == 1;
        return Reduction.of(a, new Option.Dim(dims), new Option.Keepdim(keep));
    }

    private Tensor singular() {
        return SingularValues.values(a.movedim(new int[] {rows, columns}, new int[] {-2, -1}));
    }

    private Tensor fromSingular(Tensor result) {
        if (!keepdim) return result;
        return result.unsqueeze(Math.min(rows, columns)).unsqueeze(Math.max(rows, columns));
    }
}
