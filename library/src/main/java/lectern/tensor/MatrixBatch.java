package lectern.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Applies a function of one matrix to every matrix of a tensor: in double precision, with results in the tensor's type
 * and outside the graph.
 */
final class MatrixBatch {
    /** From the matrix at a place of the batch to its results. */
    interface Function {
        DMatrixRMaj[] apply(DMatrixRMaj a, int place);
    }

    private MatrixBatch() {}

    /**
     * The results for each matrix, gathered.
     *
     * @param sizes the shape of each result for one matrix; it must have as many elements as what {@code f} gives
     */
    static List<Tensor> map(Tensor a, Function f, int[]... sizes) {
        int rows = a.size(-2);
        int columns = a.size(-1);
        int[] batch = Matmul.leading(a.layout.sizes, 2);
        int count = Layout.count(batch);
        double[] values = a.detach().toDoubles();
        double[][] results = new double[sizes.length][];
        for (int k = 0; k < sizes.length; k++) results[k] = new double[count * Layout.count(sizes[k])];
        for (int place = 0; place < count; place++) {
            DMatrixRMaj[] found = f.apply(matrix(values, place, rows, columns), place);
            for (int k = 0; k < sizes.length; k++) {
                int n = Layout.count(sizes[k]);
                System.arraycopy(found[k].data, 0, results[k], place * n, n);
            }
        }
        return IntStream.range(0, sizes.length)
                .mapToObj(k -> tensor(results[k], a.dtype, Matmul.joined(batch, sizes[k])))
                .toList();
    }

    /** The matrix at a place of a batch. */
    static DMatrixRMaj matrix(double[] values, int place, int rows, int columns) {
        int from = place * rows * columns;
        return DMatrixRMaj.wrap(rows, columns, Arrays.copyOfRange(values, from, from + rows * columns));
    }

    private static Tensor tensor(double[] values, DType dtype, int[] sizes) {
        return Tensor.of(values, Layout.contiguous(sizes), DType.FLOAT64).as(dtype);
    }

    /** Checks that {@code a} holds matrices of floating type. */
    static void checkMatrices(String op, Tensor a) {
        if (a.ndim() < 2) {
            throw new TensorError(op + ": The input tensor A must have at least 2 dimensions, but it has shape "
                    + Layout.text(a.layout.sizes));
        }
        if (!a.dtype.isFloatingPoint()) {
            throw new TensorError(op + ": Expected a floating point or complex tensor as input. Got " + a.dtype
                    + "; convert first, as in A.to(float32)");
        }
    }

    /** Checks that {@code a} holds square matrices of floating type. */
    static void checkSquare(String op, Tensor a) {
        checkMatrices(op, a);
        if (a.size(-1) != a.size(-2)) {
            throw new TensorError(op + ": A must be batches of square matrices, but they are " + a.size(-2) + " by "
                    + a.size(-1) + " matrices");
        }
    }

    /** Where in the batch a matrix lies, for an error message: nothing for a single matrix. */
    static String at(Tensor a, int place) {
        return a.ndim() == 2 ? "" : "(Batch element " + place + "): ";
    }
}
