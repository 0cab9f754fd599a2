package lectern.numpy;

import java.util.Arrays;
import java.util.Iterator;
import lectern.tensor.TensorTypeError;

/** Parts of an array: what stands between the brackets of {@code x[...]}. */
public sealed interface ArrayIndexing extends Iterable<NDArray> permits NDArray {
    /**
     * {@code x[i]}: one item of the first dimension, as a view; of a vector, a scalar.
     *
     * @throws IndexOutOfBoundsException if there is no such item
     */
    default NDArray get(int i) {
        return NDArray.result(self().values.get(i));
    }

    /** {@code x[i, j]}. */
    default NDArray get(int i, int j) {
        return NDArray.result(self().values.get(i, j));
    }

    /**
     * {@code x[...]}: an item per dimension, each a whole number, {@code null} for a new dimension, a list or array of
     * entries, or a mask; text holds one or several items as Python writes them, slices included:
     * {@code x.get(":, 0:2")}, {@code x.get("::-1")}, {@code x.get(x.gt(0))}.
     *
     * <p>Numbers and slices give a view, but for a negative step; lists, arrays and masks a copy.
     *
     * @throws IndexOutOfBoundsException for an entry that is not there, or more items than dimensions
     * @throws IllegalArgumentException with a caret under the place of the text that cannot be read
     */
    default NDArray get(Object... index) {
        return ArrayIndex.get(self(), index);
    }

    /**
     * {@code x[index] = value}: writes a number, array or list, broadcast, to the elements that {@link #get(Object...)}
     * gives; {@code x.set("0, 1:", 5)}.
     *
     * @param index one item, text for several, or an {@code Object[]} of several
     * @throws IllegalArgumentException if the value's shape does not fit
     */
    default void set(Object index, Object value) {
        ArrayIndex.set(self(), index instanceof Object[] several ? several : new Object[] {index}, value);
    }

    /** The items of the first dimension one after the other: rows of a matrix, numbers of a vector. */
    @Override
    default Iterator<NDArray> iterator() {
        if (self().ndim() == 0)
            throw new TensorTypeError("iteration over a 0-d array; it is a single value, see item()");
        return self().values.unbind(0).stream().map(NDArray::result).iterator();
    }

    /** Copies of the items of the first dimension in the order given: {@code x.take(0, 2)}. */
    default NDArray take(int... items) {
        int n = self().shape().get(0);
        return ArrayShapes.take(
                self(), Arrays.stream(items).map(i -> Axes.item(i, n)).toArray());
    }

    private NDArray self() {
        return (NDArray) this;
    }
}
