package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a student is told: the place in the cell, and what is wrong there. */
class ErrorTest extends SessionTest {
    @TestFactory
    Stream<DynamicTest> problems() {
        return Stream.of(
                refuses("cannot find symbol: variable foo", 1, 1, 3, "foo"),
                refuses("cannot find symbol: variable foo", 2, 5, 3, "1 + 1;\n2 + foo"),
                refuses("cannot find symbol: method foo(int)", 1, 9, 3, "int a = foo(1);"),
                refuses("cannot find symbol: method foo() in class String", 1, 5, 3, "\"s\".foo()"),
                refuses("illegal start of expression", 1, 5, 1, "1 + ;"),
                refuses("illegal start of expression", 2, 9, 1, "int ok = 1;\nint b = = 2;"),
                refuses("';' expected", 1, 10, 1, "int a = 1 int b = 2;"),
                refuses("'}' has no opening '{'", 2, 1, 1, "int a = 1;\n}"),
                refuses("incompatible types: String cannot be converted to int", 1, 9, 3, "int a = \"s\";"),
                refuses("missing return statement", 1, 10, 2, "int f1() {}"),
                refuses("lambda expression needs an explicit target-type", 1, 1, 10, "x -> x + 1"),
                refuses(
                        "a cell cannot declare a method named wait: every object has one; choose another name",
                        1,
                        5,
                        4,
                        "int wait() { return 1; }"),
                refuses("unclosed string literal", 1, 1, 1, "\"open"),
                refuses("unclosed character literal", 1, 1, 1, "'open'"),
                refuses(
                        "unreported exception IOException; must be caught or declared to be thrown",
                        1,
                        13,
                        32,
                        "void f2() { throw new java.io.IOException(); }"));
    }

    @TestFactory
    Stream<DynamicTest> frames() {
        return Stream.of(
                throwing(IllegalStateException.class, ":1", "throw new IllegalStateException(\"no\");"),
                throwing(ArithmeticException.class, ":1", "1 / 0"),
                throwing(ArithmeticException.class, ":3", "int a = 0;\n\n1 / a"),
                throwing(NumberFormatException.class, ":2", "int z =\n  Integer.parseInt(\"z\");"),
                throwing(
                        ArithmeticException.class,
                        "f3:2 :5",
                        "int f3(int n) {\n  return 1 / n;\n}\nint k3 = 1;\nf3(0)"),
                throwing(ArithmeticException.class, "earlier f4:2 :1", "int f4(int n) {\n  return 1 / n;\n}", "f4(0)"),
                throwing(
                        ArithmeticException.class,
                        "earlier new C5:2 :1",
                        "class C5 {\n  C5() { int n = 1 / (hashCode() * 0); }\n}",
                        "new C5()"),
                throwing(
                        ArithmeticException.class,
                        "earlier C6.div:1 :2",
                        "class C6 { int div(int n) { return 1 / n; } }",
                        "\nnew C6().div(0)"),
                throwing(ArithmeticException.class, ":2 :2", "Stream.of(0).map(n ->\n  1 / n).toList()"),
                throwing(IndexOutOfBoundsException.class, ":1", "new ArrayList<Integer>().get(0)"),
                throwing(java.io.IOException.class, ":1", "throw new java.io.IOException();"),
                throwing(
                        ArithmeticException.class,
                        "earlier vec7:3 :1",
                        "Vec vec7(Vec v) {\n  var w = v * 2;\n  return w * (1 / (int) (v.sum() * 0));\n}",
                        "vec7(Vec.of(1))"));
    }

    @Test
    void theExceptionItselfIsThereWithItsCauses() {
        EvalResult.Thrown thrown = assertInstanceOf(
                EvalResult.Thrown.class,
                eval(
                        "var cause = new IllegalStateException(\"deep\");",
                        "throw new RuntimeException(\"outer\", cause);"));
        assertEquals("outer", thrown.cause().getMessage());
        assertSame(
                assertInstanceOf(EvalResult.Value.class, eval("cause")).value(),
                thrown.cause().getCause());
        assertInstanceOf(
                IllegalStateException.class,
                assertInstanceOf(
                                EvalResult.Thrown.class,
                                eval("int n = Optional.<Integer>empty().map(x -> x).orElseThrow(() -> cause);"))
                        .cause());
    }

    @Test
    void anOwnExceptionClassIsItself() {
        EvalResult.Thrown thrown = assertInstanceOf(
                EvalResult.Thrown.class,
                eval("class Mine extends Exception { Mine() { super(\"mine\"); } }", "throw new Mine();"));
        assertEquals("Mine", thrown.cause().getClass().getSimpleName());
    }

    @Test
    void errorsAndHostileExceptionsEndOnlyTheCell() {
        for (String cell : List.of(
                "int deep(int n) { return deep(n + 1) + 1; }\ndeep(0)",
                "long[] much = new long[Integer.MAX_VALUE]; long[] more = new long[Integer.MAX_VALUE]; much.length",
                "throw new Error(\"error\");",
                "class Bad { static { if (true) throw new IllegalStateException(); } static int v = 1; }\nBad.v",
                """
                class Hostile extends RuntimeException {
                    @Override public String getMessage() { throw this; }
                    @Override public String toString() { throw this; }
                    @Override public StackTraceElement[] getStackTrace() { throw this; }
                }
                throw new Hostile();""")) {
            assertInstanceOf(EvalResult.Thrown.class, eval(cell));
            assertEquals(new EvalResult.Value(2), eval("1 + 1"));
        }
    }

    @Test
    void nothingRunsOfACellThatDoesNotParse() {
        eval("int ran = 0;");
        assertInstanceOf(EvalResult.CompileError.class, eval("ran = 1;\nint b = = 2;"));
        assertEquals(new EvalResult.Value(0), eval("ran"));
    }

    @Test
    void whatCameBeforeAnErrorHasRun() {
        eval("int done = 0;");
        assertInstanceOf(EvalResult.Thrown.class, eval("done = 1; int b = 1 / 0; done = 2;"));
        assertEquals(new EvalResult.Value(1), eval("done"));
    }

    @Test
    void aMethodWithAnUnknownNameCanBeMendedLater() {
        assertInstanceOf(EvalResult.CompileError.class, eval("int early() { return late() + 1; }"));
        Problem problem = assertInstanceOf(EvalResult.CompileError.class, eval("int n = 1;\nearly()"))
                .problems()
                .get(0);
        assertTrue(problem.message().contains("late()"), problem.message());
        assertEquals(2, problem.line());
        assertEquals(new EvalResult.Value(3), eval("int late() { return 2; }\nearly()"));
    }

    @Test
    void aCauseKnowsTheLineItComesFrom() {
        EvalResult.Thrown thrown = assertInstanceOf(
                EvalResult.Thrown.class,
                eval(
                        "\nvar cause = new java.io.IOException(\"disk\");",
                        "throw new RuntimeException(\"outer\", new Error(cause));"));
        Throwable disk = thrown.cause().getCause().getCause();
        assertEquals(2, thrown.origins().get(disk).line());
        assertEquals(1, thrown.origins().get(thrown.cause().getCause()).line());
    }
}
