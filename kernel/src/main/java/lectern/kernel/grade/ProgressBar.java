package lectern.kernel.grade;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How far the grading is: a line that is drawn again and again on a terminal, and one line for each result elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final int total;
    private final long start = System.nanoTime();
    private final int before;
    private int done;

    /** @param done how many of the total were done before */
    ProgressBar(PrintWriter err, boolean terminal, int total, int done) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
        this.before = done;
        this.done = done;
        draw("");
    }

    synchronized void finished(Graded graded) {
        done++;
        draw(String.format(
                Locale.ROOT,
                "%s %s/%s%s",
                graded.student(),
                Points.text(graded.points()),
                Points.text(graded.max()),
                graded.problem().isEmpty() ? "" : " (" + graded.problem() + ")"));
    }

    /** Says something that stays. */
    synchronized void say(String line) {
        err.print((terminal ? "\r\u001b[K" : "") + line + System.lineSeparator());
        draw("");
    }

    /** Leaves the line. */
    synchronized void end() {
        if (terminal) {
            err.println();
        }
        err.flush();
    }

    private void draw(String what) {
        int full = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        if (terminal) {
            err.printf(
                    Locale.ROOT,
                    "\r\u001b[K[%s%s] %d/%d%s  %s",
                    "=".repeat(full),
                    " ".repeat(WIDTH - full),
                    done,
                    total,
                    left(),
                    what.length() > 60 ? what.substring(0, 57) + "..." : what);
        } else if (!what.isEmpty()) {
            err.printf(Locale.ROOT, "%d/%d %s%n", done, total, what);
        }
        err.flush();
    }

    private String left() {
        if (done == before || done == total) {
            return "";
        }
        Duration left = Duration.ofNanos((System.nanoTime() - start) / (done - before) * (total - done));
        return String.format(Locale.ROOT, "  %d:%02d left", left.toMinutes(), left.toSecondsPart());
    }
}
