package lectern.kernel.grade;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Results as a table for spreadsheets: a line for each submission, a column for each cell that gives points. */
final class CsvReport {
    private static final List<String> COLUMNS =
            List.of("student", "notebook", "points", "max", "to grade by hand", "seconds", "problem");

    private CsvReport() {}

    static String of(List<Graded> results) {
        Set<String> ids = results.stream()
                .flatMap(graded -> graded.cells().stream())
                .filter(Graded.Cell::isWorthPoints)
                .map(Graded.Cell::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(ids);
        return table(header, results.stream().map(graded -> row(graded, ids)).toList());
    }

    /** A table with a header. */
    static String table(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // text in memory takes everything
        }
        return text.toString();
    }

    private static List<String> row(Graded graded, Set<String> ids) {
        List<String> row = new ArrayList<>(List.of(
                graded.student(),
                graded.notebook(),
                Points.text(graded.points()),
                Points.text(graded.max()),
                Integer.toString(graded.byHand()),
                String.format(Locale.ROOT, "%.2f", graded.seconds()),
                graded.problem()));
        Map<String, String> points = graded.cells().stream()
                .filter(cell -> cell.points() != null)
                .collect(
                        Collectors.toMap(Graded.Cell::id, cell -> Points.text(cell.points()), (first, again) -> first));
        ids.forEach(id -> row.add(points.getOrDefault(id, "")));
        return row;
    }
}
