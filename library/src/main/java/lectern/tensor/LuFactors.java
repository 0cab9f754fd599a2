package lectern.tensor;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;
import org.ejml.dense.row.linsol.lu.LinearSolverLu_DDRM;

/** A square matrix as the product of a lower and an upper triangle, its rows exchanged. */
final class LuFactors {
    private final int n;
    private final LUDecompositionAlt_DDRM factors = new LUDecompositionAlt_DDRM();
    private final LinearSolverLu_DDRM solver = new LinearSolverLu_DDRM(factors);

    LuFactors(DMatrixRMaj a) {
        n = a.getNumRows();
        if (n > 0) solver.setA(a);
    }

    /** The first diagonal element of the upper triangle that is zero, counted from 1; 0 for a regular matrix. */
    int zeroPivot() {
        for (int i = 0; i < n; i++) if (factors.getLU().get(i, i) == 0) return i + 1;
        return 0;
    }

    /** The solution X of A X = B. */
    DMatrixRMaj solve(DMatrixRMaj b) {
        DMatrixRMaj x = new DMatrixRMaj(n, b.getNumCols());
        if (x.getNumElements() > 0) solver.solve(b, x);
        return x;
    }

    DMatrixRMaj inverse() {
        return solve(CommonOps_DDRM.identity(n));
    }

    /** The sign of the determinant. */
    double sign() {
        if (n == 0) return 1;
        double sign = permutationSign();
        for (int i = 0; i < n; i++) sign *= Math.signum(factors.getLU().get(i, i));
        return sign;
    }

    /** The logarithm of the determinant's magnitude. */
    double logAbs() {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += Math.log(Math.abs(factors.getLU().get(i, i)));
        return sum;
    }

    double determinant() {
        if (n == 0) return 1;
        double product = permutationSign();
        for (int i = 0; i < n; i++) product *= factors.getLU().get(i, i);
        return product;
    }

    /** A permutation is odd if it has an odd number of cycles of even length. */
    private double permutationSign() {
        int[] rows = factors.getRowPivotV(null);
        boolean[] seen = new boolean[n];
        double sign = 1;
        for (int start = 0; start < n; start++) {
            int length = 0;
            for (int i = start; !seen[i]; i = rows[i], length++) seen[i] = true;
            if (length > 0 && length % 2 == 0) sign = -sign;
        }
        return sign;
    }
}
