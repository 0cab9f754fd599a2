package lectern.tensor;

/** Functions of each element. Functions with real values take integers by way of the default floating type. */
public sealed interface Pointwise permits Tensor {
    /**
     * The absolute value {@code |x|} of each element.
     *
     * <p>Gradient: {@code g * sign(x)}. Example: {@code torch.tensor(-2.).abs()} is {@code tensor(2.)}.
     */
    default Tensor abs() {
        return UnaryOp.ABS.apply(self());
    }

    /**
     * The exponential {@code e^x} of each element.
     *
     * <p>Gradient: {@code g * e^x}. Example: {@code torch.tensor(0.).exp()} is {@code tensor(1.)}.
     */
    default Tensor exp() {
        return UnaryOp.EXP.apply(self());
    }

    /**
     * The natural logarithm {@code ln x} of each element.
     *
     * <p>Gradient: {@code g / x}. Example: {@code torch.tensor(1.).log()} is {@code tensor(0.)}.
     */
    default Tensor log() {
        return UnaryOp.LOG.apply(self());
    }

    /**
     * The square root {@code sqrt(x)} of each element.
     *
     * <p>Gradient: {@code g / (2 sqrt(x))}. Example: {@code torch.tensor(4.).sqrt()} is {@code tensor(2.)}.
     */
    default Tensor sqrt() {
        return UnaryOp.SQRT.apply(self());
    }

    /**
     * The sine {@code sin(x), x in radians} of each element.
     *
     * <p>Gradient: {@code g * cos(x)}. Example: {@code torch.tensor(0.).sin()} is {@code tensor(0.)}.
     */
    default Tensor sin() {
        return UnaryOp.SIN.apply(self());
    }

    /**
     * The cosine {@code cos(x), x in radians} of each element.
     *
     * <p>Gradient: {@code -g * sin(x)}. Example: {@code torch.tensor(0.).cos()} is {@code tensor(1.)}.
     */
    default Tensor cos() {
        return UnaryOp.COS.apply(self());
    }

    /**
     * The tangent {@code tan(x), x in radians} of each element.
     *
     * <p>Gradient: {@code g * (1 + tan(x)^2)}. Example: {@code torch.tensor(0.).tan()} is {@code tensor(0.)}.
     */
    default Tensor tan() {
        return UnaryOp.TAN.apply(self());
    }

    /**
     * The hyperbolic tangent {@code tanh(x)} of each element.
     *
     * <p>Gradient: {@code g * (1 - tanh(x)^2)}. Example: {@code torch.tensor(0.).tanh()} is {@code tensor(0.)}.
     */
    default Tensor tanh() {
        return UnaryOp.TANH.apply(self());
    }

    /**
     * The sign of each element: -1, 0 or 1.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(-2.).sign()} is {@code tensor(-1.)}.
     */
    default Tensor sign() {
        return UnaryOp.SIGN.apply(self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
