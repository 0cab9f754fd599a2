package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WeaverTest {
    private final Cells cells = new Cells();

    @AfterEach
    void close() {
        cells.streams().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(3); return 1;",
                "Runtime.getRuntime().exit(3); return 1;",
                "Runtime.getRuntime().halt(3); return 1;",
                "IntStream.of(3).forEach(System::exit); return 1;",
                "IntStream.of(3).forEach(Runtime.getRuntime()::halt); return 1;",
                "BiConsumer<Runtime, Integer> exit = Runtime::exit; exit.accept(Runtime.getRuntime(), 3); return 1;",
                "try { System.exit(3); } catch (Exception e) {} return 1;",
            })
    void endingTheJvmEndsTheCell(String body) {
        Throwable thrown = cells.run(body).thrown();
        assertInstanceOf(CellExit.class, thrown);
        assertEquals(3, ((CellExit) thrown).status());
        assertTrue(
                thrown.getMessage().contains("exit(3)") || thrown.getMessage().contains("halt(3)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int n = 0; for (int i = 0; i < 10; i++) { if (i % 2 == 0) continue; n += i; } return n;",
                "int n = 0; do { try { n += 5; } finally { n += 0; } } while (n < 25); return n;",
                "int n = 0; outer: for (int[] a : new int[5][5]) for (int b : a) { n++; if (n > 99) break outer; } return n;",
                "int n = 0; for (Object o : new Object[] {5, \"20\"}) n += o instanceof Integer i ? i : 20; return n;",
                "synchronized (out) { return Stream.of(3, 4).map(x -> x * x).reduce(0, Integer::sum); }",
                "enum E { A, B } record P(int x) { P { x += E.values().length; } } return new P(23).x();",
                "class Base { final int n; Base(int n) { this.n = n > 0 ? n : -n; } }"
                        + " class Derived extends Base { Derived() { super(given == null ? 25 : 0); } } return new Derived().n;",
                "interface I { default int f() { return g(20); } private int g(int x) { return x + 5; } }"
                        + " return new I() {}.f();",
                "int n = 0; try (AutoCloseable a = () -> {}; AutoCloseable b = () -> {}) { n = 25; } return n;",
                "try { throw new IllegalStateException(\"25\"); } catch (RuntimeException e) { return Integer.valueOf(e.getMessage()); }",
            })
    void wovenCodeDoesWhatItDid(String body) {
        assertEquals(new Cells.Ending(25, null, false), cells.run(body));
    }

    @Test
    void survivesAStackOverflowInAMonitor() {
        Cells.Ending ending = cells.start(
                        "return down(0);",
                        "static int down(int n) { synchronized (Thread.class) { return down(n + 1) + 1; } }",
                        null)
                .await();
        assertInstanceOf(StackOverflowError.class, ending.thrown());
    }

    @Test
    void weavesMethodsWithFarJumps() {
        // Beyond 32 KiB a loop's jump back needs the wide form.
        Cells.Ending ending =
                cells.run("int n = 0; while (n < 40_000) {" + " n += 1; n = n ^ 0;".repeat(4000) + "} return n;");
        assertEquals(new Cells.Ending(40_000, null, false), ending);
    }

    @Test
    void keepsAMethodThatHasNoRoom() {
        byte[] full = cells.compile(
                "Full", "return 1;", "static int f(int n) {" + "n += 1000;".repeat(10_922) + "return n; }");
        assertArrayEquals(full, new Weaver().weave(full));
    }

    @Test
    void knowsTheClassesOfCells() {
        assertEquals(
                List.of(true, true, false, false),
                List.of("REPL.$JShell$11", "REPL.$JShell$11$Net", "REPLY.Cell", "lectern.Prelude").stream()
                        .map(Weaver::isCellClass)
                        .toList());
    }
}
