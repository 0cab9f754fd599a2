package lectern.tensor;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * Nested Java data on its way to a tensor: arrays of any depth, lists, numbers, booleans, one-element tensors. The type
 * follows Python's rule for lists: bool, or int64, or the default floating type as soon as one element has a point.
 */
final class Nested {
    private final List<Object> elements = new ArrayList<>();
    private final int[] sizes;

    private Nested(Object data) {
        this.sizes = sizes(data);
        collect(data, 0);
    }

    /**
     * A tensor of nested data.
     *
     * @param dtype the type, or null for the one that follows from the elements
     * @throws IllegalArgumentException if lists at one depth differ in length
     * @throws TensorTypeError for an element that is no number
     */
    static Tensor tensor(Object data, DType dtype) {
        Nested nested = new Nested(data instanceof CharSequence text ? NestedText.parse(text.toString()) : data);
        DType type = dtype != null ? dtype : nested.type();
        Layout layout = Layout.contiguous(nested.sizes);
        Object array = type.elements().allocate(layout.numel);
        for (int i = 0; i < layout.numel; i++) {
            Object element = nested.elements.get(i);
            if (element instanceof Boolean on) type.elements().setLong(array, i, on ? 1 : 0);
            else if (isFloating(element)) type.elements().setDouble(array, i, ((Number) element).doubleValue());
            else type.elements().setLong(array, i, ((Number) element).longValue());
        }
        return Tensor.of(array, layout, type);
    }

    private static boolean isFloating(Object element) {
        return element instanceof Double || element instanceof Float;
    }

    private DType type() {
        boolean booleans = !elements.isEmpty();
        for (Object element : elements) {
            if (isFloating(element)) return TorchState.current().defaultDtype();
            booleans &= element instanceof Boolean;
        }
        if (elements.isEmpty()) return TorchState.current().defaultDtype();
        return booleans ? DType.BOOL : DType.INT64;
    }

    private static int[] sizes(Object data) {
        List<Integer> sizes = new ArrayList<>();
        Object level = data;
        while (isSequence(level)) {
            int n = length(level);
            sizes.add(n);
            if (n == 0) break;
            level = item(level, 0);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(Object data, int depth) {
        if (depth == sizes.length) {
            elements.add(element(data));
            return;
        }
        if (!isSequence(data) || length(data) != sizes[depth]) {
            throw new IllegalArgumentException(
                    "tensor: expected sequence of length " + sizes[depth] + " at dim " + depth
                            + " (got " + (isSequence(data) ? "length " + length(data) : String.valueOf(data))
                            + "); all rows must have the same length");
        }
        for (int i = 0; i < sizes[depth]; i++) collect(item(data, i), depth + 1);
    }

    private static Object element(Object data) {
        if (data instanceof Tensor t) {
            if (t.dtype == DType.BOOL) return t.itemBoolean();
            return t.dtype.isFloatingPoint() ? (Object) t.item() : (Object) t.itemLong();
        }
        if (data instanceof Number || data instanceof Boolean) return data;
        throw new TensorTypeError("tensor: expected numbers, booleans, arrays or lists of them, got "
                + (data == null ? "null" : data.getClass().getSimpleName() + " " + data));
    }

    private static boolean isSequence(Object data) {
        return data instanceof List<?>
                || (data != null && data.getClass().isArray())
                || (data instanceof Tensor t && t.ndim() > 0);
    }

    private static int length(Object sequence) {
        if (sequence instanceof Tensor t) return t.size(0);
        return sequence instanceof List<?> list ? list.size() : Array.getLength(sequence);
    }

    private static Object item(Object sequence, int i) {
        if (sequence instanceof Tensor t) return ((List<?>) t.tolist()).get(i);
        return sequence instanceof List<?> list ? list.get(i) : Array.get(sequence, i);
    }
}
