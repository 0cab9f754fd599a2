package lectern.tensor;

import lectern.internal.cpu.Matrices;

/** The values of matrix products, outside the graph, and what must hold for them. */
final class MatrixProduct {
    /** Multiplications that take as long as another operator's element. */
    private static final int ROW_WORK = 16;
    /** Rows that the kernels do at once. */
    private static final int TILE = 8;

    private MatrixProduct() {}

    /** The product of two matrices. */
    static Tensor of(String op, Tensor a, Tensor b) {
        checkInner(op, a, b);
        checkTypes(op, a, b);
        Layout layout = Layout.contiguous(a.size(0), b.size(1));
        DType type = a.dtype.computeType();
        Object out = type.elements().allocate(layout.numel);
        multiply(a, b, type, out, 0);
        return Tensor.of(out, layout, type).as(a.dtype);
    }

    /** The products of the matrices at the same place in two batches. */
    static Tensor ofBatches(String op, Tensor a, Tensor b) {
        if (a.size(0) != b.size(0) || a.size(2) != b.size(1)) {
            throw new TensorError(op + ": Expected size for first two dimensions of batch2 tensor to be: [" + a.size(0)
                    + ", " + a.size(2) + "] but got: [" + b.size(0) + ", " + b.size(1) + "].");
        }
        checkTypes(op, a, b);
        int count = a.size(0);
        Layout layout = Layout.contiguous(count, a.size(1), b.size(2));
        DType type = a.dtype.computeType();
        Object out = type.elements().allocate(layout.numel);
        for (int i = 0; i < count; i++) {
            multiply(matrix(a, i), matrix(b, i), type, out, i * layout.sizes[1] * layout.sizes[2]);
        }
        return Tensor.of(out, layout, type).as(a.dtype);
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
