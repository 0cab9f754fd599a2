package lectern.numpy;

/** Elementwise comparisons with broadcasting; results are bool. Masks are combined with {@code &}, {@code |} and {@code ~}. */
public sealed interface ArrayComparison permits NDArray {
    /**
     * Whether {@code self == other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray eq(NDArray other) {
        return BinaryUfunc.EQUAL.apply(this, other);
    }

    /** {@link #eq(NDArray)} with a number. */
    default NDArray eq(double other) {
        return BinaryUfunc.EQUAL.apply(this, other);
    }

    /** {@link #eq(NDArray)} with a whole number. */
    default NDArray eq(long other) {
        return BinaryUfunc.EQUAL.apply(this, other);
    }

    /**
     * Whether {@code self != other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ne(NDArray other) {
        return BinaryUfunc.NOT_EQUAL.apply(this, other);
    }

    /** {@link #ne(NDArray)} with a number. */
    default NDArray ne(double other) {
        return BinaryUfunc.NOT_EQUAL.apply(this, other);
    }

    /** {@link #ne(NDArray)} with a whole number. */
    default NDArray ne(long other) {
        return BinaryUfunc.NOT_EQUAL.apply(this, other);
    }

    /**
     * Whether {@code self < other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray lt(NDArray other) {
        return BinaryUfunc.LESS.apply(this, other);
    }

    /** {@link #lt(NDArray)} with a number. */
    default NDArray lt(double other) {
        return BinaryUfunc.LESS.apply(this, other);
    }

    /** {@link #lt(NDArray)} with a whole number. */
    default NDArray lt(long other) {
        return BinaryUfunc.LESS.apply(this, other);
    }

    /**
     * Whether {@code self <= other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray le(NDArray other) {
        return BinaryUfunc.LESS_EQUAL.apply(this, other);
    }

    /** {@link #le(NDArray)} with a number. */
    default NDArray le(double other) {
        return BinaryUfunc.LESS_EQUAL.apply(this, other);
    }

    /** {@link #le(NDArray)} with a whole number. */
    default NDArray le(long other) {
        return BinaryUfunc.LESS_EQUAL.apply(this, other);
    }

    /**
     * Whether {@code self > other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray gt(NDArray other) {
        return BinaryUfunc.GREATER.apply(this, other);
    }

    /** {@link #gt(NDArray)} with a number. */
    default NDArray gt(double other) {
        return BinaryUfunc.GREATER.apply(this, other);
    }

    /** {@link #gt(NDArray)} with a whole number. */
    default NDArray gt(long other) {
        return BinaryUfunc.GREATER.apply(this, other);
    }

    /**
     * Whether {@code self >= other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ge(NDArray other) {
        return BinaryUfunc.GREATER_EQUAL.apply(this, other);
    }

    /** {@link #ge(NDArray)} with a number. */
    default NDArray ge(double other) {
        return BinaryUfunc.GREATER_EQUAL.apply(this, other);
    }

    /** {@link #ge(NDArray)} with a whole number. */
    default NDArray ge(long other) {
        return BinaryUfunc.GREATER_EQUAL.apply(this, other);
    }

    /** Both masks at once, {@code self & other}; of whole numbers, their common bits. */
    default NDArray and(NDArray other) {
        return BinaryUfunc.BITWISE_AND.apply(this, other);
    }

    /** Either mask, {@code self | other}; of whole numbers, all their bits. */
    default NDArray or(NDArray other) {
        return BinaryUfunc.BITWISE_OR.apply(this, other);
    }

    /** Exactly one of two masks, {@code self ^ other}; of whole numbers, the bits that differ. */
    default NDArray xor(NDArray other) {
        return BinaryUfunc.BITWISE_XOR.apply(this, other);
    }

    /** The opposite mask, {@code ~self}; of whole numbers, the opposite bits. */
    default NDArray not() {
        return UnaryUfunc.INVERT.apply(this);
    }
}
