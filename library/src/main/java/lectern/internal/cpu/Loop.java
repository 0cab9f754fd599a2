package lectern.internal.cpu;

/**
 * One operator's loop over a run of elements. Operands come as an array, the index of the first element and the stride
 * between elements; a stride of 0 repeats one element. Arguments are not checked.
 */
public sealed interface Loop {
    /** {@code r = f(a)}; for a fold {@code r = f(r, a)}. */
    non-sealed interface One extends Loop {
        void run(Object a, int ao, int as, Object r, int ro, int rs, int n);
    }

    /** {@code r = f(a, b, c)}, with adjacent results. */
    non-sealed interface Three extends Loop {
        void run(Object a, int ao, int as, Object b, int bo, int bs, Object c, int co, int cs, Object r, int ro, int n);
    }

    /** {@code r = f(a, b)}. */
    non-sealed interface Two extends Loop {
        void run(Object a, int ao, int as, Object b, int bo, int bs, Object r, int ro, int rs, int n);
    }
}
