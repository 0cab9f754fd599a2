package lectern.numpy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import lectern.tensor.DType;

/** Single floating-point numbers in NumPy's two notations: digits as few as needed, and at most as many as asked for. */
public final class FloatText {
    private final double value;
    private final DType type;

    private FloatText(double value, DType type) {
        this.value = value;
        this.type = type;
    }

    /**
     * @param type the number's own type: the fewer values it has, the fewer digits tell them apart
     */
    static FloatText of(double value, DType type) {
        return new FloatText(value, type);
    }

    /** The digits of whole numbers that a type holds without loss. */
    static int precision(DType type) {
        return switch (type) {
            case FLOAT16 -> 3;
            case FLOAT32 -> 6;
            default -> 15;
        };
    }

    /** As Python prints a float: the shortest digits, plain from 1e-4 up to 1e16. */
    public static String python(double value) {
        return shortest(value, DType.FLOAT64, 1e16);
    }

    /** {@link #python(double)} with the digits that tell a float from its neighbours. */
    public static String python(float value) {
        return shortest(value, DType.FLOAT32, 1e16);
    }

    /** As NumPy prints a scalar: narrow types are plain only as far as they hold whole numbers. */
    static String scalar(double value, DType type) {
        return shortest(value, type, type == DType.FLOAT64 ? 1e16 : Math.pow(10, precision(type)));
    }

    private static String shortest(double value, DType type, double plainBelow) {
        if (!Double.isFinite(value)) return notFinite(value);
        double size = Math.abs(value);
        FloatText text = of(value, type);
        if (size == 0 || (size >= 1e-4 && size < plainBelow)) {
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
        return switch (type) {
            case FLOAT16 -> ShortestDigits.ofHalf(value);
            case FLOAT32 -> ShortestDigits.of((float) value);
            default -> ShortestDigits.of(value);
        };
    }

    private BigDecimal exact() {
        return new BigDecimal(value);
    }

    /** Minus also for negative zero. */
    private String sign() {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }
}
