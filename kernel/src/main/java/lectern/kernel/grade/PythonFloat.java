package lectern.kernel.grade;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What Python's {@code float} makes of a text, by which nbgrader reads partial credit. */
final class PythonFloat {
    private static final String DIGITS = "\\d+(?:_\\d+)*";
    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\." + DIGITS + ")(?:[eE][+-]?" + DIGITS + ")?");
    private static final Pattern INFINITE = Pattern.compile("([+-]?)inf(?:inity)?");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("[+-]?nan");

    private PythonFloat() {}

    static OptionalDouble parse(String text) {
        String stripped = text.strip();
        if (NUMBER.matcher(stripped).matches()) {
            return OptionalDouble.of(Double.parseDouble(stripped.replace("_", "")));
        }
        String word = stripped.toLowerCase(Locale.ROOT);
        if (INFINITE.matcher(word).matches()) {
            return OptionalDouble.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return NOT_A_NUMBER.matcher(word).matches() ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
    }
}
