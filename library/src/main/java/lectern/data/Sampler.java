package lectern.data;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The numbers of a dataset's samples in the order in which a pass takes them, with {@code DataLoader(d, sampler(s))}.
 */
public interface Sampler extends Iterable<Integer> {
    /** How many numbers a pass has. */
    int size();

    /** Numbers that are drawn anew for each pass. */
    static Sampler of(int size, Supplier<List<Integer>> draw) {
        return new Sampler() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Integer> iterator() {
                return draw.get().iterator();
            }
        };
    }
}
