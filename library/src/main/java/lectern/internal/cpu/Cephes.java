package lectern.internal.cpu;

/**
 * The numbers in the polynomials of the Cephes library for floats.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
public final class Cephes {
    public static final float TWO_PI = (float) (2 * Math.PI);
    public static final float SQRT_HALF = 0.70710677f;
    public static final float LOG_0 = 0.070376836f;
    public static final float LOG_1 = -0.1151461f;
    public static final float LOG_2 = 0.116769984f;
    public static final float LOG_3 = -0.12420141f;
    public static final float LOG_4 = 0.14249323f;
    public static final float LOG_5 = -0.16668057f;
    public static final float LOG_6 = 0.20000714f;
    public static final float LOG_7 = -0.24999994f;
    public static final float LOG_8 = 0.3333333f;
    /** The natural logarithm of 2 as a short number and the small rest. */
    public static final float LN2 = 0.6933594f;

    public static final float LN2_REST = -0.00021219444f;

    public static final float FOUR_OVER_PI = 1.2732395f;
    /** A quarter of pi as a sum of three short numbers, so that its multiples are exact. */
    public static final float QUARTER_PI_0 = 0.78515625f;

    public static final float QUARTER_PI_1 = 0.00024187565f;
    public static final float QUARTER_PI_2 = 3.774895e-8f;

    public static final float SIN_0 = -0.00019515296f;
    public static final float SIN_1 = 0.008332161f;
    public static final float SIN_2 = -0.16666655f;
    public static final float COS_0 = 2.4433157e-5f;
    public static final float COS_1 = -0.0013887316f;
    public static final float COS_2 = 0.041666646f;

    private Cephes() {}
}
