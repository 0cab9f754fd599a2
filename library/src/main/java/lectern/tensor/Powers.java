package lectern.tensor;

/** Powers of tensors and numbers, elementwise with broadcasting. */
public sealed interface Powers permits Tensor {
    /**
     * The reciprocal {@code 1 / self}.
     *
     * <p>Gradient: {@code -g / self^2}. Example: {@code torch.tensor(4.).reciprocal()} is {@code tensor(0.2500)}.
     */
    default Tensor reciprocal() {
        return UnaryOp.RECIPROCAL.apply(self());
    }

    /** {@link #reciprocal()} in place. */
    default Tensor reciprocal_() {
        return UnaryOp.RECIPROCAL.applyInPlace(self());
    }

    /**
     * The square {@code x^2} of each element.
     *
     * <p>Gradient: {@code 2 g x}. Example: {@code torch.tensor(3.).square()} is {@code tensor(9.)}.
     */
    default Tensor square() {
        return pow(2);
    }

    /** {@link #square()} in place. */
    default Tensor square_() {
        return InPlace.apply("square", self(), Tensor::square);
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
        return pow(exponent, Promotion.number(exponent, self()));
    }

    /** {@link #pow(Tensor)} to a whole number. */
    default Tensor pow(long exponent) {
        if (exponent < 0 && !self().dtype.isFloatingPoint()) {
            throw new TensorError("pow: Integers to negative integer powers are not allowed, got exponent " + exponent
                    + " for " + self().dtype + "; convert to a floating type first, as in x.to(float32).pow(...)");
        }
        return pow((double) exponent, Promotion.number(exponent, self()));
    }

    /** {@link #pow(Tensor)} in place. */
    default Tensor pow_(Tensor exponent) {
        return InPlace.apply("pow", self(), x -> x.pow(exponent));
    }

    /** {@link #pow(double)} in place. */
    default Tensor pow_(double exponent) {
        return InPlace.apply("pow", self(), x -> x.pow(exponent));
    }

    /** {@link #pow(long)} in place. */
    default Tensor pow_(long exponent) {
        return InPlace.apply("pow", self(), x -> x.pow(exponent));
    }

    /**
     * The power the other way round, {@code base ^ self}.
     *
     * <p>Gradient: {@code g * base^self * log(base)}. Example: {@code torch.tensor(3.).rpow(2)} is {@code tensor(8.)}.
     */
    default Tensor rpow(double base) {
        return rpow(base, Promotion.number(base, self()));
    }

    /** {@link #rpow(double)} of a whole number. */
    default Tensor rpow(long base) {
        return rpow((double) base, Promotion.number(base, self()));
    }

    /** {@link #rpow(double)} of a tensor. */
    default Tensor rpow(Tensor base) {
        return base.pow(self());
    }

    private Tensor rpow(double base, Tensor number) {
        Tensor result = BinaryOp.POW.compute(number, self());
        return FunctionNode.record(
                "PowBackward2",
                self(),
                result,
                (g, saved) -> base == 0
                        ? Where.except(saved[0].ge(0), g.mul(saved[1].mul(Math.log(base))))
                        : g.mul(saved[1].mul(Math.log(base))),
                self(),
                result);
    }

    private Tensor pow(double exponent, Tensor number) {
        Tensor result = exponent == 2 && self().dtype != DType.BOOL
                ? BinaryOp.MUL.compute(self(), self())
                : BinaryOp.POW.compute(self(), number);
        return FunctionNode.record(
                "PowBackward0",
                self(),
                result,
                (g, saved) -> exponent == 0
                        ? g.mul(0)
                        : g.mul(saved[0].pow(exponent - 1).mul(exponent)),
                self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
