package lectern.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.ExecutionException;
import lectern.display.Context;
import org.junit.jupiter.api.Test;

class CellThreadTest {
    private final CellThreads group = new CellThreads();
    private final CellThread cells =
            new CellThread(group, new Context(), getClass().getClassLoader());

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
    void anotherWorkerTakesThePlaceOfOneThatIsGivenUp() throws ExecutionException, InterruptedException {
        Thread first = cells.worker();
        Thread caller = new Thread(() -> {
            try {
                cells.call(() -> {
                    synchronized (first) {
                        first.wait();
                    }
                    return null;
                });
            } catch (ExecutionException abandoned) {
                // As it should be.
            }
        });
        caller.start();
        while (caller.isAlive()) {
            cells.abandon();
            Thread.onSpinWait();
        }
        assertNotEquals(first, cells.worker());
        assertEquals(cells.worker(), cells.call(Thread::currentThread));
        first.interrupt();
        first.join();
    }
}
