package lectern.internal.cpu.vector;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.SingleExp;
import lectern.internal.cpu.SingleTrig;

/** The vectors' form of {@link SingleTrig}, step by step. */
final class VectorTrig {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final int LARGEST_BITS = Float.floatToRawIntBits(SingleTrig.LARGEST);

    private VectorTrig() {}

    /** Whether all angles are small enough to be reduced in floats. */
    static boolean arePlain(float[] a, int ao, int n) {
        int outside = 0;
        for (int i = 0; i < n; i++) {
            outside |= LARGEST_BITS - (Float.floatToRawIntBits(a[ao + i]) & Integer.MAX_VALUE);
        }
        return outside >= 0;
    }

    static void sin(float[] a, int ao, float[] r, int ro, int n) {
        turned(a, ao, 0, Integer.MIN_VALUE, r, ro, n);
    }

    static void cos(float[] a, int ao, float[] r, int ro, int n) {
        turned(a, ao, 1, 0, r, ro, n);
    }

    /** The sine of {@code |a|} and so many quarter turns, negated as {@code a} where {@code signs} has the highest bit. */
    private static void turned(float[] a, int ao, int quarters, int signs, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector angle = FloatVector.fromArray(SPECIES, a, ao + i);
            FloatVector x = angle.abs();
            FloatVector shifted =
                    x.fma(broadcast(SPECIES, SingleTrig.TWO_OVER_PI), broadcast(SPECIES, SingleExp.TO_WHOLE));
            FloatVector k = shifted.sub(SingleExp.TO_WHOLE);
            FloatVector near = k.fma(broadcast(SPECIES, -SingleTrig.QUARTER), x);
            FloatVector s = k.fma(broadcast(SPECIES, -SingleTrig.QUARTER_REST), near);
            FloatVector taken = near.sub(s);
            FloatVector rest = k.fma(
                    broadcast(SPECIES, -SingleTrig.QUARTER_LAST),
                    k.fma(broadcast(SPECIES, -SingleTrig.QUARTER_REST), taken)
                            .add(near.sub(taken).sub(s)));
            FloatVector square = s.mul(s);
            FloatVector sine = broadcast(SPECIES, SingleTrig.S9).fma(square, broadcast(SPECIES, SingleTrig.S7));
            sine = sine.fma(square, broadcast(SPECIES, SingleTrig.S5));
            sine = sine.fma(square, broadcast(SPECIES, SingleTrig.S3));
            sine = s.add(sine.mul(square).fma(s, rest));
            FloatVector cosine = broadcast(SPECIES, SingleTrig.C8).fma(square, broadcast(SPECIES, SingleTrig.C6));
            cosine = cosine.fma(square, broadcast(SPECIES, SingleTrig.C4));
            cosine = cosine.fma(square, broadcast(SPECIES, -0.5f));
            cosine = cosine.fma(square, s.neg().mul(rest)).add(1);
            IntVector turn = shifted.reinterpretAsInts().add(quarters);
            IntVector odd = turn.lanewise(VectorOperators.LSHL, 31).lanewise(VectorOperators.ASHR, 31);
            IntVector value =
                    sine.reinterpretAsInts().lanewise(VectorOperators.BITWISE_BLEND, cosine.reinterpretAsInts(), odd);
            IntVector flip = turn.lanewise(VectorOperators.LSHL, 30)
                    .and(Integer.MIN_VALUE)
                    .lanewise(VectorOperators.XOR, angle.reinterpretAsInts().and(signs));
            value.lanewise(VectorOperators.XOR, flip).reinterpretAsFloats().intoArray(r, ro + i);
        }
    }
}
