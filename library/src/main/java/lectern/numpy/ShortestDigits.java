package lectern.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Predicate;

/**
 * The decimal number with the fewest digits that reads back as a given floating-point number, and of those the nearest.
 *
 * <p>{@code Double.toString} promises this only since JDK 19 (JDK-4511638: {@code 2e23} came out as
 * {@code 1.9999999999999998E23}), and even there writes two digits where one would do ({@code 4.9E-324}).
 */
public final class ShortestDigits {
    private ShortestDigits() {}

    /** The shortest decimal of a finite double. */
    public static BigDecimal of(double value) {
        if (value == 0) return BigDecimal.ZERO;
        return shortest(new BigDecimal(value), new BigDecimal(Double.toString(value)), d -> d.doubleValue() == value);
    }

    /** The shortest decimal of a finite float. */
    public static BigDecimal of(float value) {
        if (value == 0) return BigDecimal.ZERO;
        return shortest(new BigDecimal(value), new BigDecimal(Float.toString(value)), d -> d.floatValue() == value);
    }

    /** The shortest decimal of a finite value of float16. */
    static BigDecimal ofHalf(double value) {
        if (value == 0) return BigDecimal.ZERO;
        return shortest(new BigDecimal(value), of(value), d -> half(d.doubleValue()) == value);
    }

    /** The nearest value of float16: 10 bits after the first, and no finer than 2^-24. */
    private static double half(double value) {
        double unit = Math.scalb(1.0, Math.max(Math.getExponent(value), -14) - 10);
        return Math.rint(value / unit) * unit;
    }

    /** Drops digits from {@code known}, which reads back, for as long as some decimal of that length does too. */
    private static BigDecimal shortest(BigDecimal exact, BigDecimal known, Predicate<BigDecimal> readsBack) {
        BigDecimal best = known.stripTrailingZeros();
        for (int digits = best.precision(); digits > 0; digits--) {
            BigDecimal next = nearest(exact, digits, readsBack);
            if (next == null) break;
            best = next.stripTrailingZeros();
            digits = best.precision();
        }
        return best;
    }

    /** Both neighbours count: at a power of two the nearer one may lie outside the interval and the other inside. */
    private static BigDecimal nearest(BigDecimal exact, int digits, Predicate<BigDecimal> readsBack) {
        BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
        boolean downFits = readsBack.test(down);
        boolean upFits = readsBack.test(up);
        if (downFits && upFits) return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return downFits ? down : upFits ? up : null;
    }
}
