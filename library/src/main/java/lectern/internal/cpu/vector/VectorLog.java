package lectern.internal.cpu.vector;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.SingleExp;
import lectern.internal.cpu.SingleLog;

/** The vectors' form of {@link SingleLog}, step by step. */
final class VectorLog {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final int LANES = SPECIES.length();

    private VectorLog() {}

    /** Whether all are positive normal numbers. */
    static boolean arePlain(float[] a, int ao, int n) {
        // Negative where one is not: below the least normal number's bits or above those of the largest number.
        int outside = 0;
        for (int i = 0; i < n; i++) {
            int bits = Float.floatToRawIntBits(a[ao + i]);
            outside |= (bits - SingleLog.LEAST_NORMAL_BITS) | (SingleLog.INFINITY_BITS - 1 - bits);
        }
        return outside >= 0;
    }

    /** Whether all are finite. */
    static boolean areFinite(float[] a, int ao, int n) {
        int outside = 0;
        for (int i = 0; i < n; i++) {
            outside |= SingleLog.INFINITY_BITS - 1 - (Float.floatToRawIntBits(a[ao + i]) & Integer.MAX_VALUE);
        }
        return outside >= 0;
    }

    static void log(float[] a, int ao, float[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            IntVector bits = FloatVector.fromArray(SPECIES, a, ao + i).reinterpretAsInts();
            IntVector power =
                    bits.sub(SingleLog.ROOT_HALF_BITS).lanewise(VectorOperators.ASHR, SingleExp.FRACTION_BITS);
            FloatVector f = bits.sub(power.lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS))
                    .reinterpretAsFloats()
                    .sub(1);
            FloatVector k = (FloatVector) power.convert(VectorOperators.I2F, 0);
            FloatVector p = broadcast(SPECIES, SingleLog.C11).fma(f, broadcast(SPECIES, SingleLog.C10));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C9));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C8));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C7));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C6));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C5));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C4));
            p = p.fma(f, broadcast(SPECIES, SingleLog.C3));
            p = p.fma(f, broadcast(SPECIES, -0.5f));
            FloatVector rest = k.fma(broadcast(SPECIES, SingleExp.LN2_REST), p.mul(f.mul(f)));
            FloatVector sum = k.fma(broadcast(SPECIES, SingleExp.LN2), f);
            FloatVector lost =
                    k.fma(broadcast(SPECIES, SingleExp.LN2), sum.neg()).add(f);
            sum.add(rest.add(lost)).intoArray(r, ro + i);
        }
    }

    static void pow(float[] a, int ao, float[] b, int bo, float[] r, int ro, float[] block, int n) {
        // The products and their rests; r may be b, so the products wait in the block.
        products(a, ao, b, bo, r, ro, block, n);
        expOfSums(block, r, ro, n);
    }

    private static void products(float[] a, int ao, float[] b, int bo, float[] rests, int ro, float[] r, int n) {
        for (int i = 0; i < n; i += LANES) {
            IntVector bits = FloatVector.fromArray(SPECIES, a, ao + i).reinterpretAsInts();
            IntVector power =
                    bits.sub(SingleLog.ROOT_HALF_BITS).lanewise(VectorOperators.ASHR, SingleExp.FRACTION_BITS);
            FloatVector m = bits.sub(power.lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS))
                    .reinterpretAsFloats();
            FloatVector k = (FloatVector) power.convert(VectorOperators.I2F, 0);
            FloatVector f = m.sub(1);
            FloatVector sum = m.add(1);
            FloatVector inverse = broadcast(SPECIES, 1).div(sum);
            FloatVector s = f.mul(inverse);
            FloatVector sRest =
                    s.neg().fma(m.sub(sum.sub(1)), s.neg().fma(sum, f)).mul(inverse);
            FloatVector square = s.mul(s);
            FloatVector squareRest = s.fma(s, square.neg()).add(s.mul(2).mul(sRest));
            FloatVector q = broadcast(SPECIES, SingleLog.S9).fma(square, broadcast(SPECIES, SingleLog.S7));
            q = q.fma(square, broadcast(SPECIES, SingleLog.S5));
            FloatVector p = q.fma(square, broadcast(SPECIES, SingleLog.S3));
            FloatVector pRest = q.fma(square, broadcast(SPECIES, SingleLog.S3).sub(p));
            FloatVector u = p.mul(square);
            FloatVector uRest = p.fma(square, u.neg()).add(p.fma(squareRest, pRest.mul(square)));
            FloatVector cubic = u.mul(s);
            FloatVector cubicRest = u.fma(s, cubic.neg()).add(u.fma(sRest, uRest.mul(s)));
            FloatVector high = k.fma(broadcast(SPECIES, SingleLog.LN2_SHORT), s.add(s));
            FloatVector lost = s.add(s).sub(high.sub(k.mul(SingleLog.LN2_SHORT)));
            FloatVector sumHigh = high.add(cubic);
            FloatVector small = k.fma(
                    broadcast(SPECIES, SingleLog.LN2_SHORT_REST),
                    cubic.sub(sumHigh.sub(high)).add(lost).add(cubicRest.add(sRest.add(sRest))));
            FloatVector log = sumHigh.add(small);
            FloatVector logRest = small.sub(log.sub(sumHigh));
            FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
            FloatVector product = log.mul(y).max(SingleLog.LEAST_POWER).min(SingleLog.GREATEST_POWER);
            product.intoArray(r, i);
            logRest.fma(y, log.fma(y, product.neg())).max(-1).min(1).intoArray(rests, ro + i);
        }
    }

    /** {@link VectorExp#exp} of sums of a number and a small one, which the result takes the place of. */
    private static void expOfSums(float[] a, float[] rests, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector x =
                    FloatVector.fromArray(SPECIES, a, i).max(SingleExp.LEAST).min(SingleExp.GREATEST);
            FloatVector shifted = x.mul(SingleExp.LOG2_E).add(SingleExp.TO_WHOLE);
            FloatVector k = shifted.sub(SingleExp.TO_WHOLE);
            FloatVector high = k.fma(broadcast(SPECIES, -SingleExp.LN2), x);
            FloatVector low =
                    k.fma(broadcast(SPECIES, -SingleExp.LN2_REST), FloatVector.fromArray(SPECIES, rests, ro + i));
            FloatVector s = high.add(low);
            FloatVector p = broadcast(SPECIES, SingleExp.C7).fma(s, broadcast(SPECIES, SingleExp.C6));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C5));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C4));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C3));
            p = p.fma(s, broadcast(SPECIES, SingleExp.C2));
            FloatVector sum = high.add(1);
            FloatVector lost = broadcast(SPECIES, 1).sub(sum).add(high);
            FloatVector y = sum.add(p.fma(s.mul(s), low).add(lost));
            IntVector power = shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(SingleExp.TO_WHOLE));
            IntVector half = power.lanewise(VectorOperators.ASHR, 1);
            IntVector first = half.add(SingleExp.EXPONENT_BIAS).lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS);
            IntVector second = power.sub(half)
                    .add(SingleExp.EXPONENT_BIAS)
                    .lanewise(VectorOperators.LSHL, SingleExp.FRACTION_BITS);
            y.mul(first.reinterpretAsFloats()).mul(second.reinterpretAsFloats()).intoArray(rests, ro + i);
        }
    }
}
