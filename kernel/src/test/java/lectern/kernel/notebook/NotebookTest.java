package lectern.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {
    @TempDir
    private Path folder;

    /** Both files were written by Jupyter's nbformat 5.11. */
    private static Path sample(String name) throws URISyntaxException {
        return Path.of(NotebookTest.class.getResource(name).toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-field.ipynb", "oldest-minor.ipynb"})
    void writesWhatNbformatWrites(String name) throws Exception {
        assertEquals(Files.readString(sample(name)), Notebook.read(sample(name)).text());
    }

    @Test
    void readsCells() throws Exception {
        Notebook notebook = Notebook.read(sample("every-field.ipynb"));
        List<NotebookCell> cells = notebook.cells();
        assertEquals(Optional.of("java"), notebook.language());
        assertEquals(Optional.of("lectern"), notebook.kernel());
        assertEquals("var s = \"a\\n\";\r\n/* \f */ 1 + 1\n", cells.get(2).source());
        assertEquals(Set.of("x"), cells.get(0).tags());
        assertEquals(
                List.of(false, false, true, false),
                cells.stream().map(NotebookCell::isRun).toList());
    }

    @Test
    void layoutDoesNotDependOnHowTheFileWasWritten() throws Exception {
        Path file = file("""
                {"nbformat_minor": 2, "nbformat": 4, "cells": [{"source": "a\\nb", "outputs": [], "execution_count": null,
                "metadata": {"trusted": true}, "cell_type": "code"}], "metadata": {"signature": "x"}}""");
        assertEquals("""
                {
                 "cells": [
                  {
                   "cell_type": "code",
                   "execution_count": null,
                   "metadata": {},
                   "outputs": [],
                   "source": [
                    "a\\n",
                    "b"
                   ]
                  }
                 ],
                 "metadata": {},
                 "nbformat": 4,
                 "nbformat_minor": 2
                }
                """, Notebook.read(file).text());
    }

    @Test
    void halfCharactersSurvive() throws Exception {
        Path file =
                file("{\"nbformat\": 4, \"cells\": [], \"metadata\": {\"x\": \"\\ud83d\", \"y\": \"\\ud83d\\ude00\"}}");
        Path copy = folder.resolve("copy.ipynb");
        Notebook.read(file).write(copy);
        assertTrue(Files.readString(copy).contains("\"x\": \"\\ud83d\",\n  \"y\": \"😀\""), Files.readString(copy));
    }

    @Test
    void writesTheWholeFileOrNothing() throws Exception {
        Path target = folder.resolve("deep/er/out.ipynb");
        Notebook notebook = Notebook.read(sample("oldest-minor.ipynb"));
        notebook.write(target);
        notebook.write(target);
        assertEquals(notebook.text(), Files.readString(target));
        Path folderInTheWay =
                Files.createDirectories(folder.resolve("taken/inside")).getParent();
        assertThrows(IOException.class, () -> notebook.write(folderInTheWay));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(
                    List.of("deep", "taken"),
                    left.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                                     | not JSON
        `# hello`                                              | not JSON
        `{"cells": [`                                          | not JSON
        `{"nbformat": 4, "cells": []} trailing`                | not JSON
        `hello`                                                | not JSON
        `[]`                                                   | not a notebook: there is no "nbformat"
        `{}`                                                   | not a notebook: there is no "nbformat"
        `{"nbformat": 3, "worksheets": []}`                    | nbformat is 3, expected 4
        `{"nbformat": [], "cells": []}`                        | nbformat is [], expected 4
        `{"nbformat": 4}`                                      | there is no list "cells"
        `{"nbformat": 4, "cells": {}}`                         | there is no list "cells"
        `{"nbformat": 4, "cells": [1]}`                        | cell 1 of 1 is not an object
        `{"nbformat": 4, "cells": [{"cell_type": "x"}]}`       | has cell_type "x"
        `{"nbformat": 4, "cells": [{"cell_type": "code"}]}`    | has no text as its "source"
        `{"nbformat": 4, "cells": [{"cell_type": "code", "source": [1]}]}`              | has no text as its "source"
        `{"nbformat": 4, "cells": [{"cell_type": "raw", "source": "", "outputs": 1}]}`  | no list of objects
        """)
    void tellsInOneLineWhatIsWrong(String content, String problem) throws Exception {
        Path file = file(content);
        String message =
                assertThrows(NotebookException.class, () -> Notebook.read(file)).getMessage();
        assertTrue(message.startsWith(file + ": ") && message.contains(problem), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void tellsOfFilesThatCannotBeRead() throws Exception {
        Path missing = folder.resolve("missing.ipynb");
        assertMessage(missing + ": no such file", missing);
        assertMessage(folder + ": a folder, not a notebook", folder);
        Path latin = folder.resolve("latin.ipynb");
        Files.write(latin, "{\"x\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertMessage(latin + ": not a notebook: its text is not UTF-8", latin);
    }

    private static void assertMessage(String expected, Path file) {
        assertEquals(
                expected,
                assertThrows(NotebookException.class, () -> Notebook.read(file)).getMessage());
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("given.ipynb"), content);
    }
}
