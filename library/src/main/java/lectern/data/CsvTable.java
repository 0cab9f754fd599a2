package lectern.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/**
 * The rows of a CSV file whose first line names the columns: quoted fields, line breaks inside of them and both kinds of
 * line ends are understood.
 */
public final class CsvTable {
    /** What stands for no value, as pandas understands it. */
    private static final Set<String> MISSING = Set.of("", "NA", "N/A", "NaN", "nan", "null", "None");

    private final String name;
    private final List<String> columns;
    private final List<List<String>> rows;

    private CsvTable(String name, List<String> columns, List<List<String>> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * The table of a file in UTF-8.
     *
     * @throws IllegalArgumentException if a row has not as many fields as the first line, or a quote is not closed
     * @throws UncheckedIOException if the file cannot be read
     */
    public static CsvTable read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), reader);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("readCsv: there is no file " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException("readCsv: cannot read " + file + " as UTF-8: " + e.getMessage(), e);
        }
    }

    static CsvTable read(String name, Reader reader) {
        List<String> columns = null;
        List<List<String>> rows = new ArrayList<>();
        try {
            for (CsvRecord line : CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader)) {
                if (columns == null) {
                    columns = List.copyOf(line.getFields());
                    continue;
                }
                if (line.getFieldCount() != columns.size()) {
                    throw new IllegalArgumentException("readCsv: line " + line.getStartingLineNumber() + " of " + name
                            + " has " + line.getFieldCount() + " fields and the first line names " + columns.size());
                }
                rows.add(List.copyOf(line.getFields()));
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("readCsv: " + name + " is not CSV: " + e.getMessage(), e);
        }
        if (columns == null)
            throw new IllegalArgumentException(
                    "readCsv: " + name + " is empty; its first line should name" + " the columns");
        return new CsvTable(name, columns, rows);
    }

    /** The names in the first line. */
    public List<String> columns() {
        return columns;
    }

    /** The number of rows. */
    public int size() {
        return rows.size();
    }

    /**
     * The texts of one column.
     *
     * @throws IllegalArgumentException if there is no column of that name
     */
    public List<String> column(String column) {
        int at = place(column);
        return rows.stream().map(row -> row.get(at)).toList();
    }

    private int place(String column) {
        int at = columns.indexOf(column);
        if (at >= 0) return at;
        throw new IllegalArgumentException(name + " has no column " + column + "; expected one of " + columns);
    }

    /** The rows in which no value is missing: no empty field and no {@code NA}. */
    public CsvTable dropna() {
        return dropna(columns);
    }

    /** The rows in which none of these columns lacks a value. */
    public CsvTable dropna(List<String> needed) {
        int[] places = needed.stream().mapToInt(this::place).toArray();
        List<List<String>> whole = rows.stream()
                .filter(row -> IntStream.of(places).mapToObj(row::get).noneMatch(MISSING::contains))
                .toList();
        return new CsvTable(name, columns, whole);
    }

    /**
     * Columns of numbers as a float32 matrix; a missing value is NaN.
     *
     * @throws IllegalArgumentException for a field that is no number
     */
    public Tensor numbers(List<String> wanted) {
        int[] places = wanted.stream().mapToInt(this::place).toArray();
        float[] values = new float[rows.size() * places.length];
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < places.length; j++) {
                values[i * places.length + j] = number(rows.get(i).get(places[j]), i, places[j]);
            }
        }
        return TorchCreation.fromArray(values, DType.FLOAT32, rows.size(), places.length);
    }

    private float number(String text, int row, int column) {
        if (MISSING.contains(text)) return Float.NaN;
        if (isNumber(text)) return Float.parseFloat(text.strip());
        throw new IllegalArgumentException(name + ": row " + (row + 1) + " of the column " + columns.get(column)
                + " is '" + text + "', expected a number; leave the column out");
    }

    private static boolean isNumber(String text) {
        // Java would also take 1.0f and 0x1p3.
        return text.strip().matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** The columns in which every value that is not missing is a number. */
    public List<String> numericColumns() {
        return columns.stream()
                .filter(column -> column(column).stream().allMatch(text -> MISSING.contains(text) || isNumber(text)))
                .toList();
    }

    /** {@link #dataset(String, List)} of all other columns that hold numbers. */
    public TableDataset dataset(String target) {
        place(target);
        return dataset(
                target,
                numericColumns().stream()
                        .filter(column -> !column.equals(target))
                        .toList());
    }

    /**
     * Samples of the columns {@code features}, as float32, and {@code target}: float32 where its texts have points, int64
     * where they are whole numbers, and otherwise the number of the text among all texts in order.
     *
     * @throws IllegalArgumentException if a value is missing or a feature is no number
     */
    public TableDataset dataset(String target, List<String> features) {
        List<String> needed = new ArrayList<>(features);
        needed.add(target);
        for (String column : needed) {
            int missing =
                    column(column).stream().map(MISSING::contains).toList().indexOf(true);
            if (missing >= 0) {
                throw new IllegalArgumentException(name + ": row " + (missing + 1) + " has no value in the column "
                        + column + "; leave such rows out with dropna()");
            }
        }
        List<String> texts = column(target);
        if (texts.stream().allMatch(text -> text.matches("[+-]?\\d{1,18}"))) {
            long[] values = texts.stream().mapToLong(Long::parseLong).toArray();
            Tensor y = TorchCreation.fromArray(values, DType.INT64, values.length);
            return new TableDataset(numbers(features), y, features, List.of());
        }
        if (texts.stream().allMatch(CsvTable::isNumber)) {
            return new TableDataset(numbers(features), numbers(List.of(target)).squeeze(1), features, List.of());
        }
        List<String> classes = List.copyOf(new TreeSet<>(texts));
        long[] values = texts.stream().mapToLong(classes::indexOf).toArray();
        Tensor y = TorchCreation.fromArray(values, DType.INT64, values.length);
        return new TableDataset(numbers(features), y, features, classes);
    }

    /** The columns and the number of rows. */
    @Override
    public String toString() {
        return name + ": " + rows.size() + " rows of " + columns;
    }
}
