package lectern.tensor;

/** Division with whole quotients, and its rests. Dividing integers by zero is an error, floating numbers give infinities. */
public sealed interface Division permits Tensor {
    /**
     * The quotient rounded down, {@code floor(self / other)}: what {@code //} means in Python.
     *
     * <p>Shapes: any two that broadcast. Gradients: zero. Example: {@code torch.tensor(-7).floorDivide(2)} is {@code tensor(-4)}.
     *
     * @throws TensorError if the shapes do not broadcast, or integers are divided by zero
     */
    default Tensor floorDivide(Tensor divisor) {
        return BinaryOp.DIV_FLOOR.apply(self(), divisor);
    }

    /** {@link #floorDivide(Tensor)} with a number. */
    default Tensor floorDivide(double divisor) {
        return floorDivide(Promotion.number(divisor, self()));
    }

    /** {@link #floorDivide(Tensor)} with a whole number. */
    default Tensor floorDivide(long divisor) {
        return floorDivide(Promotion.number(divisor, self()));
    }

    /** {@link #floorDivide(Tensor)} in place. */
    default Tensor floorDivide_(Tensor divisor) {
        return BinaryOp.DIV_FLOOR.applyInPlace(self(), divisor);
    }

    /** {@link #floorDivide_(Tensor)} with a number. */
    default Tensor floorDivide_(double divisor) {
        return floorDivide_(Promotion.number(divisor, self()));
    }

    /** {@link #floorDivide_(Tensor)} with a whole number. */
    default Tensor floorDivide_(long divisor) {
        return floorDivide_(Promotion.number(divisor, self()));
    }

    /**
     * The rest of {@link #floorDivide}, with the sign of the divisor: what {@code %} means in Python.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} and {@code -g * floor(self / divisor)}. Example: {@code torch.tensor(-7).remainder(2)} is {@code tensor(1)}.
     *
     * @throws TensorError if the shapes do not broadcast, or integers are divided by zero
     */
    default Tensor remainder(Tensor divisor) {
        return BinaryOp.REMAINDER.apply(self(), divisor);
    }

    /** {@link #remainder(Tensor)} with a number. */
    default Tensor remainder(double divisor) {
        return remainder(Promotion.number(divisor, self()));
    }

    /** {@link #remainder(Tensor)} with a whole number. */
    default Tensor remainder(long divisor) {
        return remainder(Promotion.number(divisor, self()));
    }

    /** {@link #remainder(Tensor)} in place. */
    default Tensor remainder_(Tensor divisor) {
        return BinaryOp.REMAINDER.applyInPlace(self(), divisor);
    }

    /** {@link #remainder_(Tensor)} with a number. */
    default Tensor remainder_(double divisor) {
        return remainder_(Promotion.number(divisor, self()));
    }

    /** {@link #remainder_(Tensor)} with a whole number. */
    default Tensor remainder_(long divisor) {
        return remainder_(Promotion.number(divisor, self()));
    }

    /**
     * The rest of division towards zero, with the sign of {@code self}: what {@code %} means in Java.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} and {@code -g * trunc(self / divisor)}. Example: {@code torch.tensor(-7).fmod(2)} is {@code tensor(-1)}.
     *
     * @throws TensorError if the shapes do not broadcast, or integers are divided by zero
     */
    default Tensor fmod(Tensor divisor) {
        return BinaryOp.FMOD.apply(self(), divisor);
    }

    /** {@link #fmod(Tensor)} with a number. */
    default Tensor fmod(double divisor) {
        return fmod(Promotion.number(divisor, self()));
    }

    /** {@link #fmod(Tensor)} with a whole number. */
    default Tensor fmod(long divisor) {
        return fmod(Promotion.number(divisor, self()));
    }

    /** {@link #fmod(Tensor)} in place. */
    default Tensor fmod_(Tensor divisor) {
        return BinaryOp.FMOD.applyInPlace(self(), divisor);
    }

    /** {@link #fmod_(Tensor)} with a number. */
    default Tensor fmod_(double divisor) {
        return fmod_(Promotion.number(divisor, self()));
    }

    /** {@link #fmod_(Tensor)} with a whole number. */
    default Tensor fmod_(long divisor) {
        return fmod_(Promotion.number(divisor, self()));
    }

    /**
     * The quotient rounded: {@code x.div(y, roundingMode("floor"))}, or {@code "trunc"} towards zero; integers stay integers.
     *
     * <p>Gradients: zero. Example: {@code torch.tensor(-7).div(2, roundingMode("trunc"))} is {@code tensor(-3)}.
     *
     * @throws TensorError for another mode, if the shapes do not broadcast, or integers are divided by zero
     */
    default Tensor div(Tensor other, Option.RoundingMode mode) {
        return rounding(mode).apply(self(), other);
    }

    /** {@link #div(Tensor, Option.RoundingMode)} by a number. */
    default Tensor div(double other, Option.RoundingMode mode) {
        return div(Promotion.number(other, self()), mode);
    }

    /** {@link #div(Tensor, Option.RoundingMode)} by a whole number. */
    default Tensor div(long other, Option.RoundingMode mode) {
        return div(Promotion.number(other, self()), mode);
    }

    /** {@link #div(Tensor, Option.RoundingMode)} in place. */
    default Tensor div_(Tensor other, Option.RoundingMode mode) {
        return rounding(mode).applyInPlace(self(), other);
    }

    private static BinaryOp rounding(Option.RoundingMode mode) {
        if (mode.name() == null) return BinaryOp.DIV;
        return switch (mode.name()) {
            case "floor" -> BinaryOp.DIV_FLOOR;
            case "trunc" -> BinaryOp.DIV_TRUNC;
            default ->
                throw new TensorError("div expected rounding_mode to be one of None, 'trunc', or 'floor' but found '"
                        + mode.name() + "'");
        };
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
