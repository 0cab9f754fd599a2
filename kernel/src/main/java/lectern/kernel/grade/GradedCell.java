package lectern.kernel.grade;

import java.util.Optional;
import lectern.kernel.notebook.NotebookCell;

/**
 * A cell of the notebook that is graded.
 *
 * @param tag what the instructor's notebook says of it; empty for a cell that is the student's own
 * @param missing whether the student has not handed it in
 */
record GradedCell(NotebookCell cell, Optional<GradeTag> tag, boolean missing) {
    /** Whether its outputs decide on points. */
    boolean isTest() {
        return tag.filter(own -> own.isTest(cell)).isPresent();
    }

    /** Whether its text is the instructor's. */
    boolean isLocked() {
        return tag.filter(GradeTag::locked).isPresent();
    }

    /** Whether it is executed: what a student was to write is not, where it was not handed in. */
    boolean isRun() {
        return cell.isRun() && !(missing && !isLocked());
    }

    /** Whether it holds what was handed out, and so no answer. */
    boolean isUnanswered() {
        return missing
                || GradeTag.of(cell)
                        .filter(own -> own.checksum().equals(Checksum.of(cell, own)))
                        .isPresent();
    }
}
