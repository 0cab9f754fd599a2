package lectern.internal.cpu;

/**
 * Logarithm, sine and cosine in float arithmetic by the polynomials of the Cephes library, each step rounded or fused
 * as in PyTorch's normal random numbers, so that these come out equal to the last bit.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
public final class SingleMath {
    private static final float SQRT_HALF = 0.70710677f;
    private static final float[] LOG = {
        0.070376836f,
        -0.1151461f,
        0.116769984f,
        -0.12420141f,
        0.14249323f,
        -0.16668057f,
        0.20000714f,
        -0.24999994f,
        0.3333333f
    };
    /** The natural logarithm of 2 as a short number and the small rest. */
    private static final float LN2 = 0.6933594f;

    private static final float LN2_REST = -0.00021219444f;

    private static final float FOUR_OVER_PI = 1.2732395f;
    /** A quarter of pi as a sum of three short numbers, so that its multiples are exact. */
    private static final float[] QUARTER_PI = {0.78515625f, 0.00024187565f, 3.774895e-8f};

    private static final float[] SIN = {-0.00019515296f, 0.008332161f, -0.16666655f};
    private static final float[] COS = {2.4433157e-5f, -0.0013887316f, 0.041666646f};

    private SingleMath() {}

    /** The natural logarithm of a positive normal number. */
    public static float log(float value) {
        int bits = Float.floatToRawIntBits(value);
        float exponent = (bits >>> 23) - 126;
        float m = Float.intBitsToFloat((bits & 0x7fffff) | 0x3f000000);
        float x = m - 1;
        if (m < SQRT_HALF) {
            exponent--;
            x += m;
        }
        float z = x * x;
        float y = polynomial(LOG, x) * x;
        y = Math.fma(y, z, exponent * LN2_REST);
        y = Math.fma(-0.5f, z, y);
        return Math.fma(exponent, LN2, x + y);
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
        return ((int) (angle * FOUR_OVER_PI) + 1) & ~1;
    }

    private static float remainder(float angle, int octant) {
        float x = angle;
        for (float part : QUARTER_PI) x = Math.fma(-part, octant, x);
        return x;
    }

    private static float smallSin(float x) {
        float z = x * x;
        return Math.fma(polynomial(SIN, z) * z, x, x);
    }

    private static float smallCos(float x) {
        float z = x * x;
        return Math.fma(polynomial(COS, z) * z, z, -0.5f * z) + 1;
    }

    private static float polynomial(float[] coefficients, float x) {
        float y = coefficients[0];
        for (int i = 1; i < coefficients.length; i++) y = Math.fma(y, x, coefficients[i]);
        return y;
    }
}
