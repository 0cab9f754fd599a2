package lectern.tensor;

import org.ejml.data.DMatrixRMaj;

/** Inverses and powers of square matrices. */
final class Inverse {
    private Inverse() {}

    /** {@link LinalgFunctions#inv}. */
    static Tensor of(Tensor a) {
        MatrixBatch.checkSquare("linalg.inv", a);
        int n = a.size(-1);
        Tensor result = MatrixBatch.map(
                        a, (m, place) -> new DMatrixRMaj[] {regular(a, m, place).inverse()}, new int[] {n, n})
                .get(0);
        return FunctionNode.record(
                "LinalgInvExBackward0",
                a,
                result,
                (g, saved) -> saved[0].mT().matmul(g).matmul(saved[0].mT()).neg(),
                result);
    }

    private static LuFactors regular(Tensor a, DMatrixRMaj matrix, int place) {
        LuFactors factors = new LuFactors(matrix);
        if (factors.zeroPivot() > 0) {
            throw new TensorError("linalg.inv: " + MatrixBatch.at(a, place) + "The diagonal element "
                    + factors.zeroPivot() + " is zero, the inversion could not be completed because the input matrix is"
                    + " singular.");
        }
        return factors;
    }

    /** {@link LinalgFunctions#matrixPower}: by squaring. */
    static Tensor power(Tensor a, int n) {
        MatrixBatch.checkSquare("linalg.matrix_power", a);
        if (n == 0) {
            Tensor identity = TorchSequences.eye(a.size(-1), a.dtype);
            Tensor result = Shapes.expand(identity, a.layout.sizes).clone();
            return FunctionNode.record("CloneBackward0", a, result, (g, saved) -> g.mul(0));
        }
        Tensor square = n < 0 ? of(a) : a;
        Tensor result = null;
        for (int rest = Math.abs(n); rest > 0; rest >>= 1) {
            if ((rest & 1) != 0) result = result == null ? square : result.matmul(square);
            if (rest > 1) square = square.matmul(square);
        }
        return result == a ? a.clone() : result;
    }
}
