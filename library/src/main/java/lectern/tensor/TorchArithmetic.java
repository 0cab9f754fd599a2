package lectern.tensor;

/** The functions of {@code torch}: arithmetic, division and rounding. */
public abstract class TorchArithmetic extends TorchRandom {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchArithmetic() {}

    /** {@link Tensor#floorDivide(Tensor)} of {@code input}. */
    public static Tensor floorDivide(Tensor input, Tensor divisor) {
        return input.floorDivide(divisor);
    }

    /** {@link Tensor#floorDivide(double)} of {@code input}. */
    public static Tensor floorDivide(Tensor input, double divisor) {
        return input.floorDivide(divisor);
    }

    /** {@link Tensor#floorDivide(long)} of {@code input}. */
    public static Tensor floorDivide(Tensor input, long divisor) {
        return input.floorDivide(divisor);
    }

    /** {@link Tensor#remainder(Tensor)} of {@code input}. */
    public static Tensor remainder(Tensor input, Tensor divisor) {
        return input.remainder(divisor);
    }

    /** {@link Tensor#remainder(double)} of {@code input}. */
    public static Tensor remainder(Tensor input, double divisor) {
        return input.remainder(divisor);
    }

    /** {@link Tensor#remainder(long)} of {@code input}. */
    public static Tensor remainder(Tensor input, long divisor) {
        return input.remainder(divisor);
    }

    /** {@link Tensor#fmod(Tensor)} of {@code input}. */
    public static Tensor fmod(Tensor input, Tensor divisor) {
        return input.fmod(divisor);
    }

    /** {@link Tensor#fmod(double)} of {@code input}. */
    public static Tensor fmod(Tensor input, double divisor) {
        return input.fmod(divisor);
    }

    /** {@link Tensor#fmod(long)} of {@code input}. */
    public static Tensor fmod(Tensor input, long divisor) {
        return input.fmod(divisor);
    }

    /** {@link Tensor#div(Tensor, Option.RoundingMode)} of {@code input}. */
    public static Tensor div(Tensor input, Tensor other, Option.RoundingMode mode) {
        return input.div(other, mode);
    }

    /** {@link Tensor#div(double, Option.RoundingMode)} of {@code input}. */
    public static Tensor div(Tensor input, double other, Option.RoundingMode mode) {
        return input.div(other, mode);
    }

    /** {@link Tensor#div(long, Option.RoundingMode)} of {@code input}. */
    public static Tensor div(Tensor input, long other, Option.RoundingMode mode) {
        return input.div(other, mode);
    }

    /** {@link Tensor#ceil()} of {@code input}. */
    public static Tensor ceil(Tensor input) {
        return input.ceil();
    }

    /** {@link Tensor#floor()} of {@code input}. */
    public static Tensor floor(Tensor input) {
        return input.floor();
    }

    /** {@link Tensor#round()} of {@code input}. */
    public static Tensor round(Tensor input) {
        return input.round();
    }

    /** {@link Tensor#trunc()} of {@code input}. */
    public static Tensor trunc(Tensor input) {
        return input.trunc();
    }

    /** {@link Tensor#fix()} of {@code input}. */
    public static Tensor fix(Tensor input) {
        return input.fix();
    }

    /** {@link Tensor#round(int)} of {@code input}. */
    public static Tensor round(Tensor input, int decimals) {
        return input.round(decimals);
    }

    /** {@link Tensor#frac()} of {@code input}. */
    public static Tensor frac(Tensor input) {
        return input.frac();
    }

    /** {@link Tensor#add(Tensor)} of {@code input}. */
    public static Tensor add(Tensor input, Tensor other) {
        return input.add(other);
    }

    /** {@link Tensor#add(double)} of {@code input}. */
    public static Tensor add(Tensor input, double other) {
        return input.add(other);
    }

    /** {@link Tensor#add(long)} of {@code input}. */
    public static Tensor add(Tensor input, long other) {
        return input.add(other);
    }

    /** {@link Tensor#sub(Tensor)} of {@code input}. */
    public static Tensor sub(Tensor input, Tensor other) {
        return input.sub(other);
    }

    /** {@link Tensor#sub(double)} of {@code input}. */
    public static Tensor sub(Tensor input, double other) {
        return input.sub(other);
    }

    /** {@link Tensor#sub(long)} of {@code input}. */
    public static Tensor sub(Tensor input, long other) {
        return input.sub(other);
    }

    /** {@link Tensor#mul(Tensor)} of {@code input}. */
    public static Tensor mul(Tensor input, Tensor other) {
        return input.mul(other);
    }

    /** {@link Tensor#mul(double)} of {@code input}. */
    public static Tensor mul(Tensor input, double other) {
        return input.mul(other);
    }

    /** {@link Tensor#mul(long)} of {@code input}. */
    public static Tensor mul(Tensor input, long other) {
        return input.mul(other);
    }

    /** {@link Tensor#div(Tensor)} of {@code input}. */
    public static Tensor div(Tensor input, Tensor other) {
        return input.div(other);
    }

    /** {@link Tensor#div(double)} of {@code input}. */
    public static Tensor div(Tensor input, double other) {
        return input.div(other);
    }

    /** {@link Tensor#div(long)} of {@code input}. */
    public static Tensor div(Tensor input, long other) {
        return input.div(other);
    }

    /** {@link Tensor#multiply(Tensor)} of {@code input}. */
    public static Tensor multiply(Tensor input, Tensor other) {
        return input.multiply(other);
    }

    /** {@link Tensor#multiply(double)} of {@code input}. */
    public static Tensor multiply(Tensor input, double other) {
        return input.multiply(other);
    }

    /** {@link Tensor#multiply(long)} of {@code input}. */
    public static Tensor multiply(Tensor input, long other) {
        return input.multiply(other);
    }

    /** {@link Tensor#subtract(Tensor)} of {@code input}. */
    public static Tensor subtract(Tensor input, Tensor other) {
        return input.subtract(other);
    }

    /** {@link Tensor#subtract(double)} of {@code input}. */
    public static Tensor subtract(Tensor input, double other) {
        return input.subtract(other);
    }

    /** {@link Tensor#subtract(long)} of {@code input}. */
    public static Tensor subtract(Tensor input, long other) {
        return input.subtract(other);
    }

    /** {@link Tensor#divide(Tensor)} of {@code input}. */
    public static Tensor divide(Tensor input, Tensor other) {
        return input.divide(other);
    }

    /** {@link Tensor#divide(double)} of {@code input}. */
    public static Tensor divide(Tensor input, double other) {
        return input.divide(other);
    }

    /** {@link Tensor#divide(long)} of {@code input}. */
    public static Tensor divide(Tensor input, long other) {
        return input.divide(other);
    }

    /** {@link Tensor#trueDivide(Tensor)} of {@code input}. */
    public static Tensor trueDivide(Tensor input, Tensor other) {
        return input.trueDivide(other);
    }

    /** {@link Tensor#trueDivide(double)} of {@code input}. */
    public static Tensor trueDivide(Tensor input, double other) {
        return input.trueDivide(other);
    }

    /** {@link Tensor#trueDivide(long)} of {@code input}. */
    public static Tensor trueDivide(Tensor input, long other) {
        return input.trueDivide(other);
    }

    /** {@link Tensor#rsub(Tensor)} of {@code input}. */
    public static Tensor rsub(Tensor input, Tensor other) {
        return input.rsub(other);
    }

    /** {@link Tensor#rsub(double)} of {@code input}. */
    public static Tensor rsub(Tensor input, double other) {
        return input.rsub(other);
    }

    /** {@link Tensor#rsub(long)} of {@code input}. */
    public static Tensor rsub(Tensor input, long other) {
        return input.rsub(other);
    }

    /** {@link Tensor#add(Tensor, double)} of {@code input}. */
    public static Tensor add(Tensor input, Tensor other, double alpha) {
        return input.add(other, alpha);
    }

    /** {@link Tensor#add(Tensor, long)} of {@code input}. */
    public static Tensor add(Tensor input, Tensor other, long alpha) {
        return input.add(other, alpha);
    }

    /** {@link Tensor#sub(Tensor, double)} of {@code input}. */
    public static Tensor sub(Tensor input, Tensor other, double alpha) {
        return input.sub(other, alpha);
    }

    /** {@link Tensor#sub(Tensor, long)} of {@code input}. */
    public static Tensor sub(Tensor input, Tensor other, long alpha) {
        return input.sub(other, alpha);
    }

    /** {@link Tensor#rsub(Tensor, double)} of {@code input}. */
    public static Tensor rsub(Tensor input, Tensor other, double alpha) {
        return input.rsub(other, alpha);
    }

    /** {@link Tensor#rsub(Tensor, long)} of {@code input}. */
    public static Tensor rsub(Tensor input, Tensor other, long alpha) {
        return input.rsub(other, alpha);
    }

    /** {@link Tensor#pow(Tensor)} of {@code input}. */
    public static Tensor pow(Tensor input, Tensor exponent) {
        return input.pow(exponent);
    }

    /** {@link Tensor#pow(double)} of {@code input}. */
    public static Tensor pow(Tensor input, double exponent) {
        return input.pow(exponent);
    }

    /** {@link Tensor#pow(long)} of {@code input}. */
    public static Tensor pow(Tensor input, long exponent) {
        return input.pow(exponent);
    }

    /** A number to the powers of a tensor: {@code torch.pow(2, x)}. */
    public static Tensor pow(double base, Tensor exponent) {
        return exponent.rpow(base);
    }

    /** A whole number to the powers of a tensor. */
    public static Tensor pow(long base, Tensor exponent) {
        return exponent.rpow(base);
    }

    /** {@link Tensor#neg()} of {@code input}. */
    public static Tensor neg(Tensor input) {
        return input.neg();
    }

    /** {@link Tensor#negative()} of {@code input}. */
    public static Tensor negative(Tensor input) {
        return input.negative();
    }

    /** {@link Tensor#reciprocal()} of {@code input}. */
    public static Tensor reciprocal(Tensor input) {
        return input.reciprocal();
    }
}
