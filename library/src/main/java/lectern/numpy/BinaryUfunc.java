package lectern.numpy;

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
    POWER(Tensor::pow, BinaryUfunc::notNarrowBoolean),
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

    /** The result for two arrays, elementwise with broadcasting. */
    NDArray apply(NDArray a, NDArray b) {
        Shape.broadcast(a.sizes(), b.sizes());
        DType type =
                computeType.apply(ArrayTypes.promote(a.dtype().type(), b.dtype().type()));
        Tensor x = a.values.to(type);
        Tensor y = b.values.to(type);
        checkExponent(type, y);
        return NDArray.result(operator.apply(x, y));
    }

    NDArray apply(NDArray a, double b) {
        return apply(a, number(b, a));
    }

    NDArray apply(NDArray a, long b) {
        return apply(a, number(b, a));
    }

    NDArray apply(double a, NDArray b) {
        return apply(number(a, b), b);
    }

    NDArray apply(long a, NDArray b) {
        return apply(number(a, b), b);
    }

    private static NDArray number(double number, NDArray beside) {
        DType type = ArrayTypes.quotient(beside.dtype().type());
        return NDArray.of(TorchCreation.full(Size.of(), number, type));
    }

    private static NDArray number(long number, NDArray beside) {
        DType type = ArrayTypes.ofNumber(number, beside.dtype().type());
        return NDArray.of(TorchCreation.full(Size.of(), number, type));
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

    private static DType notNarrowBoolean(DType type) {
        return type == DType.BOOL ? DType.INT8 : type;
    }

    /** NumPy's name, such as {@code true_divide}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
