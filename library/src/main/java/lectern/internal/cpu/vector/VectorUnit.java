package lectern.internal.cpu.vector;

import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.VectorShape;
import lectern.internal.cpu.Kernel;
import lectern.internal.cpu.Loop;
import lectern.internal.cpu.Matrices;
import lectern.internal.cpu.OwnLoop;
import lectern.internal.cpu.RandomLoops;
import lectern.internal.cpu.Simd;
import lectern.internal.cpu.SimdLookup;

/** The kernels of this package, for the vectors that the CPU prefers or a property asks for. */
public final class VectorUnit implements Simd {
    static final VectorShape SHAPE = shape();

    /** Wider vectors than the CPU has would be computed element by element. */
    private static VectorShape shape() {
        VectorShape preferred = VectorShape.preferredShape();
        int asked = SimdLookup.askedBits();
        return asked == 0 || asked > preferred.vectorBitSize() ? preferred : VectorShape.forBitSize(asked);
    }

    @Override
    public int bits() {
        return SHAPE.vectorBitSize();
    }

    @Override
    public Loop.One map(String op, Kernel.Type type, Loop.One scalar) {
        return switch (type) {
            case FLOAT -> {
                Loop.One exact =
                        twin(FloatVectorLoops.Map.class, FloatVectorRows.UNARY.get(op), Loop.One.class, scalar);
                yield exact != null ? exact : VectorMath.map(op, scalar);
            }
            case DOUBLE -> twin(DoubleVectorLoops.Map.class, DoubleVectorRows.UNARY.get(op), Loop.One.class, scalar);
            case LONG -> null;
        };
    }

    @Override
    public Loop.Two zip(String op, Kernel.Type type, Loop.Two scalar) {
        return switch (type) {
            case FLOAT -> {
                Loop.Two exact =
                        twin(FloatVectorLoops.Zip.class, FloatVectorRows.BINARY.get(op), Loop.Two.class, scalar);
                yield exact != null ? exact : VectorMath.zip(op, scalar);
            }
            case DOUBLE -> twin(DoubleVectorLoops.Zip.class, DoubleVectorRows.BINARY.get(op), Loop.Two.class, scalar);
            case LONG -> null;
        };
    }

    @Override
    public Loop.Two compare(String op, Kernel.Type type, Loop.Two scalar) {
        return switch (type) {
            case FLOAT -> twin(FloatVectorLoops.Compare.class, FloatVectorRows.TESTS.get(op), Loop.Two.class, scalar);
            case DOUBLE ->
                twin(DoubleVectorLoops.Compare.class, DoubleVectorRows.TESTS.get(op), Loop.Two.class, scalar);
            case LONG -> null;
        };
    }

    @Override
    public Loop.One fold(String op, Kernel.Type type, Loop.One scalar) {
        return switch (type) {
            case FLOAT -> twin(FloatVectorLoops.Fold.class, FloatVectorRows.FOLDS.get(op), Loop.One.class, scalar);
            case DOUBLE -> twin(DoubleVectorLoops.Fold.class, DoubleVectorRows.FOLDS.get(op), Loop.One.class, scalar);
            case LONG -> null;
        };
    }

    private static <L extends Loop> L twin(Class<? extends L> template, Object function, Class<L> type, L scalar) {
        return function == null ? null : OwnLoop.withConstant(MethodHandles.lookup(), template, function, type, scalar);
    }

    @Override
    public Matrices matrices(Kernel.Type type, Matrices scalar) {
        return switch (type) {
            case FLOAT -> FloatVectorMatmul.ofEachThread(scalar);
            case DOUBLE -> DoubleVectorMatmul.ofEachThread(scalar);
            case LONG -> null;
        };
    }

    @Override
    public RandomLoops random(RandomLoops scalar) {
        return new VectorRandomLoops(scalar);
    }
}
