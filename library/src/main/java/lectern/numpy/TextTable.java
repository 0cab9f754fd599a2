package lectern.numpy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        for (Words line : words(withoutComments(lines))) {
            double[] row = numbers(line);
            if (!rows.isEmpty() && rows.get(0).length != row.length) {
                throw new IllegalArgumentException("loadtxt: the number of columns changed from " + rows.get(0).length
                        + " to " + row.length + " at line " + line.number() + " of " + name
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

    /** The lines behind those to skip, empty where there is nothing but a remark, so that their numbers stay. */
    private List<String> withoutComments(List<String> lines) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i < options.skiprows() ? "" : lines.get(i);
            int comment = line.indexOf(options.comments());
            String rest = comment >= 0 ? line.substring(0, comment) : line;
            plain.add(rest.isBlank() ? "" : rest);
        }
        return plain;
    }

    /** The words of a line, whose number counts from 1. */
    private record Words(List<String> texts, long number) {}

    private List<Words> words(List<String> lines) {
        if (options.delimiter() == null) {
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).isEmpty())
                    .mapToObj(i -> new Words(List.of(SPACE.split(lines.get(i).strip())), i + 1L))
                    .toList();
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(options.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(String.join("\n", lines))) {
            return records.stream()
                    .map(line -> new Words(line.getFields(), line.getStartingLineNumber()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] numbers(Words line) {
        List<String> words = line.texts();
        List<Integer> columns = options.usecols();
        double[] row = new double[columns == null ? words.size() : columns.size()];
        for (int i = 0; i < row.length; i++) {
            int column = columns == null ? i : columns.get(i);
            int at = column < 0 ? column + words.size() : column;
            if (at < 0 || at >= words.size()) {
                throw new IllegalArgumentException("loadtxt: invalid column index " + column + " at line "
                        + line.number() + " of " + name + " with " + words.size() + " columns");
            }
            row[i] = number(words.get(at).strip(), line.number(), at);
        }
        return row;
    }

    private double number(String word, long line, int column) {
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
