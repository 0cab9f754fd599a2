package lectern.tensor;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** Functions of real numbers that {@link Math} lacks. */
final class RealFunctions {
    /** From here on {@code x * x} loses the 1 beside it, and later overflows. */
    private static final double HUGE = 0x1p28;

    private static final double LN2 = Math.log(2);

    private RealFunctions() {}

    static double asinh(double x) {
        double a = Math.abs(x);
        double y = a > HUGE ? Math.log(a) + LN2 : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
        return Math.copySign(y, x);
    }

    static double acosh(double x) {
        if (x > HUGE) return Math.log(x) + LN2;
        double t = x - 1;
        return Math.log1p(t + Math.sqrt(2 * t + t * t));
    }

    static double atanh(double x) {
        double a = Math.abs(x);
        return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
    }

    /** {@code log|gamma(x)|}; for negative x by Euler's reflection formula. */
    static double lgamma(double x) {
        if (Double.isInfinite(x)) return Double.POSITIVE_INFINITY;
        if (x > 0) return LogGamma.value(x);
        // The distance to the nearest pole, so that the sine is accurate far from zero.
        double sine = Math.abs(Math.sin(Math.PI * (x - Math.rint(x))));
        return sine == 0 ? Double.POSITIVE_INFINITY : Math.log(Math.PI / sine) - LogGamma.value(1 - x);
    }

    /** The derivative of {@link #lgamma}; below zero by reflection, as the series would count up to zero one by one. */
    static double digamma(double x) {
        if (x == 0) return Math.copySign(Double.POSITIVE_INFINITY, -x);
        if (x > 0 || Double.isNaN(x)) return Digamma.value(x);
        double rest = x - Math.rint(x);
        return rest == 0 || Double.isInfinite(x)
                ? Double.NaN
                : Digamma.value(1 - x) - Math.PI / Math.tan(Math.PI * rest);
    }

    /** The derivative of {@link #digamma}. */
    static double trigamma(double x) {
        if (x > 0 || Double.isNaN(x)) return Trigamma.value(x);
        double sine = Math.PI / Math.sin(Math.PI * (x - Math.rint(x)));
        return sine * sine - Trigamma.value(1 - x);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double logSigmoid(double x) {
        return Math.min(0, x) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double sinc(double x) {
        double t = Math.PI * x;
        return x == 0 ? 1 : Math.sin(t) / t;
    }

    /** {@code x} times the normal distribution's share below it. */
    static double gelu(double x) {
        return x * 0.5 * Erfc.value(-x / Math.sqrt(2));
    }

    static double geluTanh(double x) {
        return 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
    }

    static double softplus(double x) {
        return Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double mish(double x) {
        return x * Math.tanh(softplus(x));
    }

    /** Exact for powers of two. */
    static double log2(double x) {
        int exponent = Math.getExponent(x);
        double fraction = Math.scalb(x, -exponent);
        if (fraction > Math.sqrt(2)) return exponent + 1 + Math.log(fraction / 2) / LN2;
        return exponent + Math.log(fraction) / LN2;
    }

    /** {@code a / b} rounded down, in the way that agrees with {@link #remainder}. */
    static double floorDivide(double a, double b) {
        if (b == 0) return a / b;
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && (b < 0) != (rest < 0)) quotient -= 1;
        return quotient == 0 ? Math.copySign(0, a / b) : Math.rint(quotient);
    }

    /** The rest of {@link #floorDivide}: it has the sign of {@code b}. */
    static double remainder(double a, double b) {
        double rest = a % b;
        return rest != 0 && (b < 0) != (rest < 0) ? rest + b : rest;
    }

    static double truncate(double x) {
        return x < 0 ? Math.ceil(x) : Math.floor(x);
    }

    /** The greater, skipping NaN. */
    static double fmax(double a, double b) {
        if (Double.isNaN(a)) return b;
        return Double.isNaN(b) ? a : Math.max(a, b);
    }

    /** The smaller, skipping NaN. */
    static double fmin(double a, double b) {
        if (Double.isNaN(a)) return b;
        return Double.isNaN(b) ? a : Math.min(a, b);
    }

    static double logAddExp(double a, double b) {
        if (a == b && Double.isInfinite(a)) return a;
        return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    static double xlogy(double x, double y) {
        if (Double.isNaN(y)) return y;
        return x == 0 ? 0 : x * Math.log(y);
    }
}
