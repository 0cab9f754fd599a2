package lectern.tensor;

import java.util.Arrays;

/** Products of vectors, matrices and batches of matrices, with their gradients. */
final class Matmul {
    private Matmul() {}

    /** The product of two matrices. */
    static Tensor mm(Tensor a, Tensor b) {
        MatrixProduct.checkDims("mm", "self", a, 2);
        MatrixProduct.checkDims("mm", "mat2", b, 2);
        return FunctionNode.recordEach(
                "MmBackward0", new Tensor[] {a, b}, MatrixProduct.of("mm", a, b), MatrixProduct.GRADIENTS, a, b);
    }

    /** The product of a matrix and a vector. */
    static Tensor mv(Tensor a, Tensor x) {
        MatrixProduct.checkDims("mv", "self", a, 2);
        MatrixProduct.checkDims("mv", "vec", x, 1);
        Tensor result = MatrixProduct.of("mv", a, x.detach().unsqueeze(1)).withSizes(a.size(0));
        return FunctionNode.record(
                "MvBackward0",
                new Tensor[] {a, x},
                result,
                (g, saved) -> new Tensor[] {outer(g[0], saved[1]), mv(saved[0].t(), g[0])},
                a,
                x);
    }

    /** The product of two vectors, a 0-dim tensor, by the name of the operator that asked for it. */
    static Tensor dot(String op, String node, Tensor a, Tensor b) {
        if (a.ndim() != 1 || b.ndim() != 1) {
            throw new TensorError(op + ": 1D tensors expected, but got " + a.ndim() + "D and " + b.ndim()
                    + "D tensors; use matmul for matrices");
        }
        if (a.numel() != b.numel()) {
            throw new TensorError(op + ": inconsistent tensor size, expected tensor [" + a.numel() + "] and src ["
                    + b.numel() + "] to have the same number of elements, but got " + a.numel() + " and " + b.numel()
                    + " elements respectively");
        }
        Tensor result = MatrixProduct.of(op, a.detach().unsqueeze(0), b.detach().unsqueeze(1))
                .withSizes();
        return FunctionNode.record(
                node,
                new Tensor[] {a, b},
                result,
                (g, saved) -> new Tensor[] {g[0].mul(saved[1]), g[0].mul(saved[0])},
                a,
                b);
    }

    /** The products of the matrices at the same place in two batches. */
    static Tensor bmm(Tensor a, Tensor b) {
        MatrixProduct.checkDims("bmm", "batch1", a, 3);
        MatrixProduct.checkDims("bmm", "batch2", b, 3);
        return FunctionNode.recordEach(
                "BmmBackward0",
                new Tensor[] {a, b},
                MatrixProduct.ofBatches("bmm", a, b),
                MatrixProduct.GRADIENTS,
                a,
                b);
    }

    /** {@link Linalg#matmul}. */
    static Tensor matmul(Tensor a, Tensor b) {
        int n = a.ndim();
        int m = b.ndim();
        if (n == 0 || m == 0) {
            throw new TensorError("matmul: both arguments need to be at least 1D, but they are " + n + "D and " + m
                    + "D; use mul for a number");
        }
        if (n == 2 && m == 2) return mm(a, b);
        if (n == 1 && m == 1) return dot("matmul", "DotBackward0", a, b);
        if (n == 2 && m == 1) return mv(a, b);
        if (n == 1) return matmul(a.unsqueeze(0), b).squeeze(-2);
        if (m == 1) return matmul(a, b.unsqueeze(1)).squeeze(-1);
        MatrixProduct.checkInner("matmul", a, b);
        return m == 2 ? folded(a, b) : batched(a, b);
    }

    /** Many matrices times one matrix are the product of one tall matrix. */
    private static Tensor folded(Tensor a, Tensor b) {
        int rows = Layout.count(leading(a.layout.sizes, 1));
        return mm(a.reshape(rows, a.size(-1)), b).reshape(joined(leading(a.layout.sizes, 1), b.size(1)));
    }

    private static Tensor batched(Tensor a, Tensor b) {
        int[] batch = Layout.broadcast("matmul", leading(a.layout.sizes, 2), leading(b.layout.sizes, 2));
        Tensor x = Shapes.expand(a, joined(batch, a.size(-2), a.size(-1)));
        Tensor y = Shapes.expand(b, joined(batch, b.size(-2), b.size(-1)));
        int count = Layout.count(batch);
        Tensor result = bmm(x.reshape(count, x.size(-2), x.size(-1)), y.reshape(count, y.size(-2), y.size(-1)));
        return result.reshape(joined(batch, a.size(-2), b.size(-1)));
    }

    /** {@link Linalg#outer}. */
    static Tensor outer(Tensor a, Tensor b) {
        if (a.ndim() != 1 || b.ndim() != 1) {
            boolean first = a.ndim() != 1;
            throw new TensorError("outer: Expected 1-D argument " + (first ? "self" : "vec2") + ", but got "
                    + (first ? a : b).ndim() + "-D; flatten() it first");
        }
        return a.reshape(a.numel(), 1).mul(b);
    }

    /** {@link Linalg#inner}. */
    static Tensor inner(Tensor a, Tensor b) {
        if (a.ndim() == 0 || b.ndim() == 0) return a.mul(b);
        if (a.size(-1) != b.size(-1)) {
            throw new TensorError("inner: the last dimension must match on both input tensors but got shapes "
                    + Layout.text(a.layout.sizes) + " and " + Layout.text(b.layout.sizes));
        }
        return Contraction.tensordot(a, b, new int[] {-1}, new int[] {-1});
    }

    /** All sizes but the last few. */
    static int[] leading(int[] sizes, int without) {
        return Arrays.copyOf(sizes, Math.max(0, sizes.length - without));
    }

    /** A shape with more sizes behind. */
    static int[] joined(int[] sizes, int... more) {
        int[] result = Arrays.copyOf(sizes, sizes.length + more.length);
        System.arraycopy(more, 0, result, sizes.length, more.length);
        return result;
    }
}
