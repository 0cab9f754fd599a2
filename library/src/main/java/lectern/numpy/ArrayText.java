package lectern.numpy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.tensor.DType;

/**
 * An array as NumPy prints it: {@code str} with spaces between elements, {@code repr} with commas, a name around it and
 * the type where it cannot be told from the elements. Large arrays show only the ends of each dimension.
 */
final class ArrayText {
    private static final String NAME = "array(";

    private final int[] sizes;
    private final int[] strides;
    private final boolean shortened;
    private final ArrayPrintOptions options;
    private final String separator;
    /** The texts of the shown elements by their index in row-major order. */
    private final Map<Integer, String> texts = new HashMap<>();

    private ArrayText(NDArray array, String separator, ArrayPrintOptions options) {
        this.sizes = array.sizes();
        this.strides = new int[sizes.length];
        this.shortened = array.size() > options.threshold();
        this.options = options;
        this.separator = separator;
        int step = 1;
        for (int d = sizes.length - 1; d >= 0; step *= sizes[d--]) strides[d] = step;
        List<Integer> places = shownPlaces();
        String[] shown = texts(array, places.stream().mapToInt(i -> i).toArray(), options);
        for (int i = 0; i < shown.length; i++) texts.put(places.get(i), shown[i]);
    }

    /** What {@code print} shows. */
    static String str(NDArray array, ArrayPrintOptions options) {
        if (array.ndim() == 0) return element(array);
        if (array.size() == 0) return "[]";
        return new ArrayText(array, " ", options).body(0, 0, 1, options.linewidth());
    }

    /** What a cell's result shows. */
    static String repr(NDArray array, ArrayPrintOptions options) {
        DType type = array.dtype().type();
        if (array.isScalar()) {
            return "np." + (type == DType.BOOL ? element(array) + "_" : type.pythonName() + "(" + element(array) + ")");
        }
        String body = array.size() == 0
                ? "[]"
                : new ArrayText(array, ", ", options).body(0, 0, NAME.length() + 1, options.linewidth() - 1);
        List<String> extras = new ArrayList<>();
        boolean empty = array.size() == 0;
        if ((empty && array.ndim() != 1) || array.size() > options.threshold()) extras.add("shape=" + array.shape());
        boolean implied = type == DType.FLOAT64 || type == DType.INT64 || type == DType.BOOL;
        if (!implied || empty) extras.add("dtype=" + type.pythonName());
        if (extras.isEmpty()) return NAME + body + ")";
        String text = NAME + body + ",";
        String extra = String.join(", ", extras) + ")";
        int lastLine = text.length() - text.lastIndexOf('\n') - 1;
        boolean fits = lastLine + extra.length() + 1 <= options.linewidth();
        return text + (fits ? " " : "\n" + " ".repeat(NAME.length())) + extra;
    }

    /** The one element of a 0-dim array, with all the digits it has. */
    private static String element(NDArray array) {
        DType type = array.dtype().type();
        if (type == DType.BOOL) return array.itemBoolean() ? "True" : "False";
        return type.isFloatingPoint() ? FloatText.scalar(array.item(), type) : Long.toString(array.itemLong());
    }

    private static String[] texts(NDArray array, int[] places, ArrayPrintOptions options) {
        DType type = array.dtype().type();
        if (type.isFloatingPoint()) {
            return ElementText.floats(array.doublesAt(places), type, options);
        }
        long[] shown = array.longsAt(places);
        return type == DType.BOOL ? ElementText.booleans(shown, array.ndim() == 0) : ElementText.integers(shown);
    }

    /** The part of the array from {@code at} on; {@code indent} is the column after its opening bracket. */
    private String body(int dim, int at, int indent, int room) {
        if (dim == sizes.length) return texts.get(at);
        if (dim == sizes.length - 1) return row(at, indent, room);
        String between = separator.strip() + "\n".repeat(sizes.length - dim - 1) + " ".repeat(indent);
        List<String> parts = new ArrayList<>();
        for (int i : shown(sizes[dim])) {
            parts.add(i < 0 ? "..." : body(dim + 1, at + i * strides[dim], indent + 1, room - 1));
        }
        return "[" + String.join(between, parts) + "]";
    }

    private String row(int at, int indent, int room) {
        StringBuilder text = new StringBuilder("[");
        int column = indent;
        for (int i : shown(sizes[sizes.length - 1])) {
            String word = i < 0 ? "..." : texts.get(at + i);
            // One column stays free for the comma or bracket behind the word.
            if (column > indent && column + word.length() > room - 1) {
                text.setLength(text.toString().stripTrailing().length());
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            }
            text.append(word).append(separator);
            column += word.length() + separator.length();
        }
        text.setLength(text.length() - separator.length());
        return text.append(']').toString();
    }

    /** The indices of a dimension that are shown; -1 stands for those left out. */
    private List<Integer> shown(int size) {
        List<Integer> indices = new ArrayList<>();
        int edge = options.edgeitems();
        boolean cut = shortened && size > 2 * edge;
        for (int i = 0; i < size; i++) {
            if (cut && i == edge) {
                indices.add(-1);
                i = size - edge;
            }
            indices.add(i);
        }
        return indices;
    }

    private List<Integer> shownPlaces() {
        List<Integer> places = List.of(0);
        for (int d = 0; d < sizes.length; d++) {
            List<Integer> deeper = new ArrayList<>();
            for (int place : places) {
                for (int i : shown(sizes[d])) if (i >= 0) deeper.add(place + i * strides[d]);
            }
            places = deeper;
        }
        return places;
    }
}
