package lectern.internal.cpu;

/**
 * Loops for results that are weighted sums of a few elements along one dimension. Result {@code o} sums
 * {@code weight[t] * a[index[t]]} for t from {@code first[o]} to {@code first[o + 1]}. Arrays hold {@code outer} blocks of
 * that dimension, whose elements are {@code inner} adjacent numbers.
 */
public interface Resampling {
    /** Adds the sums to {@code r}. */
    void gather(Object a, int ao, Object r, int outer, int in, int inner, int[] first, int[] index, double[] weight);

    /** The transposed map: spreads each element of {@code a} to the places that it would be summed from. */
    void scatter(Object a, int ao, Object r, int outer, int in, int inner, int[] first, int[] index, double[] weight);

    /** The loops in a compute type. */
    static Resampling of(Kernel.Type type) {
        return switch (type) {
            case FLOAT -> new FloatResampling();
            case DOUBLE -> new DoubleResampling();
            case LONG -> new LongResampling();
        };
    }
}
