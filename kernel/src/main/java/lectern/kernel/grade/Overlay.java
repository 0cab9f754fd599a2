package lectern.kernel.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.kernel.notebook.Notebook;
import lectern.kernel.notebook.NotebookCell;

/**
 * Puts the instructor's cells over a student's notebook, as nbgrader does before it executes one: locked cells and tests
 * get the instructor's text, whatever was handed in; what was deleted comes back after the cell that it followed; of cells
 * with one id the last counts; an id that the instructor does not know means nothing.
 */
final class Overlay {
    private final Map<String, NotebookCell> sources = new LinkedHashMap<>();
    private final Map<String, GradeTag> tags = new LinkedHashMap<>();

    /** @param source the instructor's notebook, hidden tests included */
    Overlay(Notebook source) {
        for (NotebookCell cell : source.cells()) {
            GradeTag.of(cell).ifPresent(tag -> {
                sources.put(tag.id(), cell);
                tags.put(tag.id(), tag);
            });
        }
    }

    /** What the instructor's notebook says of its cells, in their order. */
    List<GradeTag> tags() {
        return List.copyOf(tags.values());
    }

    /** The instructor's cell of an id. */
    NotebookCell source(GradeTag tag) {
        return sources.get(tag.id());
    }

    /** The cells to run for a submission. */
    List<GradedCell> over(Notebook submission) {
        List<GradedCell> cells = known(submission.cells());
        String before = null;
        for (String id : sources.keySet()) {
            if (cells.stream().noneMatch(cell -> isOf(cell, id))) {
                cells.add(after(before, cells), restored(id));
            }
            before = id;
        }
        return cells;
    }

    private List<GradedCell> known(List<NotebookCell> submitted) {
        Set<String> seen = new HashSet<>();
        List<GradedCell> cells = new ArrayList<>();
        for (int i = submitted.size() - 1; i >= 0; i--) {
            NotebookCell cell = submitted.get(i);
            Optional<String> id = GradeTag.of(cell).map(GradeTag::id).filter(tags::containsKey);
            cells.add(
                    0,
                    id.filter(seen::add)
                            .map(known -> overwritten(cell, known))
                            .orElseGet(() -> new GradedCell(GradeTag.removed(cell), Optional.empty(), false)));
        }
        return cells;
    }

    private GradedCell overwritten(NotebookCell cell, String id) {
        GradeTag tag = tags.get(id);
        NotebookCell source = sources.get(id);
        boolean replaced = tag.locked() || !cell.type().equals(source.type());
        String text = tag.locked() ? source.source() : cell.source();
        NotebookCell merged = replaced
                ? NotebookCell.of(source.type(), text, tag.locked() ? source.metadata() : cell.metadata())
                : cell;
        return new GradedCell(merged, Optional.of(tag), false);
    }

    /** A cell that was deleted; of one that the student was to write, the reference solution stays away. */
    private GradedCell restored(String id) {
        GradeTag tag = tags.get(id);
        NotebookCell source = sources.get(id);
        String text = tag.locked() || tag.task() ? source.source() : "";
        return new GradedCell(NotebookCell.of(source.type(), text, source.metadata()), Optional.of(tag), true);
    }

    private static int after(String id, List<GradedCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (id != null && isOf(cells.get(i), id)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isOf(GradedCell cell, String id) {
        return cell.tag().filter(tag -> tag.id().equals(id)).isPresent();
    }
}
