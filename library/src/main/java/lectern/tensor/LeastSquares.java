package lectern.tensor;

import java.util.List;

/** The X for which {@code |A X - B|} is least, and among those the smallest. */
final class LeastSquares {
    private static final List<String> DRIVERS = List.of("gels", "gelsy", "gelsd", "gelss");

    private LeastSquares() {}

    /** {@link LinalgFunctions#lstsq(Tensor, Tensor, Double, String)}. */
    static LinalgFunctions.Lstsq of(Tensor a, Tensor b, Double rcond, String driver) {
        check(a, b, driver);
        boolean vector = a.ndim() - 1 == b.ndim();
        Tensor right = vector ? b.unsqueeze(-1) : b;
        Tensor rtol = rcond == null ? null : Tensor.scalar(rcond, a.dtype);
        Tensor x = a.detach();
        Tensor inverse = PseudoInverse.of(x, null, rtol, false);
        Tensor solution = inverse.matmul(right.detach());
        Tensor rank = PseudoInverse.rank(x, null, rtol, false);
        Tensor residuals = residuals(x, right.detach(), solution, rank, driver);
        List<Tensor> results = List.of(solution, residuals);
        boolean measured = residuals.numel() > 0;
        FunctionNode.recordAll(
                "LinalgLstsqBackward0",
                new Tensor[] {a, right},
                results,
                (g, saved) -> gradients(g[0], measured ? g[1] : null, saved[0], saved[1], saved[2]),
                a,
                right,
                solution);
        Tensor none = TorchCreation.empty(Size.of(0), a.dtype);
        boolean bySvd = driver.equals("gelsd") || driver.equals("gelss");
        return new LinalgFunctions.Lstsq(
                vector ? solution.squeeze(-1) : solution,
                residuals,
                driver.equals("gels") ? TorchCreation.empty(Size.of(0), DType.INT64) : rank,
                bySvd ? SingularValues.values(x) : none);
    }

    private static void check(Tensor a, Tensor b, String driver) {
        MatrixBatch.checkMatrices("linalg.lstsq", a);
        MatrixProduct.checkTypes("linalg.lstsq", a, b);
        if (!DRIVERS.contains(driver)) {
            throw new TensorError("linalg.lstsq: parameter `driver` should be one of (gels, gelsy, gelsd, gelss), got '"
                    + driver + "'");
        }
        boolean vector = a.ndim() - 1 == b.ndim();
        if (b.ndim() == 0 || (!vector && b.ndim() < 2) || b.size(vector ? -1 : -2) != a.size(-2)) {
            throw new TensorError("linalg.lstsq: input.size(-2) should match other.size(" + (vector ? "-1" : "-2")
                    + "), got shapes " + a.shape() + " and " + b.shape());
        }
    }

    /** The squared length of what is left, as LAPACK gives it: only for tall matrices of full rank. */
    private static Tensor residuals(Tensor a, Tensor b, Tensor solution, Tensor rank, String driver) {
        boolean full = rank.eq(a.size(-1)).logicalNot().sum().item() == 0;
        if (a.size(-2) <= a.size(-1) || driver.equals("gelsy") || !full) {
            return TorchCreation.empty(Size.of(0), a.dtype);
        }
        Tensor left = a.matmul(solution).sub(b);
        return left.mul(left).sum(-2);
    }

    private static Tensor[] gradients(Tensor gx, Tensor gResiduals, Tensor a, Tensor b, Tensor solution) {
        Tensor ga = null;
        Tensor gb = null;
        if (gx != null) {
            Tensor inverse = PseudoInverse.of(a, null, null, false);
            ga = PseudoInverse.gradient(gx.matmul(b.mT()), a, inverse);
            gb = inverse.mT().matmul(gx);
        }
        if (gResiduals != null) {
            Tensor left =
                    a.matmul(solution).sub(b).mul(gResiduals.unsqueeze(-2)).mul(2);
            Tensor more = left.matmul(solution.mT());
            ga = ga == null ? more : ga.add(more);
            gb = gb == null ? left.neg() : gb.sub(left);
        }
        return new Tensor[] {ga, gb};
    }
}
