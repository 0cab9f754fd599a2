package lectern.internal.cpu.vector;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What the operators do to a vector of floats, by the names of their rows; those of doubles are derived from this text (see
 * loops-per-type.xml). The JDK computes the transcendental functions by its own vector library, with an error of at most 1
 * ulp more than {@link Math}'s.
 */
final class FloatVectorRows {
    private FloatVectorRows() {}

    static final Map<String, FloatVectorLoops.Unary> UNARY = Map.ofEntries(
            Map.entry("NEG", FloatVector::neg),
            Map.entry("ABS", FloatVector::abs),
            Map.entry("SQRT", FloatVector::sqrt),
            Map.entry(
                    "RSQRT",
                    a -> FloatVector.broadcast(FloatVectorLoops.SPECIES, 1).div(a.sqrt())),
            Map.entry(
                    "RECIPROCAL",
                    a -> FloatVector.broadcast(FloatVectorLoops.SPECIES, 1).div(a)),
            Map.entry("RELU", a -> a.max(0)),
            Map.entry("EXP", a -> a.lanewise(VectorOperators.EXP)),
            Map.entry("EXPM1", a -> a.lanewise(VectorOperators.EXPM1)),
            Map.entry("LOG", a -> a.lanewise(VectorOperators.LOG)),
            Map.entry("LOG10", a -> a.lanewise(VectorOperators.LOG10)),
            Map.entry("LOG1P", a -> a.lanewise(VectorOperators.LOG1P)),
            Map.entry("SIN", a -> a.lanewise(VectorOperators.SIN)),
            Map.entry("COS", a -> a.lanewise(VectorOperators.COS)),
            Map.entry("TAN", a -> a.lanewise(VectorOperators.TAN)),
            Map.entry("ASIN", a -> a.lanewise(VectorOperators.ASIN)),
            Map.entry("ACOS", a -> a.lanewise(VectorOperators.ACOS)),
            Map.entry("ATAN", a -> a.lanewise(VectorOperators.ATAN)),
            Map.entry("SINH", a -> a.lanewise(VectorOperators.SINH)),
            Map.entry("COSH", a -> a.lanewise(VectorOperators.COSH)),
            Map.entry("TANH", a -> a.lanewise(VectorOperators.TANH)),
            Map.entry("SIGMOID", FloatVectorRows::sigmoid),
            Map.entry("SILU", a -> a.mul(sigmoid(a))));

    static final Map<String, FloatVectorLoops.Binary> BINARY = Map.of(
            "ADD", FloatVector::add,
            "SUB", FloatVector::sub,
            "MUL", FloatVector::mul,
            "DIV", FloatVector::div,
            "MAXIMUM", FloatVector::max,
            "MINIMUM", FloatVector::min,
            "CLAMP_MIN", FloatVector::max,
            "CLAMP_MAX", FloatVector::min);

    static final Map<String, FloatVectorLoops.Test> TESTS = Map.of(
            "EQ", (a, b) -> a.compare(VectorOperators.EQ, b),
            "NE", (a, b) -> a.compare(VectorOperators.NE, b),
            "LT", (a, b) -> a.compare(VectorOperators.LT, b),
            "LE", (a, b) -> a.compare(VectorOperators.LE, b),
            "GT", (a, b) -> a.compare(VectorOperators.GT, b),
            "GE", (a, b) -> a.compare(VectorOperators.GE, b));

    static final Map<String, FloatVectorLoops.Binary> FOLDS = Map.of(
            "SUM", FloatVector::add,
            "PROD", FloatVector::mul,
            "MAX", FloatVector::max,
            "MIN", FloatVector::min);

    private static FloatVector sigmoid(FloatVector a) {
        FloatVector one = FloatVector.broadcast(FloatVectorLoops.SPECIES, 1);
        return one.div(a.neg().lanewise(VectorOperators.EXP).add(one));
    }
}
