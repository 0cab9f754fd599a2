package lectern.numpy;

import java.util.Arrays;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** Products of vectors and matrices. */
final class Products {
    private Products() {}

    /** NumPy's {@code @}: batches of matrices broadcast. */
    static NDArray matmul(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) {
            throw new IllegalArgumentException("matmul: Input operand " + (a.ndim() == 0 ? 0 : 1)
                    + " does not have enough dimensions, got shapes " + a.shape() + " and " + b.shape()
                    + "; multiply by a number with mul");
        }
        int rows = b.sizes()[Math.max(0, b.ndim() - 2)];
        int columns = a.sizes()[a.ndim() - 1];
        if (rows != columns) {
            throw new IllegalArgumentException("matmul: Input operand 1 has a mismatch in its core dimension 0, shapes "
                    + a.shape() + " and " + b.shape() + " (size " + rows + " is different from " + columns + ")");
        }
        if (a.ndim() > 2 && b.ndim() > 2) {
            Shape.broadcast(batch(a), batch(b));
        }
        DType type = ArrayTypes.promote(a.values.dtype(), b.values.dtype());
        DType compute = type == DType.BOOL ? DType.INT64 : type;
        return NDArray.result(a.values.to(compute).matmul(b.values.to(compute)).to(type));
    }

    private static int[] batch(NDArray x) {
        return Arrays.copyOf(x.sizes(), x.ndim() - 2);
    }

    /** NumPy's {@code dot}: a number times an array, or the last axis of the left with the last but one of the right. */
    static NDArray dot(NDArray a, NDArray b) {
        if (a.ndim() == 0 || b.ndim() == 0) return a.mul(b);
        int left = a.sizes()[a.ndim() - 1];
        int axis = Math.max(0, b.ndim() - 2);
        int right = b.sizes()[axis];
        if (left != right) {
            throw new IllegalArgumentException("shapes " + a.shape() + " and " + b.shape() + " not aligned: " + left
                    + " (dim " + (a.ndim() - 1) + ") != " + right + " (dim " + axis + ")");
        }
        if (b.ndim() <= 2) return matmul(a, b);
        int[] order = IntStream.concat(
                        IntStream.of(axis), IntStream.range(0, b.ndim()).filter(d -> d != axis))
                .toArray();
        Tensor columns = b.values.permute(order);
        NDArray flat = matmul(NDArray.of(a.values.reshape(-1, left)), NDArray.of(columns.reshape(left, -1)));
        int[] sizes = IntStream.concat(
                        IntStream.of(a.sizes()).limit(a.ndim() - 1L),
                        columns.shape().stream().skip(1).mapToInt(Integer::intValue))
                .toArray();
        return flat.reshape(sizes);
    }
}
