package lectern.tensor;

import java.util.List;

/** The functions of {@code torch}: products and decompositions of matrices. */
public abstract class TorchLinalg extends TorchIndexing {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchLinalg() {}

    /** {@link Linalg#matmul}. */
    public static Tensor matmul(Tensor input, Tensor other) {
        return input.matmul(other);
    }

    /** {@link Linalg#mm}. */
    public static Tensor mm(Tensor input, Tensor mat2) {
        return input.mm(mat2);
    }

    /** {@link Linalg#mv}. */
    public static Tensor mv(Tensor input, Tensor vec) {
        return input.mv(vec);
    }

    /** {@link Linalg#bmm}. */
    public static Tensor bmm(Tensor input, Tensor mat2) {
        return input.bmm(mat2);
    }

    /** {@link Linalg#dot}. */
    public static Tensor dot(Tensor input, Tensor tensor) {
        return input.dot(tensor);
    }

    /** {@link Linalg#vdot}. */
    public static Tensor vdot(Tensor input, Tensor other) {
        return input.vdot(other);
    }

    /** {@link Linalg#inner}. */
    public static Tensor inner(Tensor input, Tensor other) {
        return input.inner(other);
    }

    /** {@link Linalg#outer}. */
    public static Tensor outer(Tensor input, Tensor vec2) {
        return input.outer(vec2);
    }

    /** {@link Linalg#addmm(Tensor, Tensor)}. */
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2) {
        return input.addmm(mat1, mat2);
    }

    /** {@link Linalg#addmm(Tensor, Tensor, double, double)}. */
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, double beta, double alpha) {
        return input.addmm(mat1, mat2, beta, alpha);
    }

    /** {@link Linalg#addmv(Tensor, Tensor)}. */
    public static Tensor addmv(Tensor input, Tensor mat, Tensor vec) {
        return input.addmv(mat, vec);
    }

    /** {@link Linalg#addmv(Tensor, Tensor, double, double)}. */
    public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, double beta, double alpha) {
        return input.addmv(mat, vec, beta, alpha);
    }

    /** {@link Linalg#addr(Tensor, Tensor)}. */
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2) {
        return input.addr(vec1, vec2);
    }

    /** {@link Linalg#addr(Tensor, Tensor, double, double)}. */
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, double beta, double alpha) {
        return input.addr(vec1, vec2, beta, alpha);
    }

    /** {@link Linalg#baddbmm(Tensor, Tensor)}. */
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2) {
        return input.baddbmm(batch1, batch2);
    }

    /** {@link Linalg#baddbmm(Tensor, Tensor, double, double)}. */
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, double beta, double alpha) {
        return input.baddbmm(batch1, batch2, beta, alpha);
    }

    /** {@link Linalg#cross(Tensor)}. */
    public static Tensor cross(Tensor input, Tensor other) {
        return input.cross(other);
    }

    /** {@link Linalg#cross(Tensor, int)}. */
    public static Tensor cross(Tensor input, Tensor other, int dim) {
        return input.cross(other, dim);
    }

    /** {@link #tensordot(Tensor, Tensor, int[], int[])} over the last {@code dims} of {@code a} and the first of {@code b}. */
    public static Tensor tensordot(Tensor a, Tensor b, int dims) {
        if (dims < 0 || dims > Math.min(a.ndim(), b.ndim())) {
            throw new TensorError("tensordot expects dims between 0 and the number of dimensions, but got dims=" + dims
                    + " for shapes " + a.shape() + " and " + b.shape());
        }
        int[] dimsA = new int[dims];
        int[] dimsB = new int[dims];
        for (int i = 0; i < dims; i++) {
            dimsA[i] = a.ndim() - dims + i;
            dimsB[i] = i;
        }
        return Contraction.tensordot(a, b, dimsA, dimsB);
    }

    /**
     * The sum of products over some dimensions of both tensors; the others follow one another.
     *
     * <p>Example: {@code torch.tensordot(torch.ones(2, 3), torch.ones(3, 4), 1).shape()} is {@code torch.Size([2, 4])}.
     *
     * @param dimsA dimensions of {@code a}, each matching the one at the same place in {@code dimsB}
     * @throws TensorError if the sizes of a pair differ
     */
    public static Tensor tensordot(Tensor a, Tensor b, int[] dimsA, int[] dimsB) {
        return Contraction.tensordot(a, b, dimsA, dimsB);
    }

    /**
     * Sums of products in Einstein's notation: a letter per dimension, operands separated by commas; letters that do
     * not appear behind the arrow are summed over.
     *
     * <p>{@code ...} stands for further dimensions, which broadcast; a letter twice in one operand takes its diagonal.
     * Example: {@code torch.einsum("ij,jk->ik", torch.ones(2, 3), torch.ones(3, 4)).shape()} is
     * {@code torch.Size([2, 4])}.
     *
     * @throws TensorError if the letters do not fit the operands' shapes
     */
    public static Tensor einsum(String equation, Tensor... operands) {
        return Einsum.of(equation, List.of(operands));
    }

    /** {@link #einsum(String, Tensor...)}. */
    public static Tensor einsum(String equation, List<Tensor> operands) {
        return Einsum.of(equation, operands);
    }

    /** {@link LinalgFunctions#inv}. */
    public static Tensor inverse(Tensor input) {
        return input.inverse();
    }

    /** {@link LinalgFunctions#pinv(Tensor)}. */
    public static Tensor pinverse(Tensor input) {
        return input.pinverse();
    }

    /** {@link LinalgFunctions#matrixPower}. */
    public static Tensor matrixPower(Tensor input, int n) {
        return input.matrixPower(n);
    }

    /** {@link LinalgFunctions#matrixExp}. */
    public static Tensor matrixExp(Tensor input) {
        return input.matrixExp();
    }

    /** {@link LinalgFunctions#det}. */
    public static Tensor det(Tensor input) {
        return input.det();
    }

    /** {@link MatrixFunctions#logdet}. */
    public static Tensor logdet(Tensor input) {
        return input.logdet();
    }

    /** {@link LinalgFunctions#slogdet}. */
    public static LinalgFunctions.SignedLog slogdet(Tensor input) {
        return input.slogdet();
    }
}
