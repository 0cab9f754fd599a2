package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where stopping is broken a test would hang; the limit turns that into a failure. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StopSwitchTest {
    private final Cells cells = new Cells();

    @AfterEach
    void theNextCellRuns() {
        assertEquals(new Cells.Ending(42, null, false), cells.run("int s = 0; while (s < 42) s++; return s;"));
        cells.streams().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "started.countDown(); while (true) {}",
                "started.countDown(); for (;;) { try { while (true) {} } catch (Throwable t) {} }",
                "while (true) try { throw new Exception(); } catch (Throwable t) { started.countDown(); }",
                "while (true) try { out.size(); } finally { started.countDown(); continue; }",
                "int i = 0; do { if (i++ == 1_000_000) started.countDown(); } while (true);",
                "int i = 0; while (true) switch (i) { case 0: i = 7; continue; case 7: started.countDown(); i = 0; }",
                "synchronized (out) { started.countDown(); while (true) {} }",
                "started.countDown(); Runnable r = () -> { while (true) {} }; r.run(); return 1;",
                "started.countDown(); return Stream.generate(() -> 1).filter(x -> x > 1).findFirst();",
                "return IntStream.iterate(0, i -> i + 1).parallel().peek(i -> started.countDown()).allMatch(i -> true);",
                "started.countDown(); return Stream.iterate(1, x -> x).sorted((a, b) -> 0).count();",
                "started.countDown(); return fibonacci(90);",
                "started.countDown(); while (true) LockSupport.park();",
            })
    void endsCodeThatRunsForEver(String body) throws InterruptedException {
        String fibonacci = "static long fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }";
        Cells.Ending ending = cells.stop(body, fibonacci).await();
        assertInstanceOf(CellStopped.class, ending.thrown());
        assertTrue(ending.stopped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "started.countDown(); Thread.sleep(Long.MAX_VALUE); return 1;",
                "synchronized (out) { started.countDown(); out.wait(); } return 1;",
                "started.countDown(); new CountDownLatch(1).await(); return 1;",
                "started.countDown(); new CompletableFuture<Object>().get(); return 1;",
            })
    void interruptsCodeThatWaits(String body) throws InterruptedException {
        Cells.Ending ending = cells.stop(body).await();
        assertInstanceOf(InterruptedException.class, ending.thrown());
        assertTrue(ending.stopped());
    }

    @Test
    void interruptsASecondWaitAfterTheFirst() throws InterruptedException {
        Cells.Running cell = cells.stop("started.countDown();"
                + " try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException e) { out.add(e); }"
                + " try { Thread.sleep(Long.MAX_VALUE); } catch (Exception e) { out.add(e); }"
                + " Thread.sleep(Long.MAX_VALUE); return 1;");
        assertInstanceOf(InterruptedException.class, cell.await().thrown());
        assertEquals(2, cell.out().size());
    }

    @Test
    void runsFinallyBlocksAndClosesResources() throws InterruptedException {
        Cells.Running cell =
                cells.stop("ExecutorService resource = Executors.newSingleThreadExecutor(); out.add(resource);"
                        + " try (AutoCloseable close = resource::shutdown) { started.countDown(); while (true) {} }"
                        + " finally { out.add(\"finally\"); }");
        assertInstanceOf(CellStopped.class, cell.await().thrown());
        assertTrue(cell.take(ExecutorService.class).isShutdown());
        assertEquals("finally", cell.take(String.class));
    }

    @Test
    void endsCompiledLoops() throws InterruptedException {
        String sum = "static double sum(float[] a, long n) { double s = 0;"
                + " for (long k = 0; k < n; k++) for (int i = 0; i < a.length; i++) s += a[i]; return s; }";
        Cells.Running cell = cells.stop(
                "float[] a = new float[1000]; for (int i = 0; i < 200; i++) sum(a, 100);"
                        + " started.countDown(); return sum(a, Long.MAX_VALUE);",
                sum);
        assertInstanceOf(CellStopped.class, cell.await().thrown());
    }

    @Test
    void endsTheThreadsThatTheCellStarted() throws InterruptedException {
        Cells.Running cell = cells.stop("Thread busy = new Thread(() -> { started.countDown(); while (true) {} });"
                + " Thread asleep = new Thread(() -> {"
                + "   while (true) try { Thread.sleep(Long.MAX_VALUE); } catch (Exception e) {} });"
                + " out.add(busy); out.add(asleep); asleep.start(); busy.start(); busy.join(); return 1;");
        assertTrue(cell.await().stopped());
        cell.take(Thread.class).join();
        cell.take(Thread.class).join();
    }

    @Test
    void leavesTheThreadsOfEarlierCellsAlone() throws InterruptedException {
        Cells.Running earlier = cells.start(
                "var ticks = new SynchronousQueue<Integer>();"
                        + " Thread ticking = new Thread(() -> {"
                        + "   try { while (true) ticks.put(1); } catch (InterruptedException e) { out.add(e); } });"
                        + " out.add(ticks); out.add(ticking); ticking.start(); return 1;",
                "",
                null);
        earlier.await();
        SynchronousQueue<?> ticks = earlier.take(SynchronousQueue.class);
        assertTrue(cells.stop("started.countDown(); while (true) {}").await().stopped());
        for (int i = 0; i < 3; i++) {
            assertEquals(1, ticks.take());
        }
        Thread ticking = earlier.take(Thread.class);
        ticking.interrupt();
        ticking.join();
        assertEquals(1, earlier.out().size());
    }

    @Test
    void stopsInLaterCellsWhatAStoppedCellHasLeftBehind() throws InterruptedException {
        var gate = new Object();
        Thread left;
        synchronized (gate) { // neither interrupts nor checks reach who waits for a monitor
            Cells.Running cell = cells.start(
                    "Thread left = new Thread(() -> { started.countDown(); synchronized (given) {} while (true) {} });"
                            + " out.add(left); left.start(); left.join(); return 1;",
                    "",
                    gate);
            cell.started().await();
            cells.stopSwitch.request();
            assertTrue(cell.await().stopped());
            assertEquals(1, cells.run("return 1;").value());
            left = cell.take(Thread.class);
        }
        left.join();
    }

    @Test
    void comesBackForACellThatWasGivenUp() throws InterruptedException {
        var gate = new Object();
        Cells.Running stuck;
        synchronized (gate) {
            stuck = cells.start("started.countDown(); synchronized (given) {} while (true) {}", "", gate);
            stuck.started().await();
            cells.stopSwitch.request();
            assertTrue(cells.stopSwitch.end(stuck.run().join()));
            assertEquals(1, cells.run("return 1;").value());
        }
        assertInstanceOf(CellStopped.class, stuck.await().thrown());
        assertTrue(stuck.await().stopped());
    }

    @Test
    void aThreadPoolOfAStoppedCellServesLaterCells() throws InterruptedException {
        Cells.Running cell = cells.stop("ExecutorService pool = Executors.newFixedThreadPool(1);"
                + " Future<?> task = pool.submit(() -> { started.countDown(); while (true) {} });"
                + " out.add(task); out.add(pool); task.get(); return 1;");
        var failure = assertThrows(ExecutionException.class, cell.take(Future.class)::get);
        assertInstanceOf(CellStopped.class, failure.getCause());
        ExecutorService pool = cell.take(ExecutorService.class);
        Cells.Ending next = cells.start(
                        "return ((ExecutorService) given).submit(() -> { int s = 0; while (s < 9) s++; return s; }).get();",
                        "",
                        pool)
                .await();
        assertEquals(new Cells.Ending(9, null, false), next);
        pool.shutdown();
    }

    @Test
    void tellsTheLineThatWasStopped() throws InterruptedException {
        Cells.Running cell = cells.stop("return IntStream.generate(\n() ->\n 1).map(\ni -> {\n started.countDown();"
                + " return i; }).filter(i -> i > 1).findFirst();");
        List<StackTraceElement> frames = Stream.of(cell.await().thrown().getStackTrace())
                .filter(frame -> Weaver.isCellClass(frame.getClassName()))
                .toList();
        assertFalse(frames.isEmpty());
        for (StackTraceElement frame : frames) {
            assertTrue(frame.getLineNumber() > 0, frame.toString());
        }
    }

    @Test
    void refusesWhenNoCellRuns() {
        assertEquals(Optional.empty(), cells.stopSwitch.request());
        assertEquals(1, cells.run("return 1;").value());
        assertEquals(Optional.empty(), cells.stopSwitch.request());
    }

    @Test
    void worksOverAndOver() throws InterruptedException {
        for (int i = 0; i < 50; i++) {
            assertTrue(
                    cells.stop("started.countDown(); while (true) {}").await().stopped());
            assertFalse(cells.run("int s = 0; for (int i = 0; i < 1000; i++) s += i; return s;")
                    .stopped());
        }
    }

    @Test
    void stopsOneSessionOnly() throws InterruptedException {
        var others = new Cells();
        Cells.Running other = others.start("started.countDown(); while (true) {}", "", null);
        other.started().await();
        assertTrue(cells.stop("started.countDown(); while (true) {}").await().stopped());
        assertFalse(other.ending().isDone());
        others.stopSwitch.request();
        assertTrue(other.await().stopped());
    }
}
