package lectern.kernel.notebook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One line per cell while a notebook runs: number, first line of code, time, and how it went. */
final class Progress {
    private static final int CODE_WIDTH = 60;

    private final PrintWriter out;

    Progress(PrintWriter out) {
        this.out = out;
    }

    void begin(Path notebook, int cells) {
        print("%s: %d cells", notebook, cells);
    }

    void cell(int number, int cells, String source, Duration time, String outcome) {
        int digits = Integer.toString(cells).length();
        print(
                "  [%" + digits + "d/%d] %-" + CODE_WIDTH + "s %9s  %s",
                number,
                cells,
                clip(firstLine(source)),
                seconds(time),
                outcome);
    }

    /** The whole story of a failed cell. */
    void failure(List<String> traceback) {
        traceback.forEach(line -> print("      %s", line));
    }

    void end(Path executed, RunReport report) {
        String left = report.ran() < report.cells()
                ? String.format(Locale.ROOT, ", %d not run", report.cells() - report.ran())
                : "";
        print(
                "  %d ok, %d failed%s in %s; written to %s",
                report.ran() - report.failed(), report.failed(), left, seconds(report.duration()), executed);
    }

    private static String firstLine(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .orElseGet(source::strip)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String clip(String line) {
        return line.length() <= CODE_WIDTH ? line : line.substring(0, CODE_WIDTH - 3) + "...";
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toNanos() / 1e9);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }
}
