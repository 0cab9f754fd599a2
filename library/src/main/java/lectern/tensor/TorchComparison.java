package lectern.tensor;

/** The functions of {@code torch}: comparison, logic and bits. */
public abstract class TorchComparison extends TorchFunctions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchComparison() {}

    /** {@link Tensor#logicalAnd(Tensor)} of {@code input}. */
    public static Tensor logicalAnd(Tensor input, Tensor other) {
        return input.logicalAnd(other);
    }

    /** {@link Tensor#logicalOr(Tensor)} of {@code input}. */
    public static Tensor logicalOr(Tensor input, Tensor other) {
        return input.logicalOr(other);
    }

    /** {@link Tensor#logicalXor(Tensor)} of {@code input}. */
    public static Tensor logicalXor(Tensor input, Tensor other) {
        return input.logicalXor(other);
    }

    /** {@link Tensor#logicalNot()} of {@code input}. */
    public static Tensor logicalNot(Tensor input) {
        return input.logicalNot();
    }

    /** {@link Tensor#bitwiseAnd(Tensor)} of {@code input}. */
    public static Tensor bitwiseAnd(Tensor input, Tensor other) {
        return input.bitwiseAnd(other);
    }

    /** {@link Tensor#bitwiseAnd(long)} of {@code input}. */
    public static Tensor bitwiseAnd(Tensor input, long other) {
        return input.bitwiseAnd(other);
    }

    /** {@link Tensor#bitwiseOr(Tensor)} of {@code input}. */
    public static Tensor bitwiseOr(Tensor input, Tensor other) {
        return input.bitwiseOr(other);
    }

    /** {@link Tensor#bitwiseOr(long)} of {@code input}. */
    public static Tensor bitwiseOr(Tensor input, long other) {
        return input.bitwiseOr(other);
    }

    /** {@link Tensor#bitwiseXor(Tensor)} of {@code input}. */
    public static Tensor bitwiseXor(Tensor input, Tensor other) {
        return input.bitwiseXor(other);
    }

    /** {@link Tensor#bitwiseXor(long)} of {@code input}. */
    public static Tensor bitwiseXor(Tensor input, long other) {
        return input.bitwiseXor(other);
    }

    /** {@link Tensor#bitwiseLeftShift(Tensor)} of {@code input}. */
    public static Tensor bitwiseLeftShift(Tensor input, Tensor places) {
        return input.bitwiseLeftShift(places);
    }

    /** {@link Tensor#bitwiseLeftShift(long)} of {@code input}. */
    public static Tensor bitwiseLeftShift(Tensor input, long places) {
        return input.bitwiseLeftShift(places);
    }

    /** {@link Tensor#bitwiseRightShift(Tensor)} of {@code input}. */
    public static Tensor bitwiseRightShift(Tensor input, Tensor places) {
        return input.bitwiseRightShift(places);
    }

    /** {@link Tensor#bitwiseRightShift(long)} of {@code input}. */
    public static Tensor bitwiseRightShift(Tensor input, long places) {
        return input.bitwiseRightShift(places);
    }

    /** {@link Tensor#bitwiseNot()} of {@code input}. */
    public static Tensor bitwiseNot(Tensor input) {
        return input.bitwiseNot();
    }

    /** {@link Tensor#isnan()} of {@code input}. */
    public static Tensor isnan(Tensor input) {
        return input.isnan();
    }

    /** {@link Tensor#isinf()} of {@code input}. */
    public static Tensor isinf(Tensor input) {
        return input.isinf();
    }

    /** {@link Tensor#isfinite()} of {@code input}. */
    public static Tensor isfinite(Tensor input) {
        return input.isfinite();
    }

    /** {@link Tensor#isposinf()} of {@code input}. */
    public static Tensor isposinf(Tensor input) {
        return input.isposinf();
    }

    /** {@link Tensor#isneginf()} of {@code input}. */
    public static Tensor isneginf(Tensor input) {
        return input.isneginf();
    }

    /** {@link Tensor#signbit()} of {@code input}. */
    public static Tensor signbit(Tensor input) {
        return input.signbit();
    }

    /** {@link Tensor#isclose(Tensor, double, double, boolean)} of {@code input}. */
    public static Tensor isclose(Tensor input, Tensor other, double rtol, double atol, boolean equalNan) {
        return input.isclose(other, rtol, atol, equalNan);
    }

    /** {@link Tensor#isclose(Tensor)} of {@code input}. */
    public static Tensor isclose(Tensor input, Tensor other) {
        return input.isclose(other);
    }

    /** {@link Tensor#allclose(Tensor, double, double, boolean)} of {@code input}. */
    public static boolean allclose(Tensor input, Tensor other, double rtol, double atol, boolean equalNan) {
        return input.allclose(other, rtol, atol, equalNan);
    }

    /** {@link Tensor#allclose(Tensor, double, double)} of {@code input}. */
    public static boolean allclose(Tensor input, Tensor other, double rtol, double atol) {
        return input.allclose(other, rtol, atol);
    }

    /** {@link Tensor#allclose(Tensor)} of {@code input}. */
    public static boolean allclose(Tensor input, Tensor other) {
        return input.allclose(other);
    }

    /** {@link Tensor#equal(Tensor)} of {@code input}. */
    public static boolean equal(Tensor input, Tensor other) {
        return input.equal(other);
    }

    /** {@link Tensor#maximum(Tensor)} of {@code input}. */
    public static Tensor maximum(Tensor input, Tensor other) {
        return input.maximum(other);
    }

    /** {@link Tensor#minimum(Tensor)} of {@code input}. */
    public static Tensor minimum(Tensor input, Tensor other) {
        return input.minimum(other);
    }

    /** {@link Tensor#max(Tensor)} of {@code input}. */
    public static Tensor max(Tensor input, Tensor other) {
        return input.max(other);
    }

    /** {@link Tensor#min(Tensor)} of {@code input}. */
    public static Tensor min(Tensor input, Tensor other) {
        return input.min(other);
    }

    /** {@link Tensor#fmax(Tensor)} of {@code input}. */
    public static Tensor fmax(Tensor input, Tensor other) {
        return input.fmax(other);
    }

    /** {@link Tensor#fmin(Tensor)} of {@code input}. */
    public static Tensor fmin(Tensor input, Tensor other) {
        return input.fmin(other);
    }

    /** {@link Tensor#clampMin(Tensor)} of {@code input}. */
    public static Tensor clampMin(Tensor input, Tensor min) {
        return input.clampMin(min);
    }

    /** {@link Tensor#clampMin(double)} of {@code input}. */
    public static Tensor clampMin(Tensor input, double min) {
        return input.clampMin(min);
    }

    /** {@link Tensor#clampMin(long)} of {@code input}. */
    public static Tensor clampMin(Tensor input, long min) {
        return input.clampMin(min);
    }

    /** {@link Tensor#clampMax(Tensor)} of {@code input}. */
    public static Tensor clampMax(Tensor input, Tensor max) {
        return input.clampMax(max);
    }

    /** {@link Tensor#clampMax(double)} of {@code input}. */
    public static Tensor clampMax(Tensor input, double max) {
        return input.clampMax(max);
    }

    /** {@link Tensor#clampMax(long)} of {@code input}. */
    public static Tensor clampMax(Tensor input, long max) {
        return input.clampMax(max);
    }

    /** {@link Tensor#clamp(Tensor, Tensor)} of {@code input}. */
    public static Tensor clamp(Tensor input, Tensor min, Tensor max) {
        return input.clamp(min, max);
    }

    /** {@link Tensor#clamp(double, double)} of {@code input}. */
    public static Tensor clamp(Tensor input, double min, double max) {
        return input.clamp(min, max);
    }

    /** {@link Tensor#clamp(long, long)} of {@code input}. */
    public static Tensor clamp(Tensor input, long min, long max) {
        return input.clamp(min, max);
    }

    /** {@link Tensor#clip(Tensor, Tensor)} of {@code input}. */
    public static Tensor clip(Tensor input, Tensor min, Tensor max) {
        return input.clip(min, max);
    }

    /** {@link Tensor#clip(double, double)} of {@code input}. */
    public static Tensor clip(Tensor input, double min, double max) {
        return input.clip(min, max);
    }

    /** {@link Tensor#clip(long, long)} of {@code input}. */
    public static Tensor clip(Tensor input, long min, long max) {
        return input.clip(min, max);
    }

    /** {@link Tensor#eq(Tensor)} of {@code input}. */
    public static Tensor eq(Tensor input, Tensor other) {
        return input.eq(other);
    }

    /** {@link Tensor#eq(double)} of {@code input}. */
    public static Tensor eq(Tensor input, double other) {
        return input.eq(other);
    }

    /** {@link Tensor#eq(long)} of {@code input}. */
    public static Tensor eq(Tensor input, long other) {
        return input.eq(other);
    }

    /** {@link Tensor#ne(Tensor)} of {@code input}. */
    public static Tensor ne(Tensor input, Tensor other) {
        return input.ne(other);
    }

    /** {@link Tensor#ne(double)} of {@code input}. */
    public static Tensor ne(Tensor input, double other) {
        return input.ne(other);
    }

    /** {@link Tensor#ne(long)} of {@code input}. */
    public static Tensor ne(Tensor input, long other) {
        return input.ne(other);
    }

    /** {@link Tensor#lt(Tensor)} of {@code input}. */
    public static Tensor lt(Tensor input, Tensor other) {
        return input.lt(other);
    }

    /** {@link Tensor#lt(double)} of {@code input}. */
    public static Tensor lt(Tensor input, double other) {
        return input.lt(other);
    }

    /** {@link Tensor#lt(long)} of {@code input}. */
    public static Tensor lt(Tensor input, long other) {
        return input.lt(other);
    }

    /** {@link Tensor#le(Tensor)} of {@code input}. */
    public static Tensor le(Tensor input, Tensor other) {
        return input.le(other);
    }

    /** {@link Tensor#le(double)} of {@code input}. */
    public static Tensor le(Tensor input, double other) {
        return input.le(other);
    }

    /** {@link Tensor#le(long)} of {@code input}. */
    public static Tensor le(Tensor input, long other) {
        return input.le(other);
    }

    /** {@link Tensor#gt(Tensor)} of {@code input}. */
    public static Tensor gt(Tensor input, Tensor other) {
        return input.gt(other);
    }

    /** {@link Tensor#gt(double)} of {@code input}. */
    public static Tensor gt(Tensor input, double other) {
        return input.gt(other);
    }

    /** {@link Tensor#gt(long)} of {@code input}. */
    public static Tensor gt(Tensor input, long other) {
        return input.gt(other);
    }

    /** {@link Tensor#ge(Tensor)} of {@code input}. */
    public static Tensor ge(Tensor input, Tensor other) {
        return input.ge(other);
    }

    /** {@link Tensor#ge(double)} of {@code input}. */
    public static Tensor ge(Tensor input, double other) {
        return input.ge(other);
    }

    /** {@link Tensor#ge(long)} of {@code input}. */
    public static Tensor ge(Tensor input, long other) {
        return input.ge(other);
    }
}
