package lectern.tensor;

/** Products of vectors and matrices. */
public sealed interface Linalg permits Tensor {
    /**
     * The matrix product {@code self @ other}.
     *
     * <p>Shapes: {@code [n] @ [n] -> []}, {@code [n, m] @ [m, p] -> [n, p]}, a vector beside a matrix counts as a row on
     * the left and a column on the right; leading dimensions are batches and broadcast. Gradients:
     * {@code g @ other^T} and {@code self^T @ g}. Example: {@code torch.ones(2, 3).matmul(torch.ones(3))} is
     * {@code tensor([3., 3.])}.
     *
     * @throws TensorError if the inner sizes differ, the types differ, or one is a 0-dim tensor
     */
    default Tensor matmul(Tensor other) {
        return Matmul.matmul((Tensor) this, other);
    }

    /** {@link #matmul} of two matrices. */
    default Tensor mm(Tensor other) {
        return Matmul.mm((Tensor) this, other);
    }
}
