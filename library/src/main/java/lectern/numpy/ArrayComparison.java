package lectern.numpy;

/** Elementwise comparisons with broadcasting; results are bool. */
public sealed interface ArrayComparison permits NDArray {
    /**
     * Whether {@code self == other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray eq(NDArray other) {
        return BinaryUfunc.EQUAL.apply(self(), other);
    }

    /** {@link #eq(NDArray)} with a number. */
    default NDArray eq(double other) {
        return BinaryUfunc.EQUAL.apply(self(), other);
    }

    /** {@link #eq(NDArray)} with a whole number. */
    default NDArray eq(long other) {
        return BinaryUfunc.EQUAL.apply(self(), other);
    }

    /**
     * Whether {@code self != other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ne(NDArray other) {
        return BinaryUfunc.NOT_EQUAL.apply(self(), other);
    }

    /** {@link #ne(NDArray)} with a number. */
    default NDArray ne(double other) {
        return BinaryUfunc.NOT_EQUAL.apply(self(), other);
    }

    /** {@link #ne(NDArray)} with a whole number. */
    default NDArray ne(long other) {
        return BinaryUfunc.NOT_EQUAL.apply(self(), other);
    }

    /**
     * Whether {@code self < other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray lt(NDArray other) {
        return BinaryUfunc.LESS.apply(self(), other);
    }

    /** {@link #lt(NDArray)} with a number. */
    default NDArray lt(double other) {
        return BinaryUfunc.LESS.apply(self(), other);
    }

    /** {@link #lt(NDArray)} with a whole number. */
    default NDArray lt(long other) {
        return BinaryUfunc.LESS.apply(self(), other);
    }

    /**
     * Whether {@code self <= other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray le(NDArray other) {
        return BinaryUfunc.LESS_EQUAL.apply(self(), other);
    }

    /** {@link #le(NDArray)} with a number. */
    default NDArray le(double other) {
        return BinaryUfunc.LESS_EQUAL.apply(self(), other);
    }

    /** {@link #le(NDArray)} with a whole number. */
    default NDArray le(long other) {
        return BinaryUfunc.LESS_EQUAL.apply(self(), other);
    }

    /**
     * Whether {@code self > other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray gt(NDArray other) {
        return BinaryUfunc.GREATER.apply(self(), other);
    }

    /** {@link #gt(NDArray)} with a number. */
    default NDArray gt(double other) {
        return BinaryUfunc.GREATER.apply(self(), other);
    }

    /** {@link #gt(NDArray)} with a whole number. */
    default NDArray gt(long other) {
        return BinaryUfunc.GREATER.apply(self(), other);
    }

    /**
     * Whether {@code self >= other}, elementwise with broadcasting.
     *
     * @throws IllegalArgumentException if the shapes do not broadcast
     */
    default NDArray ge(NDArray other) {
        return BinaryUfunc.GREATER_EQUAL.apply(self(), other);
    }

    /** {@link #ge(NDArray)} with a number. */
    default NDArray ge(double other) {
        return BinaryUfunc.GREATER_EQUAL.apply(self(), other);
    }

    /** {@link #ge(NDArray)} with a whole number. */
    default NDArray ge(long other) {
        return BinaryUfunc.GREATER_EQUAL.apply(self(), other);
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
