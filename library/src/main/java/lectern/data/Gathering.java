package lectern.data;

/** A dataset that makes a batch faster than one sample after the other. */
interface Gathering<T> extends Dataset<T> {
    /** The batch of these samples, as {@link Collation} would make it of each. */
    T gather(int[] indices);
}
