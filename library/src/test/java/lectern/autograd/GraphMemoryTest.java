package lectern.autograd;

import static lectern.Prelude.requiresGrad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import lectern.Prelude.torch;
import lectern.tensor.Node;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Graphs go when nothing refers to them, and nothing stays behind. */
class GraphMemoryTest {
    private static final int LOOPS = 1_000_000;
    private static final long ALLOWED = 4L << 20;

    @Test
    void aMillionPassesLeaveNothingBehind() {
        Tensor x = torch.tensor(2., requiresGrad());
        passes(x, 1000);
        long before = used();
        passes(x, LOOPS);
        long grown = used() - before;
        assertTrue(grown < ALLOWED, () -> LOOPS + " passes left " + grown + " bytes");
        assertEquals("tensor(0.)", x.grad().toString());
    }

    private static void passes(Tensor x, int count) {
        for (int i = 0; i < count; i++) {
            x.setGrad(null);
            x.sub(3).mul(x.sub(6)).mul(x.sub(4)).sub(x.mul(14)).backward();
        }
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void theGraphGoesWithItsResult() {
        Tensor x = torch.tensor(2., requiresGrad());
        WeakReference<Node> step = new WeakReference<>(x.mul(3).exp().gradFn());
        System.gc();
        assertTrue(step.refersTo(null));
    }
}
