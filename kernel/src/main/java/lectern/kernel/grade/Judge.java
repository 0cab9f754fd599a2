package lectern.kernel.grade;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many points a cell gets, by nbgrader's rules: a test none after an error or anything on stderr, else the number that
 * is its result, else all; an answer none where it is what was handed out, else what a person gives.
 *
 * <p>In two places nbgrader gives up or gives all, and this gives none: a number above the cell's points, which makes it drop the
 * whole submission, and a negative number or NaN, which it takes for no number.
 */
final class Judge {
    /**
     * Points with a reason.
     *
     * @param points null where a person has to decide
     * @param problem why there are not all, in one line; empty where nothing is wrong
     */
    record Verdict(Double points, String problem) {}

    private Judge() {}

    /** @param outcome empty for a cell that is not executed */
    static Verdict verdict(GradedCell cell, Optional<CellOutcome> outcome) {
        GradeTag tag = cell.tag().orElseThrow();
        if (!cell.isTest()) {
            return !tag.task() && cell.isUnanswered()
                    ? new Verdict(0.0, cell.missing() ? "was not handed in" : "has no answer")
                    : new Verdict(null, "");
        }
        return outcome.map(ran -> test(tag.points(), ran)).orElseGet(() -> new Verdict(tag.points(), ""));
    }

    private static Verdict test(double max, CellOutcome outcome) {
        Optional<CellOutcome.Failure> failure = outcome.failure();
        if (failure.isPresent()) {
            return new Verdict(0.0, failure.get().line());
        }
        if (outcome.failed()) {
            return new Verdict(0.0, "failed, and its error was removed from its output");
        }
        OptionalDouble partial = outcome.result().map(PythonFloat::parse).orElse(OptionalDouble.empty());
        if (partial.isEmpty()) {
            return new Verdict(max, "");
        }
        double points = partial.getAsDouble();
        if (points >= 0 && points <= max) {
            return new Verdict(points, points < max ? "partial credit" : "");
        }
        return new Verdict(
                0.0,
                String.format(
                        Locale.ROOT,
                        "its result %s is no number of points from 0 to %s; check the test",
                        outcome.result().orElse(""),
                        max));
    }
}
