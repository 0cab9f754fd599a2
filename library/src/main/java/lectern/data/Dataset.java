package lectern.data;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * Samples by number, Python's {@code __len__} and {@code __getitem__}:
 * {@code class Squares implements Dataset<Tensor> { public int size() {...} public Tensor get(int i) {...} }}.
 *
 * @param <T> a sample; {@link Sample} for input and target
 */
public interface Dataset<T> extends Iterable<T> {
    /** How many samples there are. */
    int size();

    /** The sample of a number from 0. A loader with workers calls this from several threads. */
    T get(int index);

    @Override
    default Iterator<T> iterator() {
        return IntStream.range(0, size()).mapToObj(this::get).iterator();
    }
}
