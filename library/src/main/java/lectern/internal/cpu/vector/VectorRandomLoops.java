package lectern.internal.cpu.vector;

import static jdk.incubator.vector.FloatVector.broadcast;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.Cephes;
import lectern.internal.cpu.MersenneTwister;
import lectern.internal.cpu.RandomLoops;
import lectern.internal.cpu.SingleExp;

/** The loops behind random numbers with vector instructions. */
final class VectorRandomLoops implements RandomLoops, Rehearsal.Piece {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, VectorUnit.SHAPE);
    private static final int LANES = SPECIES.length();
    private static final int N = MersenneTwister.N;
    private static final int M = MersenneTwister.M;
    private static final int HALF = BLOCK / 2;
    /** Pairs of normal numbers that are made at a time. */
    private static final int PAIRS = 256;

    private final RandomLoops scalar;
    private final Rehearsal rehearsal = new Rehearsal(this, 2 * BLOCK);

    VectorRandomLoops(RandomLoops scalar) {
        this.scalar = scalar;
    }

    @Override
    public void renew(int[] state) {
        if (!rehearsal.isOver(N)) {
            scalar.renew(state);
            return;
        }
        int whole = (N - M) / LANES * LANES;
        twist(state, 0, M, whole);
        for (int i = whole; i < N - M; i++) state[i] = state[i + M] ^ twisted(state[i], state[i + 1]);
        int rest = (M - 1) / LANES * LANES;
        twist(state, N - M, M - N, rest);
        for (int i = N - M + rest; i < N - 1; i++) state[i] = state[i + M - N] ^ twisted(state[i], state[i + 1]);
        state[N - 1] = state[M - 1] ^ twisted(state[N - 1], state[0]);
    }

    private static int twisted(int word, int next) {
        int y = (word & MersenneTwister.UPPER_BIT) | (next & MersenneTwister.LOWER_BITS);
        return (y >>> 1) ^ (-(y & 1) & MersenneTwister.MATRIX);
    }

    private static void twist(int[] state, int from, int shift, int n) {
        for (int i = from; i < from + n; i += LANES) {
            IntVector y = IntVector.fromArray(INTS, state, i)
                    .and(MersenneTwister.UPPER_BIT)
                    .or(IntVector.fromArray(INTS, state, i + 1).and(MersenneTwister.LOWER_BITS));
            IntVector odd = y.lanewise(VectorOperators.LSHL, 31).lanewise(VectorOperators.ASHR, 31);
            IntVector.fromArray(INTS, state, i + shift)
                    .lanewise(VectorOperators.XOR, y.lanewise(VectorOperators.LSHR, 1))
                    .lanewise(VectorOperators.XOR, odd.and(MersenneTwister.MATRIX))
                    .intoArray(state, i);
        }
    }

    @Override
    public void temper(int[] state, int from, int[] r, int ro, int n) {
        int whole = rehearsal.isOver(n) ? n - n % LANES : 0;
        tempered(state, from, r, ro, whole);
        scalar.temper(state, from + whole, r, ro + whole, n - whole);
    }

    private static void tempered(int[] state, int from, int[] r, int ro, int n) {
        for (int i = 0; i < n; i += LANES) {
            IntVector y = IntVector.fromArray(INTS, state, from + i);
            y = y.lanewise(VectorOperators.XOR, y.lanewise(VectorOperators.LSHR, 11));
            y = y.lanewise(
                    VectorOperators.XOR, y.lanewise(VectorOperators.LSHL, 7).and(MersenneTwister.MASK_7));
            y = y.lanewise(
                    VectorOperators.XOR, y.lanewise(VectorOperators.LSHL, 15).and(MersenneTwister.MASK_15));
            y.lanewise(VectorOperators.XOR, y.lanewise(VectorOperators.LSHR, 18))
                    .intoArray(r, ro + i);
        }
    }

    @Override
    public void uniform(int[] bits, float[] r, int ro, int n, float low, float span) {
        if (!rehearsal.isOver(n)) {
            scalar.uniform(bits, r, ro, n, low, span);
            return;
        }
        int whole = n - n % LANES;
        scaled(bits, r, ro, whole, low, span);
        for (int i = whole; i < n; i++) r[ro + i] = Math.fma((bits[i] & 0xFFFFFF) * 0x1p-24f, span, low);
    }

    private static void scaled(int[] bits, float[] r, int ro, int n, float low, float span) {
        for (int i = 0; i < n; i += LANES) {
            IntVector whole = IntVector.fromArray(INTS, bits, i).and(0xFFFFFF);
            FloatVector x = (FloatVector) whole.convert(VectorOperators.I2F, 0);
            x.mul(0x1p-24f)
                    .fma(broadcast(SPECIES, span), broadcast(SPECIES, low))
                    .intoArray(r, ro + i);
        }
    }

    @Override
    public void normal(float[] r, int ro, int n, float mean, float std) {
        int many = PAIRS * 2;
        int whole = n >= many && rehearsal.isOver(n) ? n - n % many : 0;
        if (whole > 0) {
            float[] first = new float[PAIRS];
            float[] second = new float[PAIRS];
            for (int from = ro; from < ro + whole; from += many) {
                part(r, from, first, second);
                radii(first, PAIRS);
                pairs(first, second, mean, std, PAIRS);
                join(first, second, r, from);
            }
        }
        scalar.normal(r, ro + whole, n - whole, mean, std);
    }

    private static void part(float[] r, int from, float[] first, float[] second) {
        for (int i = 0; i < PAIRS; i += HALF) {
            int at = from + 2 * i;
            for (int j = 0; j < HALF; j++) first[i + j] = r[at + j];
            for (int j = 0; j < HALF; j++) second[i + j] = r[at + HALF + j];
        }
    }

    private static void join(float[] first, float[] second, float[] r, int from) {
        for (int i = 0; i < PAIRS; i += HALF) {
            int at = from + 2 * i;
            for (int j = 0; j < HALF; j++) r[at + j] = first[i + j];
            for (int j = 0; j < HALF; j++) r[at + HALF + j] = second[i + j];
        }
    }

    /** {@code sqrt(-2 * log(1 - r))}, in the steps of {@link lectern.internal.cpu.SingleMath}. */
    private static void radii(float[] r, int n) {
        for (int i = 0; i < n; i += LANES) {
            IntVector bits = broadcast(SPECIES, 1)
                    .sub(FloatVector.fromArray(SPECIES, r, i))
                    .reinterpretAsInts();
            FloatVector m = bits.and(0x7fffff).or(0x3f000000).reinterpretAsFloats();
            // All ones where m is less: m and the root are positive, so their bits compare as they do.
            IntVector less = m.reinterpretAsInts()
                    .sub(Float.floatToRawIntBits(Cephes.SQRT_HALF))
                    .lanewise(VectorOperators.ASHR, 31);
            FloatVector k = (FloatVector)
                    bits.lanewise(VectorOperators.LSHR, 23).sub(126).add(less).convert(VectorOperators.I2F, 0);
            FloatVector x = m.sub(1).add(m.reinterpretAsInts().and(less).reinterpretAsFloats());
            FloatVector z = x.mul(x);
            FloatVector y = broadcast(SPECIES, Cephes.LOG_0).fma(x, broadcast(SPECIES, Cephes.LOG_1));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_2));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_3));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_4));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_5));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_6));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_7));
            y = y.fma(x, broadcast(SPECIES, Cephes.LOG_8)).mul(x);
            y = y.fma(z, k.mul(Cephes.LN2_REST));
            y = broadcast(SPECIES, -0.5f).fma(z, y);
            k.fma(broadcast(SPECIES, Cephes.LN2), x.add(y)).mul(-2).sqrt().intoArray(r, i);
        }
    }

    /** Multiplies radii by the cosine and the sine of so many turns, likewise. */
    private static void pairs(float[] radii, float[] turns, float mean, float std, int n) {
        for (int i = 0; i < n; i += LANES) {
            FloatVector angle = FloatVector.fromArray(SPECIES, turns, i).mul(Cephes.TWO_PI);
            // Rounded down by way of the nearest whole number: JDK 17 has no instruction that makes floats integers.
            FloatVector octants = angle.mul(Cephes.FOUR_OVER_PI);
            FloatVector shifted = octants.add(SingleExp.TO_WHOLE);
            IntVector above = octants.sub(shifted.sub(SingleExp.TO_WHOLE))
                    .reinterpretAsInts()
                    .lanewise(VectorOperators.ASHR, 31);
            IntVector octant = shifted.reinterpretAsInts()
                    .sub(Float.floatToRawIntBits(SingleExp.TO_WHOLE) - 1)
                    .add(above)
                    .and(~1);
            FloatVector k = (FloatVector) octant.convert(VectorOperators.I2F, 0);
            FloatVector x = broadcast(SPECIES, -Cephes.QUARTER_PI_0).fma(k, angle);
            x = broadcast(SPECIES, -Cephes.QUARTER_PI_1).fma(k, x);
            x = broadcast(SPECIES, -Cephes.QUARTER_PI_2).fma(k, x);
            FloatVector z = x.mul(x);
            FloatVector sine = broadcast(SPECIES, Cephes.SIN_0).fma(z, broadcast(SPECIES, Cephes.SIN_1));
            sine = sine.fma(z, broadcast(SPECIES, Cephes.SIN_2)).mul(z).fma(x, x);
            FloatVector cosine = broadcast(SPECIES, Cephes.COS_0).fma(z, broadcast(SPECIES, Cephes.COS_1));
            cosine = cosine.fma(z, broadcast(SPECIES, Cephes.COS_2))
                    .mul(z)
                    .fma(z, z.mul(-0.5f))
                    .add(1);
            IntVector swap = octant.lanewise(VectorOperators.LSHL, 30).lanewise(VectorOperators.ASHR, 31);
            IntVector sines = sine.reinterpretAsInts();
            IntVector cosines = cosine.reinterpretAsInts();
            FloatVector first = cosines.lanewise(VectorOperators.BITWISE_BLEND, sines, swap)
                    .lanewise(
                            VectorOperators.XOR,
                            octant.sub(2)
                                    .lanewise(VectorOperators.NOT)
                                    .lanewise(VectorOperators.LSHL, 29)
                                    .and(Integer.MIN_VALUE))
                    .reinterpretAsFloats();
            FloatVector second = sines.lanewise(VectorOperators.BITWISE_BLEND, cosines, swap)
                    .lanewise(
                            VectorOperators.XOR,
                            octant.lanewise(VectorOperators.LSHL, 29).and(Integer.MIN_VALUE))
                    .reinterpretAsFloats();
            FloatVector radius = FloatVector.fromArray(SPECIES, radii, i);
            radius.mul(first)
                    .fma(broadcast(SPECIES, std), broadcast(SPECIES, mean))
                    .intoArray(radii, i);
            radius.mul(second)
                    .fma(broadcast(SPECIES, std), broadcast(SPECIES, mean))
                    .intoArray(turns, i);
        }
    }

    @Override
    public void vectors(int n) {
        int[] words = new int[n + 1];
        float[] first = new float[n];
        float[] second = new float[n];
        twist(words, 0, 0, n);
        tempered(words, 0, words, 0, n);
        scaled(words, first, 0, n, 0, 1);
        radii(first, n);
        pairs(first, second, 0, 1, n);
    }

    @Override
    public void scalars(int n) {
        int[] words = new int[N];
        float[] r = new float[2 * n];
        scalar.renew(words);
        scalar.temper(words, 0, words, 0, Math.min(N, n));
        scalar.uniform(new int[n], r, 0, n, 0, 1);
        scalar.normal(r, 0, 2 * n, 0, 1);
    }
}
