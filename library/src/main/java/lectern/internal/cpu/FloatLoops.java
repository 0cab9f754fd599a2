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

    /** Folds a run into {@code r}: element by element, or into one element where its stride is 0. */
    static final class Fold implements Loop.One {
        /** Below this length a plain loop; above it halves, so that rounding errors grow with the logarithm. */
        private static final int BLOCK = 128;

        private final Binary f;

        Fold(Binary f) {
            this.f = f;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            if (rs == 0) {
                r[ro] = f.apply(r[ro], fold(a, ao, as, n));
            } else if (rs == 1 && as == 1) {
                for (int i = 0; i < n; i++) r[ro + i] = f.apply(r[ro + i], a[ao + i]);
            } else {
                for (int i = 0; i < n; i++) r[ro + i * rs] = f.apply(r[ro + i * rs], a[ao + i * as]);
            }
        }

        private float fold(float[] a, int ao, int as, int n) {
            if (n > BLOCK) {
                int half = (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
                return f.apply(fold(a, ao, as, half), fold(a, ao + half * as, as, n - half));
            }
            if (n < 8) {
                float s = a[ao];
                for (int i = 1; i < n; i++) s = f.apply(s, a[ao + i * as]);
                return s;
            }
            // Eight independent chains hide the latency of one, and each rounds an eighth as often.
            float s0 = a[ao];
            float s1 = a[ao + as];
            float s2 = a[ao + 2 * as];
            float s3 = a[ao + 3 * as];
            float s4 = a[ao + 4 * as];
            float s5 = a[ao + 5 * as];
            float s6 = a[ao + 6 * as];
            float s7 = a[ao + 7 * as];
            int i = 8;
            for (; i + 7 < n; i += 8) {
                s0 = f.apply(s0, a[ao + i * as]);
                s1 = f.apply(s1, a[ao + (i + 1) * as]);
                s2 = f.apply(s2, a[ao + (i + 2) * as]);
                s3 = f.apply(s3, a[ao + (i + 3) * as]);
                s4 = f.apply(s4, a[ao + (i + 4) * as]);
                s5 = f.apply(s5, a[ao + (i + 5) * as]);
                s6 = f.apply(s6, a[ao + (i + 6) * as]);
                s7 = f.apply(s7, a[ao + (i + 7) * as]);
            }
            for (; i < n; i++) s0 = f.apply(s0, a[ao + i * as]);
            s0 = f.apply(f.apply(s0, s1), f.apply(s2, s3));
            return f.apply(s0, f.apply(f.apply(s4, s5), f.apply(s6, s7)));
        }
    }
}
