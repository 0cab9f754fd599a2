package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.autograd.Autograd;
import lectern.autograd.GradCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every row of the operator tables against differences, to second order, on transposed, sliced, broadcast and single
 * inputs. A new row needs an entry here: the values that it takes.
 */
class OperatorRowsTest {
    /** Six values where an operator is smooth, away from zero, halves and whole numbers. */
    private enum Domain {
        REAL(-1.7, -0.6, 0.4, 1.3, 0.85, -1.2),
        OTHER_REAL(0.45, -1.15, 1.9, -0.35, 2.3, 0.75),
        BETWEEN_ONES(-0.7, -0.3, 0.2, 0.6, 0.45, -0.85),
        POSITIVE(0.3, 0.7, 1.4, 2.2, 0.9, 3.1),
        ABOVE_ONE(1.2, 1.7, 2.6, 3.1, 4.2, 1.4),
        FRACTION(0.1, 0.3, 0.45, 0.62, 0.8, 0.93),
        /** Has no gradient. */
        WHOLE(2, 3, 1, 4, 2, 3),
        INTEGERS_ONLY();

        private final double[] values;

        Domain(double... values) {
            this.values = values;
        }

        Tensor transposed() {
            return tensor().reshape(3, 2).t().detach().requiresGrad_(this != WHOLE);
        }

        Tensor sliced() {
            return tensor().reshape(2, 3).get(":, ::2").detach().requiresGrad_(this != WHOLE);
        }

        Tensor row() {
            return tensor().get("1:4").detach().requiresGrad_(this != WHOLE);
        }

        Tensor single() {
            return tensor().get("2").detach().requiresGrad_(this != WHOLE);
        }

        private Tensor tensor() {
            return torch.tensor(values, DType.FLOAT64);
        }
    }

    /** The values of both inputs. */
    private record Pair(Domain left, Domain right) {}

    private static final Map<UnaryOp, Domain> UNARY = new EnumMap<>(UnaryOp.class);
    private static final Map<BinaryOp, Pair> BINARY = new EnumMap<>(BinaryOp.class);

    static {
        unary(
                Domain.REAL,
                "NEG ABS SIGN EXP EXP2 EXPM1 CEIL FLOOR ROUND TRUNC FRAC SIN COS TAN ATAN SINH COSH TANH ASINH SINC"
                        + " DEG2RAD RAD2DEG ERF ERFC SIGMOID RELU LOGSIGMOID SILU MISH GELU GELU_TANH HARDSIGMOID"
                        + " HARDSWISH RECIPROCAL");
        unary(Domain.POSITIVE, "LOG LOG10 LOG1P LOG2 SQRT RSQRT LGAMMA DIGAMMA TRIGAMMA");
        unary(Domain.BETWEEN_ONES, "ASIN ACOS ATANH ERFINV");
        unary(Domain.ABOVE_ONE, "ACOSH");
        unary(Domain.FRACTION, "LOGIT");
        unary(Domain.INTEGERS_ONLY, "BITWISE_NOT");
        Pair reals = new Pair(Domain.REAL, Domain.OTHER_REAL);
        binary(
                reals,
                "ADD SUB MUL DIV DIV_FLOOR DIV_TRUNC REMAINDER FMOD MAXIMUM MINIMUM FMAX FMIN CLAMP_MIN CLAMP_MAX ATAN2"
                        + " HYPOT COPYSIGN LOGADDEXP PRELU HEAVISIDE");
        binary(new Pair(Domain.POSITIVE, Domain.REAL), "POW");
        binary(new Pair(Domain.REAL, Domain.POSITIVE), "XLOGY");
        binary(new Pair(Domain.WHOLE, Domain.POSITIVE), "POLYGAMMA");
        Pair integers = new Pair(Domain.INTEGERS_ONLY, Domain.INTEGERS_ONLY);
        binary(integers, "BITWISE_AND BITWISE_OR BITWISE_XOR LSHIFT RSHIFT");
    }

    private static void unary(Domain domain, String rows) {
        for (String row : rows.split(" ", -1)) UNARY.put(UnaryOp.valueOf(row), domain);
    }

    private static void binary(Pair domains, String rows) {
        for (String row : rows.split(" ", -1)) BINARY.put(BinaryOp.valueOf(row), domains);
    }

    @Test
    void everyRowHasAnEntry() {
        assertEquals(EnumSet.allOf(UnaryOp.class), UNARY.keySet());
        assertEquals(EnumSet.allOf(BinaryOp.class), BINARY.keySet());
    }

    @TestFactory
    Stream<DynamicTest> functionsOfOne() {
        return Arrays.stream(UnaryOp.values())
                .filter(op -> UNARY.get(op) != Domain.INTEGERS_ONLY)
                .map(op -> DynamicTest.dynamicTest(op.name(), () -> {
                    Domain values = UNARY.get(op);
                    for (Tensor x : List.of(values.transposed(), values.sliced(), values.single())) {
                        check(in -> op.apply(in.get(0)), List.of(x));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> functionsOfTwo() {
        return Arrays.stream(BinaryOp.values())
                .filter(op -> BINARY.get(op).left() != Domain.INTEGERS_ONLY)
                .map(op -> DynamicTest.dynamicTest(op.name(), () -> {
                    Domain left = BINARY.get(op).left();
                    Domain right = BINARY.get(op).right();
                    check(op, left.transposed(), right.transposed());
                    check(op, left.transposed(), right.row());
                    check(op, left.single(), right.sliced());
                }));
    }

    private static void check(BinaryOp op, Tensor left, Tensor right) {
        if (left.requiresGrad()) check(in -> op.apply(in.get(0), in.get(1)), List.of(left, right));
        else check(in -> op.apply(left, in.get(0)), List.of(right));
    }

    private static void check(GradCheck.Checked f, List<Tensor> inputs) {
        assertTrue(Autograd.gradcheck(f, inputs));
        assertTrue(Autograd.gradgradcheck(f, inputs));
    }
}
