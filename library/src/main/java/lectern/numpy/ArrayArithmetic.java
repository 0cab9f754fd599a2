package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.TensorTypeError;

/** Arithmetic on arrays and numbers: what {@code + - * /} mean in a cell. */
public sealed interface ArrayArithmetic permits NDArray {
    /**
     * The sum {@code self + other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray add(NDArray other) {
        return BinaryUfunc.ADD.apply(self(), other);
    }

    /** {@link #add(NDArray)} with a number. */
    default NDArray add(double other) {
        return BinaryUfunc.ADD.apply(self(), other);
    }

    /** {@link #add(NDArray)} with a whole number. */
    default NDArray add(long other) {
        return BinaryUfunc.ADD.apply(self(), other);
    }

    /**
     * The difference {@code self - other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray sub(NDArray other) {
        return BinaryUfunc.SUBTRACT.apply(self(), other);
    }

    /** {@link #sub(NDArray)} with a number. */
    default NDArray sub(double other) {
        return BinaryUfunc.SUBTRACT.apply(self(), other);
    }

    /** {@link #sub(NDArray)} with a whole number. */
    default NDArray sub(long other) {
        return BinaryUfunc.SUBTRACT.apply(self(), other);
    }

    /** The difference the other way round, {@code other - self}. */
    default NDArray rsub(double other) {
        return BinaryUfunc.SUBTRACT.apply(other, self());
    }

    /** {@link #rsub(double)} of a whole number. */
    default NDArray rsub(long other) {
        return BinaryUfunc.SUBTRACT.apply(other, self());
    }

    /**
     * The product {@code self * other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray mul(NDArray other) {
        return BinaryUfunc.MULTIPLY.apply(self(), other);
    }

    /** {@link #mul(NDArray)} with a number. */
    default NDArray mul(double other) {
        return BinaryUfunc.MULTIPLY.apply(self(), other);
    }

    /** {@link #mul(NDArray)} with a whole number. */
    default NDArray mul(long other) {
        return BinaryUfunc.MULTIPLY.apply(self(), other);
    }

    /**
     * The quotient {@code self / other}, elementwise with broadcasting; integers give float64.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray div(NDArray other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(self(), other);
    }

    /** {@link #div(NDArray)} with a number. */
    default NDArray div(double other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(self(), other);
    }

    /** {@link #div(NDArray)} with a whole number. */
    default NDArray div(long other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(self(), other);
    }

    /** The quotient the other way round, {@code other / self}. */
    default NDArray rdiv(double other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(other, self());
    }

    /** {@link #rdiv(double)} of a whole number. */
    default NDArray rdiv(long other) {
        return BinaryUfunc.TRUE_DIVIDE.apply(other, self());
    }

    /**
     * The power {@code self ** other}, elementwise with broadcasting; integers stay integers.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray pow(NDArray other) {
        return BinaryUfunc.POWER.apply(self(), other);
    }

    /** {@link #pow(NDArray)} with a number. */
    default NDArray pow(double other) {
        return BinaryUfunc.POWER.apply(self(), other);
    }

    /** {@link #pow(NDArray)} with a whole number. */
    default NDArray pow(long other) {
        return BinaryUfunc.POWER.apply(self(), other);
    }

    /** The power the other way round, {@code other ** self}. */
    default NDArray rpow(double other) {
        return BinaryUfunc.POWER.apply(other, self());
    }

    /** {@link #rpow(double)} of a whole number. */
    default NDArray rpow(long other) {
        return BinaryUfunc.POWER.apply(other, self());
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
        return NDArray.result(self().values.abs());
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
