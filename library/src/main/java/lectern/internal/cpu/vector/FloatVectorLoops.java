package lectern.internal.cpu.vector;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.OwnLoop;

/**
 * The loops of {@link lectern.internal.cpu.FloatLoops} with vector instructions, for runs of adjacent elements; all others go to the scalar
 * loop. Those over double are derived from this text (see loops-per-type.xml).
 *
 * <p>Vectors cost nothing only where the compiler sees all that is done to them. So each operator has a class of its own,
 * copied from one of these, in which the function is a constant ({@link OwnLoop#withConstant}).
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

    static final class Map implements Loop.One {
        private static final Unary F = constant(MethodHandles.lookup(), Unary.class);

        private final Loop.One scalar;

        Map(Loop.One scalar) {
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            if (as != 1 || rs != 1 || n < LANES) {
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

    static final class Zip implements Loop.Two {
        private static final Binary F = constant(MethodHandles.lookup(), Binary.class);

        private final Loop.Two scalar;

        Zip(Loop.Two scalar) {
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            if (rs != 1 || (as | bs) != 1 || (as & ~1) != 0 || (bs & ~1) != 0 || n < LANES) {
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

    static final class Compare implements Loop.Two {
        private static final Test F = constant(MethodHandles.lookup(), Test.class);

        private final Loop.Two scalar;

        Compare(Loop.Two scalar) {
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object b0, int bo, int bs, Object r0, int ro, int rs, int n) {
            if (rs != 1 || as != 1 || (bs & ~1) != 0 || n < LANES) {
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

    /** Folds a run into one element, or into as many. */
    static final class Fold implements Loop.One {
        private static final Binary F = constant(MethodHandles.lookup(), Binary.class);
        /** Four vectors at a time hide the latency of one. */
        private static final int ROW = 4 * LANES;

        private final Loop.One scalar;

        Fold(Loop.One scalar) {
            this.scalar = scalar;
        }

        @Override
        public void run(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
            if (as == 1 && rs == 0 && n >= ROW) {
                fold((float[]) a0, ao, (float[]) r0, ro, n);
            } else if (as == 1 && rs == 1 && n >= LANES) {
                float[] a = (float[]) a0;
                float[] r = (float[]) r0;
                int whole = n - n % LANES;
                for (int from = 0; from < whole; from += STEP) {
                    each(a, ao + from, r, ro + from, Math.min(STEP, whole - from));
                }
                scalar.run(a0, ao + whole, 1, r0, ro + whole, 1, n - whole);
            } else {
                scalar.run(a0, ao, as, r0, ro, rs, n);
            }
        }

        private static void each(float[] a, int ao, float[] r, int ro, int n) {
            for (int i = 0; i < n; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, r, ro + i);
                F.apply(x, FloatVector.fromArray(SPECIES, a, ao + i)).intoArray(r, ro + i);
            }
        }

        /** Folds parts of {@link #STEP} elements, and these by halves, so that rounding errors stay small. */
        private void fold(float[] a, int ao, float[] r, int ro, int n) {
            int whole = n - n % ROW;
            float[] lanes = new float[LANES];
            halves(a, ao, lanes, 0, whole);
            if (whole < n) scalar.run(a, ao + whole, 1, r, ro, 0, n - whole);
            scalar.run(lanes, 0, 1, r, ro, 0, LANES);
        }

        private static void halves(float[] a, int ao, float[] lanes, int to, int n) {
            if (n <= STEP) {
                row(a, ao, lanes, n);
                return;
            }
            int half = (n / 2 + STEP - 1) / STEP * STEP;
            halves(a, ao, lanes, to, half);
            float[] rest = new float[LANES];
            halves(a, ao + half, rest, to, n - half);
            F.apply(FloatVector.fromArray(SPECIES, lanes, 0), FloatVector.fromArray(SPECIES, rest, 0))
                    .intoArray(lanes, 0);
        }

        private static void row(float[] a, int ao, float[] lanes, int n) {
            FloatVector s0 = FloatVector.fromArray(SPECIES, a, ao);
            FloatVector s1 = FloatVector.fromArray(SPECIES, a, ao + LANES);
            FloatVector s2 = FloatVector.fromArray(SPECIES, a, ao + 2 * LANES);
            FloatVector s3 = FloatVector.fromArray(SPECIES, a, ao + 3 * LANES);
            for (int i = ROW; i < n; i += ROW) {
                s0 = F.apply(s0, FloatVector.fromArray(SPECIES, a, ao + i));
                s1 = F.apply(s1, FloatVector.fromArray(SPECIES, a, ao + i + LANES));
                s2 = F.apply(s2, FloatVector.fromArray(SPECIES, a, ao + i + 2 * LANES));
                s3 = F.apply(s3, FloatVector.fromArray(SPECIES, a, ao + i + 3 * LANES));
            }
            F.apply(F.apply(s0, s1), F.apply(s2, s3)).intoArray(lanes, 0);
        }
    }

    /**
     * Elements that are done by one call of a method, so that the first long run makes many calls: until the compiler has
     * seen enough of them, every vector is an object.
     */
    private static final int STEP = 16 * 64;

    /** The function that the copy of a class was made for; a copy is no nestmate, so this is not private. */
    static <F> F constant(MethodHandles.Lookup copy, Class<F> type) {
        try {
            return MethodHandles.classData(copy, ConstantDescs.DEFAULT_NAME, type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
