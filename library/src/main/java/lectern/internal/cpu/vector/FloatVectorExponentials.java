package lectern.internal.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.Exponentials;
import lectern.internal.cpu.FloatExponentials;

/**
 * Softmax and the like over runs of adjacent floats; all others go to the scalar loops.
 */
final class FloatVectorExponentials implements Exponentials {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();

    private final Exponentials scalar = new FloatExponentials();

    @Override
    public void softmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        if (as != 1 || rs != 1 || n < 2 * LANES) {
            scalar.softmax(a0, ao, as, r0, ro, rs, n);
            return;
        }
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        scale(r, ro, n, 1 / exponentials(a, ao, max(a, ao, n), r, ro, n));
    }

    @Override
    public void logSoftmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        if (as != 1 || rs != 1 || n < 2 * LANES) {
            scalar.logSoftmax(a0, ao, as, r0, ro, rs, n);
            return;
        }
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        float max = max(a, ao, n);
        less(a, ao, max, (float) Math.log(exponentials(a, ao, max, r, ro, n)), r, ro, n);
    }

    @Override
    public void logSumExp(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        scalar.logSumExp(a0, ao, as, r0, ro, rs, n);
    }

    @Override
    public void logCumSumExp(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        scalar.logCumSumExp(a0, ao, as, r0, ro, rs, n);
    }

    private static float max(float[] a, int ao, int n) {
        FloatVector max = FloatVector.fromArray(SPECIES, a, ao + n - LANES);
        for (int i = 0; i < n - LANES; i += LANES) max = max.max(FloatVector.fromArray(SPECIES, a, ao + i));
        return max.reduceLanes(VectorOperators.MAX);
    }

    /** Writes {@code exp(a - max)}; returns their sum. */
    private static float exponentials(float[] a, int ao, float max, float[] r, int ro, int n) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            FloatVector e =
                    VectorMath.exp(FloatVector.fromArray(SPECIES, a, ao + i).sub(max));
            e.intoArray(r, ro + i);
            sum = sum.add(e);
        }
        float rest = 0;
        for (; i < n; i++) {
            r[ro + i] = (float) Math.exp(a[ao + i] - max);
            rest += r[ro + i];
        }
        // One after the other: a reduction of the whole vector adds in an order that depends on the compiler.
        for (int lane = 0; lane < LANES; lane++) rest += sum.lane(lane);
        return rest;
    }

    private static void scale(float[] r, int ro, int n, float factor) {
        for (int i = 0; i < n; i++) r[ro + i] *= factor;
    }

    /** {@code r = a - max - log}. */
    private static void less(float[] a, int ao, float max, float log, float[] r, int ro, int n) {
        for (int i = 0; i < n; i++) r[ro + i] = a[ao + i] - max - log;
    }
}
