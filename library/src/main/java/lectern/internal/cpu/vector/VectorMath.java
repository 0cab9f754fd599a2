package lectern.internal.cpu.vector;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Transcendental functions of floats by the polynomials of the Cephes library, within 2 units in the last place. Only
 * operations that are rounded in one way are used: the JDK's own vector functions have other last digits before they are
 * compiled than after, so that a cell would not always give the same.
 *
 * @see <a href="https://netlib.org/cephes/">Cephes</a>
 */
final class VectorMath {
    private static final VectorSpecies<Float> SPECIES = FloatVectorLoops.SPECIES;

    /** Beyond these the result is 0 and infinity. */
    private static final float LEAST = -104;

    private static final float GREATEST = 89;
    private static final float LOG2_E = 1.442695f;
    /** The natural logarithm of 2 as a short number and the small rest. */
    private static final float LN2 = 0.69335938f;

    private static final float LN2_REST = -2.1219444e-4f;
    /** Adding this rounds to a whole number, which then stands in the lowest bits. */
    private static final float TO_WHOLE = 12582912;

    private static final int EXPONENT_BIAS = 127;
    private static final int FRACTION_BITS = 23;
    /** Below this the polynomial of tanh is better than the quotient. */
    private static final float SMALL = 0.625f;

    static final Map<String, FloatVectorLoops.Unary> UNARY = Map.of(
            "EXP", VectorMath::exp,
            "TANH", VectorMath::tanh,
            "SIGMOID", VectorMath::sigmoid,
            "SILU", a -> a.mul(sigmoid(a)));

    private VectorMath() {}

    static FloatVector exp(FloatVector a) {
        FloatVector x = a.max(LEAST).min(GREATEST);
        FloatVector shifted = x.mul(LOG2_E).add(TO_WHOLE);
        FloatVector times = shifted.sub(TO_WHOLE);
        FloatVector r = times.fma(broadcast(-LN2), x);
        r = times.fma(broadcast(-LN2_REST), r);
        FloatVector y = expPolynomial(r).fma(r.mul(r), r).add(1);
        // In two steps, because the power itself may be too large or too small for a float.
        IntVector power = shifted.reinterpretAsInts().sub(Float.floatToRawIntBits(TO_WHOLE));
        IntVector half = power.lanewise(VectorOperators.ASHR, 1);
        return y.mul(powerOf2(half)).mul(powerOf2(power.sub(half)));
    }

    private static FloatVector powerOf2(IntVector exponent) {
        return exponent.add(EXPONENT_BIAS)
                .lanewise(VectorOperators.LSHL, FRACTION_BITS)
                .reinterpretAsFloats();
    }

    private static FloatVector sigmoid(FloatVector a) {
        return broadcast(1).div(exp(a.neg()).add(1));
    }

    private static FloatVector tanh(FloatVector a) {
        FloatVector size = a.abs();
        FloatVector square = a.mul(a);
        FloatVector small = tanhPolynomial(square).mul(square).fma(a, a);
        FloatVector large =
                broadcast(1).sub(broadcast(2).div(exp(size.add(size)).add(1)));
        VectorMask<Float> negative = a.lt(0);
        large = large.blend(large.neg(), negative);
        return large.blend(small, size.lt(SMALL));
    }

    private static FloatVector expPolynomial(FloatVector x) {
        FloatVector y = broadcast(1.9875691e-4f);
        y = step(y, x, 1.3981999e-3f);
        y = step(y, x, 8.333452e-3f);
        y = step(y, x, 4.1665796e-2f);
        y = step(y, x, 0.16666666f);
        return step(y, x, 0.5f);
    }

    private static FloatVector tanhPolynomial(FloatVector x) {
        FloatVector y = broadcast(-5.7049887e-3f);
        y = step(y, x, 2.063909e-2f);
        y = step(y, x, -5.3739715e-2f);
        y = step(y, x, 0.13331442f);
        return step(y, x, -0.33333284f);
    }

    /** One step of Horner's scheme. They stand one by one, because in a loop each vector would be an object. */
    private static FloatVector step(FloatVector y, FloatVector x, float coefficient) {
        return y.fma(x, broadcast(coefficient));
    }

    private static FloatVector broadcast(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }
}
