package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** Where an array's elements stand among each other, and running totals of them. */
public sealed interface ArrayOrdering permits NDArray {
    /**
     * The place of the greatest element, counted along the rows; the first NaN if there is one.
     *
     * <p>Example: {@code np.array(3., 1, 2).argmax()} is {@code 0}.
     *
     * @throws IllegalArgumentException if there is no element
     */
    default NDArray argmax() {
        return NDArray.result(chosenFrom("argmax").argmax());
    }

    /** The places of the greatest elements along an axis. */
    default NDArray argmax(int axis) {
        return NDArray.result(chosenFrom("argmax").argmax(Axes.index(axis, self().ndim())));
    }

    /**
     * The place of the least element, counted along the rows; the first NaN if there is one.
     *
     * <p>Example: {@code np.array(3., 1, 2).argmin()} is {@code 1}.
     *
     * @throws IllegalArgumentException if there is no element
     */
    default NDArray argmin() {
        return NDArray.result(chosenFrom("argmin").argmin());
    }

    /** The places of the least elements along an axis. */
    default NDArray argmin(int axis) {
        return NDArray.result(chosenFrom("argmin").argmin(Axes.index(axis, self().ndim())));
    }

    /**
     * The places of the elements in ascending order along the last axis; equal ones keep their order, NaN comes last.
     *
     * <p>Example: {@code np.array(3., 1, 2).argsort()} is {@code [1 2 0]}.
     */
    default NDArray argsort() {
        return argsort(-1);
    }

    /** {@link #argsort()} along an axis. */
    default NDArray argsort(int axis) {
        return NDArray.of(numbers().argsort(axis));
    }

    /** Sorts this array itself along its last axis; NaN comes last. {@code np.sort(x)} gives a sorted copy. */
    default void sort() {
        sort(-1);
    }

    /** {@link #sort()} along an axis. */
    default void sort(int axis) {
        self().values.copy_(sorted(axis).values);
    }

    /** A copy whose elements ascend along an axis. */
    default NDArray sorted(int axis) {
        return NDArray.of(numbers().sort(axis).values().to(self().values.dtype()));
    }

    /**
     * The sums of all elements up to each, as a vector.
     *
     * <p>Example: {@code np.array(1, 2, 3).cumsum()} is {@code [1 3 6]}.
     */
    default NDArray cumsum() {
        return self().ravel().cumsum(0);
    }

    /** The sums of the elements up to each along an axis. */
    default NDArray cumsum(int axis) {
        return NDArray.of(self().values.cumsum(Axes.index(axis, self().ndim())));
    }

    /**
     * The products of all elements up to each, as a vector.
     *
     * <p>Example: {@code np.array(1, 2, 3).cumprod()} is {@code [1 2 6]}.
     */
    default NDArray cumprod() {
        return self().ravel().cumprod(0);
    }

    /** The products of the elements up to each along an axis. */
    default NDArray cumprod(int axis) {
        return NDArray.of(self().values.cumprod(Axes.index(axis, self().ndim())));
    }

    private Tensor chosenFrom(String call) {
        if (self().size() == 0) {
            throw new IllegalArgumentException("attempt to get " + call + " of an empty sequence, got shape "
                    + self().shape() + "; check size() first");
        }
        return numbers();
    }

    /** The elements as numbers, which booleans are not for tensors. */
    private Tensor numbers() {
        Tensor values = self().values;
        return values.dtype() == DType.BOOL ? values.to(DType.UINT8) : values;
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
