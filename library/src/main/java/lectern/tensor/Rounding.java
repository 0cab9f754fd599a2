package lectern.tensor;

/** Rounding of each element; integers stay as they are. */
public sealed interface Rounding permits Tensor {
    /**
     * The next whole number above or at x.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(1.5).ceil()} is {@code tensor(2.)}.
     */
    default Tensor ceil() {
        return UnaryOp.CEIL.apply(self());
    }

    /** {@link #ceil()} in place. */
    default Tensor ceil_() {
        return UnaryOp.CEIL.applyInPlace(self());
    }

    /**
     * The next whole number below or at x.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(1.5).floor()} is {@code tensor(1.)}.
     */
    default Tensor floor() {
        return UnaryOp.FLOOR.apply(self());
    }

    /** {@link #floor()} in place. */
    default Tensor floor_() {
        return UnaryOp.FLOOR.applyInPlace(self());
    }

    /**
     * The nearest whole number, and of two the even one.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(2.5).round()} is {@code tensor(2.)}.
     */
    default Tensor round() {
        return UnaryOp.ROUND.apply(self());
    }

    /** {@link #round()} in place. */
    default Tensor round_() {
        return UnaryOp.ROUND.applyInPlace(self());
    }

    /**
     * The whole number next to x towards zero.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(-1.5).trunc()} is {@code tensor(-1.)}.
     */
    default Tensor trunc() {
        return UnaryOp.TRUNC.apply(self());
    }

    /** {@link #trunc()} in place. */
    default Tensor trunc_() {
        return UnaryOp.TRUNC.applyInPlace(self());
    }

    /** {@link #trunc()} by its other name. */
    default Tensor fix() {
        return trunc();
    }

    /**
     * {@link #round()} to a number of decimal digits; a negative number rounds to tens, hundreds and so on.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(1.26).round(1)} is {@code tensor(1.3000)}.
     */
    default Tensor round(int decimals) {
        Tensor scale = Promotion.number(Math.pow(10, Math.abs(decimals)), self());
        Tensor x = self().detach();
        Tensor result = decimals < 0
                ? x.div(scale).round().mul(scale)
                : x.mul(scale).round().div(scale);
        return FunctionNode.record("RoundBackward1", self(), result, (g, saved) -> Rule.zeros(g));
    }

    /** {@link #round(int)} in place. */
    default Tensor round_(int decimals) {
        return InPlace.apply("round", self(), x -> x.round(decimals));
    }

    /**
     * The part of x behind the point, with its sign: {@code x - trunc(x)}.
     *
     * <p>Gradient: {@code g}. Example: {@code torch.tensor(-1.5).frac()} is {@code tensor(-0.5000)}.
     */
    default Tensor frac() {
        return UnaryOp.FRAC.apply(self());
    }

    /** {@link #frac()} in place. */
    default Tensor frac_() {
        return UnaryOp.FRAC.applyInPlace(self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
