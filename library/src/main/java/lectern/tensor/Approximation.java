package lectern.tensor;

/** Comparison within tolerances, outside the graph. */
final class Approximation {
    private Approximation() {}

    static Tensor isclose(Tensor a, Tensor b, double rtol, double atol, boolean equalNan) {
        if (a.dtype != b.dtype) {
            throw new TensorError("isclose: " + a.dtype.scalarName() + " did not match " + b.dtype.scalarName()
                    + "; convert one of them, as in x.to(float32)");
        }
        if (rtol < 0 || atol < 0) {
            throw new TensorError(
                    "isclose: rtol and atol must be greater than or equal to zero, but got " + rtol + " and " + atol);
        }
        Tensor close = a.eq(b);
        if (equalNan) close = close.logicalOr(a.isnan().logicalAnd(b.isnan()));
        if (rtol == 0 && atol == 0) return close;
        DType floating = Promotion.ofFloating(a.dtype);
        Tensor target = b.to(floating);
        Tensor allowed = target.mul(rtol).abs().add(atol);
        Tensor distance = a.to(floating).sub(target).abs();
        return close.logicalOr(distance.isfinite().logicalAnd(distance.le(allowed)));
    }

    /** Whether every answer is yes. */
    static boolean all(Tensor answers) {
        return answers.sum().itemLong() == answers.layout.numel;
    }
}
