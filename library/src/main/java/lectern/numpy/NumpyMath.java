package lectern.numpy;

/**
 * The functions of {@code np} of each element. An argument is an array or what an array is made of; of a plain number,
 * the common ones give a plain number.
 */
public abstract class NumpyMath extends NumpyFiles {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyMath() {}

    /**
     * The exponential {@code e**x} of each element.
     *
     * <p>Example: {@code np.exp(np.array(0., 1))} is {@code [1.         2.71828183]}.
     */
    public static NDArray exp(Object x) {
        return UnaryUfunc.EXP.apply(x);
    }

    /** The exponential {@code e**x} of a number. */
    public static double exp(double x) {
        return Math.exp(x);
    }

    /**
     * The power {@code 2**x} of each element.
     *
     * <p>Example: {@code np.exp2(np.array(1, 3))} is {@code [2. 8.]}.
     */
    public static NDArray exp2(Object x) {
        return UnaryUfunc.EXP2.apply(x);
    }

    /** The power {@code 2**x} of a number. */
    public static double exp2(double x) {
        return Math.pow(2, x);
    }

    /**
     * {@code e**x - 1}, exact near 0 of each element.
     *
     * <p>Example: {@code np.expm1(np.array(0., 1))} is {@code [0.         1.71828183]}.
     */
    public static NDArray expm1(Object x) {
        return UnaryUfunc.EXPM1.apply(x);
    }

    /** {@code e**x - 1}, exact near 0 of a number. */
    public static double expm1(double x) {
        return Math.expm1(x);
    }

    /**
     * The natural logarithm of each element.
     *
     * <p>Example: {@code np.log(np.array(1., Math.E))} is {@code [0. 1.]}.
     */
    public static NDArray log(Object x) {
        return UnaryUfunc.LOG.apply(x);
    }

    /** The natural logarithm of a number. */
    public static double log(double x) {
        return Math.log(x);
    }

    /**
     * The logarithm to base 2 of each element.
     *
     * <p>Example: {@code np.log2(np.array(1, 8))} is {@code [0. 3.]}.
     */
    public static NDArray log2(Object x) {
        return UnaryUfunc.LOG2.apply(x);
    }

    /**
     * The logarithm to base 10 of each element.
     *
     * <p>Example: {@code np.log10(np.array(1, 1000))} is {@code [0. 3.]}.
     */
    public static NDArray log10(Object x) {
        return UnaryUfunc.LOG10.apply(x);
    }

    /** The logarithm to base 10 of a number. */
    public static double log10(double x) {
        return Math.log10(x);
    }

    /**
     * The natural logarithm of {@code 1 + x}, exact near 0 of each element.
     *
     * <p>Example: {@code np.log1p(np.array(0., 1))} is {@code [0.         0.69314718]}.
     */
    public static NDArray log1p(Object x) {
        return UnaryUfunc.LOG1P.apply(x);
    }

    /** The natural logarithm of {@code 1 + x}, exact near 0 of a number. */
    public static double log1p(double x) {
        return Math.log1p(x);
    }

    /**
     * The square root of each element.
     *
     * <p>Example: {@code np.sqrt(np.array(1, 9))} is {@code [1. 3.]}.
     */
    public static NDArray sqrt(Object x) {
        return UnaryUfunc.SQRT.apply(x);
    }

    /** The square root of a number. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /**
     * The sine of each element.
     *
     * <p>Example: {@code np.sin(np.array(0., Math.PI / 2))} is {@code [0. 1.]}.
     */
    public static NDArray sin(Object x) {
        return UnaryUfunc.SIN.apply(x);
    }

    /** The sine of a number. */
    public static double sin(double x) {
        return Math.sin(x);
    }

    /**
     * The cosine of each element.
     *
     * <p>Example: {@code np.cos(np.array(0., Math.PI))} is {@code [ 1. -1.]}.
     */
    public static NDArray cos(Object x) {
        return UnaryUfunc.COS.apply(x);
    }

    /** The cosine of a number. */
    public static double cos(double x) {
        return Math.cos(x);
    }

    /**
     * The tangent of each element.
     *
     * <p>Example: {@code np.tan(np.array(0., 1))} is {@code [0.         1.55740772]}.
     */
    public static NDArray tan(Object x) {
        return UnaryUfunc.TAN.apply(x);
    }

    /** The tangent of a number. */
    public static double tan(double x) {
        return Math.tan(x);
    }

    /**
     * The inverse sine of each element.
     *
     * <p>Example: {@code np.arcsin(np.array(0., 1))} is {@code [0.         1.57079633]}.
     */
    public static NDArray arcsin(Object x) {
        return UnaryUfunc.ARCSIN.apply(x);
    }

    /** The inverse sine of a number. */
    public static double arcsin(double x) {
        return Math.asin(x);
    }

    /**
     * The inverse cosine of each element.
     *
     * <p>Example: {@code np.arccos(np.array(0., 1))} is {@code [1.57079633 0.        ]}.
     */
    public static NDArray arccos(Object x) {
        return UnaryUfunc.ARCCOS.apply(x);
    }

    /** The inverse cosine of a number. */
    public static double arccos(double x) {
        return Math.acos(x);
    }

    /**
     * The inverse tangent of each element.
     *
     * <p>Example: {@code np.arctan(np.array(0., 1))} is {@code [0.         0.78539816]}.
     */
    public static NDArray arctan(Object x) {
        return UnaryUfunc.ARCTAN.apply(x);
    }

    /** The inverse tangent of a number. */
    public static double arctan(double x) {
        return Math.atan(x);
    }

    /**
     * The hyperbolic sine of each element.
     *
     * <p>Example: {@code np.sinh(np.array(0., 1))} is {@code [0.         1.17520119]}.
     */
    public static NDArray sinh(Object x) {
        return UnaryUfunc.SINH.apply(x);
    }

    /** The hyperbolic sine of a number. */
    public static double sinh(double x) {
        return Math.sinh(x);
    }

    /**
     * The hyperbolic cosine of each element.
     *
     * <p>Example: {@code np.cosh(np.array(0., 1))} is {@code [1.         1.54308063]}.
     */
    public static NDArray cosh(Object x) {
        return UnaryUfunc.COSH.apply(x);
    }

    /** The hyperbolic cosine of a number. */
    public static double cosh(double x) {
        return Math.cosh(x);
    }

    /**
     * The hyperbolic tangent of each element.
     *
     * <p>Example: {@code np.tanh(np.array(0., 1))} is {@code [0.         0.76159416]}.
     */
    public static NDArray tanh(Object x) {
        return UnaryUfunc.TANH.apply(x);
    }

    /** The hyperbolic tangent of a number. */
    public static double tanh(double x) {
        return Math.tanh(x);
    }

    /**
     * The inverse hyperbolic sine of each element.
     *
     * <p>Example: {@code np.arcsinh(np.array(0., 1))} is {@code [0.         0.88137359]}.
     */
    public static NDArray arcsinh(Object x) {
        return UnaryUfunc.ARCSINH.apply(x);
    }

    /**
     * The inverse hyperbolic cosine of each element.
     *
     * <p>Example: {@code np.arccosh(np.array(1., 2))} is {@code [0.        1.3169579]}.
     */
    public static NDArray arccosh(Object x) {
        return UnaryUfunc.ARCCOSH.apply(x);
    }

    /**
     * The inverse hyperbolic tangent of each element.
     *
     * <p>Example: {@code np.arctanh(np.array(0., 0.5))} is {@code [0.         0.54930614]}.
     */
    public static NDArray arctanh(Object x) {
        return UnaryUfunc.ARCTANH.apply(x);
    }

    /**
     * Degrees in radians of each element.
     *
     * <p>Example: {@code np.deg2rad(np.array(0., 180))} is {@code [0.         3.14159265]}.
     */
    public static NDArray deg2rad(Object x) {
        return UnaryUfunc.DEG2RAD.apply(x);
    }

    /** Degrees in radians of a number. */
    public static double deg2rad(double x) {
        return Math.toRadians(x);
    }

    /**
     * Radians in degrees of each element.
     *
     * <p>Example: {@code np.rad2deg(np.array(0., Math.PI))} is {@code [  0. 180.]}.
     */
    public static NDArray rad2deg(Object x) {
        return UnaryUfunc.RAD2DEG.apply(x);
    }

    /** Radians in degrees of a number. */
    public static double rad2deg(double x) {
        return Math.toDegrees(x);
    }

    /**
     * Degrees in radians of each element.
     *
     * <p>Example: {@code np.radians(np.array(0., 180))} is {@code [0.         3.14159265]}.
     */
    public static NDArray radians(Object x) {
        return UnaryUfunc.DEG2RAD.apply(x);
    }

    /** Degrees in radians of a number. */
    public static double radians(double x) {
        return Math.toRadians(x);
    }

    /**
     * Radians in degrees of each element.
     *
     * <p>Example: {@code np.degrees(np.array(0., Math.PI))} is {@code [  0. 180.]}.
     */
    public static NDArray degrees(Object x) {
        return UnaryUfunc.RAD2DEG.apply(x);
    }

    /** Radians in degrees of a number. */
    public static double degrees(double x) {
        return Math.toDegrees(x);
    }

    /**
     * The absolute value of each element.
     *
     * <p>Example: {@code np.abs(np.array(-1.5, 2))} is {@code [1.5 2. ]}.
     */
    public static NDArray abs(Object x) {
        return UnaryUfunc.ABSOLUTE.apply(x);
    }

    /** The absolute value of a number. */
    public static double abs(double x) {
        return Math.abs(x);
    }

    /**
     * The absolute value of each element.
     *
     * <p>Example: {@code np.absolute(np.array(-1.5, 2))} is {@code [1.5 2. ]}.
     */
    public static NDArray absolute(Object x) {
        return UnaryUfunc.ABSOLUTE.apply(x);
    }

    /** The absolute value of a number. */
    public static double absolute(double x) {
        return Math.abs(x);
    }

    /**
     * The sign, -1, 0 or 1, each element.
     *
     * <p>Example: {@code np.sign(np.array(-1.5, 2))} is {@code [-1.  1.]}.
     */
    public static NDArray sign(Object x) {
        return UnaryUfunc.SIGN.apply(x);
    }

    /** The sign, -1, 0 or 1, a number. */
    public static double sign(double x) {
        return Math.signum(x);
    }

    /**
     * The square of each element.
     *
     * <p>Example: {@code np.square(np.array(2, 3))} is {@code [4 9]}.
     */
    public static NDArray square(Object x) {
        return UnaryUfunc.SQUARE.apply(x);
    }

    /** The square of a number. */
    public static double square(double x) {
        return x * x;
    }

    /**
     * The largest whole number not above each element.
     *
     * <p>Example: {@code np.floor(np.array(-1.5, 1.5))} is {@code [-2.  1.]}.
     */
    public static NDArray floor(Object x) {
        return UnaryUfunc.FLOOR.apply(x);
    }

    /** The largest whole number not above a number. */
    public static double floor(double x) {
        return Math.floor(x);
    }

    /**
     * The smallest whole number not below each element.
     *
     * <p>Example: {@code np.ceil(np.array(-1.5, 1.5))} is {@code [-1.  2.]}.
     */
    public static NDArray ceil(Object x) {
        return UnaryUfunc.CEIL.apply(x);
    }

    /** The smallest whole number not below a number. */
    public static double ceil(double x) {
        return Math.ceil(x);
    }

    /**
     * The whole number towards 0 of each element.
     *
     * <p>Example: {@code np.trunc(np.array(-1.5, 1.5))} is {@code [-1.  1.]}.
     */
    public static NDArray trunc(Object x) {
        return UnaryUfunc.TRUNC.apply(x);
    }

    /**
     * The nearest whole number, halves to the even one, each element.
     *
     * <p>Example: {@code np.rint(np.array(0.5, 1.5))} is {@code [0. 2.]}.
     */
    public static NDArray rint(Object x) {
        return UnaryUfunc.RINT.apply(x);
    }

    /** The nearest whole number, halves to the even one, a number. */
    public static double rint(double x) {
        return Math.rint(x);
    }

    /**
     * The reciprocal {@code 1 / x} of each element.
     *
     * <p>Example: {@code np.reciprocal(np.array(2., 4))} is {@code [0.5  0.25]}.
     */
    public static NDArray reciprocal(Object x) {
        return UnaryUfunc.RECIPROCAL.apply(x);
    }

    /**
     * Whether the value is not a number, for each element.
     *
     * <p>Example: {@code np.isnan(np.array(1., Double.NaN))} is {@code [False  True]}.
     */
    public static NDArray isnan(Object x) {
        return UnaryUfunc.ISNAN.apply(x);
    }

    /**
     * Whether the value is infinite, for each element.
     *
     * <p>Example: {@code np.isinf(np.array(1., np.inf))} is {@code [False  True]}.
     */
    public static NDArray isinf(Object x) {
        return UnaryUfunc.ISINF.apply(x);
    }

    /**
     * Whether the value is neither infinite nor nan, for each element.
     *
     * <p>Example: {@code np.isfinite(np.array(1., np.inf))} is {@code [ True False]}.
     */
    public static NDArray isfinite(Object x) {
        return UnaryUfunc.ISFINITE.apply(x);
    }

    /**
     * Whether the value is 0, for each element.
     *
     * <p>Example: {@code np.logicalNot(np.array(0, 2))} is {@code [ True False]}.
     */
    public static NDArray logicalNot(Object x) {
        return UnaryUfunc.LOGICAL_NOT.apply(x);
    }
}
