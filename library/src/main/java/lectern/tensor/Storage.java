package lectern.tensor;

/** The elements that a tensor and its views share: one primitive array on the heap, and how often it was written. */
final class Storage {
    final Object array;
    /** Counts in-place writes, so that a gradient can tell that a value it kept has changed. */
    int version;

    Storage(Object array) {
        this.array = array;
    }
}
