package lectern;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's range: whole numbers from {@code start} up to but not including {@code stop}. */
public final class Range extends AbstractList<Integer> implements RandomAccess {
    private final int start;
    private final int stop;
    private final int step;
    private final int size;

    Range(int start, int stop, int step) {
        if (step == 0) throw new IllegalArgumentException("range() arg 3 must not be zero");
        this.start = start;
        this.stop = stop;
        this.step = step;
        long span = (long) stop - start;
        this.size = (int) Math.max(0, (span + step - Integer.signum(step)) / step);
    }

    @Override
    public Integer get(int i) {
        int index = i < 0 ? i + size : i;
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("range object index " + i + " out of range, its length is " + size);
        }
        return start + index * step;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String toString() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }
}
