package lectern.kernel.grade;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results for people: a table of all submissions, and below it each one's cells with points, time and error. */
final class HtmlReport {
    private HtmlReport() {}

    /** @param notes what holds for all of them */
    static String of(List<Graded> results, List<String> notes) {
        StringBuilder rows = new StringBuilder();
        StringBuilder details = new StringBuilder();
        for (int i = 0; i < results.size(); i++) {
            Graded graded = results.get(i);
            rows.append(row(graded, i)).append('\n');
            details.append(details(graded, i)).append('\n');
        }
        String said = notes.stream()
                .map(note -> "<p class=\"note\">" + escaped(note) + "</p>")
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>Grades</title><style>
                body { font: 15px sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; color-scheme: light dark }
                table { border-collapse: collapse; margin: 1em 0 } td, th { padding: .2em .8em; text-align: left; vertical-align: top }
                th { border-bottom: 1px solid } td.n { text-align: right } tr.lost td { background: #f002 } tr.hand td { background: #fb04 }
                pre { background: #8882; padding: .5em; overflow: auto; max-height: 30em } .note { background: #fb04; padding: .3em .6em }
                </style></head><body>
                <h1>Grades</h1>
                %s
                <table><tr><th>student<th>notebook<th>points<th>by hand<th>seconds<th>problem</tr>
                %s
                </table>
                %s
                </body></html>
                """.formatted(said, rows, details);
    }

    private static String row(Graded graded, int number) {
        return "<tr%s><td><a href=\"#s%d\">%s</a><td>%s<td class=\"n\">%s of %s<td class=\"n\">%s<td class=\"n\">%s<td>%s</tr>"
                .formatted(
                        mark(graded.points() < graded.max(), graded.byHand() > 0),
                        number,
                        escaped(graded.student()),
                        escaped(graded.notebook()),
                        Points.text(graded.points()),
                        Points.text(graded.max()),
                        graded.byHand() == 0 ? "" : Integer.toString(graded.byHand()),
                        seconds(graded.seconds()),
                        escaped(graded.problem()));
    }

    private static String details(Graded graded, int number) {
        String remarks = graded.remarks().stream()
                .map(remark -> "<p class=\"note\">" + escaped(remark) + "</p>")
                .collect(Collectors.joining());
        String cells = graded.cells().stream().map(HtmlReport::cell).collect(Collectors.joining("\n"));
        return """
                <h2 id="s%d">%s: %s</h2><p>%s of %s points, on %s</p>%s
                <table><tr><th>cell<th>points<th>seconds<th>error and code</tr>
                %s
                </table>""".formatted(
                        number,
                        escaped(graded.student()),
                        escaped(graded.notebook()),
                        Points.text(graded.points()),
                        Points.text(graded.max()),
                        escaped(graded.host()),
                        remarks,
                        cells);
    }

    private static String cell(Graded.Cell cell) {
        boolean byHand = cell.isWorthPoints() && cell.points() == null;
        String points = !cell.isWorthPoints()
                ? ""
                : (byHand ? "by hand" : Points.text(cell.points())) + " of " + Points.text(cell.max());
        boolean lost = cell.points() != null && cell.points() < cell.max();
        return "<tr%s><td>%s<td class=\"n\">%s<td class=\"n\">%s<td>%s%s%s</tr>"
                .formatted(
                        mark(lost, byHand),
                        escaped(cell.id()),
                        points,
                        cell.seconds() == 0 ? "" : seconds(cell.seconds()),
                        escaped(cell.problem()),
                        folded("traceback", String.join("\n", cell.traceback())),
                        folded("code", cell.source()));
    }

    private static String folded(String title, String text) {
        return text.isBlank()
                ? ""
                : "<details><summary>" + title + "</summary><pre>" + escaped(text) + "</pre></details>";
    }

    private static String mark(boolean lost, boolean byHand) {
        return byHand ? " class=\"hand\"" : lost ? " class=\"lost\"" : "";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
