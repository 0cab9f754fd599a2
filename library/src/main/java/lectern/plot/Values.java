package lectern.plot;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.BaseStream;
import lectern.tensor.ArrayLike;
import lectern.tensor.Tensor;

/** Turns whatever holds numbers into {@code double[]}: arrays, lists, ranges, streams, tensors and NumPy arrays. */
final class Values {
    private Values() {}

    /**
     * The numbers that an argument holds, at least one.
     *
     * @param name call and argument for the error message, such as {@code "lineplot: x"}
     */
    static double[] of(String name, Object data) {
        Tensor tensor = tensor(data);
        double[] values = tensor == null ? fromElements(name, data) : fromTensor(name, tensor);
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " is empty; there is nothing to draw");
        }
        return values;
    }

    /** The argument itself, which must not be null. */
    static Object present(String name, Object data) {
        if (data == null) {
            throw new IllegalArgumentException(
                    name + " must be an array, a list, a range, a tensor or the like, got null");
        }
        return data;
    }

    /** The elements of an array, a list, a stream or the like, as objects. */
    static List<Object> elements(String name, Object data) {
        List<Object> elements = new ArrayList<>();
        if (tensor(data) != null) {
            for (double value : fromTensor(name, tensor(data))) {
                elements.add(value);
            }
        } else if (data instanceof Iterable<?> iterable) {
            iterable.forEach(elements::add);
        } else if (data instanceof BaseStream<?, ?> stream) {
            stream.iterator().forEachRemaining(elements::add);
        } else if (data != null && data.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(data); i++) {
                elements.add(Array.get(data, i));
            }
        } else if (data instanceof Number number) {
            elements.add(number);
        } else {
            throw new IllegalArgumentException(name + " must be an array, a list, a range, a tensor or the like, got "
                    + (data == null ? "null" : data.getClass().getSimpleName() + " " + data));
        }
        return elements;
    }

    static void checkSameSize(String call, String one, int size, String other, int otherSize) {
        if (size != otherSize) {
            throw new IllegalArgumentException(call + ": " + one + " and " + other + " must have the same size, got "
                    + size + " and " + otherSize);
        }
    }

    private static double[] fromElements(String name, Object data) {
        if (data instanceof double[] doubles) {
            return doubles.clone();
        }
        List<Object> elements = elements(name, data);
        double[] values = new double[elements.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(name, i, elements.get(i));
        }
        return values;
    }

    private static Tensor tensor(Object data) {
        return data instanceof ArrayLike array ? array.asTensor() : data instanceof Tensor tensor ? tensor : null;
    }

    /** A vector's elements, or those of a matrix that is one column or one row. */
    private static double[] fromTensor(String name, Tensor tensor) {
        long wide = tensor.shape().stream().filter(size -> size != 1).count();
        if (wide > 1) {
            throw new IllegalArgumentException(
                    name + " must have one dimension, got shape " + List.copyOf(tensor.shape()) + "; select a column");
        }
        return tensor.toDoubles();
    }

    private static double number(String name, int index, Object element) {
        if (element instanceof Number number) {
            return number.doubleValue();
        }
        if (element instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (tensor(element) != null && tensor(element).numel() == 1) {
            return tensor(element).item();
        }
        if (element == null) {
            return Double.NaN;
        }
        throw new IllegalArgumentException(name + "[" + index + "] is not a number but a "
                + element.getClass().getSimpleName() + ": " + element);
    }
}
