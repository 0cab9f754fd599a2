package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A running cell is stopped, and the session goes on. */
class InterruptionTest extends SessionTest {
    @TestFactory
    Stream<DynamicTest> stopped() {
        return Stream.of(
                        "System.out.println(); while (true) {}",
                        "System.out.println(); while (true) { try { Thread.sleep(1000); } catch (Throwable e) {} }",
                        "void spin1() { System.out.println(); for (;;) {} }\nspin1();",
                        "int never2 = IntStream.generate(() -> { System.out.println(); return 1; }).filter(n -> n > 1).findFirst().getAsInt();",
                        "System.out.println(); new java.util.concurrent.CountDownLatch(1).await();",
                        "System.out.println(); Thread t = new Thread(() -> { for (;;) {} }); t.start(); t.join();")
                .map(cell -> DynamicTest.dynamicTest("[" + cell.replace('\n', ' ') + "]", () -> {
                    assertInstanceOf(EvalResult.Interrupted.class, stop(cell));
                    assertEquals(new EvalResult.Value(2), eval("1 + 1"));
                }));
    }

    @Test
    void theFrameThatWasRunningIsNamed() throws InterruptedException {
        List<Frame> frames = assertInstanceOf(
                        EvalResult.Interrupted.class,
                        stop("void spin3() {\n  System.out.println();\n  for (;;) {}\n}\nspin3();"))
                .frames();
        assertEquals(
                List.of("spin3:3", ":5"),
                frames.stream().map(f -> f.method() + ":" + f.line()).toList());
    }

    /** Nothing in java.math asks whether it should stop. */
    @Test
    void aCellThatCannotBeStoppedIsLeftBehind() throws InterruptedException {
        EvalResult.Interrupted interrupted = assertInstanceOf(
                EvalResult.Interrupted.class,
                stop("int kept4 = 4; System.out.println(); java.math.BigInteger.valueOf(7).pow(60_000_000)"));
        assertTrue(interrupted.hangsIn().startsWith("java.math."), interrupted.hangsIn());
        assertEquals(new EvalResult.Value(4), eval("kept4"));
        assertInstanceOf(EvalResult.Interrupted.class, stop("System.out.println(); while (true) {}"));
    }

    @Test
    void whatIsDoneForTheFrontEndIsStoppedToo() throws InterruptedException {
        Object value = assertInstanceOf(
                        EvalResult.Value.class,
                        eval(
                                "class Endless5 { public String toString() { System.out.println(); while (true) {} } }\nnew Endless5()"))
                .value();
        assertInstanceOf(
                EvalResult.Interrupted.class,
                stop(output -> session.run(() -> assertEquals("never", value.toString()), output)));
        assertEquals(new EvalResult.Value(2), eval("1 + 1"));
    }

    @Test
    void anInterruptWithoutACellDoesNothing() {
        session.interrupt();
        assertEquals(new EvalResult.Value(2), eval("1 + 1"));
    }

    @Test
    void anInterruptBeforeTheCodeOfACellStopsIt() {
        EvalResult result = session.whole(() -> {
            session.interrupt();
            return eval("Thread.sleep(1_000_000);");
        });
        assertInstanceOf(EvalResult.Interrupted.class, result);
        assertEquals(new EvalResult.Value(2), eval("1 + 1"));
    }

    @Test
    void anInterruptBetweenACellAndItsRenderingStopsTheRendering() {
        AtomicBoolean rendered = new AtomicBoolean();
        EvalResult result = session.whole(() -> {
            assertEquals(new EvalResult.Value(2), eval("1 + 1"));
            session.interrupt();
            return session.run(() -> rendered.set(true), new Recording());
        });
        assertInstanceOf(EvalResult.Interrupted.class, result);
        assertFalse(rendered.get());
        assertEquals(new EvalResult.Value(2), eval("1 + 1"));
    }

    @Test
    void anInterruptThatComesTooLateLeavesTheNextCellAlone() {
        session.whole(() -> {
            EvalResult result = eval("1 + 1");
            session.interrupt();
            return result;
        });
        assertEquals(new EvalResult.Value(2), eval("1 + 1"));
    }

    @Test
    void aClassWhoseInitializationWasStoppedCanBeDeclaredAgain() throws InterruptedException {
        String cell =
                "class Slow8 {\n  static int v;\n  static { System.out.println(); while (slow8) {} v = 8; }\n}\nSlow8.v";
        eval("boolean slow8 = true;");
        assertInstanceOf(EvalResult.Interrupted.class, stop(cell));
        eval("slow8 = false;");
        assertEquals(new EvalResult.Value(8), eval(cell));
    }

    @Test
    void aClassWhoseInitializationFailedCanBeDeclaredAgain() {
        String cell = "class Part9 { static int v = 6 / divisor9; }\nPart9.v";
        eval("int divisor9 = 0;");
        assertInstanceOf(EvalResult.Thrown.class, eval(cell));
        assertInstanceOf(EvalResult.Thrown.class, eval("Part9.v"));
        eval("divisor9 = 2;");
        assertEquals(new EvalResult.Value(3), eval(cell));
    }

    @Test
    void theJvmIsNotEndedByACell() {
        EvalResult.Thrown thrown = assertInstanceOf(EvalResult.Thrown.class, eval("System.exit(3);"));
        assertEquals(3, assertInstanceOf(CellExit.class, thrown.cause()).status());
    }

    private EvalResult stop(String cell) throws InterruptedException {
        return stop(output -> session.eval(cell, output));
    }

    /** Runs something and interrupts it when it prints for the first time. */
    private EvalResult stop(Function<CellOutput, EvalResult> run) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<EvalResult> result = CompletableFuture.supplyAsync(() -> run.apply(new Recording() {
            @Override
            public void stdout(String text) {
                started.countDown();
            }
        }));
        started.await();
        session.interrupt();
        return result.join();
    }
}
