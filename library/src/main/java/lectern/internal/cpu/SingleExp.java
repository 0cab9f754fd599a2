package lectern.internal.cpu;

/**
 * The exponential function in float arithmetic and what is made of it, within 1.5 units in the last place. The vector
 * kernels take the same steps, so results do not depend on which of them runs; that is why each step is fused as it is.
 *
 * <p>{@code exp(a) = 2^k * exp(r)} with a whole {@code k} and {@code |r| <= log(2) / 2}, where a polynomial of least
 * greatest error takes over.
 */
public final class SingleExp {
    /** Beyond these the result is 0 and infinity. */
    public static final float LEAST = -104;

    public static final float GREATEST = 89;
    public static final float LOG2_E = 1.442695f;
    /** The natural logarithm of 2 and the rest that a float leaves. */
    public static final float LN2 = 0.6931472f;

    public static final float LN2_REST = -1.9046542e-9f;
    /** Adding this rounds to a whole number, which then stands in the lowest bits. */
    public static final float TO_WHOLE = 12582912;

    public static final int EXPONENT_BIAS = 127;
    public static final int FRACTION_BITS = 23;

    /** {@code exp(r) = 1 + r + r * r * (C2 + r * (C3 + ...))}. */
    public static final float C2 = 0.5f;

    public static final float C3 = 0.16666667f;
    public static final float C4 = 0.04166649f;
    public static final float C5 = 0.008333207f;
    public static final float C6 = 0.0013932665f;
    public static final float C7 = 0.00019945105f;

    /** From here on the hyperbolic tangent is 1. */
    public static final float TANH_END = 10;

    private SingleExp() {}

    /** {@code e} to the power {@code a}. */
    public static float exp(float a) {
        return expOfSum(a, 0);
    }

    /** {@code exp(a + rest)} for a rest so small that a float sum would lose it. */
    static float expOfSum(float a, float rest) {
        float x = Math.min(Math.max(a, LEAST), GREATEST);
        float shifted = x * LOG2_E + TO_WHOLE;
        float k = shifted - TO_WHOLE;
        float high = Fused.fma(k, -LN2, x);
        float low = Fused.fma(k, -LN2_REST, rest);
        float r = high + low;
        float sum = 1 + high;
        float lost = 1 - sum + high;
        float y = sum + (Fused.fma(polynomial(r), r * r, low) + lost);
        // In two steps, because the power itself may be too large or too small for a float.
        int power = Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(TO_WHOLE);
        int half = power >> 1;
        return y * powerOf2(half) * powerOf2(power - half);
    }

    /** The hyperbolic tangent: {@code e / (e + 2)} with {@code e = exp(2 * |a|) - 1}. */
    public static float tanh(float a) {
        float x = Math.min(Math.abs(a), TANH_END) * 2;
        float shifted = x * LOG2_E + TO_WHOLE;
        float k = shifted - TO_WHOLE;
        float high = Fused.fma(k, -LN2, x);
        float low = k * -LN2_REST;
        float r = high + low;
        float t = Fused.fma(polynomial(r), r * r, low);
        float y = high + t;
        float yRest = high - y + t;
        float scale = powerOf2(Float.floatToRawIntBits(shifted) - Float.floatToRawIntBits(TO_WHOLE));
        float e = Fused.fma(y, scale, scale - 1);
        float eRest = Fused.fma(yRest, scale, Fused.fma(y, scale, scale - 1 - e));
        float sum = e + 2;
        float part = sum - e;
        float lost = e - (sum - part) + (2 - part);
        return Math.copySign(quotient(e, eRest, sum, lost + eRest), a);
    }

    /** {@code 1 / (1 + exp(-a))}. */
    public static float sigmoid(float a) {
        float e = exp(-Math.abs(a));
        float sum = 1 + e;
        return quotient(Float.floatToRawIntBits(a) < 0 ? e : 1, 0, sum, 1 - sum + e);
    }

    /** {@code (numerator + rest) / (sum + lost)}, whose small parts correct the quotient of the others. */
    private static float quotient(float numerator, float rest, float sum, float lost) {
        float inverse = 1 / sum;
        float quotient = numerator * inverse;
        float remainder = Fused.fma(-quotient, lost, Fused.fma(-quotient, sum, numerator) + rest);
        return Fused.fma(remainder, inverse, quotient);
    }

    private static float polynomial(float r) {
        float p = Fused.fma(C7, r, C6);
        p = Fused.fma(p, r, C5);
        p = Fused.fma(p, r, C4);
        p = Fused.fma(p, r, C3);
        return Fused.fma(p, r, C2);
    }

    private static float powerOf2(int exponent) {
        return Float.intBitsToFloat((exponent + EXPONENT_BIAS) << FRACTION_BITS);
    }
}
