package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lectern.display.Context;
import org.junit.jupiter.api.Test;

class CellThreadTest {
    private final CellThreads group = new CellThreads();
    private final CellThread cells =
            new CellThread(group, () -> {}, new Context(), getClass().getClassLoader());
    private Thread caller;

    @Test
    void callsRunInTheWorkerWhichIsOfTheGroup() throws ExecutionException {
        Thread worker = cells.worker();
        assertEquals(worker, cells.call(Thread::currentThread));
        assertEquals(group, worker.getThreadGroup());
    }

    @Test
    void anInterruptBetweenTwoCellsDoesNotReachTheNext() throws ExecutionException {
        cells.call(() -> {
            Thread.currentThread().interrupt();
            return null;
        });
        assertFalse(cells.call(() -> Thread.currentThread().isInterrupted()));
        cells.worker().interrupt();
        assertFalse(cells.call(() -> Thread.currentThread().isInterrupted()));
    }

    @Test
    void anotherWorkerTakesThePlaceOfOneThatIsGivenUp() throws InterruptedException, ExecutionException {
        Thread first = cells.worker();
        CountDownLatch runs = new CountDownLatch(1);
        CompletableFuture<Throwable> outcome = outcomeOf(() -> {
            runs.countDown();
            return new CountDownLatch(1).await(1, TimeUnit.DAYS);
        });
        runs.await();
        cells.abandon();
        assertInstanceOf(CellAbandoned.class, outcome.get());
        assertNotEquals(first, cells.worker());
        assertEquals(cells.worker(), cells.call(Thread::currentThread));
        first.interrupt();
        first.join();
    }

    @Test
    void whatIsGivenUpBeforeItsTurnNeverRuns() throws InterruptedException, ExecutionException {
        Thread first = cells.worker();
        CountDownLatch runs = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        CompletableFuture<Throwable> occupied = outcomeOf(() -> {
            runs.countDown();
            free.await();
            return null;
        });
        runs.await();
        AtomicBoolean ran = new AtomicBoolean();
        CompletableFuture<Throwable> queued = outcomeOf(() -> {
            ran.set(true);
            return null;
        });
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        cells.abandon();
        assertInstanceOf(CellAbandoned.class, queued.get());
        free.countDown();
        first.join();
        occupied.get();
        assertFalse(ran.get());
    }

    /** What a call from another thread throws, or null. */
    private CompletableFuture<Throwable> outcomeOf(Callable<?> action) {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        caller = new Thread(() -> {
            try {
                cells.call(action);
                outcome.complete(null);
            } catch (ExecutionException e) {
                outcome.complete(e.getCause());
            }
        });
        caller.start();
        return outcome;
    }
}
