package lectern.tensor;

/** Results mixed from several tensors, element by element. */
public sealed interface Mixing permits Tensor {
    /**
     * These elements where the condition holds, otherwise those of {@code other}.
     *
     * <p>Shapes: any that broadcast. Gradients: {@code g} to the one taken. Example:
     * {@code torch.tensor(1., 2).where(torch.tensor(true), torch.tensor(0.))} is {@code tensor([1., 2.])}.
     *
     * @throws TensorError if the condition is not bool, or the shapes do not broadcast
     */
    default Tensor where(Tensor condition, Tensor other) {
        return Where.of(condition, self(), other);
    }

    /** {@link #where(Tensor, Tensor)} with a number. */
    default Tensor where(Tensor condition, double other) {
        return where(condition, Promotion.number(other, self()));
    }

    /** {@link #where(Tensor, Tensor)} with a whole number. */
    default Tensor where(Tensor condition, long other) {
        return where(condition, Promotion.number(other, self()));
    }

    /**
     * {@code value}, a 0-dim tensor, where the mask holds, otherwise these elements.
     *
     * <p>Gradients: {@code g} outside the mask, and its sum inside. Example:
     * {@code torch.tensor(1., 2).maskedFill(torch.tensor(1., 2).gt(1), torch.tensor(0.))} is {@code tensor([1., 0.])}.
     *
     * @throws TensorError if the mask is not bool, the value is not 0-dim or of a higher type, or the shapes do not broadcast
     */
    default Tensor maskedFill(Tensor mask, Tensor value) {
        return Filling.masked("MaskedFillBackward1", self(), mask, value);
    }

    /** {@link #maskedFill(Tensor, Tensor)} with a number. */
    default Tensor maskedFill(Tensor mask, double value) {
        return Filling.masked("MaskedFillBackward0", self(), mask, Filling.number(value));
    }

    /** {@link #maskedFill(Tensor, Tensor)} with a whole number. */
    default Tensor maskedFill(Tensor mask, long value) {
        return Filling.masked("MaskedFillBackward0", self(), mask, Filling.number(value));
    }

    /** {@link #maskedFill(Tensor, Tensor)} in place. */
    default Tensor maskedFill_(Tensor mask, Tensor value) {
        return InPlace.apply("masked_fill", self(), x -> x.maskedFill(mask, value));
    }

    /** {@link #maskedFill(Tensor, double)} in place. */
    default Tensor maskedFill_(Tensor mask, double value) {
        return InPlace.apply("masked_fill", self(), x -> x.maskedFill(mask, value));
    }

    /** {@link #maskedFill(Tensor, long)} in place. */
    default Tensor maskedFill_(Tensor mask, long value) {
        return InPlace.apply("masked_fill", self(), x -> x.maskedFill(mask, value));
    }

    /**
     * Every element set to a number, in place.
     *
     * <p>Example: {@code torch.zeros(2).fill_(0.5)} is {@code tensor([0.5000, 0.5000])}.
     */
    default Tensor fill_(double value) {
        return Filling.fill(self(), Filling.number(value));
    }

    /** Every element set to a whole number, in place. */
    default Tensor fill_(long value) {
        return Filling.fill(self(), Filling.number(value));
    }

    /**
     * Every element set to that of a 0-dim tensor, in place.
     *
     * <p>Gradient of the value: the sum of {@code g}.
     *
     * @throws TensorError if the value has dimensions
     */
    default Tensor fill_(Tensor value) {
        return Filling.fill(self(), value);
    }

    /**
     * Every element set to zero, in place.
     *
     * <p>Example: {@code torch.ones(2).zero_()} is {@code tensor([0., 0.])}.
     */
    default Tensor zero_() {
        return Filling.zero(self());
    }

    /**
     * Every element replaced by that of {@code source}, converted to this type, in place; returns this tensor.
     *
     * <p>Shapes: the source must broadcast to this shape. Gradient: {@code g} to the source.
     *
     * <p>Example: {@code torch.zeros(2).copy_(torch.tensor(1, 2))} is {@code tensor([1., 2.])}.
     *
     * @throws TensorError if the shapes do not fit, or the write would break the graph
     */
    default Tensor copy_(Tensor source) {
        return Filling.copy(self(), source);
    }

    /**
     * The point between {@code self} and {@code end}: {@code self + weight * (end - self)}.
     *
     * <p>Gradients: {@code g * (1 - weight)}, {@code g * weight} and {@code g * (end - self)}. Example:
     * {@code torch.tensor(1.).lerp(torch.tensor(3.), 0.5)} is {@code tensor(2.)}.
     *
     * @throws TensorError if the types differ or the shapes do not broadcast
     */
    default Tensor lerp(Tensor end, Tensor weight) {
        return Mixtures.lerp("LerpBackward1", self(), end, weight);
    }

    /** {@link #lerp(Tensor, Tensor)} with one weight. */
    default Tensor lerp(Tensor end, double weight) {
        return Mixtures.lerp("LerpBackward0", self(), end, Promotion.number(weight, self()));
    }

    /** {@link #lerp(Tensor, Tensor)} in place. */
    default Tensor lerp_(Tensor end, Tensor weight) {
        return InPlace.apply("lerp", self(), x -> x.lerp(end, weight));
    }

    /** {@link #lerp(Tensor, double)} in place. */
    default Tensor lerp_(Tensor end, double weight) {
        return InPlace.apply("lerp", self(), x -> x.lerp(end, weight));
    }

    /**
     * A product added: {@code self + value * tensor1 * tensor2}.
     *
     * <p>Shapes: any that broadcast. Gradients: {@code g}, {@code g * value * tensor2} and {@code g * value * tensor1}. Example:
     * {@code torch.tensor(1.).addcmul(torch.tensor(6.), torch.tensor(3.), 2)} is {@code tensor(37.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor addcmul(Tensor tensor1, Tensor tensor2, double value) {
        return Mixtures.addcmul(self(), tensor1, tensor2, value);
    }

    /** {@link #addcmul(Tensor, Tensor, double)} with a value of 1. */
    default Tensor addcmul(Tensor tensor1, Tensor tensor2) {
        return addcmul(tensor1, tensor2, 1);
    }

    /** {@link #addcmul(Tensor, Tensor, double)} in place. */
    default Tensor addcmul_(Tensor tensor1, Tensor tensor2, double value) {
        return InPlace.apply("addcmul", self(), x -> x.addcmul(tensor1, tensor2, value));
    }

    /**
     * A quotient added: {@code self + value * tensor1 / tensor2}.
     *
     * <p>Shapes: any that broadcast. Gradients: {@code g}, {@code g * value / tensor2} and {@code -g * value * tensor1 / tensor2^2}. Example:
     * {@code torch.tensor(1.).addcdiv(torch.tensor(6.), torch.tensor(3.), 2)} is {@code tensor(5.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor addcdiv(Tensor tensor1, Tensor tensor2, double value) {
        return Mixtures.addcdiv(self(), tensor1, tensor2, value);
    }

    /** {@link #addcdiv(Tensor, Tensor, double)} with a value of 1. */
    default Tensor addcdiv(Tensor tensor1, Tensor tensor2) {
        return addcdiv(tensor1, tensor2, 1);
    }

    /** {@link #addcdiv(Tensor, Tensor, double)} in place. */
    default Tensor addcdiv_(Tensor tensor1, Tensor tensor2, double value) {
        return InPlace.apply("addcdiv", self(), x -> x.addcdiv(tensor1, tensor2, value));
    }

    /**
     * NaN replaced by zero, infinities by the largest and smallest numbers of the type.
     *
     * <p>Gradient: {@code g} where nothing was replaced. Example: {@code torch.tensor(Double.NaN).nanToNum()} is
     * {@code tensor(0.)}.
     */
    default Tensor nanToNum() {
        return Mixtures.nanToNum(self(), 0, null, null);
    }

    /** {@link #nanToNum()} with other replacements; null stands for the largest and the smallest number. */
    default Tensor nanToNum(double nan, Double posinf, Double neginf) {
        return Mixtures.nanToNum(self(), nan, posinf, neginf);
    }

    /**
     * The step function: 0 below zero, 1 above, {@code values} at zero. Without gradient.
     *
     * <p>Shapes: any two that broadcast. Example: {@code torch.tensor(-2.).heaviside(torch.tensor(0.5))} is {@code tensor(0.)}.
     *
     * @throws TensorError if the types differ or the shapes do not broadcast
     */
    default Tensor heaviside(Tensor values) {
        return BinaryOp.HEAVISIDE.apply(self(), values);
    }

    /** {@link #heaviside(Tensor)} in place. */
    default Tensor heaviside_(Tensor values) {
        return BinaryOp.HEAVISIDE.applyInPlace(self(), values);
    }

    /**
     * These magnitudes with the signs of {@code other}.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} with the changed sign, and zero. Example: {@code torch.tensor(2.).copysign(-1)} is {@code tensor(-2.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor copysign(Tensor other) {
        return BinaryOp.COPYSIGN.apply(self(), other);
    }

    /** {@link #copysign(Tensor)} with a number. */
    default Tensor copysign(double other) {
        return copysign(Promotion.number(other, self()));
    }

    /** {@link #copysign(Tensor)} with a whole number. */
    default Tensor copysign(long other) {
        return copysign(Promotion.number(other, self()));
    }

    /** {@link #copysign(Tensor)} in place. */
    default Tensor copysign_(Tensor other) {
        return BinaryOp.COPYSIGN.applyInPlace(self(), other);
    }

    /** {@link #copysign_(Tensor)} with a number. */
    default Tensor copysign_(double other) {
        return copysign_(Promotion.number(other, self()));
    }

    /** {@link #copysign_(Tensor)} with a whole number. */
    default Tensor copysign_(long other) {
        return copysign_(Promotion.number(other, self()));
    }

    /**
     * The logarithm of a sum of exponentials, {@code ln(e^self + e^other)}, without overflow.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} shared by the softmax of both. Example: {@code torch.tensor(0.).logaddexp(torch.tensor(0.))} is {@code tensor(0.6931)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor logaddexp(Tensor other) {
        return BinaryOp.LOGADDEXP.apply(self(), other);
    }

    /**
     * The product {@code self * ln(other)}, zero where {@code self} is zero.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g * ln(other)} and {@code g * self / other}. Example: {@code torch.tensor(2.).xlogy(1)} is {@code tensor(0.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor xlogy(Tensor other) {
        return BinaryOp.XLOGY.apply(self(), other);
    }

    /** {@link #xlogy(Tensor)} with a number. */
    default Tensor xlogy(double other) {
        return xlogy(Promotion.number(other, self()));
    }

    /** {@link #xlogy(Tensor)} with a whole number. */
    default Tensor xlogy(long other) {
        return xlogy(Promotion.number(other, self()));
    }

    /** {@link #xlogy(Tensor)} in place. */
    default Tensor xlogy_(Tensor other) {
        return BinaryOp.XLOGY.applyInPlace(self(), other);
    }

    /** {@link #xlogy_(Tensor)} with a number. */
    default Tensor xlogy_(double other) {
        return xlogy_(Promotion.number(other, self()));
    }

    /** {@link #xlogy_(Tensor)} with a whole number. */
    default Tensor xlogy_(long other) {
        return xlogy_(Promotion.number(other, self()));
    }

    /**
     * The power computed in float64: {@code self ^ exponent}.
     *
     * <p>Example: {@code torch.tensor(3.).floatPower(2)} is {@code tensor(9., dtype=torch.float64)}.
     */
    default Tensor floatPower(Tensor exponent) {
        return self().to(DType.FLOAT64).pow(exponent.to(DType.FLOAT64));
    }

    /** {@link #floatPower(Tensor)} to a number. */
    default Tensor floatPower(double exponent) {
        return self().to(DType.FLOAT64).pow(exponent);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
