package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lectern.kernel.notebook.Notebook;
import lectern.kernel.notebook.NotebookCell;
import lectern.kernel.notebook.NotebookException;
import lectern.kernel.notebook.WholeFile;

/** Who may have worked together: the students' own cells, compared with each other by JPlag. */
final class Similarity {
    /** From here on a pair is told on the terminal. */
    private static final double STRIKING = 0.8;

    private Similarity() {}

    /** Writes {@code similarity.csv} into a folder, and returns what to tell of it. */
    static List<String> report(Assignment assignment, List<Submission> all, Path folder) throws IOException {
        Map<String, String> programs = new TreeMap<>();
        try (JavaProgram program = new JavaProgram()) {
            all.stream().collect(Collectors.groupingBy(Submission::student)).forEach((student, notebooks) -> {
                List<String> cells = notebooks.stream()
                        .flatMap(submission -> own(assignment, submission).stream())
                        .toList();
                programs.put(student, program.of(cells));
            });
        }
        List<JPlagRun.Pair> pairs = JPlagRun.compare(programs);
        Path table = folder.resolve("similarity.csv");
        WholeFile.write(
                table,
                CsvReport.table(
                        List.of("student", "other", "similarity"),
                        pairs.stream()
                                .map(pair -> List.of(pair.student(), pair.other(), percent(pair.similarity())))
                                .toList()));
        List<String> told = new ArrayList<>();
        pairs.stream()
                .filter(pair -> pair.similarity() >= STRIKING)
                .map(pair -> "similar: " + pair.student() + " and " + pair.other() + ", " + percent(pair.similarity())
                        + " %")
                .forEach(told::add);
        told.add(pairs.size() + " pairs of students compared, written to " + table);
        return told;
    }

    /** The code that a student may have written: all that is not the instructor's. */
    private static List<String> own(Assignment assignment, Submission submission) {
        try {
            Overlay overlay = new Overlay(assignment.notebooks().get(submission.notebook()));
            return overlay.over(Notebook.read(submission.file())).stream()
                    .filter(cell -> !cell.isLocked() && !cell.missing())
                    .map(GradedCell::cell)
                    .filter(cell -> cell.type().equals("code"))
                    .map(NotebookCell::source)
                    .toList();
        } catch (NotebookException none) {
            return List.of(); // its result says so
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
