package lectern.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Python's {@code format} writes a number, by a specification such as {@code ".2f"}.
 *
 * @param digits after the point, or in all for {@code g}
 * @param kind one of {@code d f g e %}
 */
public record NumberFormat(int digits, char kind) implements Seaborn.HeatmapOption {
    static final NumberFormat USUAL = new NumberFormat(2, 'g');

    private static final Pattern SPEC = Pattern.compile("(?:\\.(\\d{1,2}))?([dfge%])");
    private static final int USUAL_DIGITS = 6;
    private static final int LEAST_FIXED = -4;

    static NumberFormat of(String spec) {
        Matcher parts = SPEC.matcher(spec);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "fmt: expected such as \"d\", \".2f\", \".2g\", \".1e\" or \".0%\", got \"" + spec + "\"");
        }
        int digits = parts.group(1) == null ? USUAL_DIGITS : Integer.parseInt(parts.group(1));
        return new NumberFormat(digits, parts.group(2).charAt(0));
    }

    String format(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value).toLowerCase(Locale.ROOT).replace("infinity", "inf");
        }
        return switch (kind) {
            case 'd' -> Long.toString(Math.round(value));
            case 'f' -> fixed(value, digits);
            case '%' -> fixed(value * 100, digits) + "%";
            case 'e' -> String.format(Locale.ROOT, "%." + digits + "e", value);
            default -> general(value);
        };
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** Fixed or with an exponent, whichever is shorter, without zeros at the end. */
    private String general(double value) {
        if (value == 0) {
            return "0";
        }
        int figures = Math.max(1, digits);
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(figures)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= LEAST_FIXED && exponent < figures) {
            return rounded.toPlainString();
        }
        BigDecimal leading = rounded.movePointLeft(exponent).stripTrailingZeros();
        return leading.toPlainString() + String.format(Locale.ROOT, "e%+03d", exponent);
    }
}
