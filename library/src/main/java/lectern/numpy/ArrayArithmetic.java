package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.TensorTypeError;

/** Arithmetic on arrays and numbers: what {@code + - * / %} mean in a cell. */
public sealed interface ArrayArithmetic permits NDArray {
    /**
     * The sum {@code self + other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray add(NDArray other) {
        return BinaryUfunc.ADD.apply(this, other);
    }

    /** {@link #add(NDArray)} with a number. */
    default NDArray add(double other) {
        return BinaryUfunc.ADD.apply(this, other);
    }

    /** {@link #add(NDArray)} with a whole number. */
    default NDArray add(long other) {
        return BinaryUfunc.ADD.apply(this, other);
    }

    /** {@link #add(NDArray)} in place. */
    default NDArray add_(NDArray other) {
        return BinaryUfunc.ADD.applyInPlace((NDArray) this, other);
    }

    /** {@link #add_(NDArray)} with a number. */
    default NDArray add_(double other) {
        return BinaryUfunc.ADD.applyInPlace((NDArray) this, other);
    }

    /** {@link #add_(NDArray)} with a whole number. */
    default NDArray add_(long other) {
        return BinaryUfunc.ADD.applyInPlace((NDArray) this, other);
    }

    /**
     * The difference {@code self - other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray sub(NDArray other) {
        return BinaryUfunc.SUBTRACT.apply(this, other);
    }

    /** {@link #sub(NDArray)} with a number. */
    default NDArray sub(double other) {
        return BinaryUfunc.SUBTRACT.apply(this, other);
    }

    /** {@link #sub(NDArray)} with a whole number. */
    default NDArray sub(long other) {
        return BinaryUfunc.SUBTRACT.apply(this, other);
    }

    /** The difference the other way round, {@code other - self}. */
    default NDArray rsub(double other) {
        return BinaryUfunc.SUBTRACT.apply(other, this);
    }

    /** {@link #rsub(double)} of a whole number. */
    default NDArray rsub(long other) {
        return BinaryUfunc.SUBTRACT.apply(other, this);
    }

    /** {@link #sub(NDArray)} in place. */
    default NDArray sub_(NDArray other) {
        return BinaryUfunc.SUBTRACT.applyInPlace((NDArray) this, other);
    }

    /** {@link #sub_(NDArray)} with a number. */
    default NDArray sub_(double other) {
        return BinaryUfunc.SUBTRACT.applyInPlace((NDArray) this, other);
    }

    /** {@link #sub_(NDArray)} with a whole number. */
    default NDArray sub_(long other) {
        return BinaryUfunc.SUBTRACT.applyInPlace((NDArray) this, other);
    }

    /**
     * The product {@code self * other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray mul(NDArray other) {
        return BinaryUfunc.MULTIPLY.apply(this, other);
    }

    /** {@link #mul(NDArray)} with a number. */
    default NDArray mul(double other) {
        return BinaryUfunc.MULTIPLY.apply(this, other);
    }

    /** {@link #mul(NDArray)} with a whole number. */
    default NDArray mul(long other) {
        return BinaryUfunc.MULTIPLY.apply(this, other);
    }

    /** {@link #mul(NDArray)} in place. */
    default NDArray mul_(NDArray other) {
        return BinaryUfunc.MULTIPLY.applyInPlace((NDArray) this, other);
    }

    /** {@link #mul_(NDArray)} with a number. */
    default NDArray mul_(double other) {
        return BinaryUfunc.MULTIPLY.applyInPlace((NDArray) this, other);
    }

    /** {@link #mul_(NDArray)} with a whole number. */
    default NDArray mul_(long other) {
        return BinaryUfunc.MULTIPLY.applyInPlace((NDArray) this, other);
    }

    /**
     * The quotient {@code self / other}, elementwise with broadcasting; whole numbers give float64.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray div(NDArray other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(this, other);
    }

    /** {@link #div(NDArray)} with a number. */
    default NDArray div(double other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(this, other);
    }

    /** {@link #div(NDArray)} with a whole number. */
    default NDArray div(long other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(this, other);
    }

    /** The quotient the other way round, {@code other / self}. */
    default NDArray rdiv(double other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(other, this);
    }

    /** {@link #rdiv(double)} of a whole number. */
    default NDArray rdiv(long other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(other, this);
    }

    /** {@link #div(NDArray)} in place. */
    default NDArray div_(NDArray other) {
        return BinaryUfunc.TRUE_DIVIDE.applyInPlace((NDArray) this, other);
    }

    /** {@link #div_(NDArray)} with a number. */
    default NDArray div_(double other) {
        return BinaryUfunc.TRUE_DIVIDE.applyInPlace((NDArray) this, other);
    }

    /** {@link #div_(NDArray)} with a whole number. */
    default NDArray div_(long other) {
        return BinaryUfunc.TRUE_DIVIDE.applyInPlace((NDArray) this, other);
    }

    /**
     * The quotient rounded down, {@code self // other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray floorDivide(NDArray other) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(this, other);
    }

    /** {@link #floorDivide(NDArray)} with a number. */
    default NDArray floorDivide(double other) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(this, other);
    }

    /** {@link #floorDivide(NDArray)} with a whole number. */
    default NDArray floorDivide(long other) {
        return BinaryUfunc.FLOOR_DIVIDE.apply(this, other);
    }

    /**
     * The remainder {@code self % other}, with the sign of {@code other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray mod(NDArray other) {
        return BinaryUfunc.REMAINDER.apply(this, other);
    }

    /** {@link #mod(NDArray)} with a number. */
    default NDArray mod(double other) {
        return BinaryUfunc.REMAINDER.apply(this, other);
    }

    /** {@link #mod(NDArray)} with a whole number. */
    default NDArray mod(long other) {
        return BinaryUfunc.REMAINDER.apply(this, other);
    }

    /** The remainder the other way round, {@code other % self}. */
    default NDArray rmod(double other) {
        return BinaryUfunc.REMAINDER.apply(other, this);
    }

    /** {@link #rmod(double)} of a whole number. */
    default NDArray rmod(long other) {
        return BinaryUfunc.REMAINDER.apply(other, this);
    }

    /**
     * The power {@code self ** other}, elementwise with broadcasting; whole numbers stay whole.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray pow(NDArray other) {
        return BinaryUfunc.POWER.apply(this, other);
    }

    /** {@link #pow(NDArray)} with a number. */
    default NDArray pow(double other) {
        return BinaryUfunc.POWER.apply(this, other);
    }

    /** {@link #pow(NDArray)} with a whole number. */
    default NDArray pow(long other) {
        return BinaryUfunc.POWER.apply(this, other);
    }

    /** The power the other way round, {@code other ** self}. */
    default NDArray rpow(double other) {
        return BinaryUfunc.POWER.apply(other, this);
    }

    /** {@link #rpow(double)} of a whole number. */
    default NDArray rpow(long other) {
        return BinaryUfunc.POWER.apply(other, this);
    }

    /**
     * The negative {@code -self}.
     *
     * @throws TensorTypeError for booleans
     */
    default NDArray neg() {
        if (self().values.dtype() == DType.BOOL) {
            throw new TensorTypeError("The numpy boolean negative, the `-` operator, is not supported, use the `~`"
                    + " operator or the logical_not function instead.");
        }
        return NDArray.result(self().values.neg());
    }

    /** The absolute value of each element. */
    default NDArray abs() {
        return UnaryUfunc.ABSOLUTE.apply(this);
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
