package lectern.internal.cpu;

/**
 * Logarithm, sine and cosine in float arithmetic by the polynomials of the Cephes library, each step rounded or fused
 * as in PyTorch's normal random numbers, so that these come out equal to the last bit.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
public final class SingleMath {
    /** Elements of a block of normal numbers. */
    public static final int BLOCK = 16;

    private SingleMath() {}

    /**
     * Replaces blocks of numbers from 0 to below 1 by normal ones, by Box and Muller's method: each of a block's first half
     * goes with one of its second half.
     *
     * @param n a multiple of {@link #BLOCK}
     */
    public static void normals(float[] r, int from, int n, float mean, float std) {
        int half = BLOCK / 2;
        for (int block = from; block < from + n; block += BLOCK) {
            for (int i = block; i < block + half; i++) {
                float radius = (float) Math.sqrt(-2 * log(1 - r[i]));
                float angle = Cephes.TWO_PI * r[i + half];
                r[i] = Fused.fma(radius * cos(angle), std, mean);
                r[i + half] = Fused.fma(radius * sin(angle), std, mean);
            }
        }
    }

    /** The natural logarithm of a positive normal number. */
    public static float log(float value) {
        int bits = Float.floatToRawIntBits(value);
        float exponent = (bits >>> 23) - 126;
        float m = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f000000);
        float x = m - 1;
        if (m < Cephes.SQRT_HALF) {
            exponent--;
            x += m;
        }
        float z = x * x;
        float y = polynomial(Cephes.LOG, x) * x;
        y = Fused.fma(y, z, exponent * Cephes.LN2_REST);
        y = Fused.fma(-0.5f, z, y);
        return Fused.fma(exponent, Cephes.LN2, x + y);
    }

    /** The sine of an angle that is not negative. */
    public static float sin(float angle) {
        int octant = octant(angle);
        float x = remainder(angle, octant);
        float value = (octant & 2) == 0 ? smallSin(x) : smallCos(x);
        return (octant & 4) == 0 ? value : -value;
    }

    /** The cosine of an angle that is not negative. */
    public static float cos(float angle) {
        int octant = octant(angle);
        float x = remainder(angle, octant);
        float value = (octant & 2) == 0 ? smallCos(x) : smallSin(x);
        return ((octant - 2) & 4) == 0 ? -value : value;
    }

    /** The nearest even multiple of a quarter of pi. */
    private static int octant(float angle) {
        return ((int) (angle * Cephes.FOUR_OVER_PI) + 1) & ~1;
    }

    private static float remainder(float angle, int octant) {
        float x = angle;
        for (float part : Cephes.QUARTER_PI) x = Fused.fma(-part, octant, x);
        return x;
    }

    private static float smallSin(float x) {
        float z = x * x;
        return Fused.fma(polynomial(Cephes.SIN, z) * z, x, x);
    }

    private static float smallCos(float x) {
        float z = x * x;
        return Fused.fma(polynomial(Cephes.COS, z) * z, z, -0.5f * z) + 1;
    }

    private static float polynomial(float[] coefficients, float x) {
        float y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) y = Fused.fma(y, x, coefficients[i]);
        return y;
    }
}
