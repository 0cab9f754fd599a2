package lectern.tensor;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.qr.QRDecompositionHouseholderColumn_DDRM;

/** A matrix as the product of an orthogonal one and an upper triangle. */
final class Qr {
    private Qr() {}

    /** {@link LinalgFunctions#qr(Tensor, String)}. */
    static LinalgFunctions.QR of(Tensor a, String mode) {
        MatrixBatch.checkMatrices("linalg.qr", a);
        boolean complete = mode.equals("complete");
        if (!complete && !mode.equals("reduced") && !mode.equals("r")) {
            throw new TensorError("linalg.qr: qr received unrecognized mode '" + mode
                    + "' but expected one of 'reduced' (default), 'r', or 'complete'");
        }
        int m = a.size(-2);
        int n = a.size(-1);
        int k = complete ? m : Math.min(m, n);
        List<Tensor> factors =
                MatrixBatch.map(a, (matrix, place) -> decompose(matrix, !complete), new int[] {m, k}, new int[] {k, n});
        FunctionNode.recordAll(
                "LinalgQrBackward0",
                a,
                factors,
                (g, saved) -> new Tensor[] {backward(mode, g[0], g[1], saved[0], saved[1])},
                factors.get(0),
                factors.get(1));
        boolean onlyR = mode.equals("r");
        return new LinalgFunctions.QR(
                onlyR ? TorchCreation.empty(Size.of(0), a.dtype) : factors.get(0), factors.get(1));
    }

    private static Tensor backward(String mode, Tensor gq, Tensor gr, Tensor q, Tensor r) {
        int m = q.size(-2);
        int n = r.size(-1);
        if (mode.equals("r")) {
            throw new TensorError("linalg.qr: The derivative is not defined when mode='r', as Q is not computed; use"
                    + " mode='reduced'");
        }
        if (mode.equals("complete") && m > n) {
            throw new TensorError("linalg.qr: The derivative is not defined when mode='complete' and nrows > ncols; use"
                    + " mode='reduced'");
        }
        return m >= n ? tall(gq, gr, q, r) : wide(gq, gr, q, r);
    }

    /** {@code (gQ + Q copyltu(R gR^T - gQ^T Q)) R^-T}; missing gradients are null. */
    private static Tensor tall(Tensor gq, Tensor gr, Tensor q, Tensor r) {
        Tensor inner = gr == null ? null : r.matmul(gr.mT());
        if (gq != null) {
            Tensor turned = gq.mT().matmul(q);
            inner = inner == null ? turned.neg() : inner.sub(turned);
        }
        Tensor sum = q.matmul(inner.tril().add(inner.tril(-1).mT()));
        if (gq != null) sum = gq.add(sum);
        return Solving.solve(r, sum.mT()).mT();
    }

    /** The square part on the left decides Q; the columns on the right are {@code Q R} as they stand. */
    private static Tensor wide(Tensor gq, Tensor gr, Tensor q, Tensor r) {
        int m = q.size(-2);
        int rest = r.size(-1) - m;
        Tensor left = r.narrow(-1, 0, m);
        if (gr == null) {
            Tensor square = tall(gq, null, q, left);
            Tensor zeros = TorchCreation.zeros(Size.of(q.mT().matmul(r.narrow(-1, m, rest)).layout.sizes), q.dtype);
            return TorchShaping.cat(List.of(square, zeros), -1);
        }
        Tensor gRest = gr.narrow(-1, m, rest);
        Tensor through = q.matmul(r.narrow(-1, m, rest)).matmul(gRest.mT());
        Tensor square = tall(gq == null ? through : gq.add(through), gr.narrow(-1, 0, m), q, left);
        return TorchShaping.cat(List.of(square, q.matmul(gRest)), -1);
    }

    private static DMatrixRMaj[] decompose(DMatrixRMaj a, boolean compact) {
        int m = a.getNumRows();
        int n = a.getNumCols();
        int k = compact ? Math.min(m, n) : m;
        if (m == 0 || n == 0) return new DMatrixRMaj[] {CommonOps_DDRM.identity(m, k), new DMatrixRMaj(k, n)};
        QRDecompositionHouseholderColumn_DDRM qr = new QRDecompositionHouseholderColumn_DDRM();
        qr.decompose(a);
        DMatrixRMaj q = qr.getQ(null, compact);
        DMatrixRMaj r = qr.getR(null, compact);
        if (m <= n) keepLastSign(q, r, m - 1);
        return new DMatrixRMaj[] {q, r};
    }

    /** LAPACK, and so PyTorch, does not reflect a single last row; EJML does. */
    private static void keepLastSign(DMatrixRMaj q, DMatrixRMaj r, int last) {
        for (int i = 0; i < q.getNumRows(); i++) q.set(i, last, -q.get(i, last));
        for (int j = last; j < r.getNumCols(); j++) r.set(last, j, -r.get(last, j));
    }
}
