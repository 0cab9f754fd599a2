package lectern.internal.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.Erf;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The functions in float arithmetic against a library of many digits, all over where they are neither 0 nor constant. */
class SingleErrorTest {
    /** One more than {@link Math}'s, whose results are rounded from double: half a unit in the last place. */
    private static final double ALLOWED = 1.5;

    /** The library takes a millisecond for a number; between its samples Math's doubles are exact enough. */
    private static final int EXACT_SAMPLES = 60;

    private static final int SAMPLES = 200_000;
    private static final int DIGITS = 20;

    private static DynamicTest within(
            String name,
            FloatLoops.Unary f,
            UnaryOperator<Apfloat> exact,
            DoubleUnaryOperator near,
            float from,
            float to) {
        return dynamicTest(name, () -> {
            for (float x : between(from, to, EXACT_SAMPLES)) {
                Apfloat expected = exact.apply(new Apfloat(x, DIGITS));
                double error =
                        new Apfloat(f.apply(x), DIGITS).subtract(expected).doubleValue();
                assertSmall(error, expected.doubleValue(), x);
            }
            for (float x : between(from, to, SAMPLES)) {
                double expected = near.applyAsDouble(x);
                assertSmall(f.apply(x) - expected, expected, x);
            }
        });
    }

    /** Floats as evenly spread as their bits. */
    private static float[] between(float from, float to, int n) {
        long first = Float.floatToIntBits(from);
        long last = Float.floatToIntBits(to);
        float[] values = new float[n + 1];
        for (int i = 0; i <= n; i++) values[i] = Float.intBitsToFloat((int) (first + (last - first) * i / n));
        return values;
    }

    private static void assertSmall(double error, double expected, float at) {
        double units = Math.abs(error) / Math.ulp((float) expected);
        assertTrue(units <= ALLOWED, () -> "at " + at + ", where it is " + expected + ": " + units + " units off");
    }

    private static Apfloat sigmoid(Apfloat x) {
        return Apfloat.ONE.divide(ApfloatMath.exp(x.negate()).add(Apfloat.ONE));
    }

    private static double sigmoid(double x) {
        return 1 / (Math.exp(-x) + 1);
    }

    @TestFactory
    Stream<DynamicTest> withinOneAndAHalfUnits() {
        return Stream.of(
                within("exp", SingleExp::exp, ApfloatMath::exp, Math::exp, 1e-6f, 88.7f),
                within("exp of negatives", SingleExp::exp, ApfloatMath::exp, Math::exp, -1e-6f, -87),
                within("exp to denormals", SingleExp::exp, ApfloatMath::exp, Math::exp, -87, -103),
                within("tanh", SingleExp::tanh, ApfloatMath::tanh, Math::tanh, 1e-30f, 9.5f),
                within("tanh of negatives", SingleExp::tanh, ApfloatMath::tanh, Math::tanh, -1e-6f, -10),
                within("sigmoid", SingleExp::sigmoid, SingleErrorTest::sigmoid, SingleErrorTest::sigmoid, 1e-6f, 20),
                within(
                        "sigmoid of negatives",
                        SingleExp::sigmoid,
                        SingleErrorTest::sigmoid,
                        SingleErrorTest::sigmoid,
                        -1e-6f,
                        -87),
                within("log", SingleLog::log, ApfloatMath::log, Math::log, Float.MIN_VALUE, Float.MAX_VALUE),
                within("log around 1", SingleLog::log, ApfloatMath::log, Math::log, 0.9f, 1.1f),
                within("sin", SingleTrig::sin, ApfloatMath::sin, Math::sin, 1e-20f, 100),
                within("sin of large angles", SingleTrig::sin, ApfloatMath::sin, Math::sin, -100, -1e7f),
                within("cos", SingleTrig::cos, ApfloatMath::cos, Math::cos, 1e-20f, 100),
                within("cos of large angles", SingleTrig::cos, ApfloatMath::cos, Math::cos, 100, 1e7f),
                within("erf", SingleErf::erf, ApfloatMath::erf, Erf::value, 1e-20f, 4.5f),
                within("erf of negatives", SingleErf::erf, ApfloatMath::erf, Erf::value, -1e-6f, -4.5f),
                power(2.5f, 1e-15f, 1e15f),
                power(-7.3f, 1e-5f, 1e5f),
                power(0.01f, 1e-37f, 1e38f),
                power(250, 0.71f, 1.41f),
                power(1e6f, 0.9999f, 1.00008f));
    }

    private static DynamicTest power(float exponent, float from, float to) {
        Apfloat exact = new Apfloat(exponent, DIGITS);
        return within(
                "power " + exponent,
                x -> SingleLog.pow(x, exponent),
                x -> ApfloatMath.pow(x, exact),
                x -> Math.pow(x, exponent),
                from,
                to);
    }

    @Test
    void powersThatAreWholeAreExact() {
        for (int base = 2; base < 4000; base++) {
            double power = base;
            for (int exponent = 1; power < 1 << 24; exponent++, power *= base) {
                assertEquals((float) power, SingleLog.pow(base, exponent));
            }
        }
        assertEquals(0.125f, SingleLog.pow(2, -3));
        assertEquals(0.25f, SingleLog.pow(16, -0.5f));
    }

    @Test
    void theEndsOfTheNumbersAreAsInMath() {
        float[] ends = {
            0,
            -0f,
            1,
            -1,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            200,
            -200,
            3,
            -3,
            0.5f
        };
        for (float x : ends) {
            assertNear(Math.exp(x), SingleExp.exp(x));
            assertNear(Math.tanh(x), SingleExp.tanh(x));
            assertNear(sigmoid(x), SingleExp.sigmoid(x));
            assertNear(Math.log(x), SingleLog.log(x));
            assertNear(Math.sin(x), SingleTrig.sin(x));
            assertNear(Math.cos(x), SingleTrig.cos(x));
            assertNear(Erf.value(x), SingleErf.erf(x));
            for (float y : ends) assertNear(Math.pow(x, y), SingleLog.pow(x, y));
        }
    }

    /** The same sign, kind and nearly the same number. */
    private static void assertNear(double expected, float actual) {
        float rounded = (float) expected;
        if (Math.abs(rounded) > 0 && Math.abs(rounded) <= Float.MAX_VALUE)
            assertSmall(actual - expected, expected, rounded);
        else assertEquals(rounded, actual);
    }
}
