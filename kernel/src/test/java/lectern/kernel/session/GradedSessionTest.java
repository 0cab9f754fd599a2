package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.display.MimeBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What test cells can rely on while a notebook is graded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradedSessionTest {
    private final Recording output = new Recording();
    private Session session;

    @BeforeAll
    void open() {
        session = Session.open(SessionOptions.standard().graded());
    }

    @AfterAll
    void close() {
        session.close();
    }

    private Object value(String cell) {
        EvalResult result = session.eval(cell, output);
        return result instanceof EvalResult.Value value ? value.value() : result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void assertEquals(Object a, Object b) {}",
                "int x = 1; static boolean assertTrue(boolean b) { return b; }",
                "String printed(Runnable code) { return \"\"; }",
                "String lastOutput() { return \"\"; }",
                "Object lastFigure() { return null; }",
                "class Checks {}",
                "record torch(int x) {}",
                "var torch = 1;",
                "import static REPL.$Declared$1.Mine.assertEquals;",
                "import static REPL.$Declared$1.Mine.*;",
            })
    void theWordsOfTestsCannotBeDeclared(String cell) {
        var refused = assertInstanceOf(EvalResult.CompileError.class, session.eval(cell, output));
        assertTrue(refused.problems().get(0).message().startsWith("tests rely on the name "), refused.toString());
    }

    @Test
    void everythingElseCan() {
        assertEquals(3, value("int fail = 1; class Stack { int fail() { return 2; } }\nfail + new Stack().fail()"));
        assertEquals(6, value("int check(int n) { return n; }\nimport java.util.concurrent.*;\ncheck(6)"));
    }

    @Test
    void anUngradedSessionLeavesAllNamesToTheStudent() {
        try (Session free = Session.open(SessionOptions.standard())) {
            EvalResult result = free.eval("int assertEquals(int a, int b) { return 7; }\nassertEquals(1, 2)", output);
            assertEquals(new EvalResult.Value(7), result);
        }
    }

    @Test
    void printedTextIsKeptAndNotShown() {
        int before = output.shown().size();
        assertEquals(
                "1\né",
                value("printed(() -> { System.out.println(1); System.out.write(\"é\".getBytes(\"UTF-8\")); })"));
        assertEquals(before, output.shown().size());
        assertEquals(
                "back",
                value(
                        "try { printed(() -> { throw new IOException(); }); } catch (IOException e) {}\nprinted(() -> System.out.print(\"back\"))"));
    }

    @Test
    void theLastCellsTextIsKept() {
        session.eval("System.out.print(\"one\"); System.err.print(\"no\");", output);
        assertEquals("one", value("lastOutput()"));
        assertEquals("", value("lastOutput()"));
    }

    @Test
    void outputIsCut() {
        Recording recorded = new Recording();
        CellOutput limited = OutputLimit.limited(session, recorded);
        for (int i = 0; i < 100_000; i++) {
            limited.display(MimeBundle.text("1"));
            limited.stdout("2");
        }
        List<String> shown = recorded.shown();
        assertTrue(shown.size() < 10_000, shown.size() + " messages");
        assertTrue(shown.get(shown.size() - 1).endsWith("may put out 1,000,000 characters\n"), shown.toString());
    }
}
