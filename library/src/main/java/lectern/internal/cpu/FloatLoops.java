package lectern.internal.cpu;

/**
 * The loops over floats, each written once; those over double and long are derived from this text (see
 * loops-per-type.xml).
 *
 * <p>Each operator gets its own copy of the nested class it needs ({@link OwnLoop}), so that the compiler sees one
 * function per loop, inlines it and vectorises the loop.
 */
public final class FloatLoops {
    private FloatLoops() {}

    /** A function of one element. */
    public interface Unary {
        float apply(float a);
    }

    /** A function of two elements. */
    public interface Binary {
        float apply(float a, float b);
    }

    /** A function of three elements. */
    public interface Ternary {
        float apply(float a, float b, float c);
    }

    /** A question about two elements. */
    public interface Test {
        boolean apply(float a, float b);
    }

    static final class Map implements Loop.One {
        private final Unary f;

        Map(Unary f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            if (as == 1 && rs == 1) {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i]);
            } else {
                for (int i = 0; i < n; i++) r[ro + i * rs] = f.apply(a[ao + i * as]);
            }
        }
    }

    static final class Zip implements Loop.Two {
        private final Binary f;

        Zip(Binary f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            float[] a = (float[]) a0;
            float[] b = (float[]) b0;
            float[] r = (float[]) r0;
            if (rs != 1) {
                for (int i = 0; i < n; i++) r[ro + i * rs] = f.apply(a[ao + i * as], b[bo + i * bs]);
            } else if (as == 1 && bs == 1) {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i], b[bo + i]);
            } else if (as == 1 && bs == 0) {
                float y = b[bo];
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i], y);
            } else if (as == 0 && bs == 1) {
                float x = a[ao];
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(x, b[bo + i]);
            } else {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i * as], b[bo + i * bs]);
            }
        }
    }

    static final class ZipThree implements Loop.Three {
        private final Ternary f;

        ZipThree(Ternary f) {
            this.f = f;
        }

        @Override
        public void run(
                Object a0,
                int ao,
                int as,
                Object b0,
                int bo,
                int bs,
                Object c0,
                int co,
                int cs,
                Object r0,
                int ro,
                int n) {
            float[] a = (float[]) a0;
            float[] b = (float[]) b0;
            float[] c = (float[]) c0;
            float[] r = (float[]) r0;
            if (as == 1 && bs == 1 && cs == 1) {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i], b[bo + i], c[co + i]);
            } else {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(a[ao + i * as], b[bo + i * bs], c[co + i * cs]);
            }
        }
    }

    static final class Compare implements Loop.Two {
        private final Test f;

        Compare(Test f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            float[] a = (float[]) a0;
            float[] b = (float[]) b0;
            boolean[] r = (boolean[]) r0;
            for (int i = 0; i < n; i++) r[ro + i * rs] = f.apply(a[ao + i * as], b[bo + i * bs]);
        }
    }

    /** Folds the elements of a run one after the other, and writes what there is after each. */
    static final class Scan implements Loop.One {
        private final Binary f;

        Scan(Binary f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            if (n == 0) return;
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            float s = a[ao];
            r[ro] = s;
            for (int i = 1; i < n; i++) {
                s = f.apply(s, a[ao + i * as]);
                r[ro + i * rs] = s;
            }
        }
    }

    /**
     * Folds a run into {@code r}: element by element, or into one element where its stride is 0. Then the run is folded in
     * {@link #ROW} chains and by halves, in an order that its twins with vector instructions keep.
     */
    static final class Fold implements Loop.One {
        private final Binary f;

        Fold(Binary f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            if (rs == 0) {
                int whole = n - n % ROW;
                if (whole > 0) r[ro] = f.apply(r[ro], inOrder(chains(a, ao, as, whole), 0, 1, LAST));
                if (whole < n) r[ro] = f.apply(r[ro], inOrder(a, ao + whole * as, as, n - whole));
            } else if (rs == 1 && as == 1) {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(r[ro + i], a[ao + i]);
            } else {
                for (int i = 0; i < n; i++) r[ro + i * rs] = f.apply(r[ro + i * rs], a[ao + i * as]);
            }
        }

        private float inOrder(float[] a, int ao, int as, int n) {
            float s = a[ao];
            for (int i = 1; i < n; i++) s = f.apply(s, a[ao + i * as]);
            return s;
        }

        private float[] chains(float[] a, int ao, int as, int n) {
            float[] chains = chainsFor(n);
            halves(a, ao, as, chains, 0, n);
            for (int half = ROW / 2; half >= LAST; half /= 2) {
                for (int j = 0; j < half; j++) chains[j] = f.apply(chains[j], chains[j + half]);
            }
            return chains;
        }

        private void halves(float[] a, int ao, int as, float[] chains, int at, int n) {
            if (n <= PART) {
                if (as == 1) adjacent(a, ao, chains, at, n);
                else apart(a, ao, as, chains, at, n);
                return;
            }
            int half = half(n);
            halves(a, ao, as, chains, at, half);
            halves(a, ao + half * as, as, chains, at + ROW, n - half);
            for (int j = at; j < at + ROW; j++) chains[j] = f.apply(chains[j], chains[j + ROW]);
        }

        private void adjacent(float[] a, int ao, float[] chains, int at, int n) {
            System.arraycopy(a, ao, chains, at, ROW);
            for (int i = ROW; i < n; i += ROW) {
                for (int j = 0; j < ROW; j++) chains[at + j] = f.apply(chains[at + j], a[ao + i + j]);
            }
        }

        private void apart(float[] a, int ao, int as, float[] chains, int at, int n) {
            for (int j = 0; j < ROW; j++) chains[at + j] = a[ao + j * as];
            for (int i = ROW; i < n; i += ROW) {
                for (int j = 0; j < ROW; j++) chains[at + j] = f.apply(chains[at + j], a[ao + (i + j) * as]);
            }
        }
    }

    /** Elements that are folded independently: chains hide the latency of one, and each rounds more seldom. */
    public static final int ROW = 64;

    /** So many chains are folded one after the other in the end; so many elements have the widest vectors. */
    public static final int LAST = 16;

    /** Up to so many elements are folded in order; more by halves, so that rounding errors grow with the logarithm. */
    public static final int PART = 1024;

    /** Where the left part of more than {@link #PART} elements ends. */
    public static int half(int n) {
        return (n / 2 + PART - 1) / PART * PART;
    }

    /** Room for the chains of {@code n} elements and of the halves that wait. */
    public static float[] chainsFor(int n) {
        int depth = Integer.SIZE - Integer.numberOfLeadingZeros((n - 1) / PART);
        return new float[(depth + 1) * ROW];
    }
}
