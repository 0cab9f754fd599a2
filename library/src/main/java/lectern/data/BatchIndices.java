package lectern.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** The numbers of the samples of each batch of a pass. */
final class BatchIndices implements Iterator<int[]> {
    private final int count;
    private final int batchSize;
    private final boolean partial;
    private final Supplier<int[]> draw;
    private final Runnable exhausted;
    private int[] order;
    private int next;
    private boolean done;

    /**
     * @param samples samples of the pass
     * @param draw gives their order when the first batch is asked for
     * @param exhausted runs when all samples have been asked for
     */
    BatchIndices(int samples, int batchSize, boolean dropLast, Supplier<int[]> draw, Runnable exhausted) {
        this.batchSize = batchSize;
        this.draw = draw;
        this.exhausted = exhausted;
        partial = !dropLast && samples % batchSize != 0;
        count = samples / batchSize + (partial ? 1 : 0);
    }

    @Override
    public boolean hasNext() {
        if (next == count) finish();
        return next < count;
    }

    @Override
    public int[] next() {
        if (!hasNext()) throw new NoSuchElementException("this pass has no more batches");
        if (order == null) order = draw.get();
        int from = next++ * batchSize;
        if (next == count && partial) finish();
        return Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize));
    }

    private void finish() {
        if (!done) exhausted.run();
        done = true;
    }
}
