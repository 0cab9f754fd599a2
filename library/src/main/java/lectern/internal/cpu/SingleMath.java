package lectern.internal.cpu;

/**
 * Logarithm, sine and cosine in float arithmetic by the polynomials of the Cephes library, each step rounded or fused
 * as in PyTorch's normal random numbers, so that these come out equal to the last bit.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
public final class SingleMath {
    private SingleMath() {}

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
        float y = Fused.fma(Cephes.LOG_0, x, Cephes.LOG_1);
        y = Fused.fma(y, x, Cephes.LOG_2);
        y = Fused.fma(y, x, Cephes.LOG_3);
        y = Fused.fma(y, x, Cephes.LOG_4);
        y = Fused.fma(y, x, Cephes.LOG_5);
        y = Fused.fma(y, x, Cephes.LOG_6);
        y = Fused.fma(y, x, Cephes.LOG_7);
        y = Fused.fma(y, x, Cephes.LOG_8) * x;
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
        float x = Fused.fma(-Cephes.QUARTER_PI_0, octant, angle);
        x = Fused.fma(-Cephes.QUARTER_PI_1, octant, x);
        return Fused.fma(-Cephes.QUARTER_PI_2, octant, x);
    }

    private static float smallSin(float x) {
        float z = x * x;
        return Fused.fma(Fused.fma(Fused.fma(Cephes.SIN_0, z, Cephes.SIN_1), z, Cephes.SIN_2) * z, x, x);
    }

    private static float smallCos(float x) {
        float z = x * x;
        return Fused.fma(Fused.fma(Fused.fma(Cephes.COS_0, z, Cephes.COS_1), z, Cephes.COS_2) * z, z, -0.5f * z) + 1;
    }
}
