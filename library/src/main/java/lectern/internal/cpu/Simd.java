package lectern.internal.cpu;

/**
 * The loops that use the CPU's vector instructions: twins of the scalar ones, for those operators where they win, with the
 * same results to the last bit. Made by {@link SimdLookup}, which also tells why there are none. An answer of {@code null}
 * means that the scalar loop stays.
 */
public interface Simd {
    /** The twin of an operator's loop {@code r = f(a)}, which leaves runs with strides to {@code scalar}. */
    Loop.One map(String op, Kernel.Type type, Loop.One scalar);

    /** The twin of an operator's loop {@code r = f(a, b)}. */
    Loop.Two zip(String op, Kernel.Type type, Loop.Two scalar);

    /** The twin of an operator's loop with a boolean result. */
    Loop.Two compare(String op, Kernel.Type type, Loop.Two scalar);

    /** The twin of an operator's loop {@code r = f(r, a)}. */
    Loop.One fold(String op, Kernel.Type type, Loop.One scalar);

    /** The twin of the products of matrices. */
    Matrices matrices(Kernel.Type type, Matrices scalar);

    /** The twins of the loops behind random numbers. */
    RandomLoops random(RandomLoops scalar);

    /** The width of the vectors in bits. */
    int bits();
}
