package lectern.kernel.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.kernel.notebook.Notebook;
import lectern.kernel.notebook.NotebookCell;
import lectern.kernel.notebook.NotebookException;

/**
 * What the instructor has written: nbgrader's source version of the notebooks, with the hidden tests, and the files beside
 * them.
 *
 * @param name nbgrader's name of it, which is that of its folder
 * @param folder the folder whose files belong to it; empty where it is one notebook
 * @param notebooks the notebooks by their names without {@code .ipynb}
 */
record Assignment(String name, Optional<Path> folder, Map<String, Notebook> notebooks) {
    static final String NOTEBOOK = ".ipynb";

    /** Writes a notebook's tests out and leaves all else, hidden tests included, as it is. */
    private static final String AUTOTEST = "jupyter nbconvert --to notebook --config nbgrader_config.py"
            + " --NotebookExporter.preprocessors=nbgrader.preprocessors.InstantiateTests --output-dir tested ";

    /** Reads a notebook, or all notebooks of a folder. */
    static Assignment read(Path source) throws NotebookException {
        boolean isFolder = Files.isDirectory(source);
        List<Path> files = isFolder ? notebooksIn(source) : List.of(source);
        if (files.isEmpty()) {
            throw new NotebookException(source + ": no notebook (*.ipynb) in this folder");
        }
        Map<String, Notebook> notebooks = new LinkedHashMap<>();
        for (Path file : files) {
            Notebook notebook = Notebook.read(file);
            check(notebook);
            notebooks.put(name(file), notebook);
        }
        Path whole = source.toAbsolutePath().normalize();
        Path folder = isFolder ? whole : whole.getParent();
        return new Assignment(
                folder.getFileName().toString(), isFolder ? Optional.of(folder) : Optional.empty(), notebooks);
    }

    /** The notebooks in a folder, by name. */
    static List<Path> notebooksIn(Path folder) throws NotebookException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(NOTEBOOK))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new NotebookException(folder + ": cannot be read: " + unreadable, unreadable);
        }
    }

    static String name(Path notebook) {
        String name = notebook.getFileName().toString();
        return name.endsWith(NOTEBOOK) ? name.substring(0, name.length() - NOTEBOOK.length()) : name;
    }

    /** All that lies in a folder and below but notebooks, as paths from there. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(NOTEBOOK))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static void check(Notebook notebook) throws NotebookException {
        List<String> tests = new ArrayList<>();
        for (NotebookCell cell : notebook.cells()) {
            GradeTag.of(cell).filter(GradeTag::isWorthPoints).ifPresent(tag -> {
                if (tests.contains(tag.id())) {
                    tests.add(0, tag.id());
                }
                tests.add(tag.id());
                if (cell.type().equals("code") && cell.source().contains("AUTOTEST")) {
                    tests.add(0, "");
                }
            });
        }
        if (tests.isEmpty()) {
            throw new NotebookException(notebook.file() + ": has no cell that gives points;"
                    + " expected the instructor's notebook with nbgrader's metadata");
        }
        if (tests.get(0).isEmpty()) {
            throw new NotebookException(notebook.file()
                    + ": has AUTOTEST lines, which nbgrader makes tests of. In the folder of the course, run\n  "
                    + AUTOTEST + notebook.file().toAbsolutePath()
                    + "\nand grade with what that writes to tested/");
        }
        if (tests.size() > 1 && tests.lastIndexOf(tests.get(0)) > 0) {
            throw new NotebookException(notebook.file() + ": two cells have the grade_id \"" + tests.get(0) + "\"");
        }
    }
}
