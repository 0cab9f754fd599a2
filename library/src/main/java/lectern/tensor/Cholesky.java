package lectern.tensor;

import org.ejml.data.DMatrixRMaj;

/** A positive definite matrix as the product of a lower triangle and its transpose. */
final class Cholesky {
    private Cholesky() {}

    /** {@link LinalgFunctions#cholesky(Tensor, boolean)}. */
    static Tensor of(Tensor a, boolean upper) {
        MatrixBatch.checkSquare("linalg.cholesky", a);
        int n = a.size(-1);
        // PyTorch reads one triangle only.
        Tensor read = upper ? a.detach().mT() : a.detach();
        Tensor lower = MatrixBatch.map(read, (m, place) -> new DMatrixRMaj[] {factor(a, m, place)}, new int[] {n, n})
                .get(0);
        Tensor result = upper ? lower.mT().contiguous() : lower;
        return FunctionNode.record(
                "LinalgCholeskyExBackward0",
                a,
                result,
                (g, saved) -> upper ? gradient(g.mT(), saved[0].mT()) : gradient(g, saved[0]),
                result);
    }

    /** Symmetric, as the matrix itself: {@code L^-T phi(L^T g) L^-1}, where phi takes the lower half. */
    private static Tensor gradient(Tensor g, Tensor lower) {
        Tensor product = lower.mT().matmul(g);
        Tensor half = product.tril().add(product.tril(-1)).div(2);
        Tensor left = Solving.solve(lower.mT(), half);
        Tensor both = Solving.solve(lower.mT(), left.mT()).mT();
        return both.add(both.mT()).div(2);
    }

    /** EJML's own decomposition does not say which leading minor fails, as PyTorch's message does. */
    private static DMatrixRMaj factor(Tensor a, DMatrixRMaj m, int place) {
        int n = m.getNumRows();
        DMatrixRMaj lower = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = m.get(i, j);
                for (int k = 0; k < j; k++) sum -= lower.get(i, k) * lower.get(j, k);
                if (i != j) {
                    lower.set(i, j, sum / lower.get(j, j));
                } else if (sum > 0) {
                    lower.set(i, i, Math.sqrt(sum));
                } else {
                    throw new TensorError("linalg.cholesky: " + MatrixBatch.at(a, place)
                            + "The factorization could not be completed because the input is not positive-definite (the"
                            + " leading minor of order " + (i + 1) + " is not positive-definite).");
                }
            }
        }
        return lower;
    }
}
