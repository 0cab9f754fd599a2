package lectern.tensor;

/** The norms of {@code torch.linalg}. */
public abstract class LinalgNorms {
    /** Only the functions of {@code torch.linalg} inherit; there are no instances. */
    LinalgNorms() {}

    /** The Euclidean norm of all elements, or over some dimensions: {@code torch.linalg.norm(a, dim(1))}. */
    public static Tensor norm(Tensor a, Option.Sum... options) {
        return VectorNorm.of("linalg.norm", a, 2, Reduction.of(a, options));
    }

    /**
     * The norm of a vector or a matrix, or of those that lie in one or two dimensions.
     *
     * <p>As {@link #vectorNorm(Tensor, double, Option.Sum...)} or {@link #matrixNorm(Tensor, double, Option.Sum...)}.
     * Example: {@code torch.linalg.norm(torch.tensor(3., -4), 1)} is {@code tensor(7.)}.
     *
     * @throws TensorError for more dimensions without {@code dim(...)}, or an order that matrices do not have
     */
    public static Tensor norm(Tensor a, double ord, Option.Sum... options) {
        return MatrixNorm.ofEither(a, ord, options);
    }

    /** {@link #matrixNorm(Tensor, String, Option.Sum...)}. */
    public static Tensor norm(Tensor a, String ord, Option.Sum... options) {
        return MatrixNorm.of(a, options).ord(ord);
    }

    /** {@link #vectorNorm(Tensor, double, Option.Sum...)} of order 2. */
    public static Tensor vectorNorm(Tensor x, Option.Sum... options) {
        return VectorNorm.of("linalg.vector_norm", x, 2, Reduction.of(x, options));
    }

    /**
     * The norm of all elements, or of those along some dimensions, as of one vector:
     * {@code (sum |x|^ord)^(1/ord)}.
     *
     * <p>Of order 0 the number of elements that are not zero, of infinity the largest magnitude, of minus infinity the
     * smallest. Example: {@code torch.linalg.vectorNorm(torch.tensor(3., 4))} is {@code tensor(5.)}.
     *
     * @throws TensorError for integers
     */
    public static Tensor vectorNorm(Tensor x, double ord, Option.Sum... options) {
        return VectorNorm.of("linalg.vector_norm", x, ord, Reduction.of(x, options));
    }

    /** {@link #matrixNorm(Tensor, String, Option.Sum...)} of order {@code "fro"}. */
    public static Tensor matrixNorm(Tensor a, Option.Sum... options) {
        return MatrixNorm.of(a, options).ord("fro");
    }

    /**
     * The norm of matrices: of order 1 the largest sum of a column's magnitudes, of infinity that of a row's, of 2 the
     * largest singular value; of the negative orders the smallest.
     *
     * <p>Example: {@code torch.linalg.matrixNorm(torch.ones(2, 3), 1)} is {@code tensor(2.)}.
     *
     * @throws TensorError for another order
     */
    public static Tensor matrixNorm(Tensor a, double ord, Option.Sum... options) {
        return MatrixNorm.of(a, options).ord(ord);
    }

    /**
     * The norm of matrices: {@code "fro"}, the square root of the sum of squares, or {@code "nuc"}, the sum of singular
     * values.
     *
     * <p>Example: {@code torch.linalg.matrixNorm(torch.eye(3), "nuc")} is {@code tensor(3.)}.
     *
     * @throws TensorError for another order
     */
    public static Tensor matrixNorm(Tensor a, String ord, Option.Sum... options) {
        return MatrixNorm.of(a, options).ord(ord);
    }
}
