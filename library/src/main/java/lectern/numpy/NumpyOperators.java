package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** The functions of {@code np} of two arrays, elementwise with broadcasting, or of vectors and matrices. */
public abstract class NumpyOperators extends NumpyMath {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyOperators() {}

    /** The sum {@code a + b}, elementwise. */
    public static NDArray add(Object a, Object b) {
        return BinaryUfunc.ADD.apply(a, b);
    }

    /** The difference {@code a - b}, elementwise. */
    public static NDArray subtract(Object a, Object b) {
        return BinaryUfunc.SUBTRACT.apply(a, b);
    }

    /** The product {@code a * b}, elementwise. */
    public static NDArray multiply(Object a, Object b) {
        return BinaryUfunc.MULTIPLY.apply(a, b);
    }

    /** The quotient {@code a / b}, elementwise. */
    public static NDArray divide(Object a, Object b) {
        return BinaryUfunc.TRUE_DIVIDE.apply(a, b);
    }

    /** The quotient rounded down, {@code a // b}, elementwise. */
    public static NDArray floorDivide(Object a, Object b) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(a, b);
    }

    /** The remainder {@code a % b}, with the sign of {@code b}, elementwise. */
    public static NDArray mod(Object a, Object b) {
        return BinaryUfunc.REMAINDER.apply(a, b);
    }

    /** The remainder {@code a % b}, with the sign of {@code b}, elementwise. */
    public static NDArray remainder(Object a, Object b) {
        return BinaryUfunc.REMAINDER.apply(a, b);
    }

    /** The power {@code a ** b}, elementwise. */
    public static NDArray power(Object a, Object b) {
        return BinaryUfunc.POWER.apply(a, b);
    }

    /** The larger of two values; nan if one is, elementwise. */
    public static NDArray maximum(Object a, Object b) {
        return BinaryUfunc.MAXIMUM.apply(a, b);
    }

    /** The smaller of two values; nan if one is, elementwise. */
    public static NDArray minimum(Object a, Object b) {
        return BinaryUfunc.MINIMUM.apply(a, b);
    }

    /** The angle of the point {@code (b, a)}, elementwise. */
    public static NDArray arctan2(Object a, Object b) {
        return BinaryUfunc.ARCTAN2.apply(a, b);
    }

    /** The distance of the point {@code (a, b)} from 0, elementwise. */
    public static NDArray hypot(Object a, Object b) {
        return BinaryUfunc.HYPOT.apply(a, b);
    }

    /** {@code log(exp(a) + exp(b))}, elementwise. */
    public static NDArray logaddexp(Object a, Object b) {
        return BinaryUfunc.LOGADDEXP.apply(a, b);
    }

    /** Whether {@code a == b}, elementwise. */
    public static NDArray equal(Object a, Object b) {
        return BinaryUfunc.EQUAL.apply(a, b);
    }

    /** Whether {@code a != b}, elementwise. */
    public static NDArray notEqual(Object a, Object b) {
        return BinaryUfunc.NOT_EQUAL.apply(a, b);
    }

    /** Whether {@code a < b}, elementwise. */
    public static NDArray less(Object a, Object b) {
        return BinaryUfunc.LESS.apply(a, b);
    }

    /** Whether {@code a <= b}, elementwise. */
    public static NDArray lessEqual(Object a, Object b) {
        return BinaryUfunc.LESS_EQUAL.apply(a, b);
    }

    /** Whether {@code a > b}, elementwise. */
    public static NDArray greater(Object a, Object b) {
        return BinaryUfunc.GREATER.apply(a, b);
    }

    /** Whether {@code a >= b}, elementwise. */
    public static NDArray greaterEqual(Object a, Object b) {
        return BinaryUfunc.GREATER_EQUAL.apply(a, b);
    }

    /** Whether both are not 0, elementwise. */
    public static NDArray logicalAnd(Object a, Object b) {
        return BinaryUfunc.LOGICAL_AND.apply(a, b);
    }

    /** Whether one is not 0, elementwise. */
    public static NDArray logicalOr(Object a, Object b) {
        return BinaryUfunc.LOGICAL_OR.apply(a, b);
    }

    /** Whether exactly one is not 0, elementwise. */
    public static NDArray logicalXor(Object a, Object b) {
        return BinaryUfunc.LOGICAL_XOR.apply(a, b);
    }

    /** {@code a} where {@code condition} holds and {@code b} elsewhere. */
    public static NDArray where(Object condition, Object a, Object b) {
        NDArray x = BinaryUfunc.operand(a, b);
        NDArray y = BinaryUfunc.operand(b, x);
        DType type = ArrayTypes.promote(x.values.dtype(), y.values.dtype());
        NDArray mask = asarray(condition, DType.BOOL);
        Shape.broadcast(mask.sizes(), Shape.broadcast(x.sizes(), y.sizes()));
        return NDArray.result(x.values.to(type).where(mask.values, y.values.to(type)));
    }

    /** Each element kept between {@code min} and {@code max}. */
    public static NDArray clip(Object x, Object min, Object max) {
        return BinaryUfunc.clip(asarray(x), min, max);
    }

    /** Each element rounded to a whole number, halves to the even one. */
    public static NDArray round(Object x) {
        return asarray(x).round();
    }

    /** Each element rounded to {@code decimals} digits after the point. */
    public static NDArray round(Object x, int decimals) {
        return asarray(x).round(decimals);
    }

    /** Whether {@code a} and {@code b} agree to 1e-5 of {@code b}, or to 1e-8, elementwise. */
    public static NDArray isclose(Object a, Object b) {
        NDArray x = asarray(a, DType.FLOAT64);
        NDArray y = asarray(b, DType.FLOAT64);
        Shape.broadcast(x.sizes(), y.sizes());
        return NDArray.result(x.values.isclose(y.values));
    }

    /** Whether all of {@code a} and {@code b} are close, see {@link #isclose}. */
    public static boolean allclose(Object a, Object b) {
        Tensor close = isclose(a, b).values;
        return close.to(DType.INT64).sum().itemLong() == close.numel();
    }

    /** Whether two arrays have the same shape and the same elements. */
    public static boolean arrayEqual(Object a, Object b) {
        NDArray x = asarray(a);
        NDArray y = asarray(b);
        if (!x.shape().equals(y.shape())) return false;
        return BinaryUfunc.EQUAL.apply(x, y).sum().itemLong() == x.size();
    }

    /** The matrix product {@code a @ b}. */
    public static NDArray matmul(Object a, Object b) {
        return Products.matmul(asarray(a), asarray(b));
    }

    /** The product of vectors or matrices; with a number, each element's. */
    public static NDArray dot(Object a, Object b) {
        return Products.dot(asarray(a), asarray(b));
    }
}
