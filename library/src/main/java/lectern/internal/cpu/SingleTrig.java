package lectern.internal.cpu;

/**
 * Sine and cosine in float arithmetic, within 1.5 units in the last place, in the same steps as the vector kernels: a
 * multiple of a quarter turn is taken off, and polynomials do the rest.
 */
public final class SingleTrig {
    /** Larger angles lose too much when the turns are taken off in floats. */
    public static final float LARGEST = 1 << 17;

    public static final float TWO_OVER_PI = 0.63661975f;
    /** Half of pi as a sum of three floats. */
    public static final float QUARTER = 1.5707964f;

    public static final float QUARTER_REST = -4.371139e-8f;
    public static final float QUARTER_LAST = -1.7151245e-15f;

    /** {@code sin(r) = r + r * r * r * (S3 + r * r * (S5 + ...))}. */
    public static final float S3 = -0.16666667f;

    public static final float S5 = 0.00833338f;
    public static final float S7 = -0.00019853511f;
    public static final float S9 = 2.8375132e-6f;

    /** {@code cos(r) = 1 - r * r / 2 + r * r * r * r * (C4 + r * r * (C6 + C8 * r * r))}. */
    public static final float C4 = 0.041666646f;

    public static final float C6 = -0.0013887301f;
    public static final float C8 = 2.4430668e-5f;

    private SingleTrig() {}

    /** Whether {@link #sin} and {@link #cos} take the vectors' steps. */
    public static boolean isPlain(float a) {
        return Math.abs(a) <= LARGEST;
    }

    /** The sine of an angle in radians. */
    public static float sin(float a) {
        if (!isPlain(a)) return (float) Math.sin(a);
        return turned(Math.abs(a), 0, Float.floatToRawIntBits(a));
    }

    /** The cosine of an angle in radians. */
    public static float cos(float a) {
        if (!isPlain(a)) return (float) Math.cos(a);
        return turned(Math.abs(a), 1, 0);
    }

    /** The sine of {@code x} and so many quarter turns, negated where {@code sign} has its highest bit set. */
    private static float turned(float x, int quarters, int sign) {
        float shifted = Fused.fma(x, TWO_OVER_PI, SingleExp.TO_WHOLE);
        float k = shifted - SingleExp.TO_WHOLE;
        float near = Fused.fma(k, -QUARTER, x);
        float r = Fused.fma(k, -QUARTER_REST, near);
        float taken = near - r;
        float rest = Fused.fma(k, -QUARTER_LAST, Fused.fma(k, -QUARTER_REST, taken) + (near - taken - r));
        int turn = Float.floatToRawIntBits(shifted) + quarters;
        float square = r * r;
        float value = (turn & 1) == 0 ? smallSin(r, rest, square) : smallCos(r, rest, square);
        int flip = (turn << 30 ^ sign) & Integer.MIN_VALUE;
        return Float.intBitsToFloat(Float.floatToRawIntBits(value) ^ flip);
    }

    private static float smallSin(float r, float rest, float square) {
        float p = Fused.fma(S9, square, S7);
        p = Fused.fma(p, square, S5);
        p = Fused.fma(p, square, S3);
        return r + Fused.fma(p * square, r, rest);
    }

    private static float smallCos(float r, float rest, float square) {
        float p = Fused.fma(C8, square, C6);
        p = Fused.fma(p, square, C4);
        p = Fused.fma(p, square, -0.5f);
        return 1 + Fused.fma(p, square, -r * rest);
    }
}
