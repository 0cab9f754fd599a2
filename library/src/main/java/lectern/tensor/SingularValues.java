package lectern.tensor;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/** The singular value decomposition {@code A = U diag(S) Vh}, and what is made from it. */
final class SingularValues {
    private SingularValues() {}

    /** The three factors. */
    record Factors(Tensor U, Tensor S, Tensor Vh) {}

    /** {@link LinalgFunctions#svd(Tensor, boolean)}. */
    static Factors of(Tensor a, boolean full) {
        MatrixBatch.checkMatrices("linalg.svd", a);
        int m = a.size(-2);
        int n = a.size(-1);
        int k = Math.min(m, n);
        int[] u = {m, full ? m : k};
        int[] v = {full ? n : k, n};
        List<Tensor> factors = MatrixBatch.map(a, (matrix, place) -> factors(matrix, full), u, new int[] {k}, v);
        FunctionNode.recordAll(
                "LinalgSvdBackward0",
                a,
                factors,
                (g, saved) -> new Tensor[] {
                    gradient(
                            narrowed(g[0], -1, k),
                            g[1],
                            narrowed(g[2], -2, k),
                            narrowed(saved[0], -1, k),
                            saved[1],
                            narrowed(saved[2], -2, k))
                },
                factors.get(0),
                factors.get(1),
                factors.get(2));
        return new Factors(factors.get(0), factors.get(1), factors.get(2));
    }

    /** The columns or rows that belong to singular values; PyTorch sends no gradient through the others. */
    private static Tensor narrowed(Tensor x, int dim, int k) {
        return x == null || x.size(dim) == k ? x : x.narrow(dim, 0, k);
    }

    private static DMatrixRMaj[] factors(DMatrixRMaj a, boolean full) {
        int m = a.getNumRows();
        int n = a.getNumCols();
        if (m == 0 || n == 0) {
            return new DMatrixRMaj[] {
                CommonOps_DDRM.identity(m, full ? m : 0),
                new DMatrixRMaj(0, 1),
                CommonOps_DDRM.identity(full ? n : 0, n)
            };
        }
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(m, n, true, true, !full);
        if (!svd.decompose(a)) {
            throw new TensorError("linalg.svd: The algorithm failed to converge because the input matrix is"
                    + " ill-conditioned, has too many repeated singular values, or is not finite.");
        }
        DMatrixRMaj u = svd.getU(null, false);
        DMatrixRMaj vt = svd.getV(null, true);
        int k = Math.min(m, n);
        DMatrixRMaj values = DMatrixRMaj.wrap(k, 1, svd.getSingularValues());
        SingularOps_DDRM.descendingOrder(u, false, values.data, k, vt, true);
        return new DMatrixRMaj[] {u, values, vt};
    }

    /** As PyTorch's svd_backward, for real matrices. Missing gradients are null. */
    private static Tensor gradient(Tensor gu, Tensor gs, Tensor gvh, Tensor u, Tensor s, Tensor vh) {
        if (gu == null && gvh == null) {
            return gs == null ? null : u.mul(gs.unsqueeze(-2)).matmul(vh);
        }
        Tensor inner = gs == null ? null : gs.diagEmbed();
        Tensor gaps = gaps(s.mul(s));
        if (gu != null) {
            inner = sum(inner, skew(u.mT().matmul(gu)).div(gaps).mul(s.unsqueeze(-2)));
        }
        if (gvh != null) {
            inner = sum(inner, skew(vh.matmul(gvh.mT())).div(gaps).mul(s.unsqueeze(-1)));
        }
        Tensor result = u.matmul(inner).matmul(vh);
        if (gu != null && u.size(-2) > u.size(-1)) {
            Tensor outside = gu.sub(u.matmul(u.mT().matmul(gu)));
            result = result.add(outside.div(s.unsqueeze(-2)).matmul(vh));
        }
        if (gvh != null && vh.size(-1) > vh.size(-2)) {
            Tensor outside = gvh.sub(gvh.matmul(vh.mT()).matmul(vh));
            result = result.add(u.matmul(outside.div(s.unsqueeze(-1))));
        }
        return result;
    }

    private static Tensor sum(Tensor a, Tensor b) {
        return a == null ? b : a.add(b);
    }

    private static Tensor skew(Tensor x) {
        return x.sub(x.mT());
    }

    /** {@code values[j] - values[i]}, and 1 on the diagonal. */
    static Tensor gaps(Tensor values) {
        Tensor identity = TorchSequences.eye(values.size(-1), values.dtype);
        return values.unsqueeze(-2).sub(values.unsqueeze(-1)).add(identity);
    }

    /** {@link LinalgFunctions#svdvals}. */
    static Tensor values(Tensor a) {
        return of(a, false).S();
    }
}
