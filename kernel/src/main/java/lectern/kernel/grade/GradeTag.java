package lectern.kernel.grade;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;
import lectern.kernel.notebook.NotebookCell;

/**
 * What nbgrader's metadata say of a cell.
 *
 * @param id the name under which the cell is known in all copies of the notebook
 * @param points what it is worth, 0 for a cell that is not graded
 * @param checksum of the cell as it was handed out; empty where there is none
 */
record GradeTag(
        String id, boolean grade, boolean solution, boolean locked, boolean task, double points, String checksum) {
    private static final String KEY = "nbgrader";

    static Optional<GradeTag> of(NotebookCell cell) {
        if (!(cell.metadata().get(KEY) instanceof JsonObject tag)) {
            return Optional.empty();
        }
        String id = text(tag, "grade_id");
        boolean solution = isTrue(tag, "solution");
        boolean grade = isTrue(tag, "grade");
        boolean task = isTrue(tag, "task");
        boolean locked = !solution && (grade || isTrue(tag, "locked"));
        if (id.isEmpty() || !(grade || solution || locked || task)) {
            return Optional.empty();
        }
        double points = grade || task ? Math.max(0, number(tag, "points")) : 0;
        return Optional.of(new GradeTag(id, grade, solution, locked, task, points, text(tag, "checksum")));
    }

    /** The cell without them. */
    static NotebookCell removed(NotebookCell cell) {
        JsonObject metadata = cell.metadata();
        metadata.remove(KEY);
        return cell.withMetadata(metadata);
    }

    /** Whether it gives points, now or later by hand. */
    boolean isWorthPoints() {
        return grade || task;
    }

    /** Whether its outputs decide on its points. */
    boolean isTest(NotebookCell cell) {
        return grade && !solution && cell.type().equals("code");
    }

    private static boolean isTrue(JsonObject tag, String name) {
        return tag.get(name) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
    }

    private static String text(JsonObject tag, String name) {
        return tag.get(name) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : "";
    }

    private static double number(JsonObject tag, String name) {
        JsonElement value = tag.get(name);
        try {
            return value instanceof JsonPrimitive ? value.getAsDouble() : 0;
        } catch (NumberFormatException e) {
            return 0; // nbgrader takes an empty field for no points
        }
    }
}
