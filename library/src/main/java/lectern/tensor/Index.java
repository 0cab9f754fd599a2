package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** One item between the brackets of {@code x[...]}. */
sealed interface Index {
    /** One entry of a dimension, which goes. */
    record At(long entry) implements Index {}

    /** {@code start:stop:step}; null where left out. */
    record Slice(Long start, Long stop, Long step) implements Index {}

    /** {@code ...}: as many whole dimensions as are left. */
    record Rest() implements Index {}

    /** {@code None}: a new dimension of size 1. */
    record NewAxis() implements Index {}

    /** Entries of one dimension, or the mask of several. */
    record Picked(Tensor index) implements Index {
        boolean isMask() {
            return index.dtype == DType.BOOL || index.dtype == DType.UINT8;
        }
    }

    /** How many dimensions of the tensor the item stands for. */
    default int dims() {
        if (this instanceof Rest || this instanceof NewAxis) return 0;
        return this instanceof Picked p && p.isMask() ? p.index().layout.dims() : 1;
    }

    /**
     * The items that Java values stand for: whole numbers, null, booleans, tensors, lists, arrays, and text in which
     * several items may stand.
     *
     * @throws IndexOutOfBoundsException for a value that cannot be an index
     */
    static List<Index> of(Object... values) {
        List<Index> items = new ArrayList<>();
        for (Object value : values == null ? new Object[] {null} : values) {
            if (value instanceof CharSequence text) items.addAll(IndexText.parse(text.toString()));
            else items.add(one(value));
        }
        return items;
    }

    private static Index one(Object value) {
        if (value == null) return new NewAxis();
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return new At(((Number) value).longValue());
        }
        if (value instanceof Boolean on) return new Picked(Tensor.scalar(on ? 1L : 0L, DType.BOOL));
        if (value instanceof ArrayLike array) return picked(array.asTensor());
        if (value instanceof Tensor tensor) return picked(tensor);
        if (value instanceof List<?> list && list.isEmpty()) return new Picked(empty());
        if (value instanceof List<?> || value.getClass().isArray()) return picked(Nested.tensor(value, null));
        throw new IndexOutOfBoundsException("get: an index must be a whole number, null, a boolean, a list or array of"
                + " them, a tensor, or text such as \":, 0:2\"; got "
                + value.getClass().getSimpleName() + " " + value);
    }

    /** An index tensor; a 0-dim one of integers is a number. */
    private static Index picked(Tensor index) {
        Tensor checked = checked(index);
        boolean number = checked.layout.dims() == 0 && checked.dtype != DType.BOOL && checked.dtype != DType.UINT8;
        return number ? new At(checked.itemLong()) : new Picked(checked);
    }

    /**
     * An index tensor, whose type must be integer or bool.
     *
     * @throws IndexOutOfBoundsException for another type
     */
    static Tensor checked(Tensor index) {
        if (!index.dtype.isFloatingPoint()) return index;
        if (index.layout.numel == 0 && index.layout.dims() == 1) return empty();
        throw new IndexOutOfBoundsException("get: tensors used as indices must be long, int, byte or bool tensors, got "
                + index.dtype + " of shape " + Layout.text(index.layout.sizes)
                + "; convert it, as in index.to(int64)");
    }

    private static Tensor empty() {
        return Tensor.of(DType.INT64.elements().allocate(0), Layout.contiguous(0), DType.INT64);
    }

    /** The items with a missing {@code ...} at the end filled in. */
    static List<Index> complete(List<Index> items) {
        long rests = items.stream().filter(Rest.class::isInstance).count();
        if (rests > 1) {
            throw new IndexOutOfBoundsException("get: an index can only have a single ellipsis ('...'), got " + rests);
        }
        if (rests == 1) return items;
        List<Index> all = new ArrayList<>(items);
        all.add(new Rest());
        return all;
    }
}
