package lectern.tensor;

/** Questions about elements, and whether two tensors agree; without gradients. */
public sealed interface Predicates permits Tensor {
    /**
     * Whether the element is NaN.
     *
     * <p>Example: {@code torch.tensor(Double.NaN).isnan()} is {@code tensor(True)}.
     */
    default Tensor isnan() {
        return self().ne(self());
    }

    /**
     * Whether the element is infinite.
     *
     * <p>Example: {@code torch.tensor(1.).div(0).isinf()} is {@code tensor(True)}.
     */
    default Tensor isinf() {
        return CompareOp.EQ.apply(magnitude(), infinity());
    }

    /**
     * Whether the element is neither infinite nor NaN.
     *
     * <p>Example: {@code torch.tensor(1.).isfinite()} is {@code tensor(True)}.
     */
    default Tensor isfinite() {
        return CompareOp.LT.apply(magnitude(), infinity());
    }

    /**
     * Whether the element is positive infinity.
     *
     * <p>Example: {@code torch.tensor(1.).isposinf()} is {@code tensor(False)}.
     */
    default Tensor isposinf() {
        return CompareOp.EQ.apply(self(), infinity());
    }

    /**
     * Whether the element is negative infinity.
     *
     * <p>Example: {@code torch.tensor(1.).isneginf()} is {@code tensor(False)}.
     */
    default Tensor isneginf() {
        return CompareOp.EQ.apply(self(), infinity().neg());
    }

    /**
     * Whether the element has a minus sign; negative zero has.
     *
     * <p>Example: {@code torch.tensor(-0.).signbit()} is {@code tensor(True)}.
     */
    default Tensor signbit() {
        Tensor x = self().detach();
        return x.dtype.isFloatingPoint() ? Tensor.scalar(1, x.dtype).copysign(x).lt(0) : x.lt(0);
    }

    /**
     * Whether {@code |self - other| <= atol + rtol * |other|}; equal infinities are close.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(1.).isclose(torch.tensor(1.1), 0.2, 0, false)} is
     * {@code tensor(True)}.
     *
     * @param equalNan whether NaN is close to NaN
     * @throws TensorError if the types differ, a tolerance is negative, or the shapes do not broadcast
     */
    default Tensor isclose(Tensor other, double rtol, double atol, boolean equalNan) {
        return Approximation.isclose(self().detach(), other.detach(), rtol, atol, equalNan);
    }

    /** {@link #isclose(Tensor, double, double, boolean)} with tolerances 1e-5 and 1e-8. */
    default Tensor isclose(Tensor other) {
        return isclose(other, 1e-5, 1e-8, false);
    }

    /** Whether all elements are close, as {@link #isclose(Tensor, double, double, boolean)} says. */
    default boolean allclose(Tensor other, double rtol, double atol, boolean equalNan) {
        return Approximation.all(isclose(other, rtol, atol, equalNan));
    }

    /** {@link #allclose(Tensor, double, double, boolean)} where NaN is not close to NaN. */
    default boolean allclose(Tensor other, double rtol, double atol) {
        return allclose(other, rtol, atol, false);
    }

    /** {@link #allclose(Tensor, double, double, boolean)} with tolerances 1e-5 and 1e-8. */
    default boolean allclose(Tensor other) {
        return allclose(other, 1e-5, 1e-8, false);
    }

    /**
     * Whether both have the same shape and elements.
     *
     * <p>Example: {@code torch.tensor(1, 2).equal(torch.tensor(1, 2))} is {@code true}.
     */
    default boolean equal(Tensor other) {
        return self().layout.sameSizes(other.layout) && Approximation.all(self().eq(other));
    }

    private Tensor magnitude() {
        return self().detach().abs();
    }

    private Tensor infinity() {
        return Promotion.number(Double.POSITIVE_INFINITY, self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
