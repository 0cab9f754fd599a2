package lectern.internal.cpu;

/** Products of matrices of one element type. */
public interface Matrices {
    /**
     * Adds the product of an {@code n x m} and an {@code m x p} matrix to the contiguous {@code n x p} matrix {@code r}.
     *
     * @param aRow stride between the rows of {@code a}
     * @param aCol stride between the columns of {@code a}
     * @param bRow stride between the rows of {@code b}, whose columns are adjacent
     */
    void multiply(
            Object a, int ao, int aRow, int aCol, Object b, int bo, int bRow, Object r, int ro, int n, int m, int p);

    /** The products in a compute type. */
    static Matrices of(Kernel.Type type) {
        Matrices scalar = switch (type) {
            case FLOAT -> new FloatMatmul();
            case DOUBLE -> new DoubleMatmul();
            case LONG -> new LongMatmul();
        };
        Matrices simd =
                SimdLookup.chosen().map(chosen -> chosen.matrices(type, scalar)).orElse(null);
        return simd == null ? scalar : simd;
    }
}
