package lectern.numpy;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as the lines of a text file, as {@code np.savetxt} writes them. */
final class TextLines {
    static final String ALL_DIGITS = "%.18e";

    private static final Pattern ONE_NUMBER = Pattern.compile("%[-+ 0]*\\d*(?:\\.\\d+)?[dief]");
    private static final int MOST_DIMENSIONS = 2;

    private final String format;
    private final boolean whole;
    private final String delimiter;
    private final String header;

    TextLines(String format, NumpyOption.Savetxt... options) {
        if (!ONE_NUMBER.matcher(format).matches()) {
            throw new IllegalArgumentException(
                    "savetxt: expected a format such as \"%.3f\", \"%d\" or \"%.18e\", got \"" + format + "\"");
        }
        this.whole = format.endsWith("d") || format.endsWith("i");
        this.format = format.replace('i', 'd');
        String between = " ";
        String first = "";
        for (NumpyOption.Savetxt option : options) {
            if (option instanceof NumpyOption.Delimiter given) between = given.text();
            else if (option instanceof NumpyOption.Header given) first = "# " + given.text() + "\n";
        }
        this.delimiter = between;
        this.header = first;
    }

    /** A line for each row; a vector is a column. */
    String of(NDArray array) {
        if (array.ndim() > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("savetxt: expected one or two dimensions, got shape " + array.shape()
                    + "; give it two with reshape(rows, columns)");
        }
        double[] values = array.toDoubles();
        int columns = array.ndim() == MOST_DIMENSIONS ? array.sizes()[1] : 1;
        StringBuilder text = new StringBuilder(header);
        for (int i = 0; i < values.length; i++) {
            text.append(number(values[i])).append((i + 1) % columns == 0 ? "\n" : delimiter);
        }
        return text.toString();
    }

    private String number(double value) {
        if (Double.isNaN(value)) return "nan";
        if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
        // Of a double, Java writes no more digits than tell it from its neighbours, and zeros behind them.
        return whole
                ? String.format(Locale.ROOT, format, (long) value)
                : String.format(Locale.ROOT, format, new BigDecimal(value));
    }
}
