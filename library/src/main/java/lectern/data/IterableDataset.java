package lectern.data;

/**
 * Samples one after the other, of which nobody knows the number: a stream, a file that is read along, or numbers that are
 * drawn. {@code IterableDataset<Tensor> lines = () -> file.lines().map(...).iterator();}
 *
 * @param <T> a sample; {@link Sample} for input and target
 */
@FunctionalInterface
public interface IterableDataset<T> extends Iterable<T> {}
