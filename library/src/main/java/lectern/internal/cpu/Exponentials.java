package lectern.internal.cpu;

/**
 * Sums and shares of exponentials along a run of {@code n} elements, without overflow: the greatest element is taken off
 * first. Arguments are arrays, the index of the first element and the stride between elements; they are not checked.
 */
public interface Exponentials {
    /** {@code r[i] = exp(a[i]) / sum(exp(a))}. */
    void softmax(Object a, int ao, int as, Object r, int ro, int rs, int n);

    /** {@code r[i] = a[i] - log(sum(exp(a)))}. */
    void logSoftmax(Object a, int ao, int as, Object r, int ro, int rs, int n);

    /** {@code r[0] = log(sum(exp(a)))}. */
    void logSumExp(Object a, int ao, int as, Object r, int ro, int rs, int n);

    /** {@code r[i] = log(sum(exp(a[0]) ... exp(a[i])))}. */
    void logCumSumExp(Object a, int ao, int as, Object r, int ro, int rs, int n);

    /** The loops in a floating compute type. */
    static Exponentials of(Kernel.Type type) {
        return switch (type) {
            case FLOAT -> new FloatExponentials(new ExponentialLoops(type));
            case DOUBLE -> new DoubleExponentials(new ExponentialLoops(type));
            case LONG -> throw new IllegalArgumentException("exponentials are computed in floating types");
        };
    }
}
