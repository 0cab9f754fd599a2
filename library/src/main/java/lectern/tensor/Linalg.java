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
        return Matmul.matmul(self(), other);
    }

    /** {@link #matmul} with the operands exchanged, {@code other @ self}. */
    default Tensor rmatmul(Tensor other) {
        return Matmul.matmul(other, self());
    }

    /**
     * {@link #matmul} of two matrices.
     *
     * <p>Example: {@code torch.ones(2, 3).mm(torch.ones(3, 1)).tolist()} is {@code [[3.0], [3.0]]}.
     *
     * @throws TensorError unless both are matrices of one type whose inner sizes match
     */
    default Tensor mm(Tensor mat2) {
        return Matmul.mm(self(), mat2);
    }

    /**
     * {@link #matmul} of a matrix and a vector.
     *
     * <p>Example: {@code torch.ones(2, 3).mv(torch.ones(3))} is {@code tensor([3., 3.])}.
     *
     * @throws TensorError unless they are a matrix and a vector of its width
     */
    default Tensor mv(Tensor vec) {
        return Matmul.mv(self(), vec);
    }

    /**
     * {@link #matmul} of the matrices at the same place in two batches.
     *
     * <p>Shapes: {@code [b, n, m] @ [b, m, p] -> [b, n, p]}. Example:
     * {@code torch.ones(4, 2, 3).bmm(torch.ones(4, 3, 5)).shape()} is {@code torch.Size([4, 2, 5])}.
     *
     * @throws TensorError unless both are batches of one size and the inner sizes match
     */
    default Tensor bmm(Tensor mat2) {
        return Matmul.bmm(self(), mat2);
    }

    /**
     * The dot product of two vectors, {@code sum(self * other)}.
     *
     * <p>Gradients: {@code g * other} and {@code g * self}. Example:
     * {@code torch.tensor(1., 2).dot(torch.tensor(3., 4))} is {@code tensor(11.)}.
     *
     * @throws TensorError unless both are vectors of one type and length
     */
    default Tensor dot(Tensor other) {
        return Matmul.dot("dot", "DotBackward0", self(), other);
    }

    /** {@link #dot}: the same for real numbers. */
    default Tensor vdot(Tensor other) {
        return Matmul.dot("vdot", "VdotBackward0", self(), other);
    }

    /**
     * The products of all rows of both tensors, {@code sum(self[i] * other[j])}.
     *
     * <p>Shapes: {@code [..., n]} and {@code [---, n]} give {@code [..., ---]}; a 0-dim tensor multiplies. Example:
     * {@code torch.tensor(1., 2).inner(torch.tensor(3., 4))} is {@code tensor(11.)}.
     *
     * @throws TensorError if the last sizes differ
     */
    default Tensor inner(Tensor other) {
        return Matmul.inner(self(), other);
    }

    /**
     * All products of the elements of two vectors: {@code result[i][j] = self[i] * vec2[j]}.
     *
     * <p>Example: {@code torch.tensor(1, 2).outer(torch.tensor(3, 4)).tolist()} is {@code [[3, 4], [6, 8]]}.
     *
     * @throws TensorError unless both are vectors
     */
    default Tensor outer(Tensor vec2) {
        return Matmul.outer(self(), vec2);
    }

    /** {@link #outer}. */
    default Tensor ger(Tensor vec2) {
        return outer(vec2);
    }

    /** {@link #addmm(Tensor, Tensor, double, double)} with both factors 1. */
    default Tensor addmm(Tensor mat1, Tensor mat2) {
        return addmm(mat1, mat2, 1, 1);
    }

    /**
     * A product of matrices added to this tensor: {@code beta * self + alpha * (mat1 @ mat2)}.
     *
     * <p>Shapes: {@code self} is expanded to that of the product. Gradients: {@code beta * g},
     * {@code alpha * (g @ mat2^T)} and {@code alpha * (mat1^T @ g)}. Example:
     * {@code torch.ones(1).addmm(torch.ones(1, 2), torch.ones(2, 1)).tolist()} is {@code [[3.0]]}.
     *
     * @throws TensorError if the shapes or types do not fit
     */
    default Tensor addmm(Tensor mat1, Tensor mat2, double beta, double alpha) {
        return AddedProduct.addmm(self(), mat1, mat2, beta, alpha);
    }

    /** {@link #addmv(Tensor, Tensor, double, double)} with both factors 1. */
    default Tensor addmv(Tensor mat, Tensor vec) {
        return addmv(mat, vec, 1, 1);
    }

    /**
     * The product of a matrix and a vector added to this tensor: {@code beta * self + alpha * (mat @ vec)}.
     *
     * <p>Example: {@code torch.ones(2).addmv(torch.ones(2, 3), torch.ones(3))} is {@code tensor([4., 4.])}.
     *
     * @throws TensorError if the shapes or types do not fit
     */
    default Tensor addmv(Tensor mat, Tensor vec, double beta, double alpha) {
        return AddedProduct.addmv(self(), mat, vec, beta, alpha);
    }

    /** {@link #addr(Tensor, Tensor, double, double)} with both factors 1. */
    default Tensor addr(Tensor vec1, Tensor vec2) {
        return addr(vec1, vec2, 1, 1);
    }

    /**
     * An {@link #outer} product added to this tensor: {@code beta * self + alpha * outer(vec1, vec2)}.
     *
     * <p>Example: {@code torch.ones(1).addr(torch.ones(1), torch.ones(2)).tolist()} is {@code [[2.0, 2.0]]}.
     *
     * @throws TensorError if the shapes do not fit
     */
    default Tensor addr(Tensor vec1, Tensor vec2, double beta, double alpha) {
        return AddedProduct.addr(self(), vec1, vec2, beta, alpha);
    }

    /** {@link #baddbmm(Tensor, Tensor, double, double)} with both factors 1. */
    default Tensor baddbmm(Tensor batch1, Tensor batch2) {
        return baddbmm(batch1, batch2, 1, 1);
    }

    /**
     * A {@link #bmm} product added to this tensor: {@code beta * self + alpha * bmm(batch1, batch2)}.
     *
     * <p>Example: {@code torch.ones(1).baddbmm(torch.ones(2, 1, 3), torch.ones(2, 3, 1)).shape()} is
     * {@code torch.Size([2, 1, 1])}.
     *
     * @throws TensorError if the shapes or types do not fit
     */
    default Tensor baddbmm(Tensor batch1, Tensor batch2, double beta, double alpha) {
        return AddedProduct.baddbmm(self(), batch1, batch2, beta, alpha);
    }

    /** {@link #cross(Tensor, int)} along the first dimension of size 3. */
    default Tensor cross(Tensor other) {
        return Cross.of(self(), other);
    }

    /**
     * The cross product of the vectors of three that lie along a dimension.
     *
     * <p>Shapes: both broadcast. Gradients: {@code other x g} and {@code g x self}. Example:
     * {@code torch.tensor(1, 0, 0).cross(torch.tensor(0, 1, 0), 0)} is {@code tensor([0, 0, 1])}.
     *
     * @throws TensorError unless the dimension has size 3 in both
     */
    default Tensor cross(Tensor other, int dim) {
        return Cross.of(self(), other, dim);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
