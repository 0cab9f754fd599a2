package lectern.internal.cpu.vector;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.SingleExp;

/** The vectors' form of {@link SingleExp}, step by step. */
final class VectorExp {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();
    private static final int TO_WHOLE_BITS = Float.floatToRawIntBits(SingleExp.TO_WHOLE);

    private VectorExp() {}

    static void exp(float[] a, int ao, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i)
                    .max(SingleExp.LEAST)
                    .min(SingleExp.GREATEST);
            FloatVector shifted = x.mul(SingleExp.LOG2_E).add(SingleExp.TO_WHOLE);
            FloatVector k = shifted.sub(SingleExp.TO_WHOLE);
            FloatVector high = k.fma(broadcast(SPECIES, -SingleExp.LN2), x);
            FloatVector low = k.mul(-SingleExp.LN2_REST);
            FloatVector s = high.add(low);
            FloatVector p = broadcast(SPECIES, SingleExp.C7).fma(s, broadcast(SPECIES, SingleExp.C6));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C5));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C4));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C3));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C2));
            FloatVector sum = high.add(1);
            FloatVector lost = broadcast(SPECIES, 1).sub(sum).add(high);
            FloatVector y = sum.add(p.fma(s.mul(s), low).add(lost));
            IntVector power = shifted.reinterpretAsInts().sub(TO_WHOLE_BITS);
            IntVector half = power.lanewise(VectorOperators.ASHR, 1);
            IntVector first = half.add(SingleExp.EXPONENT_BIAS).lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS);
            IntVector second = power.sub(half)
                    .add(SingleExp.EXPONENT_BIAS)
                    .lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS);
            y.mul(first.reinterpretAsFloats()).mul(second.reinterpretAsFloats()).intoArray(r, ro + i);
        }
    }

    static void tanh(float[] a, int ao, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector whole = FloatVector.fromArray(SPECIES, a, ao + i);
            FloatVector x = whole.abs().min(SingleExp.TANH_END).mul(2);
            FloatVector shifted = x.mul(SingleExp.LOG2_E).add(SingleExp.TO_WHOLE);
            FloatVector k = shifted.sub(SingleExp.TO_WHOLE);
            FloatVector high = k.fma(broadcast(SPECIES, -SingleExp.LN2), x);
            FloatVector low = k.mul(-SingleExp.LN2_REST);
            FloatVector s = high.add(low);
            FloatVector p = broadcast(SPECIES, SingleExp.C7).fma(s, broadcast(SPECIES, SingleExp.C6));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C5));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C4));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C3));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C2));
            FloatVector t = p.fma(s.mul(s), low);
            FloatVector y = high.add(t);
            FloatVector yRest = high.sub(y).add(t);
            FloatVector scale = shifted.reinterpretAsInts()
                    .sub(TO_WHOLE_BITS - SingleExp.EXPONENT_BIAS)
                    .lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS)
                    .reinterpretAsFloats();
            FloatVector less = scale.sub(1);
            FloatVector e = y.fma(scale, less);
            FloatVector eRest = yRest.fma(scale, y.fma(scale, less.sub(e)));
            FloatVector sum = e.add(2);
            FloatVector part = sum.sub(e);
            FloatVector lost = e.sub(sum.sub(part)).add(broadcast(SPECIES, 2).sub(part));
            FloatVector inverse = broadcast(SPECIES, 1).div(sum);
            FloatVector quotient = e.mul(inverse);
            FloatVector remainder = quotient.neg()
                    .fma(lost.add(eRest), quotient.neg().fma(sum, e).add(eRest));
            IntVector sign = whole.reinterpretAsInts().and(Integer.MIN_VALUE);
            remainder
                    .fma(inverse, quotient)
                    .reinterpretAsInts()
                    .or(sign)
                    .reinterpretAsFloats()
                    .intoArray(r, ro + i);
        }
    }

    static void sigmoid(float[] a, int ao, float[] r, int ro, float[] block, int n) {
        negativeSizes(a, ao, block, n);
        exp(block, 0, block, 0, n);
        shares(a, ao, block, r, ro, n);
    }

    static void silu(float[] a, int ao, float[] r, int ro, float[] block, int n) {
        sigmoid(a, ao, block, 0, block, n);
        for (int i = 0; i < n; i++) r[ro + i] = a[ao + i] * block[i];
    }

    private static void negativeSizes(float[] a, int ao, float[] r, int n) {
        for (int i = 0; i < n; i++) r[i] = -Math.abs(a[ao + i]);
    }

    /** {@code 1 / (1 + e)} or, for negative {@code a}, {@code e / (1 + e)}. */
    private static void shares(float[] a, int ao, float[] exps, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
            FloatVector e = FloatVector.fromArray(SPECIES, exps, i);
            FloatVector one = broadcast(SPECIES, 1);
            // Not by a mask, which some JDKs make from a comparison in several steps.
            IntVector negative = x.reinterpretAsInts().lanewise(VectorOperators.ASHR, 31);
            FloatVector numerator = one.reinterpretAsInts()
                    .lanewise(VectorOperators.BITWISE_BLEND, e.reinterpretAsInts(), negative)
                    .reinterpretAsFloats();
            FloatVector sum = e.add(1);
            FloatVector lost = one.sub(sum).add(e);
            FloatVector inverse = one.div(sum);
            FloatVector quotient = numerator.mul(inverse);
            FloatVector remainder = quotient.neg().fma(lost, quotient.neg().fma(sum, numerator));
            remainder.fma(inverse, quotient).intoArray(r, ro + i);
        }
    }
}
