package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import lectern.display.Context;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Java in statements and expressions, which do not go through JShell, means what it means elsewhere. */
class MeaningTest extends SessionTest {
    @TestFactory
    Stream<DynamicTest> statements() {
        return Stream.of(
                gives(3, "int a1 = 1; { int b = 2; a1 += b; } a1"),
                gives(10, "int a2 = 0; while (a2 < 10) a2++; a2"),
                gives(3, "int a3 = 0; do { a3++; } while (a3 < 3); a3"),
                gives(
                        List.of(1, 3),
                        "var l4 = new ArrayList<Integer>(); for (int i : new int[] {1, 2, 3}) { if (i == 2) continue; l4.add(i); } l4"),
                gives(
                        "caught",
                        "String s5 = \"\"; try { throw new java.io.IOException(); } catch (java.io.IOException e) { s5 = \"caught\"; } s5"),
                gives(2, "int a6 = 1; switch (a6) { case 1: a6 = 2; break; default: a6 = 3; } a6"),
                gives("two", "int a7 = 2; switch (a7) { case 1 -> \"one\"; case 2 -> \"two\"; default -> \"many\"; }"),
                gives(4, "int a8 = 0; outer: for (;;) { for (;;) { if (++a8 > 3) break outer; } } a8"),
                gives(6, "int a9 = 0; List.of(1, 2, 3).forEach(n -> a9 += n); a9"),
                gives(6, "Stream.of(1, 2, 3).mapToInt(n -> n).sum()"),
                gives(List.of(2, 4), "int k10 = 2;", "Stream.of(1, 2).map(n -> n * k10).collect(Collectors.toList())"),
                gives(
                        "run",
                        "var b11 = new StringBuilder(); Runnable r11 = () -> b11.append(\"run\"); r11.run(); b11.toString()"),
                gives(5, "new Object() { int f() { return 5; } }.f()"),
                gives(
                        "b",
                        "Comparator<String> c12 = new Comparator<>() { public int compare(String a, String b) { return -a.compareTo(b); } };",
                        "Stream.of(\"a\", \"b\").sorted(c12).findFirst().get()"),
                gives(true, "Object o13 = \"s\";", "o13 instanceof String s && s.length() == 1"),
                gives("REPL", "class Z14 {}", "Z14.class.getPackageName()"),
                gives(2, "var l18 = new ArrayList<>(List.of(1)); synchronized (l18) { l18.add(1); } l18.size()"),
                gives(1, "java.util.concurrent.Callable<Integer> c15 = () -> 1;", "c15.call()"),
                gives(new EvalResult.Done(), "Thread.sleep(0);"),
                gives(
                        7,
                        "class Priv16 { private int v = 7; private static class In {} int get() { new In(); return v; } }",
                        "new Priv16().get()"),
                gives(3, "int run() { return 3; }", "run()"),
                gives(120, "int fact17(int n) { return n < 2 ? 1 : n * fact17(n - 1); }", "fact17(5)"));
    }

    @Test
    void assertionsAreOn() {
        assertInstanceOf(AssertionError.class, thrown("assert 1 > 2;"));
        assertInstanceOf(AssertionError.class, thrown("void check() { assert 1 > 2; }\ncheck();"));
    }

    @Test
    void cellsRunInOneThreadAndContextOfTheSession() {
        Object thread = value("Thread.currentThread()");
        Object context = value("lectern.display.Context.current()");
        eval("Thread t1 = Thread.currentThread(); var c1 = lectern.display.Context.current();");
        assertSame(thread, value("t1"));
        assertSame(context, value("c1"));
        assertNotEquals(Context.current(), context);
        assertNotEquals(Thread.currentThread().getThreadGroup(), ((Thread) thread).getThreadGroup());
    }

    @Test
    void sessionsAreApart() {
        eval("int apart = 1;");
        try (Session other = Session.open(OPTIONS)) {
            assertInstanceOf(EvalResult.CompileError.class, other.eval("apart", output));
            other.eval("int apart = 2;", output);
            assertEquals(new EvalResult.Value(2), other.eval("apart", output));
        }
        assertEquals(1, value("apart"));
    }

    @Test
    void resultsAreTheVeryObjects() {
        eval("var list = new ArrayList<Object>();");
        assertSame(value("list"), value("list"));
    }

    private Object value(String cell) {
        return assertInstanceOf(EvalResult.Value.class, eval(cell)).value();
    }

    private Throwable thrown(String cell) {
        return assertInstanceOf(EvalResult.Thrown.class, eval(cell)).cause();
    }
}
