package lectern.tensor;

/** Functions of square matrices under the names they have as methods; {@code torch.linalg} has the rest. */
public sealed interface MatrixFunctions permits Tensor {
    /** {@link LinalgFunctions#inv}. */
    default Tensor inverse() {
        return Inverse.of(self());
    }

    /** {@link LinalgFunctions#pinv(Tensor)}. */
    default Tensor pinverse() {
        return PseudoInverse.of(self(), null, null, false);
    }

    /** {@link LinalgFunctions#matrixPower}. */
    default Tensor matrixPower(int n) {
        return Inverse.power(self(), n);
    }

    /** {@link LinalgFunctions#matrixExp}. */
    default Tensor matrixExp() {
        return MatrixExponential.of(self());
    }

    /** {@link LinalgFunctions#det}. */
    default Tensor det() {
        return Determinant.of(self());
    }

    /**
     * The logarithm of the determinant; nan where that is negative.
     *
     * <p>Gradient: {@code g A^-T}. Example: {@code torch.eye(2).logdet()} is {@code tensor(0.)}.
     *
     * @throws TensorError for a matrix that is not square
     */
    default Tensor logdet() {
        return Determinant.log(self());
    }

    /** {@link LinalgFunctions#slogdet}. */
    default LinalgFunctions.SignedLog slogdet() {
        return Determinant.slogdet(self());
    }

    /** {@link LinalgFunctions#cholesky(Tensor)}. */
    default Tensor cholesky() {
        return Cholesky.of(self(), false);
    }

    /** {@link LinalgFunctions#qr(Tensor)}. */
    default LinalgFunctions.QR qr() {
        return Qr.of(self(), "reduced");
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
