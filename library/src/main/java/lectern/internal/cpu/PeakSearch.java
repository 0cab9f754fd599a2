package lectern.internal.cpu;

/** Where the largest or smallest element of a run lies. NaN counts as both. */
public interface PeakSearch {
    /** The index of the first peak of a run that is not empty. */
    int first(Object a, int ao, int as, int n, boolean largest);

    /** Writes for each element the index of the last peak up to it. */
    void running(Object a, int ao, int as, long[] index, int io, int is, int n, boolean largest);

    /** The searches in a compute type. */
    static PeakSearch of(Kernel.Type type) {
        return switch (type) {
            case FLOAT -> new FloatPeakSearch();
            case DOUBLE -> new DoublePeakSearch();
            case LONG -> new LongPeakSearch();
        };
    }
}
