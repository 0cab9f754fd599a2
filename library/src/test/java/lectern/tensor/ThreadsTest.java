package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import lectern.Prelude.torch;
import lectern.internal.cpu.Parallel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that is split between threads gives what one thread gives. */
class ThreadsTest {
    private static final int ALL = torch.getNumThreads();

    @AfterEach
    void restore() {
        torch.setNumThreads(ALL);
    }

    private static void assertSame(Supplier<Tensor> call) {
        torch.setNumThreads(1);
        Tensor expected = call.get();
        for (int threads : new int[] {2, 3, 7}) {
            torch.setNumThreads(threads);
            assertTrue(expected.equal(call.get()), () -> threads + " threads");
        }
    }

    @Test
    void rowsAndProducts() {
        Tensor a = torch.randn(203, 300);
        Tensor b = torch.randn(300, 517);
        assertSame(() -> a.matmul(b));
        assertSame(() -> b.t().matmul(a.t()));
        Tensor rows = torch.randn(701, 300);
        assertSame(() -> rows.softmax(1));
        assertSame(() -> rows.logSoftmax(0));
    }

    @Test
    void anInterruptEndsAllParts() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        assertThrows(
                CancellationException.class,
                () -> Parallel.split(2, 2, 1, (from, to) -> {
                    try {
                        if (from > 0) {
                            started.countDown();
                            new CountDownLatch(1).await();
                        }
                        started.await();
                        Thread.currentThread().interrupt();
                    } catch (InterruptedException e) {
                        ended.countDown();
                    }
                }));
        assertTrue(Thread.interrupted());
        ended.await();
    }

    @Test
    void aNumberOfThreadsIsPositive() {
        assertThrows(TensorError.class, () -> torch.setNumThreads(0));
    }
}
