package lectern.tensor;

/** The elements that a tensor and its views share: one primitive array on the heap, and how often it was written. */
final class Storage {
    final Object array;
    /** Counts in-place writes, so that a gradient can tell that a value it kept has changed. */
    int version;
    /** Whether the elements are about to be overwritten, so that whoever needs them later must copy them. */
    final boolean passing;

    Storage(Object array) {
        this(array, false);
    }

    private Storage(Object array, boolean passing) {
        this.array = array;
        this.passing = passing;
    }

    /** These elements for the time until they are overwritten. */
    Storage passing() {
        return new Storage(array, true);
    }
}
