package lectern.internal.cpu;

/**
 * The numbers in the polynomials of the Cephes library for floats.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
@SuppressWarnings("MutablePublicArray") // nobody outside the package's own kernels reads them
public final class Cephes {
    public static final float TWO_PI = (float) (2 * Math.PI);
    public static final float SQRT_HALF = 0.70710677f;
    public static final float[] LOG = {
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
    public static final float LN2 = 0.6933594f;

    public static final float LN2_REST = -0.00021219444f;

    public static final float FOUR_OVER_PI = 1.2732395f;
    /** A quarter of pi as a sum of three short numbers, so that its multiples are exact. */
    public static final float[] QUARTER_PI = {0.78515625f, 0.00024187565f, 3.774895e-8f};

    public static final float[] SIN = {-0.00019515296f, 0.008332161f, -0.16666655f};
    public static final float[] COS = {2.4433157e-5f, -0.0013887316f, 0.041666646f};

    private Cephes() {}
}
