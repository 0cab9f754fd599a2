package lectern.kernel.grade;

import java.util.List;
import java.util.Objects;

/**
 * The result of a submission; a line of the results.
 *
 * @param digest of all that the result depends on
 * @param points those that are certain
 * @param byHand how many cells a person has still to grade
 * @param problem why it could not be run as it should; empty where it could
 * @param remarks what the instructor should know
 * @param cells those that were executed or give points
 * @param host the machine that did it
 */
record Graded(
        String student,
        String notebook,
        String digest,
        double points,
        double max,
        int byHand,
        double seconds,
        String problem,
        List<String> remarks,
        List<Cell> cells,
        String host) {
    /**
     * The result of one cell.
     *
     * @param id nbgrader's; of a student's own cell its place in the notebook, such as {@code #3}
     * @param points null for a cell that gives none, or not yet
     * @param max 0 for a cell that gives none
     * @param problem in one line; empty where nothing is wrong
     * @param traceback the same at length
     */
    record Cell(
            String id,
            Double points,
            double max,
            double seconds,
            String problem,
            List<String> traceback,
            String source) {
        boolean isWorthPoints() {
            return max > 0;
        }
    }

    static Graded of(
            Submission submission,
            String digest,
            List<Cell> cells,
            int byHand,
            double seconds,
            String problem,
            List<String> remarks,
            String host) {
        return new Graded(
                submission.student(),
                submission.notebook(),
                digest,
                cells.stream()
                        .map(Cell::points)
                        .filter(Objects::nonNull)
                        .mapToDouble(points -> points)
                        .sum(),
                cells.stream().mapToDouble(Cell::max).sum(),
                byHand,
                seconds,
                problem,
                remarks,
                cells,
                host);
    }

    /** What tells it from all others of an assignment. */
    String key() {
        return student + "\n" + notebook;
    }
}
