package lectern.internal.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import lectern.internal.cpu.Cephes;
import lectern.internal.cpu.NormalBlocks;

/** The steps of {@link lectern.internal.cpu.SingleMath} for several numbers at once, with the same bits. */
final class VectorNormals {
    /** Half a block is eight numbers, so wider vectors would stand half empty. */
    private static final VectorSpecies<Float> SPECIES =
            VectorUnit.SHAPE.vectorBitSize() >= 256 ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;

    private static final VectorSpecies<Integer> INTS =
            SPECIES == FloatVector.SPECIES_256 ? IntVector.SPECIES_256 : IntVector.SPECIES_128;

    private static final int LANES = SPECIES.length();
    private static final int HALF = NormalBlocks.BLOCK / 2;

    private VectorNormals() {}

    static void transform(float[] r, int from, int n, float mean, float std) {
        for (int block = from; block < from + n; block += NormalBlocks.BLOCK) {
            for (int i = block; i < block + HALF; i += LANES) pairs(r, i, mean, std);
        }
    }

    private static void pairs(float[] r, int at, float mean, float std) {
        FloatVector u = FloatVector.fromArray(SPECIES, r, at);
        FloatVector v = FloatVector.fromArray(SPECIES, r, at + HALF);
        FloatVector radius =
                log(FloatVector.broadcast(SPECIES, 1).sub(u)).mul(-2).sqrt();
        FloatVector angle = v.mul(Cephes.TWO_PI);
        IntVector octant = octant(angle);
        FloatVector x = remainder(angle, octant);
        FloatVector sine = smallSin(x);
        FloatVector cosine = smallCos(x);
        VectorMask<Float> turned = isSet(octant, 2);
        FloatVector sin = sine.blend(cosine, turned);
        FloatVector cos = cosine.blend(sine, turned);
        sin = sin.blend(sin.neg(), isSet(octant, 4));
        cos = cos.blend(cos.neg(), isSet(octant.sub(2), 4).not());
        radius.mul(cos).fma(broadcast(std), broadcast(mean)).intoArray(r, at);
        radius.mul(sin).fma(broadcast(std), broadcast(mean)).intoArray(r, at + HALF);
    }

    private static FloatVector log(FloatVector value) {
        IntVector bits = value.reinterpretAsInts();
        FloatVector exponent = (FloatVector)
                bits.lanewise(VectorOperators.LSHR, 23).sub(126).convertShape(VectorOperators.I2F, SPECIES, 0);
        FloatVector m = bits.and(0x7fffff).or(0x3f000000).reinterpretAsFloats();
        VectorMask<Float> low = m.lt(Cephes.SQRT_HALF);
        exponent = exponent.sub(broadcast(1), low);
        FloatVector x = m.sub(1).add(m, low);
        FloatVector z = x.mul(x);
        FloatVector y = polynomial(Cephes.LOG, x).mul(x);
        y = y.fma(z, exponent.mul(Cephes.LN2_REST));
        y = z.fma(broadcast(-0.5f), y);
        return exponent.fma(broadcast(Cephes.LN2), x.add(y));
    }

    private static IntVector octant(FloatVector angle) {
        IntVector whole = (IntVector) angle.mul(Cephes.FOUR_OVER_PI).convertShape(VectorOperators.F2I, INTS, 0);
        return whole.add(1).and(~1);
    }

    private static FloatVector remainder(FloatVector angle, IntVector octant) {
        FloatVector times = (FloatVector) octant.convertShape(VectorOperators.I2F, SPECIES, 0);
        FloatVector x = angle;
        for (float part : Cephes.QUARTER_PI) x = times.fma(broadcast(-part), x);
        return x;
    }

    private static VectorMask<Float> isSet(IntVector octant, int bit) {
        return octant.and(bit).compare(VectorOperators.NE, 0).cast(SPECIES);
    }

    private static FloatVector smallSin(FloatVector x) {
        FloatVector z = x.mul(x);
        return polynomial(Cephes.SIN, z).mul(z).fma(x, x);
    }

    private static FloatVector smallCos(FloatVector x) {
        FloatVector z = x.mul(x);
        return polynomial(Cephes.COS, z).mul(z).fma(z, z.mul(-0.5f)).add(1);
    }

    private static FloatVector polynomial(float[] coefficients, FloatVector x) {
        FloatVector y = broadcast(coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) y = y.fma(x, broadcast(coefficients[i]));
        return y;
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
