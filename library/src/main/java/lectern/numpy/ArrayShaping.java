package lectern.numpy;

import lectern.tensor.DType;

/** Shapes, copies and conversions of arrays. */
public sealed interface ArrayShaping permits NDArray {
    /**
     * The same elements in another shape: a view where the order in memory allows it, otherwise a copy. One size may be
     * -1 and follows from the others.
     *
     * @throws IllegalArgumentException if the shapes have different numbers of elements
     */
    default NDArray reshape(int... shape) {
        return ArrayShapes.reshape(self(), shape);
    }

    /** {@link #reshape} to a vector. */
    default NDArray ravel() {
        return reshape(-1);
    }

    /** A copy as a vector. */
    default NDArray flatten() {
        return copy().reshape(-1);
    }

    /** The dimensions in reverse order, as a view. */
    default NDArray T() {
        return NDArray.of(self().values.T());
    }

    /** {@link #T()}, or the dimensions in the given order, as a view. */
    default NDArray transpose(int... axes) {
        return axes.length == 0 ? T() : NDArray.of(self().values.permute(axes));
    }

    /** Two dimensions exchanged, as a view. */
    default NDArray swapaxes(int axis1, int axis2) {
        return NDArray.of(self().values.transpose(axis1, axis2));
    }

    /** The dimensions of size 1 dropped, as a view. */
    default NDArray squeeze() {
        return NDArray.of(self().values.squeeze());
    }

    /** Each element {@code repeats} times, as a vector. */
    default NDArray repeat(int repeats) {
        return NumpyJoining.repeat(this, repeats);
    }

    /** A copy with elements of its own. */
    default NDArray copy() {
        return NDArray.of(self().values.clone());
    }

    /** A copy converted to another type; fractions are cut off. */
    default NDArray astype(DType type) {
        return self().values.dtype() == type ? copy() : NDArray.of(self().values.to(type));
    }

    /** {@link #astype(DType)} with the type of another array: {@code x.astype(y.dtype())}. */
    default NDArray astype(Dtype type) {
        return astype(type.type());
    }

    /**
     * The matrix product {@code self @ other}.
     *
     * @throws IllegalArgumentException if the inner sizes differ
     */
    default NDArray matmul(NDArray other) {
        return Products.matmul(self(), other);
    }

    /**
     * The product of vectors or matrices; with a number, each element's.
     *
     * @throws IllegalArgumentException if the inner sizes differ
     */
    default NDArray dot(NDArray other) {
        return Products.dot(self(), other);
    }

    /** Each element kept between {@code min} and {@code max}. */
    default NDArray clip(double min, double max) {
        return BinaryUfunc.clip(self(), min, max);
    }

    /** {@link #clip(double, double)} with whole numbers, which leave whole numbers whole. */
    default NDArray clip(long min, long max) {
        return BinaryUfunc.clip(self(), min, max);
    }

    /** Each element rounded to a whole number, halves to the even one. */
    default NDArray round() {
        return round(0);
    }

    /** Each element rounded to {@code decimals} digits after the point, halves to the even digit. */
    default NDArray round(int decimals) {
        return ArrayShapes.round(self(), decimals);
    }

    /** One value written to all elements. */
    default void fill(double value) {
        self().values.fill_(value);
    }

    /** One whole value written to all elements. */
    default void fill(long value) {
        self().values.fill_(value);
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
