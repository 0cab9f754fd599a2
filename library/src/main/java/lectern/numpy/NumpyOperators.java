package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** The functions of {@code np} of two arrays, elementwise with broadcasting, or of vectors and matrices. */
public abstract class NumpyOperators extends NumpyMath {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected NumpyOperators() {}

    /**
     * The sum {@code a + b}, elementwise.
     *
     * <p>Example: {@code np.add(np.array(1, 2), 10)} is {@code [11 12]}.
     */
    public static NDArray add(Object a, Object b) {
        return BinaryUfunc.ADD.apply(a, b);
    }

    /**
     * The difference {@code a - b}, elementwise.
     *
     * <p>Example: {@code np.subtract(np.array(1, 2), 10)} is {@code [-9 -8]}.
     */
    public static NDArray subtract(Object a, Object b) {
        return BinaryUfunc.SUBTRACT.apply(a, b);
    }

    /**
     * The product {@code a * b}, elementwise.
     *
     * <p>Example: {@code np.multiply(np.array(1, 2), 10)} is {@code [10 20]}.
     */
    public static NDArray multiply(Object a, Object b) {
        return BinaryUfunc.MULTIPLY.apply(a, b);
    }

    /**
     * The quotient {@code a / b}, elementwise.
     *
     * <p>Example: {@code np.divide(np.array(1, 2), 4)} is {@code [0.25 0.5 ]}.
     */
    public static NDArray divide(Object a, Object b) {
        return BinaryUfunc.TRUE_DIVIDE.apply(a, b);
    }

    /**
     * The quotient rounded down, {@code a // b}, elementwise.
     *
     * <p>Example: {@code np.floorDivide(np.array(7, -7), 2)} is {@code [ 3 -4]}.
     */
    public static NDArray floorDivide(Object a, Object b) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(a, b);
    }

    /**
     * The remainder {@code a % b}, with the sign of {@code b}, elementwise.
     *
     * <p>Example: {@code np.mod(np.array(7, -7), 3)} is {@code [1 2]}.
     */
    public static NDArray mod(Object a, Object b) {
        return BinaryUfunc.REMAINDER.apply(a, b);
    }

    /**
     * The remainder {@code a % b}, with the sign of {@code b}, elementwise.
     *
     * <p>Example: {@code np.remainder(np.array(7, -7), 3)} is {@code [1 2]}.
     */
    public static NDArray remainder(Object a, Object b) {
        return BinaryUfunc.REMAINDER.apply(a, b);
    }

    /**
     * The power {@code a ** b}, elementwise.
     *
     * <p>Example: {@code np.power(np.array(2, 3), 2)} is {@code [4 9]}.
     */
    public static NDArray power(Object a, Object b) {
        return BinaryUfunc.POWER.apply(a, b);
    }

    /**
     * The larger of two values; nan if one is, elementwise.
     *
     * <p>Example: {@code np.maximum(np.array(1, 5), 3)} is {@code [3 5]}.
     */
    public static NDArray maximum(Object a, Object b) {
        return BinaryUfunc.MAXIMUM.apply(a, b);
    }

    /**
     * The smaller of two values; nan if one is, elementwise.
     *
     * <p>Example: {@code np.minimum(np.array(1, 5), 3)} is {@code [1 3]}.
     */
    public static NDArray minimum(Object a, Object b) {
        return BinaryUfunc.MINIMUM.apply(a, b);
    }

    /**
     * The angle of the point {@code (b, a)}, elementwise.
     *
     * <p>Example: {@code np.arctan2(np.array(0., 1), 1.)} is {@code [0.         0.78539816]}.
     */
    public static NDArray arctan2(Object a, Object b) {
        return BinaryUfunc.ARCTAN2.apply(a, b);
    }

    /**
     * The distance of the point {@code (a, b)} from 0, elementwise.
     *
     * <p>Example: {@code np.hypot(np.array(3., 5), 4.)} is {@code [5.         6.40312424]}.
     */
    public static NDArray hypot(Object a, Object b) {
        return BinaryUfunc.HYPOT.apply(a, b);
    }

    /**
     * {@code log(exp(a) + exp(b))}, elementwise.
     *
     * <p>Example: {@code np.logaddexp(np.array(0., 1), 0.)} is {@code [0.69314718 1.31326169]}.
     */
    public static NDArray logaddexp(Object a, Object b) {
        return BinaryUfunc.LOGADDEXP.apply(a, b);
    }

    /**
     * Whether {@code a == b}, elementwise.
     *
     * <p>Example: {@code np.equal(np.array(1, 2), 2)} is {@code [False  True]}.
     */
    public static NDArray equal(Object a, Object b) {
        return BinaryUfunc.EQUAL.apply(a, b);
    }

    /**
     * Whether {@code a != b}, elementwise.
     *
     * <p>Example: {@code np.notEqual(np.array(1, 2), 2)} is {@code [ True False]}.
     */
    public static NDArray notEqual(Object a, Object b) {
        return BinaryUfunc.NOT_EQUAL.apply(a, b);
    }

    /**
     * Whether {@code a < b}, elementwise.
     *
     * <p>Example: {@code np.less(np.array(1, 2), 2)} is {@code [ True False]}.
     */
    public static NDArray less(Object a, Object b) {
        return BinaryUfunc.LESS.apply(a, b);
    }

    /**
     * Whether {@code a <= b}, elementwise.
     *
     * <p>Example: {@code np.lessEqual(np.array(1, 2), 2)} is {@code [ True  True]}.
     */
    public static NDArray lessEqual(Object a, Object b) {
        return BinaryUfunc.LESS_EQUAL.apply(a, b);
    }

    /**
     * Whether {@code a > b}, elementwise.
     *
     * <p>Example: {@code np.greater(np.array(1, 2), 1)} is {@code [False  True]}.
     */
    public static NDArray greater(Object a, Object b) {
        return BinaryUfunc.GREATER.apply(a, b);
    }

    /**
     * Whether {@code a >= b}, elementwise.
     *
     * <p>Example: {@code np.greaterEqual(np.array(1, 2), 2)} is {@code [False  True]}.
     */
    public static NDArray greaterEqual(Object a, Object b) {
        return BinaryUfunc.GREATER_EQUAL.apply(a, b);
    }

    /**
     * Whether both are not 0, elementwise.
     *
     * <p>Example: {@code np.logicalAnd(np.array(0, 2), 1)} is {@code [False  True]}.
     */
    public static NDArray logicalAnd(Object a, Object b) {
        return BinaryUfunc.LOGICAL_AND.apply(a, b);
    }

    /**
     * Whether one is not 0, elementwise.
     *
     * <p>Example: {@code np.logicalOr(np.array(0, 2), 0)} is {@code [False  True]}.
     */
    public static NDArray logicalOr(Object a, Object b) {
        return BinaryUfunc.LOGICAL_OR.apply(a, b);
    }

    /**
     * Whether exactly one is not 0, elementwise.
     *
     * <p>Example: {@code np.logicalXor(np.array(0, 2), 1)} is {@code [ True False]}.
     */
    public static NDArray logicalXor(Object a, Object b) {
        return BinaryUfunc.LOGICAL_XOR.apply(a, b);
    }

    /**
     * {@code a} where {@code condition} holds and {@code b} elsewhere.
     *
     * <p>Example: {@code np.where(np.array(1, 5).gt(3), 1, 0)} is {@code [0 1]}.
     */
    public static NDArray where(Object condition, Object a, Object b) {
        NDArray x = BinaryUfunc.operand(a, b);
        NDArray y = BinaryUfunc.operand(b, x);
        DType type = ArrayTypes.promote(x.values.dtype(), y.values.dtype());
        NDArray mask = asarray(condition, DType.BOOL);
        Shape.broadcast(mask.sizes(), Shape.broadcast(x.sizes(), y.sizes()));
        return NDArray.result(x.values.to(type).where(mask.values, y.values.to(type)));
    }

    /**
     * Each element kept between {@code min} and {@code max}.
     *
     * <p>Example: {@code np.clip(np.array(-1, 5), 0, 3)} is {@code [0 3]}.
     */
    public static NDArray clip(Object x, Object min, Object max) {
        return BinaryUfunc.clip(asarray(x), min, max);
    }

    /**
     * Each element rounded to a whole number, halves to the even one.
     *
     * <p>Example: {@code np.round(np.array(0.5, 1.6))} is {@code [0. 2.]}.
     */
    public static NDArray round(Object x) {
        return asarray(x).round();
    }

    /**
     * Each element rounded to {@code decimals} digits after the point.
     *
     * <p>Example: {@code np.round(np.array(1.234, 5.678), 1)} is {@code [1.2 5.7]}.
     */
    public static NDArray round(Object x, int decimals) {
        return asarray(x).round(decimals);
    }

    /**
     * Whether {@code a} and {@code b} agree to 1e-5 of {@code b}, or to 1e-8, elementwise.
     *
     * <p>Example: {@code np.isclose(np.array(1., 2), 1.)} is {@code [ True False]}.
     */
    public static NDArray isclose(Object a, Object b) {
        NDArray x = asarray(a, DType.FLOAT64);
        NDArray y = asarray(b, DType.FLOAT64);
        Shape.broadcast(x.sizes(), y.sizes());
        return NDArray.result(x.values.isclose(y.values));
    }

    /**
     * Whether all of {@code a} and {@code b} are close, see {@link #isclose}.
     *
     * <p>Example: {@code np.allclose(np.array(1., 2), np.array(1., 2.1))} is {@code False}.
     */
    public static boolean allclose(Object a, Object b) {
        Tensor close = isclose(a, b).values;
        return close.to(DType.INT64).sum().itemLong() == close.numel();
    }

    /**
     * Whether two arrays have the same shape and the same elements.
     *
     * <p>Example: {@code np.arrayEqual(np.array(1, 2), np.array(1, 2))} is {@code True}.
     */
    public static boolean arrayEqual(Object a, Object b) {
        NDArray x = asarray(a);
        NDArray y = asarray(b);
        if (!x.shape().equals(y.shape())) return false;
        return BinaryUfunc.EQUAL.apply(x, y).sum().itemLong() == x.size();
    }

    /**
     * The matrix product {@code a @ b}.
     *
     * <p>Example: {@code np.matmul(np.array("[[1, 2], [3, 4]]"), np.array(1, 1))} is {@code [3 7]}.
     */
    public static NDArray matmul(Object a, Object b) {
        return Products.matmul(asarray(a), asarray(b));
    }

    /**
     * The product of vectors or matrices; with a number, each element's.
     *
     * <p>Example: {@code np.dot(np.array(1, 2), np.array(3, 4))} is {@code 11}.
     */
    public static NDArray dot(Object a, Object b) {
        return Products.dot(asarray(a), asarray(b));
    }
}
