package lectern.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lectern.display.Displayable;
import lectern.display.MimeBundle;

/**
 * Checks of which each has its points. One that fails keeps none of the others from being made.
 *
 * <p>As the last value of a test cell it is the cell's partial credit: its text is nothing but the points, which nbgrader
 * reads, and a front end shows the list of the checks. Written without a variable it is out of the checked code's reach:
 *
 * <pre>{@code
 * new Checks()
 *         .check("odd numbers", 2, () -> assertEquals(1.5, half(3)))
 *         .check("zero", 1, () -> half(0) == 0)
 * }</pre>
 */
public final class Checks implements Displayable {
    /** What came of one check. */
    private record Outcome(String name, double points, boolean passed, String problem) {
        double earned() {
            return passed ? points : 0;
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    /** No checks yet: no points. */
    public Checks() {}

    /**
     * Gives points if code throws nothing.
     *
     * @throws IllegalArgumentException if the points are negative or no number
     */
    public Checks check(String name, double points, Check check) {
        if (!(points >= 0 && points < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("check \"" + name + "\": expected zero or more points, got " + points);
        }
        outcomes.add(outcome(name, points, check));
        return this;
    }

    private static Outcome outcome(String name, double points, Check check) {
        try {
            check.run();
            return new Outcome(name, points, true, "");
        } catch (Throwable thrown) { // whatever a student's code throws costs these points and no others
            return new Outcome(name, points, false, text(thrown));
        }
    }

    /**
     * Gives points if a condition holds and finding out throws nothing.
     *
     * @throws IllegalArgumentException if the points are negative or no number
     */
    public Checks check(String name, double points, Callable<Boolean> condition) {
        return check(name, points, (Check) () -> {
            if (!condition.call()) {
                throw new AssertionError("not true");
            }
        });
    }

    /** The points of the checks that have passed. */
    public double points() {
        return outcomes.stream().mapToDouble(Outcome::earned).sum();
    }

    /** The points of all checks. */
    public double possiblePoints() {
        return outcomes.stream().mapToDouble(Outcome::points).sum();
    }

    /** An exception's own text may be a student's, and fail. */
    private static String text(Throwable thrown) {
        String type = thrown.getClass().getTypeName().replaceFirst(".*[.$](?=\\D)", "");
        try {
            String message = thrown.getMessage();
            return message == null || message.isBlank() ? type : type + ": " + message;
        } catch (Throwable hostile) {
            return type;
        }
    }

    @Override
    public MimeBundle toMimeBundle() {
        StringBuilder html = new StringBuilder("<table>");
        for (Outcome outcome : outcomes) {
            html.append("<tr><td>%s</td><td>%s</td><td>%s of %s</td><td><pre>%s</pre></td></tr>"
                    .formatted(
                            outcome.passed() ? "&#10003;" : "&#10007;",
                            escaped(outcome.name()),
                            number(outcome.earned()),
                            number(outcome.points()),
                            escaped(outcome.problem())));
        }
        html.append("<tr><td></td><td><b>Points</b></td><td><b>%s of %s</b></td><td></td></tr></table>"
                .formatted(number(points()), number(possiblePoints())));
        return MimeBundle.text(toString()).with("text/html", html.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String number(double points) {
        return BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
    }

    /** The points, as a number. */
    @Override
    public String toString() {
        return number(points());
    }
}
