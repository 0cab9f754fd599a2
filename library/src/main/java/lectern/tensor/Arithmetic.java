package lectern.tensor;

/**
 * Arithmetic on tensors and numbers, elementwise with broadcasting. The result has the promoted type of both operands;
 * a Java number changes only the kind: an int64 tensor plus {@code 0.5} is float32.
 */
public sealed interface Arithmetic permits Tensor {
    /**
     * The sum {@code self + other}.
     *
     * <p>Shapes: any two that broadcast. Gradient: {@code g} for both. Example: {@code torch.tensor(1.).add(2)} is
     * {@code tensor(3.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor add(Tensor other) {
        return BinaryOp.ADD.apply(self(), other);
    }

    /** {@link #add(Tensor)} of a number. */
    default Tensor add(double other) {
        return add(number(other));
    }

    /** {@link #add(Tensor)} of a whole number. */
    default Tensor add(long other) {
        return add(number(other));
    }

    /** {@link #add(Tensor)} in place: {@code self += other}. */
    default Tensor add_(Tensor other) {
        return BinaryOp.ADD.applyInPlace(self(), other);
    }

    /** {@link #add_(Tensor)} of a number. */
    default Tensor add_(double other) {
        return add_(number(other));
    }

    /** {@link #add_(Tensor)} of a whole number. */
    default Tensor add_(long other) {
        return add_(number(other));
    }

    /**
     * The difference {@code self - other}.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} and {@code -g}. Example:
     * {@code torch.tensor(5.).sub(2)} is {@code tensor(3.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor sub(Tensor other) {
        return BinaryOp.SUB.apply(self(), notBoolean(other));
    }

    /** {@link #sub(Tensor)} of a number. */
    default Tensor sub(double other) {
        return sub(number(other));
    }

    /** {@link #sub(Tensor)} of a whole number. */
    default Tensor sub(long other) {
        return sub(number(other));
    }

    /** {@link #sub(Tensor)} in place: {@code self -= other}. */
    default Tensor sub_(Tensor other) {
        return BinaryOp.SUB.applyInPlace(self(), notBoolean(other));
    }

    /** {@link #sub_(Tensor)} of a number. */
    default Tensor sub_(double other) {
        return sub_(number(other));
    }

    /** {@link #sub_(Tensor)} of a whole number. */
    default Tensor sub_(long other) {
        return sub_(number(other));
    }

    /**
     * The difference the other way round, {@code other - self}: what {@code 3 - x} means.
     *
     * <p>Gradient: {@code -g}. Example: {@code torch.tensor(1.).rsub(3)} is {@code tensor(2.)}.
     */
    default Tensor rsub(double other) {
        return rsub(number(other));
    }

    /** {@link #rsub(double)} of a whole number. */
    default Tensor rsub(long other) {
        return rsub(number(other));
    }

    private Tensor rsub(Tensor other) {
        Tensor result = BinaryOp.SUB.compute(notBoolean(other), self());
        return FunctionNode.record("RsubBackward1", self(), result, (g, saved) -> g.neg());
    }

    /**
     * The product {@code self * other}, elementwise.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g * other} and {@code g * self}. Example:
     * {@code torch.tensor(2.).mul(3)} is {@code tensor(6.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor mul(Tensor other) {
        return BinaryOp.MUL.apply(self(), other);
    }

    /** {@link #mul(Tensor)} by a number. */
    default Tensor mul(double other) {
        return mul(number(other));
    }

    /** {@link #mul(Tensor)} by a whole number. */
    default Tensor mul(long other) {
        return mul(number(other));
    }

    /** {@link #mul(Tensor)} in place: {@code self *= other}. */
    default Tensor mul_(Tensor other) {
        return BinaryOp.MUL.applyInPlace(self(), other);
    }

    /** {@link #mul_(Tensor)} by a number. */
    default Tensor mul_(double other) {
        return mul_(number(other));
    }

    /** {@link #mul_(Tensor)} by a whole number. */
    default Tensor mul_(long other) {
        return mul_(number(other));
    }

    /**
     * The quotient {@code self / other}, elementwise; integers give the default floating type.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g / other} and {@code -g * self / other^2}. Example:
     * {@code torch.tensor(1).div(2)} is {@code tensor(0.5000)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor div(Tensor other) {
        return BinaryOp.DIV.apply(self(), other);
    }

    /** {@link #div(Tensor)} by a number. */
    default Tensor div(double other) {
        return div(number(other));
    }

    /** {@link #div(Tensor)} by a whole number. */
    default Tensor div(long other) {
        return div(number(other));
    }

    /** {@link #div(Tensor)} in place: {@code self /= other}. */
    default Tensor div_(Tensor other) {
        return BinaryOp.DIV.applyInPlace(self(), other);
    }

    /** {@link #div_(Tensor)} by a number. */
    default Tensor div_(double other) {
        return div_(number(other));
    }

    /** {@link #div_(Tensor)} by a whole number. */
    default Tensor div_(long other) {
        return div_(number(other));
    }

    /** The quotient the other way round, {@code other / self}: what {@code 3 / x} means, as PyTorch computes it. */
    default Tensor rdiv(double other) {
        return reciprocal().mul(other);
    }

    /** {@link #rdiv(double)} of a whole number. */
    default Tensor rdiv(long other) {
        return reciprocal().mul(other);
    }

    /**
     * The reciprocal {@code 1 / self}.
     *
     * <p>Gradient: {@code -g / self^2}. Example: {@code torch.tensor(4.).reciprocal()} is {@code tensor(0.2500)}.
     */
    default Tensor reciprocal() {
        return UnaryOp.RECIPROCAL.apply(self());
    }

    /**
     * The power {@code self ^ exponent}, elementwise.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g * exponent * self^(exponent-1)} and
     * {@code g * self^exponent * log(self)}. Example: {@code torch.tensor(3.).pow(2)} is {@code tensor(9.)}.
     *
     * @throws TensorError if the shapes do not broadcast, or for an integer to a negative power
     */
    default Tensor pow(Tensor exponent) {
        return BinaryOp.POW.apply(self(), exponent);
    }

    /** {@link #pow(Tensor)} to a number. */
    default Tensor pow(double exponent) {
        return pow(exponent, number(exponent));
    }

    /** {@link #pow(Tensor)} to a whole number. */
    default Tensor pow(long exponent) {
        return pow((double) exponent, number(exponent));
    }

    private Tensor pow(double exponent, Tensor number) {
        Tensor result = exponent == 2 ? BinaryOp.MUL.compute(self(), self()) : BinaryOp.POW.compute(self(), number);
        return FunctionNode.record(
                "PowBackward0",
                self(),
                result,
                (g, saved) -> exponent == 0
                        ? g.mul(0)
                        : g.mul(saved[0].pow(exponent - 1).mul(exponent)),
                self());
    }

    /**
     * The negative {@code -self}.
     *
     * <p>Gradient: {@code -g}. Example: {@code torch.tensor(1.).neg()} is {@code tensor(-1.)}.
     */
    default Tensor neg() {
        return UnaryOp.NEG.apply(self());
    }

    private Tensor number(double value) {
        return Tensor.scalar(value, Promotion.ofFloating(self().dtype));
    }

    private Tensor number(long value) {
        return Tensor.scalar(value, Promotion.ofInteger(self().dtype));
    }

    private Tensor notBoolean(Tensor other) {
        if (self().dtype == DType.BOOL && other.dtype == DType.BOOL) {
            throw new TensorError("sub: Subtraction, the `-` operator, with two bool tensors is not supported. Use the"
                    + " `^` or logical_xor() operator instead.");
        }
        return other;
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
