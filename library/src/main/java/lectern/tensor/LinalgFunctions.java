package lectern.tensor;

/**
 * The functions of {@code torch.linalg}. Matrices are the last two dimensions; those before them are batches. Decomposed
 * in double precision, whatever the type.
 */
public abstract class LinalgFunctions extends LinalgNorms {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected LinalgFunctions() {}

    /** What {@link #slogdet} gives: the sign of a determinant, and the logarithm of its magnitude. */
    public record SignedLog(Tensor sign, Tensor logabsdet) {}

    /** What {@link #eigh(Tensor)} gives: eigenvalues in rising order, and eigenvectors as columns. */
    public record Eigh(Tensor eigenvalues, Tensor eigenvectors) {}

    /** What {@link #qr(Tensor)} gives: an orthogonal matrix and an upper triangle. */
    public record QR(Tensor Q, Tensor R) {}

    /** What {@link #svd(Tensor)} gives: {@code A = U @ diag(S) @ Vh}, singular values in falling order. */
    public record SVD(Tensor U, Tensor S, Tensor Vh) {}

    /** What {@link #lstsq(Tensor, Tensor)} gives; what the driver does not compute is empty. */
    public record Lstsq(Tensor solution, Tensor residuals, Tensor rank, Tensor singularValues) {}

    /**
     * The inverse of square matrices.
     *
     * <p>Gradient: {@code -A^-T g A^-T}. Example: {@code torch.linalg.inv(torch.tensor("[[2., 0], [0, 4]]")).tolist()}
     * is {@code [[0.5, 0.0], [0.0, 0.25]]}.
     *
     * @throws TensorError for a matrix that is not square or singular
     */
    public static Tensor inv(Tensor a) {
        return Inverse.of(a);
    }

    /**
     * A square matrix multiplied by itself {@code n} times; for negative {@code n} its inverse.
     *
     * <p>Example: {@code torch.linalg.matrixPower(torch.tensor("[[1., 1], [0, 1]]"), 3).tolist()} is
     * {@code [[1.0, 3.0], [0.0, 1.0]]}.
     *
     * @throws TensorError for a matrix that is not square, or singular where {@code n} is negative
     */
    public static Tensor matrixPower(Tensor a, int n) {
        return Inverse.power(a, n);
    }

    /**
     * The exponential of square matrices, {@code sum A^k / k!}.
     *
     * <p>Example: {@code torch.linalg.matrixExp(torch.zeros(2, 2)).tolist()} is {@code [[1.0, 0.0], [0.0, 1.0]]}.
     *
     * @throws TensorError for a matrix that is not square
     */
    public static Tensor matrixExp(Tensor a) {
        return MatrixExponential.of(a);
    }

    /**
     * The determinant of square matrices.
     *
     * <p>Gradient: {@code g det(A) A^-T}. Example: {@code torch.linalg.det(torch.tensor("[[1., 2], [3, 4]]"))} is
     * {@code tensor(-2.)}.
     *
     * @throws TensorError for a matrix that is not square
     */
    public static Tensor det(Tensor a) {
        return Determinant.of(a);
    }

    /**
     * The sign of the determinant and the logarithm of its magnitude, which neither overflow nor vanish.
     *
     * <p>Gradient of the logarithm: {@code g A^-T}; the sign has none. Example:
     * {@code torch.linalg.slogdet(torch.eye(2)).sign()} is {@code tensor(1.)}.
     *
     * @throws TensorError for a matrix that is not square
     */
    public static SignedLog slogdet(Tensor a) {
        return Determinant.slogdet(a);
    }

    /**
     * The solution X of {@code A X = B}.
     *
     * <p>Shapes: A {@code [..., n, n]}, B {@code [..., n, k]} or vectors {@code [..., n]}; batches broadcast. Gradients:
     * {@code gB = A^-T g} and {@code gA = -gB X^T}. Example:
     * {@code torch.linalg.solve(torch.tensor("[[2., 0], [0, 4]]"), torch.tensor(2., 2))} is
     * {@code tensor([1.0000, 0.5000])}.
     *
     * @throws TensorError if the shapes do not fit or A is singular
     */
    public static Tensor solve(Tensor a, Tensor b) {
        return Solving.solve(a, b);
    }

    /** {@link #solve(Tensor, Tensor)}, or for {@code left = false} the solution of {@code X A = B}. */
    public static Tensor solve(Tensor a, Tensor b, boolean left) {
        if (!left && b.ndim() < 2) {
            throw new TensorError("linalg.solve: Vector broadcasting of the left hand side is not supported for"
                    + " left=False, got a B of shape " + b.shape() + "; solve(A.mT(), B) does it");
        }
        return left ? Solving.solve(a, b) : Solving.solve(a.mT(), b.mT()).mT();
    }

    /** {@link #cholesky(Tensor, boolean)} as a lower triangle. */
    public static Tensor cholesky(Tensor a) {
        return Cholesky.of(a, false);
    }

    /**
     * The triangle L of a symmetric positive definite matrix for which {@code A = L @ L^T}; with {@code upper}, its
     * transpose. One triangle of A is read.
     *
     * <p>Example: {@code torch.linalg.cholesky(torch.eye(2).mul(4), false).tolist()} is
     * {@code [[2.0, 0.0], [0.0, 2.0]]}.
     *
     * @throws TensorError for a matrix that is not square or not positive definite
     */
    public static Tensor cholesky(Tensor a, boolean upper) {
        return Cholesky.of(a, upper);
    }

    /** {@link #qr(Tensor, String)} with as many columns as needed. */
    public static QR qr(Tensor a) {
        return Qr.of(a, "reduced");
    }

    /**
     * {@code A = Q @ R} with orthonormal columns of Q and an upper triangle R.
     *
     * <p>Shapes: A {@code [m, n]} gives Q {@code [m, k]} and R {@code [k, n]}, where k is the smaller of both. Example:
     * {@code torch.linalg.qr(torch.ones(3, 2)).R().shape()} is {@code torch.Size([2, 2])}.
     *
     * @param mode {@code "reduced"}; {@code "complete"} for a square Q; {@code "r"} for R alone
     */
    public static QR qr(Tensor a, String mode) {
        return Qr.of(a, mode);
    }

    /** {@link #eigh(Tensor, String)}, which reads the lower triangle. */
    public static Eigh eigh(Tensor a) {
        return Eigen.of(a, "L");
    }

    /**
     * The eigenvalues and eigenvectors of symmetric matrices, {@code A = V @ diag(L) @ V^T}.
     *
     * <p>The sign of each vector is free, and so are gradients that depend on it. Example:
     * {@code torch.linalg.eigh(torch.eye(2)).eigenvalues()} is {@code tensor([1., 1.])}.
     *
     * @param uplo {@code "L"} or {@code "U"}: the triangle that is read
     * @throws TensorError for a matrix that is not square
     */
    public static Eigh eigh(Tensor a, String uplo) {
        return Eigen.of(a, uplo);
    }

    /** The eigenvalues of {@link #eigh(Tensor)}, in rising order. */
    public static Tensor eigvalsh(Tensor a) {
        return Eigen.of(a, "L").eigenvalues();
    }

    /** {@link #svd(Tensor, boolean)} with square U and Vh. */
    public static SVD svd(Tensor a) {
        return svd(a, true);
    }

    /**
     * The singular value decomposition {@code A = U @ diag(S) @ Vh}.
     *
     * <p>Shapes: A {@code [m, n]} gives U {@code [m, m]}, S {@code [k]} and Vh {@code [n, n]}, where k is the smaller of
     * both; without {@code fullMatrices} U {@code [m, k]} and Vh {@code [k, n]}. The signs of the vectors are free.
     * Example: {@code torch.linalg.svd(torch.eye(2)).S()} is {@code tensor([1., 1.])}.
     */
    public static SVD svd(Tensor a, boolean fullMatrices) {
        SingularValues.Factors factors = SingularValues.of(a, fullMatrices);
        return new SVD(factors.U(), factors.S(), factors.Vh());
    }

    /** The singular values of {@link #svd(Tensor)}, in falling order. */
    public static Tensor svdvals(Tensor a) {
        return SingularValues.values(a);
    }

    /** {@link #pinv(Tensor, Tensor, Tensor, boolean)} with the usual tolerance. */
    public static Tensor pinv(Tensor a) {
        return PseudoInverse.of(a, null, null, false);
    }

    /** {@link #pinv(Tensor, Tensor, Tensor, boolean)} with a relative tolerance. */
    public static Tensor pinv(Tensor a, double rtol) {
        return PseudoInverse.of(a, null, Tensor.scalar(rtol, DType.FLOAT64), false);
    }

    /**
     * The Moore-Penrose inverse: what comes closest to an inverse of a matrix that has none.
     *
     * <p>Shapes: {@code [..., m, n]} gives {@code [..., n, m]}. Example:
     * {@code torch.linalg.pinv(torch.tensor("[[2., 0], [0, 0]]")).tolist()} is {@code [[0.5, 0.0], [0.0, 0.0]]}.
     *
     * @param atol singular values up to this count as zero; null for 0
     * @param rtol likewise, relative to the largest one; null for the type's precision times the larger side
     * @param hermitian whether the matrices are symmetric, which is faster
     */
    public static Tensor pinv(Tensor a, Tensor atol, Tensor rtol, boolean hermitian) {
        return PseudoInverse.of(a, atol, rtol, hermitian);
    }

    /** {@link #matrixRank(Tensor, Tensor, Tensor, boolean)} with the usual tolerance. */
    public static Tensor matrixRank(Tensor a) {
        return PseudoInverse.rank(a, null, null, false);
    }

    /**
     * The number of singular values that are not zero, as int64.
     *
     * <p>Tolerances as for {@link #pinv(Tensor, Tensor, Tensor, boolean)}. Example:
     * {@code torch.linalg.matrixRank(torch.ones(3, 3))} is {@code tensor(1)}.
     */
    public static Tensor matrixRank(Tensor a, Tensor atol, Tensor rtol, boolean hermitian) {
        return PseudoInverse.rank(a, atol, rtol, hermitian);
    }

    /** {@link #lstsq(Tensor, Tensor, Double, String)} by the usual driver. */
    public static Lstsq lstsq(Tensor a, Tensor b) {
        return LeastSquares.of(a, b, null, "gelsy");
    }

    /**
     * The X for which {@code |A X - B|} is least, and among those the smallest.
     *
     * <p>Shapes: A {@code [..., m, n]}, B {@code [..., m, k]} or {@code [..., m]}. Example:
     * {@code torch.linalg.lstsq(torch.eye(2), torch.ones(2, 1)).solution().tolist()} is {@code [[1.0], [1.0]]}.
     *
     * @param rcond singular values up to this part of the largest count as zero; null for the usual tolerance
     * @param driver LAPACK's name of the method, which decides what else is given: {@code "gels"}, {@code "gelsy"},
     *     {@code "gelsd"} or {@code "gelss"}
     * @throws TensorError if the shapes do not fit
     */
    public static Lstsq lstsq(Tensor a, Tensor b, Double rcond, String driver) {
        return LeastSquares.of(a, b, rcond, driver);
    }

    /** {@link #cross(Tensor, Tensor, int)} along the last dimension. */
    public static Tensor cross(Tensor input, Tensor other) {
        return Cross.of(input, other, -1);
    }

    /** {@link Linalg#cross(Tensor, int)}. */
    public static Tensor cross(Tensor input, Tensor other, int dim) {
        return Cross.of(input, other, dim);
    }

    /** {@link #vecdot(Tensor, Tensor, int)} along the last dimension. */
    public static Tensor vecdot(Tensor x, Tensor y) {
        return vecdot(x, y, -1);
    }

    /**
     * The dot products of the vectors that lie along a dimension, {@code sum(x * y)}.
     *
     * <p>Example: {@code torch.linalg.vecdot(torch.ones(2, 3), torch.ones(2, 3))} is {@code tensor([3., 3.])}.
     */
    public static Tensor vecdot(Tensor x, Tensor y, int dim) {
        return x.mul(y).sum(dim);
    }
}
