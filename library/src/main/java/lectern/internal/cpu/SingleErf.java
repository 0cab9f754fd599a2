package lectern.internal.cpu;

/**
 * The error function in float arithmetic, within 1.5 units in the last place, in the same steps as the vector kernels:
 * near zero a polynomial, further out 1 less the exponential of one.
 */
public final class SingleErf {
    /** From here on the exponential is used. */
    public static final float NEAR = 0.9277344f;
    /** From here on the result is 1. */
    public static final float END = 4;

    /** {@code erf(a) = a + a * (N0 + a * a * (N1 + ...))}. */
    public static final float N0 = 0.12837917f;

    public static final float N1 = -0.3761263f;
    public static final float N2 = 0.11283626f;
    public static final float N3 = -0.026855731f;
    public static final float N4 = 0.0051924037f;
    public static final float N5 = -0.00080497237f;
    public static final float N6 = 7.996286e-5f;

    /** {@code erf(a) = 1 - exp(-a * (F0 + a * (F1 + ...)))}. */
    public static final float F0 = 1.1285553f;

    public static final float F1 = 0.6356089f;
    public static final float F2 = 0.105294324f;
    public static final float F3 = -0.02270735f;
    public static final float F4 = 0.0029506125f;
    public static final float F5 = -5.6971065e-5f;
    public static final float F6 = -4.413491e-5f;
    public static final float F7 = 4.8196925e-6f;

    private SingleErf() {}

    /** The error function: the share of a normal distribution of variance 1/2 within {@code a} of its mean. */
    public static float erf(float a) {
        float x = Math.min(Math.abs(a), END);
        return Math.copySign(x < NEAR ? near(x) : 1 - SingleExp.exp(-far(x)), a);
    }

    private static float near(float x) {
        float square = x * x;
        float p = Fused.fma(N6, square, N5);
        p = Fused.fma(p, square, N4);
        p = Fused.fma(p, square, N3);
        p = Fused.fma(p, square, N2);
        p = Fused.fma(p, square, N1);
        p = Fused.fma(p, square, N0);
        return Fused.fma(p, x, x);
    }

    private static float far(float x) {
        float p = Fused.fma(F7, x, F6);
        p = Fused.fma(p, x, F5);
        p = Fused.fma(p, x, F4);
        p = Fused.fma(p, x, F3);
        p = Fused.fma(p, x, F2);
        p = Fused.fma(p, x, F1);
        p = Fused.fma(p, x, F0);
        return p * x;
    }
}
