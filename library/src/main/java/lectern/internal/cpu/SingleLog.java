package lectern.internal.cpu;

/**
 * Logarithm and power in float arithmetic, within 1.5 units in the last place, in the same steps as the vector kernels.
 *
 * <p>{@code log(a) = k * log(2) + log(1 + f)} with a whole {@code k} and {@code 1 + f} from the root of a half to the
 * root of 2.
 */
public final class SingleLog {
    /** The bits of the root of a half. */
    public static final int ROOT_HALF_BITS = 0x3f3504f3;

    public static final int LEAST_NORMAL_BITS = 0x00800000;
    public static final int INFINITY_BITS = 0x7f800000;

    /** {@code log(1 + f) = f - f * f / 2 + f * f * f * (C3 + f * (C4 + ...))}. */
    public static final float C3 = 0.33333313f;

    public static final float C4 = -0.2500001f;
    public static final float C5 = 0.20002072f;
    public static final float C6 = -0.1666799f;
    public static final float C7 = 0.14220363f;
    public static final float C8 = -0.12406208f;
    public static final float C9 = 0.11883471f;
    public static final float C10 = -0.11670183f;
    public static final float C11 = 0.06749539f;

    /** {@code log((1 + s) / (1 - s)) = 2 * s + s * s * s * (S3 + s * s * (S5 + ...))}. */
    public static final float S3 = 0.6666666f;

    public static final float S5 = 0.40000972f;
    public static final float S7 = 0.28498793f;
    public static final float S9 = 0.24278833f;

    /** The natural logarithm of 2 as a short number, whose multiples are exact, and the rest. */
    public static final float LN2_SHORT = 0.6933594f;

    public static final float LN2_SHORT_REST = -2.1219444e-4f;

    /** Logarithms of a power from here to there have exponentials that are neither 0 nor infinity. */
    public static final float LEAST_POWER = -107;

    public static final float GREATEST_POWER = 92;

    private SingleLog() {}

    /** Whether {@link #log} takes the vectors' steps: for the positive normal numbers. */
    public static boolean isPlain(float a) {
        return a >= Float.MIN_NORMAL && a <= Float.MAX_VALUE;
    }

    /** The natural logarithm. */
    public static float log(float a) {
        if (!isPlain(a)) return (float) Math.log(a);
        int bits = Float.floatToRawIntBits(a);
        int power = (bits - ROOT_HALF_BITS) >> SingleExp.FRACTION_BITS;
        float f = Float.intBitsToFloat(bits - (power << SingleExp.FRACTION_BITS)) - 1;
        float k = power;
        float p = Fused.fma(C11, f, C10);
        p = Fused.fma(p, f, C9);
        p = Fused.fma(p, f, C8);
        p = Fused.fma(p, f, C7);
        p = Fused.fma(p, f, C6);
        p = Fused.fma(p, f, C5);
        p = Fused.fma(p, f, C4);
        p = Fused.fma(p, f, C3);
        p = Fused.fma(p, f, -0.5f);
        float rest = Fused.fma(k, SingleExp.LN2_REST, p * (f * f));
        float sum = Fused.fma(k, SingleExp.LN2, f);
        float lost = Fused.fma(k, SingleExp.LN2, -sum) + f;
        return sum + (rest + lost);
    }

    /** {@code a} to the power {@code b}: the exponential of {@code b * log(a)}, which is kept as a sum of two floats. */
    public static float pow(float a, float b) {
        if (!isPlain(a) || !(Math.abs(b) <= Float.MAX_VALUE)) return (float) Math.pow(a, b);
        int bits = Float.floatToRawIntBits(a);
        int power = (bits - ROOT_HALF_BITS) >> SingleExp.FRACTION_BITS;
        float m = Float.intBitsToFloat(bits - (power << SingleExp.FRACTION_BITS));
        float k = power;
        // s = (m - 1) / (m + 1), with the rest that the float quotient leaves.
        float f = m - 1;
        float sum = m + 1;
        float inverse = 1 / sum;
        float s = f * inverse;
        float sRest = Fused.fma(-s, m - (sum - 1), Fused.fma(-s, sum, f)) * inverse;
        float square = s * s;
        float squareRest = Fused.fma(s, s, -square) + 2 * s * sRest;
        float q = Fused.fma(S9, square, S7);
        q = Fused.fma(q, square, S5);
        float p = Fused.fma(q, square, S3);
        float pRest = Fused.fma(q, square, S3 - p);
        float u = p * square;
        float uRest = Fused.fma(p, square, -u) + Fused.fma(p, squareRest, pRest * square);
        float cubic = u * s;
        float cubicRest = Fused.fma(u, s, -cubic) + Fused.fma(u, sRest, uRest * s);
        float high = Fused.fma(k, LN2_SHORT, s + s);
        float lost = s + s - (high - k * LN2_SHORT);
        float sumHigh = high + cubic;
        float small = Fused.fma(k, LN2_SHORT_REST, cubic - (sumHigh - high) + lost + (cubicRest + (sRest + sRest)));
        float log = sumHigh + small;
        float logRest = small - (log - sumHigh);
        float product = Math.min(Math.max(log * b, LEAST_POWER), GREATEST_POWER);
        float rest = Fused.fma(logRest, b, Fused.fma(log, b, -product));
        return SingleExp.expOfSum(product, Math.min(Math.max(rest, -1), 1));
    }
}
