package lectern.internal.cpu.vector;

import java.util.Arrays;
import lectern.internal.cpu.Loop;

/**
 * Loops of functions of floats that take many steps. A function goes over blocks that stay in the first cache, in as many
 * passes as it likes, each of them one method that holds all its steps: a method that the compiler has already met on its
 * own is not compiled into another, and then every vector between them is an object.
 */
final class Blocks {
    private static final int LANES = FloatVectorLoops.LANES;
    private static final int BLOCK = Rehearsal.SAMPLE;

    private Blocks() {}

    /** A function of one element. */
    interface Unary {
        /** Does {@code n} elements, a multiple of the vectors' length; {@code r} may be {@code a}, {@code block} is free. */
        void apply(float[] a, int ao, float[] r, int ro, float[] block, int n);
    }

    /** A function of two elements. */
    interface Binary {
        void apply(float[] a, int ao, float[] b, int bo, float[] r, int ro, float[] block, int n);
    }

    /** Whether elements are such as a function computes; blocks with others are left to the scalar loop. */
    interface Domain {
        Domain ALL = (a, ao, n) -> true;

        boolean covers(float[] a, int ao, int n);
    }

    static final class Map implements Loop.One, Rehearsal.Piece {
        private final Unary f;
        private final boolean needsBlock;
        private final Domain domain;
        private final Loop.One scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * LANES);

        Map(Unary f, boolean needsBlock, Domain domain, Loop.One scalar) {
            this.f = f;
            this.needsBlock = needsBlock;
            this.domain = domain;
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            if (as != 1 || rs != 1 || n < LANES || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, r0, ro, rs, n);
                return;
            }
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            int whole = n - n % LANES;
            float[] block = block(whole);
            for (int from = 0; from < whole; from += BLOCK) {
                int here = Math.min(BLOCK, whole - from);
                if (domain.covers(a, ao + from, here)) f.apply(a, ao + from, r, ro + from, block, here);
                else scalar.run(a, ao + from, 1, r, ro + from, 1, here);
            }
            scalar.run(a, ao + whole, 1, r, ro + whole, 1, n - whole);
        }

        private float[] block(int n) {
            return needsBlock ? new float[Math.min(n, BLOCK)] : null;
        }

        @Override
        public void vectors(int n) {
            float[] x = FloatVectorLoops.sample();
            if (domain.covers(x, 0, n)) f.apply(x, 0, x, 0, block(n), n);
        }

        @Override
        public void scalars(int n) {
            float[] x = FloatVectorLoops.sample();
            scalar.run(x, 0, 1, x, 0, 1, n);
        }
    }

    static final class Zip implements Loop.Two, Rehearsal.Piece {
        private final Binary f;
        private final Domain left;
        private final Domain right;
        private final Loop.Two scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * LANES);

        Zip(Binary f, Domain left, Domain right, Loop.Two scalar) {
            this.f = f;
            this.left = left;
            this.right = right;
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            boolean fits = rs == 1 && (as == 1 || as == 0) && (bs == 1 || bs == 0) && n >= LANES;
            if (!fits || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, b0, bo, bs, r0, ro, rs, n);
                return;
            }
            int whole = n - n % LANES;
            float[] r = (float[]) r0;
            float[] a = as == 1 ? (float[]) a0 : repeated(((float[]) a0)[ao], Math.min(whole, BLOCK));
            float[] b = bs == 1 ? (float[]) b0 : repeated(((float[]) b0)[bo], Math.min(whole, BLOCK));
            float[] block = new float[Math.min(whole, BLOCK)];
            for (int from = 0; from < whole; from += BLOCK) {
                int here = Math.min(BLOCK, whole - from);
                int fromA = as == 1 ? ao + from : 0;
                int fromB = bs == 1 ? bo + from : 0;
                if (left.covers(a, fromA, here) && right.covers(b, fromB, here)) {
                    f.apply(a, fromA, b, fromB, r, ro + from, block, here);
                } else {
                    scalar.run(a, fromA, 1, b, fromB, 1, r, ro + from, 1, here);
                }
            }
            scalar.run(a0, ao + whole * as, as, b0, bo + whole * bs, bs, r, ro + whole, 1, n - whole);
        }

        private static float[] repeated(float value, int n) {
            float[] values = new float[n];
            Arrays.fill(values, value);
            return values;
        }

        @Override
        public void vectors(int n) {
            float[] x = FloatVectorLoops.sample();
            if (left.covers(x, 0, n) && right.covers(x, 0, n)) f.apply(x, 0, x, 0, x, 0, new float[n], n);
        }

        @Override
        public void scalars(int n) {
            float[] x = FloatVectorLoops.sample();
            scalar.run(x, 0, 1, x, 0, 1, x, 0, 1, n);
        }
    }
}
