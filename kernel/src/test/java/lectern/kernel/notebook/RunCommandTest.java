package lectern.kernel.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lectern.kernel.magic.MagicSession;
import lectern.kernel.session.SessionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    private static final String KERNELSPEC =
            "{\"kernelspec\": {\"name\": \"lectern\", \"display_name\": \"Java (Lectern)\", \"language\": \"java\"}}";

    private static final String PRINT_HI = "print(\"hi\");";
    private static final String BAD_FIGURE = "lectern.display.Display.current().atCellEnd(() -> {\n"
            + "    throw new IllegalStateException(\"cannot draw\");\n});";
    private static final String THROW = "throw new IllegalStateException(\"boom\");";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("--output-dir", executed("").toString()));
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        return new CommandLine(new RunCommand(() -> MagicSession.open(SessionOptions.standard())))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private Path notebook(String name, String metadata, String... cells) throws IOException {
        JsonArray json = new JsonArray();
        for (String cell : cells) {
            JsonObject code = JsonParser.parseString(
                            "{\"cell_type\": \"code\", \"metadata\": {}, \"outputs\": [{\"output_type\": \"stream\","
                                    + " \"name\": \"stdout\", \"text\": \"old\"}], \"execution_count\": 99}")
                    .getAsJsonObject();
            int tag = cell.indexOf(" #");
            if (tag >= 0) {
                JsonArray tags = new JsonArray();
                tags.add(cell.substring(tag + 2));
                code.getAsJsonObject("metadata").add("tags", tags);
            }
            code.addProperty("source", tag >= 0 ? cell.substring(0, tag) : cell);
            json.add(code);
        }
        JsonObject notebook = new JsonObject();
        notebook.addProperty("nbformat", 4);
        notebook.addProperty("nbformat_minor", 5);
        notebook.add("metadata", JsonParser.parseString(metadata));
        notebook.add("cells", json);
        return Files.writeString(folder.resolve(name), notebook.toString());
    }

    private Path executed(String name) {
        return folder.resolve("executed").resolve(name);
    }

    private JsonObject cell(String notebook, int number) throws IOException {
        return JsonParser.parseString(Files.readString(executed(notebook)))
                .getAsJsonObject()
                .getAsJsonArray("cells")
                .get(number)
                .getAsJsonObject();
    }

    private String outputs(String notebook, int number) throws IOException {
        return cell(notebook, number).get("outputs").toString();
    }

    private static String stream(String text) {
        return "[{\"name\":\"stdout\",\"output_type\":\"stream\",\"text\":[\"" + text + "\"]}]";
    }

    @Test
    void runsCellsAndWritesTheCopy() throws Exception {
        Path given = notebook(
                "a.ipynb",
                KERNELSPEC,
                PRINT_HI,
                "\n",
                "\"2\"",
                PRINT_HI + " #skip-execution",
                "lineplot(np.linspace(0, 1, 3), np.linspace(0, 1, 3))");
        String before = Files.readString(given);
        assertEquals(0, run(given), err.toString());
        assertEquals(stream("hi\\n"), outputs("a.ipynb", 0));
        assertEquals(1, cell("a.ipynb", 0).get("execution_count").getAsInt());
        assertEquals(stream("old"), outputs("a.ipynb", 1));
        assertTrue(outputs("a.ipynb", 2).contains("\"text/plain\":[\"\\\"2\\\"\"]"), outputs("a.ipynb", 2));
        assertEquals(stream("old"), outputs("a.ipynb", 3));
        String figure = outputs("a.ipynb", 4);
        assertTrue(figure.indexOf("execute_result") < figure.indexOf("display_data"), figure);
        assertEquals(before, Files.readString(given));
        assertEquals("""
                %s: 3 cells
                  [1/3] print("hi"); S  ok
                  [2/3] "2" S  ok
                  [3/3] lineplot(np.linspace(0, 1, 3), np.linspace(0, 1, 3)) S  ok
                  3 ok, 0 failed in S; written to %s
                """.formatted(given, executed("a.ipynb")), out.toString().replaceAll(" +\\d+\\.\\d{3} s", " S"));
    }

    @Test
    void stopsAtTheFirstCellThatFails() throws Exception {
        assertEquals(1, run(notebook("a.ipynb", KERNELSPEC, THROW, PRINT_HI)));
        assertTrue(outputs("a.ipynb", 0).contains("\"ename\":\"java.lang.IllegalStateException\",\"evalue\":\"boom\""));
        assertEquals("[]", outputs("a.ipynb", 1));
        assertEquals(JsonNull.INSTANCE, cell("a.ipynb", 1).get("execution_count"));
        assertTrue(out.toString().contains("java.lang.IllegalStateException: boom"), out.toString());
        assertTrue(out.toString().contains("0 ok, 1 failed, 1 not run"), out.toString());
    }

    @Test
    void goesOnWhereErrorsAreAllowed() throws Exception {
        assertEquals(1, run("--allow-errors", notebook("a.ipynb", KERNELSPEC, THROW, PRINT_HI)));
        assertEquals(stream("hi\\n"), outputs("a.ipynb", 1));
        assertEquals(0, run(notebook("b.ipynb", KERNELSPEC, THROW + " #raises-exception", PRINT_HI)));
        assertEquals(stream("hi\\n"), outputs("b.ipynb", 1));
    }

    @Test
    void stopsCellsThatRunTooLong() throws Exception {
        assertEquals(
                1,
                run(
                        "--timeout",
                        "0.01",
                        notebook(
                                "a.ipynb",
                                KERNELSPEC,
                                "new java.util.concurrent.CountDownLatch(1).await(); #raises-exception",
                                PRINT_HI)));
        assertTrue(outputs("a.ipynb", 0).contains("\"ename\":\"Interrupted\""), outputs("a.ipynb", 0));
        assertTrue(out.toString().contains("stopped after 0.01 s"), out.toString());
    }

    @Test
    void aFigureThatCannotBeDrawnFailsItsCell() throws Exception {
        assertEquals(1, run(notebook("a.ipynb", KERNELSPEC, BAD_FIGURE, PRINT_HI)));
        assertTrue(outputs("a.ipynb", 0).contains("cannot draw"), outputs("a.ipynb", 0));
    }

    @Test
    void runsWholeFoldersInOrder() throws Exception {
        notebook("02.ipynb", KERNELSPEC, "print(2);");
        notebook("01.ipynb", KERNELSPEC, "print(1);");
        Files.writeString(folder.resolve("notes.txt"), "no notebook");
        assertEquals(0, run(folder), err.toString());
        assertTrue(out.toString().indexOf("print(1);") < out.toString().indexOf("print(2);"), out.toString());
    }

    @Test
    void refusesWhatItCannotRunBeforeRunningAnything() throws Exception {
        Path good = notebook("good.ipynb", KERNELSPEC, PRINT_HI);
        String java = "its kernelspec \"%s\" is for %s, expected java";
        assertRefused(
                "python.ipynb: " + java.formatted("python3", "the language python"),
                good,
                notebook(
                        "python.ipynb", KERNELSPEC.replace("lectern", "python3").replace("java\"", "python\"")));
        assertRefused(
                "ir.ipynb: " + java.formatted("ir", "an unnamed language"),
                notebook("ir.ipynb", "{\"kernelspec\": {\"name\": \"ir\", \"display_name\": \"R\"}}"));
        assertRefused("none.ipynb: has no kernelspec; open it in", notebook("none.ipynb", "{}"));
        assertRefused("missing.ipynb: no such file", folder.resolve("missing.ipynb"));
        assertRefused("text.ipynb: not JSON", Files.writeString(folder.resolve("text.ipynb"), "# text"));
        assertRefused("empty: no notebook (*.ipynb) in this folder", Files.createDirectory(folder.resolve("empty")));
        assertRefused("its executed copy would overwrite that of", good, good);
        assertFalse(Files.exists(executed("good.ipynb")));
    }

    private void assertRefused(String reason, Object... notebooks) {
        err.getBuffer().setLength(0);
        assertEquals(2, run(notebooks));
        assertTrue(err.toString().contains(reason), err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("lectern run: "), err.toString());
    }

    @Test
    void anUnnamedLanguageIsFineForOurKernel() throws Exception {
        String bare = "{\"kernelspec\": {\"name\": \"lectern\", \"display_name\": \"x\"}}";
        assertEquals(0, run(notebook("a.ipynb", bare, PRINT_HI)), err.toString());
    }

    @Test
    void refusesWrongUsage() throws Exception {
        Path good = notebook("good.ipynb", KERNELSPEC, PRINT_HI);
        assertEquals(2, run("--timeout", "-1", good));
        assertTrue(
                err.toString().contains("--timeout: expected a positive number of seconds, got -1.0"), err.toString());
        assertEquals(2, run("--nonsense"));
    }

    @Test
    void tellsWhereACopyCannotBeWritten() throws Exception {
        Path good = notebook("good.ipynb", KERNELSPEC, PRINT_HI);
        Files.writeString(executed(""), "a file where the folder should be");
        assertEquals(2, run(good));
        assertTrue(err.toString().contains("good.ipynb: cannot be written"), err.toString());
    }
}
