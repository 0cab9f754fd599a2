package lectern.tensor;

import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** Determinants of square matrices, and their logarithms. */
final class Determinant {
    private Determinant() {}

    /** {@link LinalgFunctions#det}. */
    static Tensor of(Tensor a) {
        MatrixBatch.checkSquare("linalg.det", a);
        Tensor result = MatrixBatch.map(
                        a,
                        (m, place) ->
                                new DMatrixRMaj[] {DMatrixRMaj.wrap(1, 1, new double[] {new LuFactors(m).determinant()})
                                },
                        new int[0])
                .get(0);
        return FunctionNode.record(
                "LinalgDetBackward0",
                a,
                result,
                (g, saved) -> isRegular(saved[1])
                        ? Inverse.of(saved[0]).mT().mul(asMatrix(g.mul(saved[1])))
                        : cofactors(saved[0]).mul(asMatrix(g)),
                a,
                result);
    }

    private static boolean isRegular(Tensor determinants) {
        for (double d : determinants.detach().toDoubles()) if (d == 0) return false;
        return true;
    }

    /** The gradient of the determinant where the inverse does not exist: det(U) det(V) U diag(prod of the others) V^T. */
    private static Tensor cofactors(Tensor a) {
        SingularValues.Factors f = SingularValues.of(a, true);
        int n = a.size(-1);
        Tensor[] others = new Tensor[n];
        for (int i = 0; i < n; i++) {
            Tensor product = TorchCreation.ones(Size.of(), a.dtype);
            for (int j = 0; j < n; j++) if (j != i) product = product.mul(f.S().select(-1, j));
            others[i] = Shapes.expand(product, Matmul.leading(a.layout.sizes, 2));
        }
        Tensor diagonal = TorchShaping.stack(List.of(others), -1);
        Tensor sign = of(f.U()).mul(of(f.Vh()));
        return f.U().mul(diagonal.unsqueeze(-2)).matmul(f.Vh()).mul(asMatrix(sign));
    }

    /** {@link LinalgFunctions#slogdet}. */
    static LinalgFunctions.SignedLog slogdet(Tensor a) {
        MatrixBatch.checkSquare("linalg.slogdet", a);
        List<Tensor> results = MatrixBatch.map(
                a,
                (m, place) -> {
                    LuFactors factors = new LuFactors(m);
                    return new DMatrixRMaj[] {
                        DMatrixRMaj.wrap(1, 1, new double[] {factors.sign()}),
                        DMatrixRMaj.wrap(1, 1, new double[] {factors.logAbs()})
                    };
                },
                new int[0],
                new int[0]);
        FunctionNode.recordAll(
                "LinalgSlogdetBackward0",
                a,
                results,
                (g, saved) -> new Tensor[] {
                    g[1] == null ? null : Inverse.of(saved[0]).mT().mul(asMatrix(g[1]))
                },
                a);
        return new LinalgFunctions.SignedLog(results.get(0), results.get(1));
    }

    /** The logarithm of the determinant; nan where that is negative. */
    static Tensor log(Tensor a) {
        LinalgFunctions.SignedLog log = slogdet(a);
        Tensor negative = log.sign().detach().lt(0);
        return log.logabsdet().maskedFill(negative, Double.NaN);
    }

    private static Tensor asMatrix(Tensor values) {
        return values.unsqueeze(-1).unsqueeze(-1);
    }
}
