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

    /** {@link #add(Tensor)} of a multiple, {@code self + alpha * other}: {@code x.add(y, 2)}. */
    default Tensor add(Tensor other, double alpha) {
        return add(Scaling.of(other, alpha, self()));
    }

    /** {@link #add(Tensor, double)} of a whole multiple. */
    default Tensor add(Tensor other, long alpha) {
        return add(Scaling.of(other, alpha));
    }

    /** {@link #add(Tensor, double)} in place. */
    default Tensor add_(Tensor other, double alpha) {
        return add_(Scaling.of(other, alpha, self()));
    }

    /** {@link #add_(Tensor, double)} of a whole multiple. */
    default Tensor add_(Tensor other, long alpha) {
        return add_(Scaling.of(other, alpha));
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

    /** {@link #sub(Tensor)} of a multiple, {@code self - alpha * other}: {@code x.sub(y, 2)}. */
    default Tensor sub(Tensor other, double alpha) {
        return sub(Scaling.of(other, alpha, self()));
    }

    /** {@link #sub(Tensor, double)} of a whole multiple. */
    default Tensor sub(Tensor other, long alpha) {
        return sub(Scaling.of(other, alpha));
    }

    /** {@link #sub(Tensor, double)} in place. */
    default Tensor sub_(Tensor other, double alpha) {
        return sub_(Scaling.of(other, alpha, self()));
    }

    /** {@link #sub_(Tensor, double)} of a whole multiple. */
    default Tensor sub_(Tensor other, long alpha) {
        return sub_(Scaling.of(other, alpha));
    }

    /** {@link #sub(Tensor)} by its other name. */
    default Tensor subtract(Tensor other) {
        return sub(other);
    }

    /** {@link #sub(double)} by its other name. */
    default Tensor subtract(double other) {
        return sub(other);
    }

    /** {@link #sub(long)} by its other name. */
    default Tensor subtract(long other) {
        return sub(other);
    }

    /**
     * The difference the other way round, {@code other - self}: what {@code 3 - x} means.
     *
     * <p>Gradient: {@code -g}. Example: {@code torch.tensor(1.).rsub(3)} is {@code tensor(2.)}.
     */
    default Tensor rsub(double other) {
        return reversed(number(other));
    }

    /** {@link #rsub(double)} of a whole number. */
    default Tensor rsub(long other) {
        return reversed(number(other));
    }

    /** {@link #rsub(double)} of a tensor. */
    default Tensor rsub(Tensor other) {
        return other.sub(self());
    }

    /** {@link #rsub(Tensor)} of a multiple of this tensor: {@code other - alpha * self}. */
    default Tensor rsub(Tensor other, double alpha) {
        return other.sub(self(), alpha);
    }

    /** {@link #rsub(Tensor, double)} of a whole multiple. */
    default Tensor rsub(Tensor other, long alpha) {
        return other.sub(self(), alpha);
    }

    private Tensor reversed(Tensor other) {
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

    /** {@link #mul(Tensor)} by its other name. */
    default Tensor multiply(Tensor other) {
        return mul(other);
    }

    /** {@link #mul(double)} by its other name. */
    default Tensor multiply(double other) {
        return mul(other);
    }

    /** {@link #mul(long)} by its other name. */
    default Tensor multiply(long other) {
        return mul(other);
    }

    /** {@link #div(Tensor)} by its other name. */
    default Tensor divide(Tensor other) {
        return div(other);
    }

    /** {@link #div(double)} by its other name. */
    default Tensor divide(double other) {
        return div(other);
    }

    /** {@link #div(long)} by its other name. */
    default Tensor divide(long other) {
        return div(other);
    }

    /** {@link #div(Tensor)} by its other name. */
    default Tensor trueDivide(Tensor other) {
        return div(other);
    }

    /** {@link #div(double)} by its other name. */
    default Tensor trueDivide(double other) {
        return div(other);
    }

    /** {@link #div(long)} by its other name. */
    default Tensor trueDivide(long other) {
        return div(other);
    }

    /**
     * The quotient the other way round, {@code other / self}: what {@code 3 / x} means, as PyTorch computes it.
     *
     * <p>Example: {@code torch.tensor(4.).rdiv(2)} is {@code tensor(0.5000)}.
     */
    default Tensor rdiv(double other) {
        return self().reciprocal().mul(other);
    }

    /** {@link #rdiv(double)} of a whole number. */
    default Tensor rdiv(long other) {
        return self().reciprocal().mul(other);
    }

    /**
     * The negative {@code -self}.
     *
     * <p>Gradient: {@code -g}. Example: {@code torch.tensor(1.).neg()} is {@code tensor(-1.)}.
     */
    default Tensor neg() {
        if (self().dtype == DType.BOOL) {
            throw new TensorError("Negation, the `-` operator, on a bool tensor is not supported. If you are trying to"
                    + " invert a mask, use the `~` or logicalNot() operator instead.");
        }
        return UnaryOp.NEG.apply(self());
    }

    /** {@link #neg()} in place. */
    default Tensor neg_() {
        return InPlace.apply("neg", self(), Tensor::neg);
    }

    /** {@link #neg()} by its other name. */
    default Tensor negative() {
        return neg();
    }

    private Tensor number(double value) {
        return Promotion.number(value, self());
    }

    private Tensor number(long value) {
        return Promotion.number(value, self());
    }

    private Tensor notBoolean(Tensor other) {
        if (self().dtype == DType.BOOL && other.dtype == DType.BOOL) {
            throw new UnsupportedOperationException(
                    "sub: Subtraction, the `-` operator, with two bool tensors is not supported. Use the"
                            + " `^` or logical_xor() operator instead.");
        }
        return other;
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
