package lectern.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Single floating-point numbers in NumPy's two notations: digits as few as needed, and at most as many as asked for. */
final class FloatText {
    private final boolean single;
    private final double value;

    private FloatText(double value, boolean single) {
        this.value = value;
        this.single = single;
    }

    /**
     * @param single whether the value is a float32, which needs fewer digits to be told apart
     */
    static FloatText of(double value, boolean single) {
        return new FloatText(value, single);
    }

    /** As {@code str} of one number: the shortest digits, plain where the number is neither tiny nor huge. */
    static String scalar(double value, boolean single) {
        if (!Double.isFinite(value)) return notFinite(value);
        double size = Math.abs(value);
        FloatText text = of(value, single);
        if (size == 0 || (size >= 1e-4 && size < (single ? 1e6 : 1e16))) {
            String plain = text.positional(Integer.MAX_VALUE);
            return plain.endsWith(".") ? plain + "0" : plain;
        }
        return text.scientific(Integer.MAX_VALUE, 0, 2).replace(".e", "e");
    }

    static String notFinite(double value) {
        if (Double.isNaN(value)) return "nan";
        return value > 0 ? "inf" : "-inf";
    }

    /** Plain notation such as {@code 12.5} or {@code 3.}, with at most {@code most} digits after the point. */
    String positional(int most) {
        BigDecimal digits = shortest();
        if (digits.scale() > most) {
            digits = exact().setScale(most, RoundingMode.HALF_EVEN).stripTrailingZeros();
        }
        String plain = digits.abs().toPlainString();
        return sign() + (plain.contains(".") ? plain : plain + ".");
    }

    /**
     * Notation such as {@code 1.25e-05} or {@code 3.e+10}.
     *
     * @param most the most digits after the point
     * @param least the fewest; digits beyond the shortest are those of the exact value, as C prints them
     * @param exponentDigits the fewest digits of the exponent
     */
    String scientific(int most, int least, int exponentDigits) {
        BigDecimal digits = shortest();
        int fraction = digits.precision() - 1;
        if (fraction > most) digits = rounded(most).stripTrailingZeros();
        else if (fraction < least) digits = rounded(least);
        int exponent = digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
        String mantissa = digits.unscaledValue().abs().toString();
        String tail = mantissa.substring(1);
        String power = Integer.toString(Math.abs(exponent));
        return sign() + mantissa.charAt(0) + "." + tail + "0".repeat(Math.max(0, least - tail.length())) + "e"
                + (exponent < 0 ? "-" : "+") + "0".repeat(Math.max(0, exponentDigits - power.length())) + power;
    }

    private BigDecimal rounded(int fraction) {
        return exact().round(new MathContext(fraction + 1, RoundingMode.HALF_EVEN));
    }

    private BigDecimal shortest() {
        return single ? ShortestDigits.of((float) value) : ShortestDigits.of(value);
    }

    private BigDecimal exact() {
        return new BigDecimal(value);
    }

    /** Minus also for negative zero. */
    private String sign() {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }
}
