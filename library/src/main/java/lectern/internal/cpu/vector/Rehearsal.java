package lectern.internal.cpu.vector;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import lectern.internal.cpu.Parallel;
import lectern.internal.cpu.SimdLookup;

/**
 * Keeps a piece of vector code off the stage until it is faster than its scalar twin. Before the compiler has made
 * instructions of it, every vector is an object, a hundred times slower: the first exponentials of a session would take
 * seconds. So the scalar twin, whose results are the same, does the work meanwhile; once there was much of it, the vector
 * code is run on the side often enough to be compiled, and from then on is timed now and then.
 *
 * <p>Where a property asks for vectors of some width there is no rehearsal.
 */
final class Rehearsal {
    /** Elements of a piece that is timed. */
    static final int SAMPLE = 1024;
    /** Elements that the scalar twin did before compiling the vectors is worth it, and between two timings. */
    private static final int MUCH = 1 << 18;
    /** So many calls bring a method to the last stage of compilation, whatever its length. */
    private static final int CALLS = 6000;

    /** One at a time, so that a cell keeps the other processors; the thread ends when there is nothing to do. */
    private static final Executor SIDE = side();

    /** What is rehearsed, on arrays of its own. */
    interface Piece {
        /** Does {@code n} elements with vectors; {@code n} is a multiple of their length and at most {@link #SAMPLE}. */
        void vectors(int n);

        /** Does the same without. */
        void scalars(int n);
    }

    private final Piece piece;
    private final int shortest;
    private volatile boolean over = SimdLookup.askedBits() != 0;
    private volatile boolean ready;
    private boolean begun;
    private long work;
    private long next = MUCH;

    /** @param shortest the least number of elements that the vectors do in more than one step */
    Rehearsal(Piece piece, int shortest) {
        this.piece = piece;
        this.shortest = shortest;
    }

    /** Whether the vectors are to be used; otherwise {@code n} more elements are left to the scalar twin. */
    boolean isOver(int n) {
        return over || watch(n);
    }

    private synchronized boolean watch(int n) {
        work += n;
        if (over || work < next) return over;
        next = work + MUCH;
        if (!begun) {
            begun = true;
            SIDE.execute(this::rehearse);
        } else if (ready) {
            over = time(piece::vectors) < time(piece::scalars);
        }
        return over;
    }

    private void rehearse() {
        for (int i = 0; i < CALLS; i++) piece.vectors(shortest);
        piece.vectors(SAMPLE);
        ready = true;
    }

    private static long time(IntConsumer half) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            half.accept(SAMPLE);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }

    private static Executor side() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> Parallel.thread(task, "lectern-simd"));
        one.allowCoreThreadTimeOut(true);
        return one;
    }
}
