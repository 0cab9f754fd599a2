package lectern.internal.cpu.vector;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.FloatLoops;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.OwnLoop;

/**
 * The loops of {@link lectern.internal.cpu.FloatLoops} with vector instructions, for runs of adjacent elements; all others go to the scalar
 * loop. Those over double are derived from this text (see loops-per-type.xml).
 *
 * <p>Vectors cost nothing only where the compiler sees all that is done to them. So each operator has a class of its own,
 * copied from one of these, in which the function is a constant ({@link OwnLoop#withConstant}); and the scalar loop does
 * the work until its methods are compiled ({@link Rehearsal}).
 */
final class FloatVectorLoops {
    static final VectorSpecies<Float> SPECIES = VectorSpecies.of(float.class, VectorUnit.SHAPE);
    static final int LANES = SPECIES.length();

    private FloatVectorLoops() {}

    /** A function of the elements of one vector. */
    interface Unary {
        FloatVector apply(FloatVector a);
    }

    /** A function of the elements of two vectors. */
    interface Binary {
        FloatVector apply(FloatVector a, FloatVector b);
    }

    /** A question about the elements of two vectors. */
    interface Test {
        VectorMask<Float> apply(FloatVector a, FloatVector b);
    }

    static final class Map implements Loop.One, Rehearsal.Piece {
        private static final Unary F = constant(MethodHandles.lookup(), Unary.class);

        private final Loop.One scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * LANES);

        Map(Loop.One scalar) {
            this.scalar = scalar;
        }

        @Override
        public void vectors(int n) {
            float[] x = sample();
            part(x, 0, x, 0, n);
        }

        @Override
        public void scalars(int n) {
            float[] x = sample();
            scalar.run(x, 0, 1, x, 0, 1, n);
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            if (as != 1 || rs != 1 || n < LANES || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, r0, ro, rs, n);
                return;
            }
            float[] a = (float[]) a0;
            float[] r = (float[]) r0;
            // The last vector overlaps the one before, and is read first because r may be a.
            int last = n - LANES;
            FloatVector tail = F.apply(FloatVector.fromArray(SPECIES, a, ao + last));
            for (int from = 0; from < last; from += STEP) part(a, ao + from, r, ro + from, Math.min(STEP, last - from));
            tail.intoArray(r, ro + last);
        }

        private static void part(float[] a, int ao, float[] r, int ro, int n) {
            for (int i = 0; i < n; i += LANES) {
                F.apply(FloatVector.fromArray(SPECIES, a, ao + i)).intoArray(r, ro + i);
            }
        }
    }

    static final class Zip implements Loop.Two, Rehearsal.Piece {
        private static final Binary F = constant(MethodHandles.lookup(), Binary.class);

        private final Loop.Two scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * LANES);

        Zip(Loop.Two scalar) {
            this.scalar = scalar;
        }

        @Override
        public void vectors(int n) {
            float[] x = sample();
            both(x, 0, x, 0, x, 0, n);
            left(x, 0, 1, x, 0, n);
            right(1, x, 0, x, 0, n);
        }

        @Override
        public void scalars(int n) {
            float[] x = sample();
            scalar.run(x, 0, 1, x, 0, 1, x, 0, 1, n);
            scalar.run(x, 0, 1, x, 0, 0, x, 0, 1, n);
            scalar.run(x, 0, 0, x, 0, 1, x, 0, 1, n);
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            boolean fits = rs == 1 && (as | bs) == 1 && (as & ~1) == 0 && (bs & ~1) == 0 && n >= LANES;
            if (!fits || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, b0, bo, bs, r0, ro, rs, n);
                return;
            }
            float[] a = (float[]) a0;
            float[] b = (float[]) b0;
            float[] r = (float[]) r0;
            int last = n - LANES;
            FloatVector x =
                    as == 0 ? FloatVector.broadcast(SPECIES, a[ao]) : FloatVector.fromArray(SPECIES, a, ao + last);
            FloatVector y =
                    bs == 0 ? FloatVector.broadcast(SPECIES, b[bo]) : FloatVector.fromArray(SPECIES, b, bo + last);
            FloatVector tail = F.apply(x, y);
            for (int from = 0; from < last; from += STEP) {
                int part = Math.min(STEP, last - from);
                if (as == 0) right(a[ao], b, bo + from, r, ro + from, part);
                else if (bs == 0) left(a, ao + from, b[bo], r, ro + from, part);
                else both(a, ao + from, b, bo + from, r, ro + from, part);
            }
            tail.intoArray(r, ro + last);
        }

        private static void both(float[] a, int ao, float[] b, int bo, float[] r, int ro, int n) {
            for (int i = 0; i < n; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
                FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
                F.apply(x, y).intoArray(r, ro + i);
            }
        }

        private static void left(float[] a, int ao, float b, float[] r, int ro, int n) {
            FloatVector y = FloatVector.broadcast(SPECIES, b);
            for (int i = 0; i < n; i += LANES) {
                F.apply(FloatVector.fromArray(SPECIES, a, ao + i), y).intoArray(r, ro + i);
            }
        }

        private static void right(float a, float[] b, int bo, float[] r, int ro, int n) {
            FloatVector x = FloatVector.broadcast(SPECIES, a);
            for (int i = 0; i < n; i += LANES) {
                F.apply(x, FloatVector.fromArray(SPECIES, b, bo + i)).intoArray(r, ro + i);
            }
        }
    }

    static final class Compare implements Loop.Two, Rehearsal.Piece {
        private static final Test F = constant(MethodHandles.lookup(), Test.class);

        private final Loop.Two scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * LANES);

        Compare(Loop.Two scalar) {
            this.scalar = scalar;
        }

        @Override
        public void vectors(int n) {
            float[] x = sample();
            boolean[] r = new boolean[n];
            both(x, 0, x, 0, r, 0, n);
            left(x, 0, 1, r, 0, n);
        }

        @Override
        public void scalars(int n) {
            float[] x = sample();
            boolean[] r = new boolean[n];
            scalar.run(x, 0, 1, x, 0, 1, r, 0, 1, n);
            scalar.run(x, 0, 1, x, 0, 0, r, 0, 1, n);
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            if (rs != 1 || as != 1 || (bs & ~1) != 0 || n < LANES || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, b0, bo, bs, r0, ro, rs, n);
                return;
            }
            float[] a = (float[]) a0;
            float[] b = (float[]) b0;
            boolean[] r = (boolean[]) r0;
            int last = n - LANES;
            for (int from = 0; from < last; from += STEP) {
                int part = Math.min(STEP, last - from);
                if (bs == 0) left(a, ao + from, b[bo], r, ro + from, part);
                else both(a, ao + from, b, bo + from, r, ro + from, part);
            }
            if (bs == 0) left(a, ao + last, b[bo], r, ro + last, LANES);
            else both(a, ao + last, b, bo + last, r, ro + last, LANES);
        }

        private static void both(float[] a, int ao, float[] b, int bo, boolean[] r, int ro, int n) {
            for (int i = 0; i < n; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
                F.apply(x, FloatVector.fromArray(SPECIES, b, bo + i)).intoArray(r, ro + i);
            }
        }

        private static void left(float[] a, int ao, float b, boolean[] r, int ro, int n) {
            FloatVector y = FloatVector.broadcast(SPECIES, b);
            for (int i = 0; i < n; i += LANES) {
                F.apply(FloatVector.fromArray(SPECIES, a, ao + i), y).intoArray(r, ro + i);
            }
        }
    }

    /** Folds a run into one element, or into as many: into one in the chains of the scalar loop. */
    static final class Fold implements Loop.One, Rehearsal.Piece {
        private static final Binary F = constant(MethodHandles.lookup(), Binary.class);
        /** Chains that are folded at a time: four vectors hide the latency of one. */
        private static final int CHAINS = 4 * LANES;

        private final Loop.One scalar;
        private final Rehearsal rehearsal = new Rehearsal(this, 2 * FloatLoops.ROW);

        Fold(Loop.One scalar) {
            this.scalar = scalar;
        }

        @Override
        public void vectors(int n) {
            float[] x = sample();
            for (int j = 0; j < FloatLoops.ROW; j += CHAINS) chains(x, j, x, j, n - j);
            each(x, 0, x, 0, n);
        }

        @Override
        public void scalars(int n) {
            float[] x = sample();
            scalar.run(x, 0, 1, x, 0, 0, n);
            scalar.run(x, 0, 1, x, 0, 1, n);
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            boolean toOne = as == 1 && rs == 0 && n >= FloatLoops.ROW;
            boolean toAll = as == 1 && rs == 1 && n >= LANES;
            if (!(toOne || toAll) || !rehearsal.isOver(n)) {
                scalar.run(a0, ao, as, r0, ro, rs, n);
            } else if (toOne) {
                int whole = n - n % FloatLoops.ROW;
                float[] chains = FloatLoops.chainsFor(whole);
                halves((float[]) a0, ao, chains, 0, whole);
                for (int half = FloatLoops.ROW / 2; half >= FloatLoops.LAST; half /= 2) {
                    each(chains, half, chains, 0, half);
                }
                scalar.run(chains, 0, 1, r0, ro, 0, FloatLoops.LAST);
                scalar.run(a0, ao + whole, 1, r0, ro, 0, n - whole);
            } else {
                float[] a = (float[]) a0;
                float[] r = (float[]) r0;
                int whole = n - n % LANES;
                for (int from = 0; from < whole; from += STEP) {
                    each(a, ao + from, r, ro + from, Math.min(STEP, whole - from));
                }
                scalar.run(a0, ao + whole, 1, r0, ro + whole, 1, n - whole);
            }
        }

        private static void each(float[] a, int ao, float[] r, int ro, int n) {
            for (int i = 0; i < n; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, r, ro + i);
                F.apply(x, FloatVector.fromArray(SPECIES, a, ao + i)).intoArray(r, ro + i);
            }
        }

        private static void halves(float[] a, int ao, float[] chains, int at, int n) {
            if (n <= FloatLoops.PART) {
                for (int j = 0; j < FloatLoops.ROW; j += CHAINS) chains(a, ao + j, chains, at + j, n - j);
                return;
            }
            int half = FloatLoops.half(n);
            halves(a, ao, chains, at, half);
            halves(a, ao + half, chains, at + FloatLoops.ROW, n - half);
            each(chains, at + FloatLoops.ROW, chains, at, FloatLoops.ROW);
        }

        /** Folds some elements of each row of {@link FloatLoops#ROW} into as many. */
        private static void chains(float[] a, int ao, float[] r, int ro, int n) {
            FloatVector s0 = FloatVector.fromArray(SPECIES, a, ao);
            FloatVector s1 = FloatVector.fromArray(SPECIES, a, ao + LANES);
            FloatVector s2 = FloatVector.fromArray(SPECIES, a, ao + 2 * LANES);
            FloatVector s3 = FloatVector.fromArray(SPECIES, a, ao + 3 * LANES);
            for (int i = FloatLoops.ROW; i < n; i += FloatLoops.ROW) {
                s0 = F.apply(s0, FloatVector.fromArray(SPECIES, a, ao + i));
                s1 = F.apply(s1, FloatVector.fromArray(SPECIES, a, ao + i + LANES));
                s2 = F.apply(s2, FloatVector.fromArray(SPECIES, a, ao + i + 2 * LANES));
                s3 = F.apply(s3, FloatVector.fromArray(SPECIES, a, ao + i + 3 * LANES));
            }
            s0.intoArray(r, ro);
            s1.intoArray(r, ro + LANES);
            s2.intoArray(r, ro + 2 * LANES);
            s3.intoArray(r, ro + 3 * LANES);
        }
    }

    /**
     * Elements that are done by one call of a method, so that the first long run makes many calls: until the compiler has
     * seen enough of them, every vector is an object.
     */
    private static final int STEP = Rehearsal.SAMPLE;

    /** Ordinary numbers to rehearse with. */
    static float[] sample() {
        float[] ones = new float[STEP];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** The function that the copy of a class was made for; a copy is no nestmate, so this is not private. */
    static <F> F constant(MethodHandles.Lookup copy, Class<F> type) {
        try {
            return MethodHandles.classData(copy, ConstantDescs.DEFAULT_NAME, type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
