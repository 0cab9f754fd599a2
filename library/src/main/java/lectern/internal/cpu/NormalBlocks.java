package lectern.internal.cpu;

/** Turns blocks of uniform random floats into normal ones, as PyTorch does: by Box and Muller's method. */
public interface NormalBlocks {
    /** Elements of a block; each of its first half goes with one of its second half. */
    int BLOCK = 16;

    /**
     * Replaces blocks of numbers from 0 to below 1.
     *
     * @param n a multiple of {@link #BLOCK}
     */
    void transform(float[] r, int from, int n, float mean, float std);

    /** The fastest there is here; all give the same bits. */
    static NormalBlocks fastest() {
        return SimdLookup.chosen().map(Simd::normals).orElse(SingleMath::normals);
    }
}
