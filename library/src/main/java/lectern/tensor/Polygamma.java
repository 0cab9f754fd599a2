package lectern.tensor;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** The derivatives of the digamma function, by Hurwitz' zeta function. */
final class Polygamma {
    /** From here on the asymptotic series has all digits of a double. */
    private static final double FAR = 12;

    /** Below this the library's functions, which go up to zero in steps of one, would take forever. */
    private static final double NEAR = -8;

    /** {@code B(2j) / (2j)!} for j from 1, B being Bernoulli's numbers. */
    private static final double[] TAIL = {
        1 / 12.0,
        -1 / 720.0,
        1 / 30240.0,
        -1 / 1209600.0,
        1 / 47900160.0,
        -691 / 1307674368000.0,
        1 / 74724249600.0,
        -3617 / 10670622842880000.0
    };

    private Polygamma() {}

    static Tensor of(int n, Tensor x) {
        if (n < 0) {
            throw new TensorError("polygamma(n, x) does not support negative n: expected 0 or more, got " + n);
        }
        if (n == 0) return x.digamma();
        return n == 1 ? UnaryOp.TRIGAMMA.apply(x) : BinaryOp.POLYGAMMA.apply(Promotion.number((double) n, x), x);
    }

    /** The derivative of {@code lgamma}; far below zero by Euler's reflection formula. */
    static double digamma(double x) {
        if (x > NEAR) return Digamma.value(x);
        // The distance to the nearest pole, so that the tangent is accurate.
        double distance = x - Math.rint(x);
        return distance == 0 ? Double.NaN : Digamma.value(1 - x) - Math.PI / Math.tan(Math.PI * distance);
    }

    /** The derivative of {@link #digamma}. */
    static double trigamma(double x) {
        return x > NEAR ? Trigamma.value(x) : value(1, x);
    }

    /** The gradient of {@code x}. */
    static Tensor gradient(Tensor g, Tensor n, Tensor x) {
        return g.mul(BinaryOp.POLYGAMMA.apply(n.add(1), x));
    }

    /** The derivative of a whole order n from 1: {@code (-1)^(n+1) n! zeta(n + 1, x)}. */
    static double value(double n, double x) {
        double factor = n % 2 == 0 ? -1 : 1;
        for (int i = 2; i <= n; i++) factor *= i;
        return factor * zeta(n + 1, x);
    }

    /**
     * Hurwitz' {@code zeta(s, q)}, the sum of {@code (q + k)^-s} over k from 0: the first terms as they are, the rest by
     * the Euler-Maclaurin formula (NIST Handbook of Mathematical Functions, 25.11.5). Infinite at its poles
     * q = 0, -1, ...; s is a whole number.
     */
    private static double zeta(double s, double q) {
        if (q > 0 || Double.isNaN(q)) return zetaOfPositive(s, q);
        if (q == Math.floor(q)) return Double.POSITIVE_INFINITY;
        // The terms below zero are those of positive numbers, but for a sign.
        double fraction = q - Math.floor(q);
        double below = zetaOfPositive(s, 1 - fraction) - zetaOfPositive(s, 1 - q);
        return zetaOfPositive(s, fraction) + (s % 2 == 0 ? below : -below);
    }

    private static double zetaOfPositive(double s, double q) {
        double sum = 0;
        double a = q;
        for (; a < FAR; a++) sum += Math.pow(a, -s);
        double power = Math.pow(a, -s);
        if (power == 0) return sum;
        sum += a * power / (s - 1) + power / 2;
        double term = s * power / a;
        for (int j = 0; j < TAIL.length; j++) {
            sum += TAIL[j] * term;
            term *= (s + 2 * j + 1) * (s + 2 * j + 2) / (a * a);
        }
        return sum;
    }
}
