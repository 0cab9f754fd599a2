package lectern.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lectern.tensor.DType;

/** Numbers in the lines of a text file, as {@code np.loadtxt} reads them. */
final class TextTable {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String name;
    private final LoadtxtOptions options;

    TextTable(String name, LoadtxtOptions options) {
        this.name = name;
        this.options = options;
    }

    /**
     * A matrix of the lines; dimensions of size 1 are dropped.
     *
     * @throws IllegalArgumentException for a word that is no number and for lines of different length
     */
    NDArray read(List<String> lines, DType type) {
        List<double[]> rows = new ArrayList<>();
        for (int i = options.skiprows(); i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf(options.comments());
            if (comment >= 0) line = line.substring(0, comment);
            if (line.isBlank()) continue;
            double[] row = numbers(line, i + 1);
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw new IllegalArgumentException("loadtxt: the number of columns changed from " + rows.get(0).length
                        + " to " + row.length + " at line " + (i + 1) + " of " + name
                        + "; use usecols(...) to select columns that all lines have");
            }
            rows.add(row);
        }
        int columns = rows.isEmpty() ? 0 : rows.get(0).length;
        double[] values = new double[Shape.count(rows.size(), columns)];
        for (int i = 0; i < rows.size(); i++) System.arraycopy(rows.get(i), 0, values, i * columns, columns);
        int[] sizes =
                IntStream.of(rows.size(), columns).filter(size -> size != 1).toArray();
        if (rows.isEmpty()) sizes = new int[] {0};
        NDArray table = NDArray.of(values, DType.FLOAT64, sizes);
        return type == DType.FLOAT64 ? table : table.astype(type);
    }

    private double[] numbers(String line, int number) {
        String[] words = options.delimiter() == null
                ? SPACE.split(line.strip())
                : line.split(Pattern.quote(options.delimiter()), -1);
        List<Integer> columns = options.usecols();
        double[] row = new double[columns == null ? words.length : columns.size()];
        for (int i = 0; i < row.length; i++) {
            int column = columns == null ? i : columns.get(i);
            int at = column < 0 ? column + words.length : column;
            if (at < 0 || at >= words.length) {
                throw new IllegalArgumentException("loadtxt: invalid column index " + column + " at line " + number
                        + " of " + name + " with " + words.length + " columns");
            }
            row[i] = number(words[at].strip(), number, at);
        }
        return row;
    }

    private double number(String word, int line, int column) {
        String small = word.toLowerCase(Locale.ROOT);
        switch (small) {
            case "nan", "+nan", "-nan" -> {
                return Double.NaN;
            }
            case "inf", "+inf", "infinity", "+infinity" -> {
                return Double.POSITIVE_INFINITY;
            }
            case "-inf", "-infinity" -> {
                return Double.NEGATIVE_INFINITY;
            }
            default -> {
                // Java would also take 1.0f and 0x1p3.
                if (small.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)(e[+-]?\\d+)?")) return Double.parseDouble(small);
            }
        }
        throw new IllegalArgumentException("loadtxt: could not convert string '" + word + "' to float64 at line " + line
                + ", column " + (column + 1) + " of " + name
                + "; skip a heading with skiprows(1), and name what separates"
                + " the columns, as in delimiter(\",\")");
    }
}
