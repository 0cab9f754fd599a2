package lectern.tensor;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/** The exponential of square matrices, {@code sum A^k / k!}. */
final class MatrixExponential {
    /** Terms of the series, enough for full precision where the norm is at most a half. */
    private static final int TERMS = 16;

    private MatrixExponential() {}

    static Tensor of(Tensor a) {
        MatrixBatch.checkSquare("linalg.matrix_exp", a);
        int n = a.size(-1);
        Tensor result = MatrixBatch.map(a, (m, place) -> new DMatrixRMaj[] {exponential(m)}, new int[] {n, n})
                .get(0);
        return FunctionNode.record("LinalgMatrixExpBackward0", a, result, (g, saved) -> gradient(g, saved[0].mT()), a);
    }

    /** The exponential of {@code [[A, g], [0, A]]} holds the derivative of that of A in the direction g. */
    private static Tensor gradient(Tensor g, Tensor a) {
        int n = a.size(-1);
        Tensor top = TorchShaping.cat(List.of(a, g), -1);
        Tensor bottom = TorchShaping.cat(List.of(a.mul(0), a), -1);
        Tensor whole = of(TorchShaping.cat(List.of(top, bottom), -2));
        return whole.narrow(-2, 0, n).narrow(-1, n, n);
    }

    /** By halving the matrix until the series is short, and squaring back. */
    private static DMatrixRMaj exponential(DMatrixRMaj a) {
        int n = a.getNumRows();
        DMatrixRMaj result = CommonOps_DDRM.identity(n);
        if (n == 0) return result;
        int halvings = Math.max(0, Math.getExponent(NormOps_DDRM.inducedP1(a)) + 2);
        CommonOps_DDRM.scale(Math.scalb(1.0, -halvings), a);
        DMatrixRMaj next = new DMatrixRMaj(n, n);
        for (int k = TERMS; k > 0; k--) {
            CommonOps_DDRM.mult(1.0 / k, a, result, next);
            result.setTo(next);
            for (int i = 0; i < n; i++) result.add(i, i, 1);
        }
        for (int i = 0; i < halvings; i++) {
            CommonOps_DDRM.mult(result, result, next);
            result.setTo(next);
        }
        return result;
    }
}
