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

    /** Methods of a student's: one calls what it is given, the others keep what that throws. */
    private void declareStudents() {
        session.eval("""
                void calls(Runnable code) { code.run(); }
                void swallows(Runnable code) { try { code.run(); } catch (Throwable t) { } }
                @SuppressWarnings("finally") void returns(Runnable code) { try { code.run(); } finally { return; } }
                void inAThread(Runnable code) { try { var t = new Thread(() -> swallows(code)); t.start(); t.join(); } catch (Exception e) { } }
                void later(Runnable code) { java.util.concurrent.CompletableFuture.runAsync(code).handle((r, t) -> r).join(); }
                void expects(Runnable code) { assertThrows(Throwable.class, code::run); }
                void checks(Runnable code) { new Checks().check("mine", 1, () -> code.run()); }
                void wraps(Runnable code) { try { code.run(); } catch (Throwable t) { throw new IllegalArgumentException(t); } }
                """, output);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swallows(() -> { assert 1 == 2 : \"mine\"; });",
                "returns(() -> { assert 1 == 2 : \"mine\"; });",
                "inAThread(() -> assertEquals(1, 2, \"mine\"));",
                "later(() -> { long wide = 1; double two = 2; assertEquals(wide, two, 0, \"mine\"); });",
                "expects(() -> fail(\"mine\"));",
                "checks(() -> fail(\"mine\"));",
                "swallows(() -> checkShape(torch.zeros(2), 3)); swallows(() -> fail(\"not the first\"));",
                "swallows(new Runnable() { public void run() { helper(2); } void helper(int n) { assert n == 1 : \"mine\"; } });",
                "void verify() { assert false : \"mine\"; }\nswallows(() -> verify());",
                "int swallowed(Runnable code) { swallows(code); return 1; }\nvar result = swallowed(() -> fail(\"mine\"));\nresult",
                "assertThrows(IllegalArgumentException.class, () -> wraps(() -> fail(\"mine\")));",
                "assertThrows(AssertionError.class, () -> swallows(() -> fail(\"mine\")));",
                "try { swallows(() -> fail(\"mine\")); } catch (AssertionError e) { }",
            })
    void anAssertionThatAStudentCatchesFailsTheCellNevertheless(String test) {
        declareStudents();
        var failed = assertInstanceOf(EvalResult.Thrown.class, session.eval(test, output));
        assertInstanceOf(AssertionError.class, failed.cause());
        assertTrue(failed.frames().stream().anyMatch(frame -> frame.where().startsWith("Cell In[")), failed.toString());
        assertEquals(3, value("1 + 2"), "the next cell starts anew");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swallows(() -> { throw new IllegalStateException(); });",
                "swallows(() -> assertEquals(1, 1));",
                "assertThrows(AssertionError.class, () -> calls(() -> fail()));",
                "assertThrowsExactly(AssertionError.class, () -> calls(() -> { assert 1 == 2; }), \"told\");",
                "assertThrows(AssertionError.class, () -> assertAll(() -> fail(), () -> fail()));",
                "try { calls(() -> fail()); throw new IllegalStateException(); } catch (AssertionError expected) { }",
                "int count = 0;\nfor (int i = 0; i < 3; i++) try { int n = i; calls(() -> { assert n > 0; }); count++; } catch (Error e) { }\nassert count == 2;",
                "boolean fails(Runnable code) { try { code.run(); return false; } catch (AssertionError e) { return true; } }\nassert fails(() -> calls(() -> fail()));",
                "assertThrows(IllegalArgumentException.class, () -> wraps(() -> { throw new IllegalStateException(); }));",
            })
    void anAssertionThatTheTestItselfCatchesDoesNot(String test) {
        declareStudents();
        assertEquals(new EvalResult.Done(), session.eval(test + ";", output));
    }

    @Test
    void aCheckWhoseFailureIsCaughtGivesNoPointsAndTheOthersDo() {
        declareStudents();
        String checks = """
                new Checks()
                        .check("caught", 4, () -> swallows(() -> fail()))
                        .check("thrown", 2, () -> calls(() -> fail()))
                        .check("false", 8, () -> { swallows(() -> fail()); return true; })
                        .check("fine", 1, () -> swallows(() -> assertEquals(1, 1)))
                """;
        assertEquals("1", String.valueOf(value(checks)));
    }

    @Test
    void anUngradedSessionLetsAStudentCatchAll() {
        try (Session free = Session.open(SessionOptions.standard())) {
            EvalResult result = free.eval(
                    "void swallows(Runnable code) { try { code.run(); } catch (Throwable t) { } }\nswallows(() -> { assert false; }); 7",
                    output);
            assertEquals(new EvalResult.Value(7), result);
        }
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
