package lectern.internal.cpu.vector;

import java.util.Map;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * What the operators that are exactly rounded do to a vector of floats, by the names of their rows; those of doubles are
 * derived from this text (see loops-per-type.xml).
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
            Map.entry("RELU", a -> a.max(0)));

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
}
