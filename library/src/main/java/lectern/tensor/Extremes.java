package lectern.tensor;

/** The greater or smaller of two, element by element, and limits. */
public sealed interface Extremes permits Tensor {
    /**
     * The greater of each two elements; NaN if one is NaN.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the greater, half to each of equals. Example: {@code torch.tensor(1.).maximum(torch.tensor(2.))} is {@code tensor(2.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor maximum(Tensor other) {
        return BinaryOp.MAXIMUM.apply(self(), other);
    }

    /**
     * The smaller of each two elements; NaN if one is NaN.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the smaller, half to each of equals. Example: {@code torch.tensor(1.).minimum(torch.tensor(2.))} is {@code tensor(1.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor minimum(Tensor other) {
        return BinaryOp.MINIMUM.apply(self(), other);
    }

    /** {@link #maximum(Tensor)} by its other name. */
    default Tensor max(Tensor other) {
        return maximum(other);
    }

    /** {@link #minimum(Tensor)} by its other name. */
    default Tensor min(Tensor other) {
        return minimum(other);
    }

    /**
     * The greater of each two elements, skipping NaN.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the one taken. Example: {@code torch.tensor(1.).fmax(torch.tensor(2.))} is {@code tensor(2.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor fmax(Tensor other) {
        return BinaryOp.FMAX.apply(self(), other);
    }

    /**
     * The smaller of each two elements, skipping NaN.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the one taken. Example: {@code torch.tensor(1.).fmin(torch.tensor(2.))} is {@code tensor(1.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor fmin(Tensor other) {
        return BinaryOp.FMIN.apply(self(), other);
    }

    /**
     * Each element, or {@code min} where it is smaller.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the one taken. Example: {@code torch.tensor(-1.).clampMin(0)} is {@code tensor(0.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor clampMin(Tensor min) {
        return BinaryOp.CLAMP_MIN.apply(self(), min);
    }

    /** {@link #clampMin(Tensor)} with a number. */
    default Tensor clampMin(double min) {
        return clampMin(Promotion.number(min, self()));
    }

    /** {@link #clampMin(Tensor)} with a whole number. */
    default Tensor clampMin(long min) {
        return clampMin(Promotion.number(min, self()));
    }

    /** {@link #clampMin(Tensor)} in place. */
    default Tensor clampMin_(Tensor min) {
        return BinaryOp.CLAMP_MIN.applyInPlace(self(), min);
    }

    /** {@link #clampMin_(Tensor)} with a number. */
    default Tensor clampMin_(double min) {
        return clampMin_(Promotion.number(min, self()));
    }

    /** {@link #clampMin_(Tensor)} with a whole number. */
    default Tensor clampMin_(long min) {
        return clampMin_(Promotion.number(min, self()));
    }

    /**
     * Each element, or {@code max} where it is greater.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g} to the one taken. Example: {@code torch.tensor(3.).clampMax(1)} is {@code tensor(1.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor clampMax(Tensor max) {
        return BinaryOp.CLAMP_MAX.apply(self(), max);
    }

    /** {@link #clampMax(Tensor)} with a number. */
    default Tensor clampMax(double max) {
        return clampMax(Promotion.number(max, self()));
    }

    /** {@link #clampMax(Tensor)} with a whole number. */
    default Tensor clampMax(long max) {
        return clampMax(Promotion.number(max, self()));
    }

    /** {@link #clampMax(Tensor)} in place. */
    default Tensor clampMax_(Tensor max) {
        return BinaryOp.CLAMP_MAX.applyInPlace(self(), max);
    }

    /** {@link #clampMax_(Tensor)} with a number. */
    default Tensor clampMax_(double max) {
        return clampMax_(Promotion.number(max, self()));
    }

    /** {@link #clampMax_(Tensor)} with a whole number. */
    default Tensor clampMax_(long max) {
        return clampMax_(Promotion.number(max, self()));
    }

    /**
     * Each element brought into {@code min} ... {@code max}; where these cross, {@code max}. Either limit may be null.
     *
     * <p>Shapes: any that broadcast. Gradients: {@code g} to the one taken. Example:
     * {@code torch.tensor(3.).clamp(torch.tensor(0.), torch.tensor(1.))} is {@code tensor(1.)}.
     *
     * @throws TensorError if the shapes do not broadcast, or both limits are null
     */
    default Tensor clamp(Tensor min, Tensor max) {
        return Clamp.of(self(), min, max);
    }

    /** {@link #clamp(Tensor, Tensor)} with numbers. */
    default Tensor clamp(double min, double max) {
        return Clamp.of(self(), min, max);
    }

    /** {@link #clamp(Tensor, Tensor)} with whole numbers. */
    default Tensor clamp(long min, long max) {
        return Clamp.of(self(), min, max);
    }

    /** {@link #clamp(Tensor, Tensor)} in place. */
    default Tensor clamp_(Tensor min, Tensor max) {
        return InPlace.apply("clamp", self(), x -> x.clamp(min, max));
    }

    /** {@link #clamp(double, double)} in place. */
    default Tensor clamp_(double min, double max) {
        return InPlace.apply("clamp", self(), x -> x.clamp(min, max));
    }

    /** {@link #clamp(long, long)} in place. */
    default Tensor clamp_(long min, long max) {
        return InPlace.apply("clamp", self(), x -> x.clamp(min, max));
    }

    /** {@link #clamp(Tensor, Tensor)} by its other name. */
    default Tensor clip(Tensor min, Tensor max) {
        return clamp(min, max);
    }

    /** {@link #clamp(double, double)} by its other name. */
    default Tensor clip(double min, double max) {
        return clamp(min, max);
    }

    /** {@link #clamp(long, long)} by its other name. */
    default Tensor clip(long min, long max) {
        return clamp(min, max);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
