package lectern;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.data.DataLoader;
import lectern.data.Dataset;
import lectern.numpy.NDArray;
import lectern.tensor.Tensor;
import lectern.tensor.TensorTypeError;

/** Python's built-in functions, as far as a course uses them. */
public abstract class Builtins extends Keywords {
    /** Only the prelude inherits; there are no instances. */
    protected Builtins() {}

    /** Prints values as Python does, separated by a space: {@code print("y =", y)}. */
    public static void print(Object... values) {
        // A null varargs array is one null argument.
        Object[] all = values == null ? new Object[] {null} : values;
        System.out.println(Arrays.stream(all).map(PythonText::str).collect(Collectors.joining(" ")));
    }

    /**
     * A value's text as Python's {@code str} gives it.
     *
     * <p>Example: {@code str(true)} is {@code True}.
     */
    public static String str(Object value) {
        return PythonText.str(value);
    }

    /**
     * The number of items of a text, array, collection, map or dataset, of batches of a loader, or the first size of a
     * tensor.
     *
     * <p>Example: {@code len(torch.zeros(2, 3))} is {@code 2}.
     *
     * @throws TensorTypeError for a value without a length
     */
    public static int len(Object value) {
        if (value instanceof CharSequence text) return text.length();
        if (value instanceof Collection<?> items) return items.size();
        if (value instanceof Map<?, ?> map) return map.size();
        if (value instanceof Dataset<?> dataset) return dataset.size();
        if (value instanceof DataLoader<?> loader) return loader.size();
        if (value instanceof NDArray array) return len(array.asTensor());
        if (value instanceof Tensor tensor && tensor.ndim() > 0) return tensor.size(0);
        if (value instanceof Tensor)
            throw new TensorTypeError("len() of a 0-d tensor; it is a single value, see item()");
        if (value != null && value.getClass().isArray()) return Array.getLength(value);
        throw new TensorTypeError("len: object of type "
                + (value == null ? "null" : value.getClass().getSimpleName())
                + " has no len(); expected text, an array, a collection, a map, a dataset, a loader or a tensor");
    }

    /** A value's type as Python names it: {@code <class 'torch.Tensor'>}. */
    public static PythonType type(Object value) {
        return PythonType.of(value);
    }

    /** A tuple, which prints as {@code (1, 2)}. */
    public static Tuple tuple(Object... items) {
        return new Tuple(items);
    }

    /** A list that can grow, which prints as {@code [1, 2]}. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied, not kept
    public static <T> List<T> list(T... items) {
        return new ArrayList<>(Arrays.asList(items));
    }

    /** Whole numbers from 0 up to but not including {@code stop}. */
    public static Range range(int stop) {
        return range(0, stop, 1);
    }

    /** Whole numbers from {@code start} up to but not including {@code stop}. */
    public static Range range(int start, int stop) {
        return range(start, stop, 1);
    }

    /** Whole numbers from {@code start} by {@code step} up to but not including {@code stop}. */
    public static Range range(int start, int stop, int step) {
        return new Range(start, stop, step);
    }

    /** An item of {@link #enumerate}. */
    public record Indexed<T>(int index, T value) {
        @Override
        public String toString() {
            return "(" + index + ", " + PythonText.repr(value) + ")";
        }
    }

    /** Items with their numbers: {@code for (var e : enumerate(names)) print(e.index(), e.value());}. */
    public static <T> List<Indexed<T>> enumerate(Iterable<T> items) {
        List<Indexed<T>> result = new ArrayList<>();
        for (T item : items) result.add(new Indexed<>(result.size(), item));
        return result;
    }

    /** An item of {@link #zip}. */
    public record Pair<A, B>(A first, B second) {
        @Override
        public String toString() {
            return "(" + PythonText.repr(first) + ", " + PythonText.repr(second) + ")";
        }
    }

    /** Items of two sequences side by side, as many as the shorter has. */
    public static <A, B> List<Pair<A, B>> zip(Iterable<A> first, Iterable<B> second) {
        List<Pair<A, B>> result = new ArrayList<>();
        Iterator<A> a = first.iterator();
        Iterator<B> b = second.iterator();
        while (a.hasNext() && b.hasNext()) result.add(new Pair<>(a.next(), b.next()));
        return result;
    }
}
