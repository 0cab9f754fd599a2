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

    /** {@link #abs()} in place. */
    default Tensor abs_() {
        return UnaryOp.ABS.applyInPlace(self());
    }

    /** {@link #abs()} by its other name. */
    default Tensor absolute() {
        return abs();
    }

    /**
     * The sign of each element: -1, 0 or 1.
     *
     * <p>Gradient: zero. Example: {@code torch.tensor(-2.).sign()} is {@code tensor(-1.)}.
     */
    default Tensor sign() {
        return UnaryOp.SIGN.apply(self());
    }

    /** {@link #sign()} in place. */
    default Tensor sign_() {
        return UnaryOp.SIGN.applyInPlace(self());
    }

    /** {@link #sign()}; PyTorch has this second name for complex numbers. */
    default Tensor sgn() {
        return sign();
    }

    /** {@link #sgn()} in place. */
    default Tensor sgn_() {
        return sign_();
    }

    /**
     * Each element unchanged: what {@code +x} means.
     *
     * <p>Gradient: {@code g}. Example: {@code torch.tensor(-2.).positive()} is {@code tensor(-2.)}.
     *
     * @throws TensorError for bool
     */
    default Tensor positive() {
        if (self().dtype == DType.BOOL) {
            throw new TensorError("The `+` operator, on a bool tensor is not supported; positive() takes numbers, as in"
                    + " x.to(int64).positive()");
        }
        return self();
    }

    /**
     * The exponential {@code e^x} of each element.
     *
     * <p>Gradient: {@code g * e^x}. Example: {@code torch.tensor(0.).exp()} is {@code tensor(1.)}.
     */
    default Tensor exp() {
        return UnaryOp.EXP.apply(self());
    }

    /** {@link #exp()} in place. */
    default Tensor exp_() {
        return UnaryOp.EXP.applyInPlace(self());
    }

    /**
     * The power {@code 2^x} of each element.
     *
     * <p>Gradient: {@code g * 2^x * ln 2}. Example: {@code torch.tensor(3.).exp2()} is {@code tensor(8.)}.
     */
    default Tensor exp2() {
        return UnaryOp.EXP2.apply(self());
    }

    /** {@link #exp2()} in place. */
    default Tensor exp2_() {
        return UnaryOp.EXP2.applyInPlace(self());
    }

    /**
     * The exponential minus one, {@code e^x - 1}, exact near zero.
     *
     * <p>Gradient: {@code g * e^x}. Example: {@code torch.tensor(0.).expm1()} is {@code tensor(0.)}.
     */
    default Tensor expm1() {
        return UnaryOp.EXPM1.apply(self());
    }

    /** {@link #expm1()} in place. */
    default Tensor expm1_() {
        return UnaryOp.EXPM1.applyInPlace(self());
    }

    /**
     * The natural logarithm {@code ln x} of each element.
     *
     * <p>Gradient: {@code g / x}. Example: {@code torch.tensor(1.).log()} is {@code tensor(0.)}.
     */
    default Tensor log() {
        return UnaryOp.LOG.apply(self());
    }

    /** {@link #log()} in place. */
    default Tensor log_() {
        return UnaryOp.LOG.applyInPlace(self());
    }

    /**
     * The logarithm to base 10 of each element.
     *
     * <p>Gradient: {@code g / (x ln 10)}. Example: {@code torch.tensor(100.).log10()} is {@code tensor(2.)}.
     */
    default Tensor log10() {
        return UnaryOp.LOG10.apply(self());
    }

    /** {@link #log10()} in place. */
    default Tensor log10_() {
        return UnaryOp.LOG10.applyInPlace(self());
    }

    /**
     * The logarithm {@code ln(1 + x)} of each element, exact near zero.
     *
     * <p>Gradient: {@code g / (1 + x)}. Example: {@code torch.tensor(0.).log1p()} is {@code tensor(0.)}.
     */
    default Tensor log1p() {
        return UnaryOp.LOG1P.apply(self());
    }

    /** {@link #log1p()} in place. */
    default Tensor log1p_() {
        return UnaryOp.LOG1P.applyInPlace(self());
    }

    /**
     * The logarithm to base 2 of each element.
     *
     * <p>Gradient: {@code g / (x ln 2)}. Example: {@code torch.tensor(8.).log2()} is {@code tensor(3.)}.
     */
    default Tensor log2() {
        return UnaryOp.LOG2.apply(self());
    }

    /** {@link #log2()} in place. */
    default Tensor log2_() {
        return UnaryOp.LOG2.applyInPlace(self());
    }

    /**
     * The square root {@code sqrt(x)} of each element.
     *
     * <p>Gradient: {@code g / (2 sqrt(x))}. Example: {@code torch.tensor(4.).sqrt()} is {@code tensor(2.)}.
     */
    default Tensor sqrt() {
        return UnaryOp.SQRT.apply(self());
    }

    /** {@link #sqrt()} in place. */
    default Tensor sqrt_() {
        return UnaryOp.SQRT.applyInPlace(self());
    }

    /**
     * The reciprocal of the square root, {@code 1 / sqrt(x)}.
     *
     * <p>Gradient: {@code -g / (2 x sqrt(x))}. Example: {@code torch.tensor(4.).rsqrt()} is {@code tensor(0.5000)}.
     */
    default Tensor rsqrt() {
        return UnaryOp.RSQRT.apply(self());
    }

    /** {@link #rsqrt()} in place. */
    default Tensor rsqrt_() {
        return UnaryOp.RSQRT.applyInPlace(self());
    }

    /**
     * The logistic function {@code 1 / (1 + e^-x)} of each element.
     *
     * <p>Gradient: {@code g * y * (1 - y)}. Example: {@code torch.tensor(0.).sigmoid()} is {@code tensor(0.5000)}.
     */
    default Tensor sigmoid() {
        return UnaryOp.SIGMOID.apply(self());
    }

    /** {@link #sigmoid()} in place. */
    default Tensor sigmoid_() {
        return UnaryOp.SIGMOID.applyInPlace(self());
    }

    /**
     * The inverse of the logistic function, {@code ln(x / (1 - x))}; NaN outside of 0 to 1.
     *
     * <p>Gradient: {@code g / (x * (1 - x))}. Example: {@code torch.tensor(0.5).logit()} is {@code tensor(0.)}.
     */
    default Tensor logit() {
        return UnaryOp.LOGIT.apply(self());
    }

    /** {@link #logit()} in place. */
    default Tensor logit_() {
        return UnaryOp.LOGIT.applyInPlace(self());
    }

    /**
     * {@link #logit()} of elements clamped to {@code eps} ... {@code 1 - eps}, where the ends have no gradient.
     *
     * <p>Example: {@code torch.tensor(0.5).logit(0.1)} is {@code tensor(0.)}.
     */
    default Tensor logit(double eps) {
        Tensor x = self();
        Tensor low = Promotion.number(eps, x);
        Tensor high = Promotion.number(1 - eps, x);
        return eps < 0
                ? logit()
                : Where.of(x.lt(low), low, Where.of(x.gt(high), high, x)).logit();
    }

    /**
     * The error function, {@code 2 / sqrt(pi)} times the integral of {@code e^(-t^2)} from 0 to x.
     *
     * <p>Gradient: {@code g * 2 / sqrt(pi) * e^(-x^2)}. Example: {@code torch.tensor(0.).erf()} is {@code tensor(0.)}.
     */
    default Tensor erf() {
        return UnaryOp.ERF.apply(self());
    }

    /** {@link #erf()} in place. */
    default Tensor erf_() {
        return UnaryOp.ERF.applyInPlace(self());
    }

    /**
     * The complement of the error function, {@code 1 - erf(x)}, exact where that is small.
     *
     * <p>Gradient: {@code -g * 2 / sqrt(pi) * e^(-x^2)}. Example: {@code torch.tensor(0.).erfc()} is {@code tensor(1.)}.
     */
    default Tensor erfc() {
        return UnaryOp.ERFC.apply(self());
    }

    /** {@link #erfc()} in place. */
    default Tensor erfc_() {
        return UnaryOp.ERFC.applyInPlace(self());
    }

    /**
     * The inverse of the error function; NaN outside of -1 to 1.
     *
     * <p>Gradient: {@code g * sqrt(pi) / 2 * e^(y^2)}. Example: {@code torch.tensor(0.).erfinv()} is {@code tensor(0.)}.
     */
    default Tensor erfinv() {
        return UnaryOp.ERFINV.apply(self());
    }

    /** {@link #erfinv()} in place. */
    default Tensor erfinv_() {
        return UnaryOp.ERFINV.applyInPlace(self());
    }

    /**
     * The logarithm of the gamma function, {@code ln |gamma(x)|}.
     *
     * <p>Gradient: {@code g * digamma(x)}. Example: {@code torch.tensor(3.).lgamma()} is {@code tensor(0.6931)}.
     */
    default Tensor lgamma() {
        return UnaryOp.LGAMMA.apply(self());
    }

    /** {@link #lgamma()} in place. */
    default Tensor lgamma_() {
        return UnaryOp.LGAMMA.applyInPlace(self());
    }

    /**
     * The derivative of {@link #lgamma}.
     *
     * <p>Gradient: {@code g * polygamma(1, x)}. Example: {@code torch.tensor(1.).digamma()} is {@code tensor(-0.5772)}.
     */
    default Tensor digamma() {
        return UnaryOp.DIGAMMA.apply(self());
    }

    /** {@link #digamma()} in place. */
    default Tensor digamma_() {
        return UnaryOp.DIGAMMA.applyInPlace(self());
    }

    /**
     * The {@code n}-th derivative of {@link #digamma}.
     *
     * <p>Gradient: {@code g * polygamma(n + 1, x)}. Errors: a {@link TensorError} for a negative n. Example: {@code torch.tensor(1.).polygamma(2)} is {@code tensor(-2.4041)}.
     */
    default Tensor polygamma(int n) {
        return Polygamma.of(n, self());
    }

    /**
     * The positive part {@code max(0, x)} of each element.
     *
     * <p>Gradient: {@code g} where {@code x > 0}, otherwise zero. Example: {@code torch.tensor(-2.).relu()} is {@code tensor(0.)}.
     */
    default Tensor relu() {
        return UnaryOp.RELU.apply(self());
    }

    /** {@link #relu()} in place. */
    default Tensor relu_() {
        return UnaryOp.RELU.applyInPlace(self());
    }

    private Tensor self() {
        return (Tensor) this;
    }
}
