package lectern.internal.cpu.vector;

import java.util.Map;
import lectern.internal.cpu.Loop;

/**
 * The transcendental functions of floats that have vectors' forms, by the names of their operators' rows. Only operations
 * that are rounded in one way are used: the JDK's own vector functions have other last digits before they are compiled
 * than after, so that a cell would not always give the same.
 */
final class VectorMath {
    /** A function and for which elements it holds. */
    private record One(Blocks.Unary f, boolean needsBlock, Blocks.Domain domain) {
        /** One that goes over its elements once. */
        static One of(OnePass f, Blocks.Domain domain) {
            return new One((a, ao, r, ro, block, n) -> f.apply(a, ao, r, ro, n), false, domain);
        }

        /** One with a block for what passes between its loops. */
        static One ofSeveral(Blocks.Unary f) {
            return new One(f, true, Blocks.Domain.ALL);
        }
    }

    private record Two(Blocks.Binary f, Blocks.Domain left, Blocks.Domain right) {}

    private interface OnePass {
        void apply(float[] a, int ao, float[] r, int ro, int n);
    }

    private static final Map<String, One> UNARY = Map.of(
            "EXP", One.of(VectorExp::exp, Blocks.Domain.ALL),
            "TANH", One.of(VectorExp::tanh, Blocks.Domain.ALL),
            "SIGMOID", One.ofSeveral(VectorExp::sigmoid),
            "SILU", One.ofSeveral(VectorExp::silu),
            "LOG", One.of(VectorLog::log, VectorLog::arePlain),
            "SIN", One.of(VectorTrig::sin, VectorTrig::arePlain),
            "COS", One.of(VectorTrig::cos, VectorTrig::arePlain),
            "ERF", One.ofSeveral(VectorErf::erf));

    private static final Map<String, Two> BINARY =
            Map.of("POW", new Two(VectorLog::pow, VectorLog::arePlain, VectorLog::areFinite));

    private VectorMath() {}

    /** The loop of an operator; null where it has no vectors' form. */
    static Loop.One map(String op, Loop.One scalar) {
        One row = UNARY.get(op);
        return row == null ? null : new Blocks.Map(row.f, row.needsBlock, row.domain, scalar);
    }

    /** The loop of an operator; null where it has no vectors' form. */
    static Loop.Two zip(String op, Loop.Two scalar) {
        Two row = BINARY.get(op);
        return row == null ? null : new Blocks.Zip(row.f, row.left, row.right, scalar);
    }
}
