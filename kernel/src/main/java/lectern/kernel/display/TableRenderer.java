package lectern.kernel.display;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.display.MimeBundle;

/** Shows a list of records, or of maps by name, as a table: HTML, and text in columns. */
final class TableRenderer implements ValueRenderer {
    private static final int MAX_ROWS = 60;
    private static final int MAX_COLUMNS = 30;

    private record Table(List<String> columns, List<List<String>> rows, int left) {}

    @Override
    public Optional<MimeBundle> render(Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : list.subList(0, Math.min(MAX_ROWS, list.size()))) {
            Optional<Map<String, Object>> cells = cells(row, list.get(0));
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            rows.add(cells.get());
        }
        Table table = table(rows, list.size() - rows.size());
        return Optional.of(MimeBundle.text(text(table)).with("text/html", html(table)));
    }

    /** The cells of a row by their column; empty for what is no row of the same kind as the first. */
    private static Optional<Map<String, Object>> cells(Object row, Object first) {
        Map<String, Object> cells = new LinkedHashMap<>();
        if (row instanceof Record tuple
                && tuple.getClass().equals(first.getClass())
                && ValueText.isTransparent(tuple)) {
            for (RecordComponent component : tuple.getClass().getRecordComponents()) {
                cells.put(component.getName(), ValueText.read(component, tuple));
            }
        } else if (row instanceof Map<?, ?> map
                && first instanceof Map
                && map.keySet().stream().allMatch(String.class::isInstance)) {
            map.forEach((name, cell) -> cells.put((String) name, cell));
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    private static Table table(List<Map<String, Object>> rows, int left) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> columns = names.stream().limit(MAX_COLUMNS).toList();
        List<List<String>> texts = rows.stream()
                .map(row -> columns.stream()
                        .map(name -> row.containsKey(name) ? ValueText.ofPart(row.get(name)) : "")
                        .toList())
                .toList();
        return new Table(columns, texts, left);
    }

    private static String text(Table table) {
        int[] widths = table.columns.stream().mapToInt(TableRenderer::width).toArray();
        table.rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], width(row.get(i)))));
        List<String> lines = new ArrayList<>(List.of(line(table.columns, widths)));
        table.rows.forEach(row -> lines.add(line(row, widths)));
        if (table.left > 0) {
            lines.add(more(table));
        }
        return String.join("\n", lines);
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i).replaceAll("\\R", " ");
            line.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(Math.max(0, widths[i] - width(cell))));
        }
        return line.toString().stripTrailing();
    }

    private static String more(Table table) {
        return String.format(Locale.ROOT, "... and %,d more rows", table.left);
    }

    private static String html(Table table) {
        String head = table.columns.stream()
                .map(name -> "<th>" + escaped(name) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        String body = table.rows.stream()
                .map(row -> row.stream()
                        .map(cell -> "<td>" + escaped(cell) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("\n", "<tbody>\n", "\n</tbody>\n"));
        String foot = table.left > 0 ? "<caption>" + more(table) + "</caption>\n" : "";
        return "<table>\n" + foot + head + body + "</table>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
