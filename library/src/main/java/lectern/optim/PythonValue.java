package lectern.optim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and values of settings as Python writes them. */
final class PythonValue {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SCIENTIFIC = Pattern.compile("(.+?)(\\.0)?E(-?)(\\d+)");

    private PythonValue() {}

    /** {@code WeightDecay} becomes {@code weight_decay}. */
    static String snakeCase(String camelCase) {
        return HUMP.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** A setting's text; whole numbers have no point. */
    static String text(Object value) {
        if (value == null) return "None";
        if (value instanceof Boolean on) return on ? "True" : "False";
        if (value instanceof List<?> items) {
            return items.stream().map(PythonValue::text).collect(Collectors.joining(", ", "(", ")"));
        }
        return value instanceof Double number ? text(number.doubleValue()) : value.toString();
    }

    private static String text(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) return Long.toString((long) number);
        Matcher scientific = SCIENTIFIC.matcher(Double.toString(number));
        if (!scientific.matches()) return Double.toString(number);
        if (Math.abs(number) >= 1e-4 && Math.abs(number) < 1e16) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }
        String digits = scientific.group(4);
        String sign = scientific.group(3).isEmpty() ? "+" : "-";
        return scientific.group(1) + "e" + sign + (digits.length() < 2 ? "0" : "") + digits;
    }
}
