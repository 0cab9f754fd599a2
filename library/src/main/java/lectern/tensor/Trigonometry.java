package lectern.tensor;

/** Functions of angles and their inverses. Integers become the default floating type. */
public sealed interface Trigonometry permits Tensor {
    /**
     * The sine {@code sin(x)}, x in radians, of each element.
     *
     * <p>Gradient: {@code g * cos(x)}. Example: {@code torch.tensor(0.).sin()} is {@code tensor(0.)}.
     */
    default Tensor sin() {
        return UnaryOp.SIN.apply(self());
    }

    /** {@link #sin()} in place. */
    default Tensor sin_() {
        return UnaryOp.SIN.applyInPlace(self());
    }

    /**
     * The cosine {@code cos(x)}, x in radians, of each element.
     *
     * <p>Gradient: {@code -g * sin(x)}. Example: {@code torch.tensor(0.).cos()} is {@code tensor(1.)}.
     */
    default Tensor cos() {
        return UnaryOp.COS.apply(self());
    }

    /** {@link #cos()} in place. */
    default Tensor cos_() {
        return UnaryOp.COS.applyInPlace(self());
    }

    /**
     * The tangent {@code tan(x)}, x in radians, of each element.
     *
     * <p>Gradient: {@code g * (1 + tan(x)^2)}. Example: {@code torch.tensor(0.).tan()} is {@code tensor(0.)}.
     */
    default Tensor tan() {
        return UnaryOp.TAN.apply(self());
    }

    /** {@link #tan()} in place. */
    default Tensor tan_() {
        return UnaryOp.TAN.applyInPlace(self());
    }

    /**
     * The angle whose sine is x, in radians; NaN outside of -1 to 1.
     *
     * <p>Gradient: {@code g / sqrt(1 - x^2)}. Example: {@code torch.tensor(1.).asin()} is {@code tensor(1.5708)}.
     */
    default Tensor asin() {
        return UnaryOp.ASIN.apply(self());
    }

    /** {@link #asin()} in place. */
    default Tensor asin_() {
        return UnaryOp.ASIN.applyInPlace(self());
    }

    /**
     * The angle whose cosine is x, in radians; NaN outside of -1 to 1.
     *
     * <p>Gradient: {@code -g / sqrt(1 - x^2)}. Example: {@code torch.tensor(1.).acos()} is {@code tensor(0.)}.
     */
    default Tensor acos() {
        return UnaryOp.ACOS.apply(self());
    }

    /** {@link #acos()} in place. */
    default Tensor acos_() {
        return UnaryOp.ACOS.applyInPlace(self());
    }

    /**
     * The angle whose tangent is x, in radians.
     *
     * <p>Gradient: {@code g / (1 + x^2)}. Example: {@code torch.tensor(1.).atan()} is {@code tensor(0.7854)}.
     */
    default Tensor atan() {
        return UnaryOp.ATAN.apply(self());
    }

    /** {@link #atan()} in place. */
    default Tensor atan_() {
        return UnaryOp.ATAN.applyInPlace(self());
    }

    /**
     * The hyperbolic sine {@code sinh(x)} of each element.
     *
     * <p>Gradient: {@code g * cosh(x)}. Example: {@code torch.tensor(0.).sinh()} is {@code tensor(0.)}.
     */
    default Tensor sinh() {
        return UnaryOp.SINH.apply(self());
    }

    /** {@link #sinh()} in place. */
    default Tensor sinh_() {
        return UnaryOp.SINH.applyInPlace(self());
    }

    /**
     * The hyperbolic cosine {@code cosh(x)} of each element.
     *
     * <p>Gradient: {@code g * sinh(x)}. Example: {@code torch.tensor(0.).cosh()} is {@code tensor(1.)}.
     */
    default Tensor cosh() {
        return UnaryOp.COSH.apply(self());
    }

    /** {@link #cosh()} in place. */
    default Tensor cosh_() {
        return UnaryOp.COSH.applyInPlace(self());
    }

    /**
     * The hyperbolic tangent {@code tanh(x)} of each element.
     *
     * <p>Gradient: {@code g * (1 - tanh(x)^2)}. Example: {@code torch.tensor(0.).tanh()} is {@code tensor(0.)}.
     */
    default Tensor tanh() {
        return UnaryOp.TANH.apply(self());
    }

    /** {@link #tanh()} in place. */
    default Tensor tanh_() {
        return UnaryOp.TANH.applyInPlace(self());
    }

    /**
     * The inverse of the hyperbolic sine.
     *
     * <p>Gradient: {@code g / sqrt(x^2 + 1)}. Example: {@code torch.tensor(0.).asinh()} is {@code tensor(0.)}.
     */
    default Tensor asinh() {
        return UnaryOp.ASINH.apply(self());
    }

    /** {@link #asinh()} in place. */
    default Tensor asinh_() {
        return UnaryOp.ASINH.applyInPlace(self());
    }

    /**
     * The inverse of the hyperbolic cosine; NaN below 1.
     *
     * <p>Gradient: {@code g / sqrt(x^2 - 1)}. Example: {@code torch.tensor(1.).acosh()} is {@code tensor(0.)}.
     */
    default Tensor acosh() {
        return UnaryOp.ACOSH.apply(self());
    }

    /** {@link #acosh()} in place. */
    default Tensor acosh_() {
        return UnaryOp.ACOSH.applyInPlace(self());
    }

    /**
     * The inverse of the hyperbolic tangent; NaN outside of -1 to 1.
     *
     * <p>Gradient: {@code g / (1 - x^2)}. Example: {@code torch.tensor(0.).atanh()} is {@code tensor(0.)}.
     */
    default Tensor atanh() {
        return UnaryOp.ATANH.apply(self());
    }

    /** {@link #atanh()} in place. */
    default Tensor atanh_() {
        return UnaryOp.ATANH.applyInPlace(self());
    }

    /**
     * The normalised sinc {@code sin(pi x) / (pi x)}, 1 at zero.
     *
     * <p>Gradient: {@code g} times the derivative, zero at zero. Example: {@code torch.tensor(0.).sinc()} is {@code tensor(1.)}.
     */
    default Tensor sinc() {
        return UnaryOp.SINC.apply(self());
    }

    /** {@link #sinc()} in place. */
    default Tensor sinc_() {
        return UnaryOp.SINC.applyInPlace(self());
    }

    /**
     * Degrees as radians.
     *
     * <p>Gradient: {@code g * pi / 180}. Example: {@code torch.tensor(180.).deg2rad()} is {@code tensor(3.1416)}.
     */
    default Tensor deg2rad() {
        return UnaryOp.DEG2RAD.apply(self());
    }

    /** {@link #deg2rad()} in place. */
    default Tensor deg2rad_() {
        return UnaryOp.DEG2RAD.applyInPlace(self());
    }

    /**
     * Radians as degrees.
     *
     * <p>Gradient: {@code g * 180 / pi}. Example: {@code torch.tensor(0.).rad2deg()} is {@code tensor(0.)}.
     */
    default Tensor rad2deg() {
        return UnaryOp.RAD2DEG.apply(self());
    }

    /** {@link #rad2deg()} in place. */
    default Tensor rad2deg_() {
        return UnaryOp.RAD2DEG.applyInPlace(self());
    }

    /**
     * The angle of the point {@code (other, self)} from the first axis, in radians from -pi to pi.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g * other / r^2} and {@code -g * self / r^2}, {@code r^2 = self^2 + other^2}. Example: {@code torch.tensor(1.).atan2(torch.tensor(1.))} is {@code tensor(0.7854)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor atan2(Tensor other) {
        return BinaryOp.ATAN2.apply(self(), other);
    }

    /** {@link #atan2(Tensor)} in place. */
    default Tensor atan2_(Tensor other) {
        return BinaryOp.ATAN2.applyInPlace(self(), other);
    }

    /**
     * The hypotenuse {@code sqrt(self^2 + other^2)}, without overflow on the way.
     *
     * <p>Shapes: any two that broadcast. Gradients: {@code g * self / result} and {@code g * other / result}. Example: {@code torch.tensor(3.).hypot(torch.tensor(4.))} is {@code tensor(5.)}.
     *
     * @throws TensorError if the shapes do not broadcast
     */
    default Tensor hypot(Tensor other) {
        return BinaryOp.HYPOT.apply(self(), other);
    }

    /** {@link #hypot(Tensor)} in place. */
    default Tensor hypot_(Tensor other) {
        return BinaryOp.HYPOT.applyInPlace(self(), other);
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
