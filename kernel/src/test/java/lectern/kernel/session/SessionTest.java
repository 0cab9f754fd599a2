package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestInstance;

/** Rows of cells and what they give. The rows of a class share one session; a row's cells run in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SessionTest {
    static final SessionOptions OPTIONS = new SessionOptions(
            List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "lectern.kernel.session.Vec"),
            "lectern.kernel.session.VecOperators",
            List.of(),
            List.of());

    final Recording output = new Recording();
    Session session;

    @BeforeAll
    void open() {
        session = Session.open(OPTIONS);
    }

    @AfterAll
    void close() {
        session.close();
    }

    /** Runs all cells; those before the last must run without an error. */
    EvalResult eval(String... cells) {
        EvalResult result = null;
        for (String cell : cells) {
            if (result != null) {
                assertTrue(
                        result instanceof EvalResult.Value || result instanceof EvalResult.Done,
                        "before " + cell + ": " + result);
            }
            result = session.eval(cell, output);
        }
        return result;
    }

    /** The last cell has this value. */
    DynamicTest gives(Object value, String... cells) {
        return row(cells, () -> assertEquals(new EvalResult.Value(value), eval(cells)));
    }

    /** The last cell has no value. */
    DynamicTest gives(EvalResult result, String... cells) {
        return row(cells, () -> assertEquals(result, eval(cells)));
    }

    /** The last cell is refused, at this place in its first problem. */
    DynamicTest refuses(String message, int line, int column, int length, String... cells) {
        return row(cells, () -> {
            List<Problem> problems =
                    assertInstanceOf(EvalResult.CompileError.class, eval(cells)).problems();
            Problem first = problems.get(0);
            assertEquals(message, first.message().lines().findFirst().orElse(""));
            assertEquals(
                    line + ":" + column + "+" + length,
                    first.line() + ":" + first.column() + "+" + first.length(),
                    () -> "of " + problems);
            assertEquals(cells[cells.length - 1].lines().toList().get(line - 1), first.source());
        });
    }

    /** The last cell throws, with these frames, each "method:line" and the cell before it where it is an earlier one. */
    DynamicTest throwing(Class<? extends Throwable> type, String frames, String... cells) {
        return row(cells, () -> {
            EvalResult.Thrown thrown = assertInstanceOf(EvalResult.Thrown.class, eval(cells));
            assertEquals(type, thrown.cause().getClass());
            String current = "Cell In[" + session.executionCount() + "]";
            assertEquals(
                    frames,
                    String.join(
                            " ",
                            thrown.frames().stream()
                                    .map(f ->
                                            (f.where().equals(current) ? "" : "earlier ") + f.method() + ":" + f.line())
                                    .toList()));
        });
    }

    private static DynamicTest row(String[] cells, org.junit.jupiter.api.function.Executable check) {
        return dynamicTest("[" + String.join(" | ", cells).replace('\n', ' ') + "]", check);
    }
}
