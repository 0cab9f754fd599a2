package lectern.tensor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;

/** Eigenvalues and eigenvectors of symmetric matrices. */
final class Eigen {
    private Eigen() {}

    /** {@link LinalgFunctions#eigh(Tensor, String)}. */
    static LinalgFunctions.Eigh of(Tensor a, String triangle) {
        MatrixBatch.checkSquare("linalg.eigh", a);
        boolean upper = triangle.equals("U");
        if (!upper && !triangle.equals("L")) {
            throw new IllegalArgumentException(
                    "linalg.eigh: Expected UPLO argument to be 'L' or 'U', but got " + triangle);
        }
        int n = a.size(-1);
        List<Tensor> found = MatrixBatch.map(a, (m, place) -> decompose(m, upper), new int[] {n}, new int[] {n, n});
        FunctionNode.recordAll(
                "LinalgEighBackward0",
                a,
                found,
                (g, saved) -> new Tensor[] {gradient(g[0], g[1], saved[0], saved[1])},
                found.get(0),
                found.get(1));
        return new LinalgFunctions.Eigh(found.get(0), found.get(1));
    }

    /** The symmetric part of {@code V (diag(gL) + V^T gV / (L_j - L_i)) V^T}; missing gradients are null. */
    private static Tensor gradient(Tensor gValues, Tensor gVectors, Tensor values, Tensor vectors) {
        if (gVectors == null) return vectors.mul(gValues.unsqueeze(-2)).matmul(vectors.mT());
        Tensor inner = vectors.mT().matmul(gVectors);
        inner = inner.sub(inner.diagonal(0, -2, -1).diagEmbed()).div(SingularValues.gaps(values));
        if (gValues != null) inner = inner.add(gValues.diagEmbed());
        Tensor result = vectors.matmul(inner).matmul(vectors.mT());
        return result.add(result.mT()).div(2);
    }

    private static DMatrixRMaj[] decompose(DMatrixRMaj a, boolean upper) {
        int n = a.getNumRows();
        DMatrixRMaj values = new DMatrixRMaj(n, 1);
        DMatrixRMaj vectors = new DMatrixRMaj(n, n);
        if (n == 0) return new DMatrixRMaj[] {values, vectors};
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (upper) a.set(i, j, a.get(j, i));
                else a.set(j, i, a.get(i, j));
            }
        }
        SymmetricQRAlgorithmDecomposition_DDRM eig = new SymmetricQRAlgorithmDecomposition_DDRM(true);
        if (!eig.decompose(a)) {
            throw new TensorError("linalg.eigh: The algorithm failed to converge because the input matrix is"
                    + " ill-conditioned, has too many repeated eigenvalues, or is not finite.");
        }
        List<Integer> ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> eig.getEigenvalue(i).getReal()))
                .toList();
        for (int j = 0; j < n; j++) {
            values.set(j, 0, eig.getEigenvalue(ascending.get(j)).getReal());
            DMatrixRMaj vector = eig.getEigenVector(ascending.get(j));
            for (int i = 0; i < n; i++) vectors.set(i, j, vector.get(i, 0));
        }
        return new DMatrixRMaj[] {values, vectors};
    }
}
