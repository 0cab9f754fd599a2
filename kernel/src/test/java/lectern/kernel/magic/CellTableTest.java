package lectern.kernel.magic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.display.Context;
import lectern.display.MimeBundle;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.display.Renderer;
import lectern.kernel.session.CellDisplay;
import lectern.kernel.session.CellOutput;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Problem;
import lectern.kernel.session.Session;
import lectern.kernel.session.SessionOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The cells of the files in {@code cells/}, each file in a session that forgets between files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellTableTest {
    private static final List<CellTable> TABLES = Stream.of("operators", "indexing", "calls", "hints", "java", "magics")
            .map(CellTable::read)
            .toList();

    private Session session;

    @BeforeAll
    void open() {
        session = MagicSession.open(SessionOptions.standard());
    }

    @AfterAll
    void close() {
        session.close();
    }

    @Test
    void thereAreAtLeastThreeHundredCells() {
        assertTrue(TABLES.stream().mapToInt(table -> table.rows().size()).sum() >= 300);
    }

    @TestFactory
    Stream<DynamicContainer> cells() {
        return TABLES.stream()
                .map(table -> dynamicContainer(
                        table.name(),
                        Stream.concat(
                                Stream.of(dynamicTest("reset", () -> run("%reset"))),
                                table.rows().stream().map(row -> dynamicTest(title(row), () -> check(row))))));
    }

    private static String title(CellTable.Row row) {
        return row.line() + ": " + row.cell().replace('\n', ' ');
    }

    private void check(CellTable.Row row) {
        Answer answer = run(row.cell());
        for (CellTable.Expectation expected : row.expectations()) {
            switch (expected.kind()) {
                case '-' -> assertEquals(expected.text(), answer.value().orElse(""), answer.error());
                case '~' -> assertTrue(answer.value().orElse("").matches("(?s)" + expected.text()), () -> "" + answer);
                case '!' -> assertContains(expected.text(), answer.error());
                case '?' -> assertContains(expected.text(), answer.hints());
                default -> assertContains(expected.text(), answer.output());
            }
        }
        if (row.expectations().stream().noneMatch(expected -> "!?".indexOf(expected.kind()) >= 0)) {
            assertEquals("", answer.error());
        }
    }

    private static void assertContains(String part, String text) {
        assertTrue(text.contains(part), () -> "expected: " + part + "\nbut it was: " + text);
    }

    private record Answer(Optional<String> value, String error, String hints, String output) {}

    private Answer run(String cell) {
        Shown shown = new Shown();
        CellDisplay display = CellDisplay.begin(session, shown);
        try (Context.Scope scope = session.context().enter()) {
            EvalResult result = session.eval(cell, shown);
            Optional<String> value = result instanceof EvalResult.Value of
                    ? Optional.of(Renderer.current().render(of.value()).text())
                    : Optional.empty();
            display.end();
            List<String> hints = result instanceof EvalResult.CompileError refused
                    ? refused.problems().stream().map(Problem::hint).toList()
                    : List.of();
            String error = ErrorText.of(result, session.executionCount(), Palette.PLAIN)
                    .map(text -> String.join("\n", text.traceback()))
                    .orElse("");
            return new Answer(value, error, String.join("\n", hints), String.join("", shown.parts));
        }
    }

    private static final class Shown implements CellOutput {
        private final List<String> parts = new ArrayList<>();

        private synchronized void add(String part) {
            parts.add(part);
        }

        @Override
        public void stdout(String text) {
            add(text);
        }

        @Override
        public void stderr(String text) {
            add(text);
        }

        @Override
        public void display(MimeBundle bundle) {
            add(String.join("\n", bundle.data().keySet().stream().sorted().toList()) + "\n" + bundle.text() + "\n");
        }

        @Override
        public void clear(boolean wait) {
            add("(cleared)");
        }

        @Override
        public Optional<String> input(String prompt, boolean password) {
            return Optional.of("typed");
        }
    }
}
