package lectern.numpy;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import lectern.tensor.DType;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;
import lectern.tensor.TorchCreation;

/**
 * NumPy's elementwise functions of two arrays. A row is the tensor operator, and the type in which it computes given the
 * promoted type of both operands.
 */
enum BinaryUfunc {
    ADD(Tensor::add),
    SUBTRACT(Tensor::sub, BinaryUfunc::notBoolean),
    MULTIPLY(Tensor::mul),
    TRUE_DIVIDE(Tensor::div, ArrayTypes::quotient),
    FLOOR_DIVIDE(BinaryUfunc::floorDivide, BinaryUfunc::notNarrowBoolean),
    REMAINDER(BinaryUfunc::remainder, BinaryUfunc::notNarrowBoolean),
    POWER(Tensor::pow, BinaryUfunc::notNarrowBoolean),
    MAXIMUM(Tensor::maximum),
    MINIMUM(Tensor::minimum),
    ARCTAN2(Tensor::atan2, ArrayTypes::real),
    HYPOT(Tensor::hypot, ArrayTypes::real),
    LOGADDEXP(Tensor::logaddexp, ArrayTypes::real),
    BITWISE_AND(Tensor::bitwiseAnd, BinaryUfunc::notFloating),
    BITWISE_OR(Tensor::bitwiseOr, BinaryUfunc::notFloating),
    BITWISE_XOR(Tensor::bitwiseXor, BinaryUfunc::notFloating),
    LOGICAL_AND(Tensor::logicalAnd),
    LOGICAL_OR(Tensor::logicalOr),
    LOGICAL_XOR(Tensor::logicalXor),
    EQUAL(Tensor::eq),
    NOT_EQUAL(Tensor::ne),
    LESS(Tensor::lt),
    LESS_EQUAL(Tensor::le),
    GREATER(Tensor::gt),
    GREATER_EQUAL(Tensor::ge);

    private final BinaryOperator<Tensor> operator;
    private final UnaryOperator<DType> computeType;

    BinaryUfunc(BinaryOperator<Tensor> operator) {
        this(operator, type -> type);
    }

    BinaryUfunc(BinaryOperator<Tensor> operator, UnaryOperator<DType> computeType) {
        this.operator = operator;
        this.computeType = computeType;
    }

    /**
     * The result, elementwise with broadcasting. An operand is an array or what an array is made of; a plain number takes
     * the type of the other operand where that can hold it.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    NDArray apply(Object a, Object b) {
        NDArray x = operand(a, b);
        NDArray y = operand(b, x);
        return NDArray.result(compute(x, y));
    }

    static NDArray clip(NDArray x, Object min, Object max) {
        return MINIMUM.apply(MAXIMUM.apply(x, min), max);
    }

    private Tensor compute(NDArray a, NDArray b) {
        Shape.broadcast(a.sizes(), b.sizes());
        DType type = computeType.apply(resultType(a, b));
        Tensor x = a.values.to(type);
        Tensor y = b.values.to(type);
        checkExponent(type, y);
        return operator.apply(x, y);
    }

    /**
     * The result written into {@code a}, what {@code a += b} does.
     *
     * @throws TensorTypeError if {@code a} holds integers and the result has a point
     * @throws IllegalArgumentException if the result is larger than {@code a}
     */
    NDArray applyInPlace(NDArray a, Object b) {
        NDArray y = operand(b, a);
        int[] sizes = Shape.broadcast(a.sizes(), y.sizes());
        if (!Arrays.equals(sizes, a.sizes())) {
            throw new IllegalArgumentException("non-broadcastable output operand with shape " + a.shape()
                    + " doesn't match the broadcast shape " + new Shape(sizes) + "; make a new array instead");
        }
        ArrayTypes.checkStorable(toString(), computeType.apply(resultType(a, y)), a.values.dtype());
        a.values.copy_(compute(a, y));
        return a;
    }

    private static DType resultType(NDArray a, NDArray b) {
        return ArrayTypes.promote(a.values.dtype(), b.values.dtype());
    }

    /** One of two operands as an array. */
    static NDArray operand(Object operand, Object other) {
        boolean number = operand instanceof Number && !(other instanceof Number);
        return number ? beside((Number) operand, other) : NumpyCreation.asarray(operand);
    }

    /** A plain number as NumPy takes it beside an array: of the array's type, or at least of its own kind. */
    private static NDArray beside(Number number, Object other) {
        DType type = NumpyCreation.asarray(other).values.dtype();
        if (number instanceof Double || number instanceof Float) {
            return NDArray.of(TorchCreation.full(Size.of(), number.doubleValue(), ArrayTypes.quotient(type)));
        }
        return NDArray.of(
                TorchCreation.full(Size.of(), number.longValue(), ArrayTypes.ofNumber(number.longValue(), type)));
    }

    private void checkExponent(DType type, Tensor exponent) {
        if (this != POWER || type.isFloatingPoint()) return;
        for (double value : exponent.toDoubles()) {
            if (value < 0) {
                throw new IllegalArgumentException("Integers to negative integer powers are not allowed, got exponent "
                        + (long) value + "; convert first, as in x.astype(float64)");
            }
        }
    }

    private static DType notBoolean(DType type) {
        if (type != DType.BOOL) return type;
        throw new TensorTypeError("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the"
                + " `^` operator, or the logical_xor function instead.");
    }

    private static DType notFloating(DType type) {
        if (!type.isFloatingPoint()) return type;
        throw new TensorTypeError(
                "ufunc 'bitwise' not supported for the input types: operands of &, | and ^ are bool or"
                        + " whole numbers, got " + type.pythonName() + "; compare first, as in x > 0");
    }

    private static Tensor floorDivide(Tensor a, Tensor b) {
        return withoutZeros(a, b, Tensor::floorDivide);
    }

    private static Tensor remainder(Tensor a, Tensor b) {
        return withoutZeros(a, b, Tensor::remainder);
    }

    /** NumPy gives 0 for whole numbers divided by 0, where PyTorch refuses. */
    private static Tensor withoutZeros(Tensor a, Tensor b, BinaryOperator<Tensor> division) {
        if (b.dtype().isFloatingPoint()) return division.apply(a, b);
        Tensor zeros = b.eq(0);
        return division.apply(a, b.maskedFill(zeros, 1)).mul(zeros.logicalNot().to(b.dtype()));
    }

    private static DType notNarrowBoolean(DType type) {
        return type == DType.BOOL ? DType.INT8 : type;
    }

    /** NumPy's name, such as {@code true_divide}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
