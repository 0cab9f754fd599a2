package lectern.numpy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.tensor.ArrayLike;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/**
 * An index as NumPy takes it, on the way to a tensor's. Tensors have no slices that go backwards: for those the
 * dimension is reversed first, and the slice taken forwards.
 */
final class ArrayIndex {
    private static final Pattern BACKWARDS = Pattern.compile("\\s*(-?\\d+)?\\s*:\\s*(-?\\d+)?\\s*:\\s*-(\\d+)\\s*");

    private final NDArray x;
    private final List<Integer> reversed = new ArrayList<>();
    private final Object[] items;

    private ArrayIndex(NDArray x, Object... index) {
        this.x = x;
        Object[] given = index == null ? new Object[] {null} : index.clone();
        for (int i = 0; i < given.length; i++) {
            if (given[i] instanceof ArrayLike array) given[i] = array.asTensor();
            if (given[i] instanceof CharSequence text) given[i] = forwards(text.toString(), given.length == 1);
        }
        this.items = given;
    }

    static NDArray get(NDArray x, Object... index) {
        ArrayIndex wanted = new ArrayIndex(x, index);
        return NDArray.result(wanted.source().get(wanted.items));
    }

    static void set(NDArray x, Object[] index, Object value) {
        ArrayIndex wanted = new ArrayIndex(x, index);
        Tensor target = wanted.source();
        try {
            target.set(wanted.items, value instanceof Number ? value : valueFor(x, value));
        } catch (TensorError e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (target != x.values) x.values.copy_(wanted.source(target));
    }

    private static Tensor valueFor(NDArray x, Object value) {
        return NumpyCreation.asarray(value).values.to(x.values.dtype());
    }

    private Tensor source() {
        return source(x.values);
    }

    /** The elements with the backward dimensions reversed; the same again is the original order. */
    private Tensor source(Tensor values) {
        if (reversed.isEmpty()) return values;
        return values.flip(reversed.stream().mapToInt(Integer::intValue).toArray());
    }

    private String forwards(String text, boolean alone) {
        String[] parts = text.split(",", -1);
        boolean plain = alone && text.indexOf('[') < 0 && !text.contains("None");
        for (int i = 0; i < parts.length; i++) {
            Matcher slice = BACKWARDS.matcher(parts[i]);
            if (!slice.matches()) {
                if (parts[i].strip().equals("...")) plain = plain && i == parts.length - 1;
                continue;
            }
            if (!plain) {
                throw new IllegalArgumentException("get: a slice with a negative step stands only beside numbers and"
                        + " slices, got \"" + text + "\"; index in two steps, as in x.get(\"::-1\").get(...)");
            }
            if (i >= x.ndim()) continue;
            reversed.add(i);
            parts[i] = forwards(slice, x.sizes()[i]);
        }
        return String.join(",", parts);
    }

    /** The slice seen from the other end: entry i becomes n - 1 - i. */
    private static String forwards(Matcher slice, int n) {
        String start = slice.group(1) == null ? "" : Integer.toString(mirrored(slice.group(1), n));
        String stop = slice.group(2) == null ? "" : Integer.toString(mirrored(slice.group(2), n));
        return start + ":" + stop + ":" + slice.group(3);
    }

    private static int mirrored(String entry, int n) {
        long i = Long.parseLong(entry);
        long fromStart = Math.max(-1, Math.min(n - 1L, i < 0 ? i + n : i));
        return (int) (n - 1 - fromStart);
    }
}
