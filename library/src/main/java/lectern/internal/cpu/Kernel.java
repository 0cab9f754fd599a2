package lectern.internal.cpu;

import java.util.function.Function;

/**
 * One operator's loops, one per compute type: float, double and long. Narrower integers and booleans are computed as
 * long, which for them is exact.
 *
 * @param <L> the kind of loop
 */
public final class Kernel<L extends Loop> {
    /** The types in which operators compute. */
    public enum Type {
        FLOAT(0),
        DOUBLE(1),
        LONG(2);

        private final int index;

        Type(int index) {
            this.index = index;
        }
    }

    /** Runs shorter than this are not worth an own copy of the loop: making one costs about a millisecond. */
    private static final int OWN_FROM = 64;

    private final Twin<L> twin;
    private final Object[] functions;
    private final Class<?>[] functionTypes;
    private final L[] shared;
    private final L[] own;

    @SuppressWarnings("unchecked") // arrays of a generic type
    private <F, D, J> Kernel(
            Twin<L> twin,
            Class<F> floatType,
            F floats,
            Function<F, L> floatLoop,
            Class<D> doubleType,
            D doubles,
            Function<D, L> doubleLoop,
            Class<J> longType,
            J longs,
            Function<J, L> longLoop) {
        this.twin = twin;
        functions = new Object[] {floats, doubles, longs};
        functionTypes = new Class<?>[] {floatType, doubleType, longType};
        own = (L[]) new Loop[functions.length];
        shared = (L[]) new Loop[functions.length];
        shared[0] = floats == null ? null : floatLoop.apply(floats);
        shared[1] = doubles == null ? null : doubleLoop.apply(doubles);
        shared[2] = longs == null ? null : longLoop.apply(longs);
    }

    /** Makes the loop with vector instructions that takes the place of a scalar one; null where there is none. */
    private interface Twin<L> {
        L of(Simd simd, Type type, L scalar);
    }

    /**
     * {@code r = f(a)}; a function may be {@code null} where the operator does not compute in that type.
     *
     * @param op the name of the operator's row, by which it finds its twin with vector instructions
     */
    public static Kernel<Loop.One> map(String op, FloatLoops.Unary f, DoubleLoops.Unary d, LongLoops.Unary l) {
        return new Kernel<>(
                (simd, type, scalar) -> simd.map(op, type, scalar),
                FloatLoops.Unary.class,
                f,
                FloatLoops.Map::new,
                DoubleLoops.Unary.class,
                d,
                DoubleLoops.Map::new,
                LongLoops.Unary.class,
                l,
                LongLoops.Map::new);
    }

    /** {@code r = f(a, b)}. */
    public static Kernel<Loop.Two> zip(String op, FloatLoops.Binary f, DoubleLoops.Binary d, LongLoops.Binary l) {
        return new Kernel<>(
                (simd, type, scalar) -> simd.zip(op, type, scalar),
                FloatLoops.Binary.class,
                f,
                FloatLoops.Zip::new,
                DoubleLoops.Binary.class,
                d,
                DoubleLoops.Zip::new,
                LongLoops.Binary.class,
                l,
                LongLoops.Zip::new);
    }

    /** {@code r = f(a, b, c)}. */
    public static Kernel<Loop.Three> zip(FloatLoops.Ternary f, DoubleLoops.Ternary d, LongLoops.Ternary l) {
        return new Kernel<>(
                (simd, type, scalar) -> null,
                FloatLoops.Ternary.class,
                f,
                FloatLoops.ZipThree::new,
                DoubleLoops.Ternary.class,
                d,
                DoubleLoops.ZipThree::new,
                LongLoops.Ternary.class,
                l,
                LongLoops.ZipThree::new);
    }

    /** {@code r = f(a, b)} with a boolean result. */
    public static Kernel<Loop.Two> compare(String op, FloatLoops.Test f, DoubleLoops.Test d, LongLoops.Test l) {
        return new Kernel<>(
                (simd, type, scalar) -> simd.compare(op, type, scalar),
                FloatLoops.Test.class,
                f,
                FloatLoops.Compare::new,
                DoubleLoops.Test.class,
                d,
                DoubleLoops.Compare::new,
                LongLoops.Test.class,
                l,
                LongLoops.Compare::new);
    }

    /** {@code r = f(r, a)}, for an associative {@code f}. */
    public static Kernel<Loop.One> fold(String op, FloatLoops.Binary f, DoubleLoops.Binary d, LongLoops.Binary l) {
        return new Kernel<>(
                (simd, type, scalar) -> simd.fold(op, type, scalar),
                FloatLoops.Binary.class,
                f,
                FloatLoops.Fold::new,
                DoubleLoops.Binary.class,
                d,
                DoubleLoops.Fold::new,
                LongLoops.Binary.class,
                l,
                LongLoops.Fold::new);
    }

    /** {@code r[i] = f(r[i - 1], a[i])}. */
    public static Kernel<Loop.One> scan(FloatLoops.Binary f, DoubleLoops.Binary d, LongLoops.Binary l) {
        return new Kernel<>(
                (simd, type, scalar) -> null,
                FloatLoops.Binary.class,
                f,
                FloatLoops.Scan::new,
                DoubleLoops.Binary.class,
                d,
                DoubleLoops.Scan::new,
                LongLoops.Binary.class,
                l,
                LongLoops.Scan::new);
    }

    /** The loop for a compute type, right for runs of about {@code n} elements. */
    public L loop(Type type, int n) {
        int i = type.index;
        if (n < OWN_FROM) return shared[i];
        L loop = own[i];
        if (loop == null) {
            L scalar = OwnLoop.of(shared[i], functionTypes[i], functions[i]);
            L simd = SimdLookup.chosen()
                    .map(chosen -> twin.of(chosen, type, scalar))
                    .orElse(null);
            loop = simd == null ? scalar : simd;
            own[i] = loop;
        }
        return loop;
    }
}
