package lectern.internal.cpu.vector;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.SingleErf;

/** The vectors' form of {@link SingleErf}, step by step. */
final class VectorErf {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();

    private VectorErf() {}

    static void erf(float[] a, int ao, float[] r, int ro, float[] block, int n) {
        exponents(a, ao, block, n);
        VectorExp.exp(block, 0, block, 0, n);
        nearOrFar(a, ao, block, r, ro, n);
    }

    private static void exponents(float[] a, int ao, float[] r, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i).abs().min(SingleErf.END);
            FloatVector p = broadcast(SPECIES, SingleErf.F7).fma(x, broadcast(SPECIES, SingleErf.F6));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F5));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F4));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F3));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F2));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F1));
            p = p.fma(x, broadcast(SPECIES, SingleErf.F0));
            p.mul(x).neg().intoArray(r, i);
        }
    }

    private static void nearOrFar(float[] a, int ao, float[] exps, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector whole = FloatVector.fromArray(SPECIES, a, ao + i);
            FloatVector x = whole.abs().min(SingleErf.END);
            FloatVector square = x.mul(x);
            FloatVector p = broadcast(SPECIES, SingleErf.N6).fma(square, broadcast(SPECIES, SingleErf.N5));
            p = p.fma(square, broadcast(SPECIES, SingleErf.N4));
            p = p.fma(square, broadcast(SPECIES, SingleErf.N3));
            p = p.fma(square, broadcast(SPECIES, SingleErf.N2));
            p = p.fma(square, broadcast(SPECIES, SingleErf.N1));
            p = p.fma(square, broadcast(SPECIES, SingleErf.N0));
            FloatVector near = p.fma(x, x);
            FloatVector far = broadcast(SPECIES, 1).sub(FloatVector.fromArray(SPECIES, exps, i));
            IntVector sign = whole.reinterpretAsInts().and(Integer.MIN_VALUE);
            far.blend(near, x.compare(VectorOperators.LT, SingleErf.NEAR))
                    .reinterpretAsInts()
                    .or(sign)
                    .reinterpretAsFloats()
                    .intoArray(r, ro + i);
        }
    }
}
