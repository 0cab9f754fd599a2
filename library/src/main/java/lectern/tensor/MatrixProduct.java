package lectern.tensor;

import java.util.List;
import lectern.internal.cpu.Matrices;
import lectern.tensor.FunctionNode.BackwardOfOne;

/** The values of matrix products, outside the graph, and what must hold for them. */
final class MatrixProduct {
    /** Multiplications that take as long as another operator's element. */
    private static final int ROW_WORK = 16;
    /** Rows that the kernels do at once. */
    private static final int TILE = 8;

    /** So many columns keep the kernels' vectors busy. */
    private static final int MANY_ROWS = 16;

    /** The gradients of the factors, which are what is kept. */
    static final List<BackwardOfOne> GRADIENTS = List.of(
            (g, factors) -> gradientOfLeft(g, factors[1]), (g, factors) -> gradientOfRight(g, factors[0], factors[1]));

    private MatrixProduct() {}

    /** The product of two matrices. */
    static Tensor of(String op, Tensor a, Tensor b) {
        return of(op, null, a, b);
    }

    /**
     * The product of two matrices and a tensor that it is added to.
     *
     * @param start of a shape that expands to the result's; null for zeros
     */
    static Tensor of(String op, Tensor start, Tensor a, Tensor b) {
        checkInner(op, a, b);
        checkTypes(op, a, b);
        if (isBetterTurned(a, b)) {
            Tensor product = of(op, b.detach().t(), a.detach().t()).t().contiguous();
            return start == null ? product : product.add(start.detach());
        }
        Tensor out = started(start, a.dtype.computeType(), a.size(0), b.size(1));
        multiply(a, b, out.dtype, out.storage.array, 0);
        return out.as(a.dtype);
    }

    /**
     * Whether {@code (b^T @ a^T)^T} has less to copy: the kernels want the right factor's rows in one piece, and the
     * weights of a layer, which are that factor, are many and lie by columns.
     */
    private static boolean isBetterTurned(Tensor a, Tensor b) {
        int last = b.ndim() - 1;
        if (b.layout.strides[last] == 1 || b.layout.strides[last - 1] != 1) return false;
        long rows = a.size(-2);
        long inner = a.size(-1);
        long columns = b.size(-1);
        return rows >= MANY_ROWS && rows * (inner + columns) < inner * columns;
    }

    private static Tensor started(Tensor start, DType type, int... sizes) {
        Layout layout = Layout.contiguous(sizes);
        Tensor out = Tensor.of(type.elements().allocate(layout.numel), layout, type);
        if (start != null) InPlace.write(out, Shapes.expand(start.detach(), Shapes.expanded(start.layout, sizes)));
        return out;
    }

    /** {@link #ofBatches(String, Tensor, Tensor, Tensor)} with zeros. */
    static Tensor ofBatches(String op, Tensor a, Tensor b) {
        return ofBatches(op, null, a, b);
    }

    /**
     * The products of the matrices at the same place in two batches, and a tensor that they are added to.
     *
     * @param start of a shape that expands to the result's; null for zeros
     */
    static Tensor ofBatches(String op, Tensor start, Tensor a, Tensor b) {
        if (a.size(0) != b.size(0) || a.size(2) != b.size(1)) {
            throw new TensorError(op + ": Expected size for first two dimensions of batch2 tensor to be: [" + a.size(0)
                    + ", " + a.size(2) + "] but got: [" + b.size(0) + ", " + b.size(1) + "].");
        }
        checkTypes(op, a, b);
        if (isBetterTurned(a, b)) {
            Tensor products =
                    ofBatches(op, b.detach().mT(), a.detach().mT()).mT().contiguous();
            return start == null ? products : products.add(start.detach());
        }
        int count = a.size(0);
        Tensor out = started(start, a.dtype.computeType(), count, a.size(1), b.size(2));
        for (int i = 0; i < count; i++) {
            multiply(matrix(a, i), matrix(b, i), out.dtype, out.storage.array, i * a.size(1) * b.size(2));
        }
        return out.as(a.dtype);
    }

    /** What the left one of two matrices, or batches of them, gets from the gradient of their product. */
    private static Tensor gradientOfLeft(Tensor g, Tensor b) {
        return g.matmul(b.mT());
    }

    /** What the right one gets; in the order of its own elements, so that nothing has to be transposed. */
    private static Tensor gradientOfRight(Tensor g, Tensor a, Tensor b) {
        int[] strides = b.layout.strides;
        boolean byColumns = strides[strides.length - 2] == 1 && strides[strides.length - 1] != 1;
        return byColumns ? g.mT().matmul(a).mT() : a.mT().matmul(g);
    }

    private static Tensor matrix(Tensor batch, int i) {
        return batch.detach()
                .viewed(l -> new Layout(
                        new int[] {l.sizes[1], l.sizes[2]},
                        new int[] {l.strides[1], l.strides[2]},
                        l.offset + i * l.strides[0]));
    }

    private static void multiply(Tensor a, Tensor b, DType type, Object out, int at) {
        Tensor x = a.as(type);
        Tensor y = b.as(type);
        if (y.layout.strides[1] != 1) y = y.detach().clone();
        Matrices matrices = Matrices.of(type.compute());
        int inner = x.layout.sizes[1];
        int columns = y.layout.sizes[1];
        Object right = y.storage.array;
        Layout rightLayout = y.layout;
        Threads.splitRows(
                x.layout.sizes[0],
                (long) inner * columns / ROW_WORK,
                TILE,
                (from, to) -> matrices.multiply(
                        x.storage.array,
                        x.layout.offset + from * x.layout.strides[0],
                        x.layout.strides[0],
                        x.layout.strides[1],
                        right,
                        rightLayout.offset,
                        rightLayout.strides[0],
                        out,
                        at + from * columns,
                        to - from,
                        inner,
                        columns));
    }

    /** Checks the number of dimensions of an operand that PyTorch calls by {@code name}. */
    static void checkDims(String op, String name, Tensor x, int dims) {
        if (x.ndim() == dims) return;
        String kind = dims == 1 ? "a vector" : dims == 2 ? "a matrix" : "a 3D tensor";
        throw new TensorError(op + ": " + name + " must be " + kind + ", got " + x.ndim() + "-D tensor of shape "
                + Layout.text(x.layout.sizes) + "; use matmul for vectors and batches");
    }

    static void checkInner(String op, Tensor a, Tensor b) {
        if (a.size(-1) == b.size(-2)) return;
        boolean turned = a.size(-1) == b.size(-1);
        throw new TensorError(op + ": mat1 and mat2 shapes cannot be multiplied (" + a.size(-2) + "x" + a.size(-1)
                + " and " + b.size(-2) + "x" + b.size(-1) + "): the inner sizes " + a.size(-1) + " and " + b.size(-2)
                + " differ" + (turned ? "; did you mean the second one transposed, b.t()?" : ""));
    }

    static void checkTypes(String op, Tensor a, Tensor b) {
        if (a.dtype == b.dtype) return;
        throw new TensorError(op + ": expected both tensors to have the same dtype, but got " + a.dtype + " and "
                + b.dtype + "; convert one, as in b.to(" + a.dtype.pythonName() + ")");
    }
}
