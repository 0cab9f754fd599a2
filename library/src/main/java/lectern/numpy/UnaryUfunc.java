package lectern.numpy;

import java.util.function.UnaryOperator;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;

/**
 * NumPy's elementwise functions of one array. A row is the tensor operator, and the type in which it computes given the
 * type of the operand.
 */
enum UnaryUfunc {
    EXP(Tensor::exp, ArrayTypes::real),
    EXP2(Tensor::exp2, ArrayTypes::real),
    EXPM1(Tensor::expm1, ArrayTypes::real),
    LOG(Tensor::log, ArrayTypes::real),
    LOG2(Tensor::log2, ArrayTypes::real),
    LOG10(Tensor::log10, ArrayTypes::real),
    LOG1P(Tensor::log1p, ArrayTypes::real),
    SQRT(Tensor::sqrt, ArrayTypes::real),
    SIN(Tensor::sin, ArrayTypes::real),
    COS(Tensor::cos, ArrayTypes::real),
    TAN(Tensor::tan, ArrayTypes::real),
    ARCSIN(Tensor::asin, ArrayTypes::real),
    ARCCOS(Tensor::acos, ArrayTypes::real),
    ARCTAN(Tensor::atan, ArrayTypes::real),
    SINH(Tensor::sinh, ArrayTypes::real),
    COSH(Tensor::cosh, ArrayTypes::real),
    TANH(Tensor::tanh, ArrayTypes::real),
    ARCSINH(Tensor::asinh, ArrayTypes::real),
    ARCCOSH(Tensor::acosh, ArrayTypes::real),
    ARCTANH(Tensor::atanh, ArrayTypes::real),
    DEG2RAD(Tensor::deg2rad, ArrayTypes::real),
    RAD2DEG(Tensor::rad2deg, ArrayTypes::real),
    RINT(Tensor::round, ArrayTypes::real),
    FLOOR(x -> whole(x, Tensor::floor)),
    CEIL(x -> whole(x, Tensor::ceil)),
    TRUNC(x -> whole(x, Tensor::trunc)),
    ABSOLUTE(x -> x.dtype() == DType.BOOL ? x : x.abs()),
    SIGN(Tensor::sign),
    SQUARE(x -> x.mul(x)),
    RECIPROCAL(Tensor::reciprocal),
    ISNAN(Tensor::isnan),
    ISINF(Tensor::isinf),
    ISFINITE(Tensor::isfinite),
    LOGICAL_NOT(Tensor::logicalNot),
    INVERT(Tensor::bitwiseNot, UnaryUfunc::notFloating);

    private final UnaryOperator<Tensor> operator;
    private final UnaryOperator<DType> computeType;

    UnaryUfunc(UnaryOperator<Tensor> operator) {
        this(operator, type -> type);
    }

    UnaryUfunc(UnaryOperator<Tensor> operator, UnaryOperator<DType> computeType) {
        this.operator = operator;
        this.computeType = computeType;
    }

    /** The result for an array, or what an array is made of. */
    NDArray apply(Object x) {
        Tensor values = NumpyCreation.asarray(x).values;
        Tensor result = operator.apply(values.to(computeType.apply(values.dtype())));
        return NDArray.result(result == values ? values.clone() : result);
    }

    private static Tensor whole(Tensor x, UnaryOperator<Tensor> rounding) {
        return x.dtype().isFloatingPoint() ? rounding.apply(x) : x;
    }

    private static DType notFloating(DType type) {
        if (!type.isFloatingPoint()) return type;
        throw new TensorTypeError("ufunc 'invert' not supported for the input types: the operand of ~ is bool or whole"
                + " numbers, got " + type.pythonName() + "; compare first, as in x > 0");
    }
}
