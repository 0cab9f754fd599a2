package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.kernel.notebook.NotebookException;

/**
 * Finds what students have handed in: notebooks that are named after them, or a folder for each student, such as nbgrader's
 * {@code submitted/alice/ps1/problem1.ipynb}.
 */
final class Submissions {
    private final Assignment assignment;
    private final List<Submission> found = new ArrayList<>();

    private Submissions(Assignment assignment) {
        this.assignment = assignment;
    }

    /** The submissions in some notebooks and folders, in the order of students and notebooks. */
    static List<Submission> find(Assignment assignment, List<Path> places) throws NotebookException {
        Submissions submissions = new Submissions(assignment);
        for (Path place : places) {
            submissions.search(place.toAbsolutePath().normalize());
        }
        Map<String, Submission> seen = new HashMap<>();
        for (Submission submission : submissions.found) {
            Submission other = seen.putIfAbsent(submission.key(), submission);
            if (other != null) {
                throw new NotebookException("the student " + submission.student() + " has handed in two notebooks: "
                        + other.file() + " and " + submission.file());
            }
        }
        if (submissions.found.isEmpty()) {
            throw new NotebookException(
                    "no submissions in " + places + ": expected notebooks (*.ipynb), or folders of students");
        }
        return submissions.found.stream().sorted().toList();
    }

    private void search(Path place) throws NotebookException {
        if (!Files.exists(place)) {
            throw new NotebookException(place + ": no such file or folder");
        }
        if (!Files.isDirectory(place)) {
            addFile(place);
            return;
        }
        List<Path> files = Assignment.notebooksIn(place);
        List<Path> students = folders(place);
        if (files.isEmpty()) {
            for (Path student : students) {
                addFolder(student);
            }
        } else if (files.stream().anyMatch(file -> assignment.notebooks().containsKey(Assignment.name(file)))
                && assignment.notebooks().size() > 1) {
            addFolder(place);
        } else {
            for (Path file : files) {
                addFile(file);
            }
        }
    }

    private void addFile(Path file) throws NotebookException {
        if (assignment.notebooks().size() > 1) {
            throw new NotebookException(file + ": the assignment has the notebooks "
                    + assignment.notebooks().keySet() + "; expected a folder for each student");
        }
        String notebook = assignment.notebooks().keySet().iterator().next();
        found.add(new Submission(Assignment.name(file), notebook, file, Optional.empty()));
    }

    private void addFolder(Path student) throws NotebookException {
        Path folder = assignmentIn(student);
        String name = student.getFileName().toString();
        for (String notebook : assignment.notebooks().keySet()) {
            found.add(new Submission(
                    name, notebook, folder.resolve(notebook + Assignment.NOTEBOOK), Optional.of(folder)));
        }
    }

    /** The folder of the assignment in the folder of a student, or that one itself. */
    private Path assignmentIn(Path student) throws NotebookException {
        List<Path> below = folders(student);
        Path named = student.resolve(assignment.name());
        if (below.contains(named)) {
            return named;
        }
        List<Path> holding = Stream.concat(Stream.of(student), below.stream())
                .filter(folder -> assignment.notebooks().keySet().stream()
                        .anyMatch(notebook -> Files.exists(folder.resolve(notebook + Assignment.NOTEBOOK))))
                .toList();
        if (holding.size() > 1) {
            throw new NotebookException(student + ": several folders hold the notebook, " + holding
                    + "; expected one, or one named as the assignment's, \"" + named.getFileName() + "\"");
        }
        return holding.isEmpty() ? student : holding.get(0);
    }

    private static List<Path> folders(Path place) throws NotebookException {
        try (Stream<Path> entries = Files.list(place)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new NotebookException(place + ": cannot be read: " + unreadable, unreadable);
        }
    }
}
