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

    private NDArray self() {
        return (NDArray) this;
    }
}
