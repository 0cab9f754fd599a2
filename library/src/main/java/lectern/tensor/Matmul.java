package lectern.tensor;

import java.util.Arrays;
import lectern.internal.cpu.Matrices;

/** The matrix product: a regular pair of matrices, and the vectors and batches that are brought to it. */
final class Matmul {
    private Matmul() {}

    /** The product of two matrices, with both gradients. */
    static Tensor mm(Tensor a, Tensor b) {
        checkMatrix("mm", "self", a);
        checkMatrix("mm", "mat2", b);
        Tensor result = product("mm", a, b);
        return FunctionNode.record(
                "MmBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> new Tensor[] {mm(g[0], saved[1].t()), mm(saved[0].t(), g[0])},
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
        if (n == 1 && m == 1) return dot(a, b);
        if (n == 1) return matmul(a.unsqueeze(0), b).squeeze(-2);
        if (m == 1) return matmul(a, b.unsqueeze(1)).squeeze(-1);
        return batched(a, b);
    }

    private static Tensor dot(Tensor a, Tensor b) {
        if (a.numel() != b.numel()) {
            throw new TensorError("matmul: inconsistent tensor size, expected tensor [" + a.numel() + "] and src ["
                    + b.numel() + "] to have the same number of elements, but got " + a.numel() + " and " + b.numel()
                    + " elements respectively");
        }
        Tensor result =
                product("dot", a.detach().unsqueeze(0), b.detach().unsqueeze(1)).withSizes();
        return FunctionNode.record(
                "DotBackward0",
                new Tensor[] {a, b},
                result,
                (g, saved) -> new Tensor[] {g[0].mul(saved[1]), g[0].mul(saved[0])},
                a,
                b);
    }

    private static Tensor batched(Tensor a, Tensor b) {
        int[] batch = Layout.broadcast("matmul", leading(a.layout.sizes), leading(b.layout.sizes));
        Tensor x = Shapes.expand(a, joined(batch, a.size(-2), a.size(-1)));
        Tensor y = Shapes.expand(b, joined(batch, b.size(-2), b.size(-1)));
        int count = Layout.count(batch);
        Tensor result = bmm(x.reshape(count, x.size(-2), x.size(-1)), y.reshape(count, y.size(-2), y.size(-1)));
        return result.reshape(joined(batch, a.size(-2), b.size(-1)));
    }

    private static Tensor bmm(Tensor a, Tensor b) {
        checkInner("matmul", a, b);
        checkTypes("matmul", a, b);
        int count = a.size(0);
        Layout layout = Layout.contiguous(count, a.size(1), b.size(2));
        DType type = a.dtype.computeType();
        Object out = type.elements().allocate(layout.numel);
        for (int i = 0; i < count; i++) {
            multiply(matrix(a, i), matrix(b, i), type, out, i * layout.sizes[1] * layout.sizes[2]);
        }
        return FunctionNode.record(
                "BmmBackward0",
                new Tensor[] {a, b},
                Tensor.of(out, layout, type).as(a.dtype),
                (g, saved) -> new Tensor[] {bmm(g[0], saved[1].transpose(1, 2)), bmm(saved[0].transpose(1, 2), g[0])},
                a,
                b);
    }

    private static Tensor matrix(Tensor batch, int i) {
        return batch.detach()
                .viewed(l -> new Layout(
                        new int[] {l.sizes[1], l.sizes[2]},
                        new int[] {l.strides[1], l.strides[2]},
                        l.offset + i * l.strides[0]));
    }

    private static Tensor product(String op, Tensor a, Tensor b) {
        checkInner(op, a, b);
        checkTypes(op, a, b);
        Layout layout = Layout.contiguous(a.size(0), b.size(1));
        DType type = a.dtype.computeType();
        Object out = type.elements().allocate(layout.numel);
        multiply(a, b, type, out, 0);
        return Tensor.of(out, layout, type).as(a.dtype);
    }

    private static void multiply(Tensor a, Tensor b, DType type, Object out, int at) {
        Tensor x = a.as(type);
        Tensor y = b.as(type);
        if (y.layout.strides[1] != 1) y = y.detach().clone();
        Matrices.of(type.compute())
                .multiply(
                        x.storage.array,
                        x.layout.offset,
                        x.layout.strides[0],
                        x.layout.strides[1],
                        y.storage.array,
                        y.layout.offset,
                        y.layout.strides[0],
                        out,
                        at,
                        x.layout.sizes[0],
                        x.layout.sizes[1],
                        y.layout.sizes[1]);
    }

    private static void checkMatrix(String op, String name, Tensor x) {
        if (x.ndim() != 2) {
            throw new TensorError(op + ": " + name + " must be a matrix, got " + x.ndim() + "-D tensor of shape "
                    + Layout.text(x.layout.sizes) + "; use matmul for vectors and batches");
        }
    }

    private static void checkInner(String op, Tensor a, Tensor b) {
        if (a.size(-1) == b.size(-2)) return;
        boolean turned = a.size(-1) == b.size(-1);
        throw new TensorError(op + ": mat1 and mat2 shapes cannot be multiplied (" + a.size(-2) + "x" + a.size(-1)
                + " and " + b.size(-2) + "x" + b.size(-1) + "): the inner sizes " + a.size(-1) + " and " + b.size(-2)
                + " differ" + (turned ? "; did you mean the second one transposed, b.t()?" : ""));
    }

    private static void checkTypes(String op, Tensor a, Tensor b) {
        if (a.dtype == b.dtype) return;
        throw new TensorError(op + ": expected both tensors to have the same dtype, but got " + a.dtype + " and "
                + b.dtype + "; convert one, as in b.to(" + a.dtype.pythonName() + ")");
    }

    private static int[] leading(int[] sizes) {
        return Arrays.copyOf(sizes, Math.max(0, sizes.length - 2));
    }

    private static int[] joined(int[] batch, int rows, int columns) {
        int[] sizes = Arrays.copyOf(batch, batch.length + 2);
        sizes[batch.length] = rows;
        sizes[batch.length + 1] = columns;
        return sizes;
    }
}
