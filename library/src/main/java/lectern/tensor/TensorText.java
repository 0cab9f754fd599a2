package lectern.tensor;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A tensor as PyTorch prints it. The rules are those of {@code torch/_tensor_str.py}: one width and one notation for all
 * shown elements, lines broken at the line width, the middle left out of large tensors.
 */
final class TensorText {
    private static final int INDENT = "tensor(".length();

    private final Tensor x;
    private final PrintOptions options;
    private final boolean shortened;
    private final IntFunction<String> format;
    private final int width;

    private TensorText(Tensor x, PrintOptions options) {
        this.x = x;
        this.options = options;
        this.shortened = x.layout.numel > options.threshold();
        this.format = format();
        int widest = 0;
        for (int at : shownPlaces())
            if (setsWidth(at)) widest = Math.max(widest, format.apply(at).length());
        this.width = widest;
    }

    static String of(Tensor x, PrintOptions options) {
        StringBuilder text = new StringBuilder("tensor(");
        List<String> suffixes = new ArrayList<>();
        DType defaultDtype = TorchState.current().defaultDtype();
        boolean usual = x.dtype == defaultDtype || x.dtype == DType.INT64 || x.dtype == DType.BOOL;
        if (x.layout.numel == 0) {
            text.append("[]");
            if (x.layout.dims() != 1) suffixes.add("size=" + shape(x.layout.sizes));
            if (x.dtype != defaultDtype) suffixes.add("dtype=" + x.dtype);
        } else {
            text.append(new TensorText(x, options).body(0, x.layout.offset, INDENT));
            if (!usual) suffixes.add("dtype=" + x.dtype);
        }
        if (x.gradFn() != null) {
            suffixes.add("grad_fn=<" + x.gradFn().name() + ">");
        } else if (x.requiresGrad()) {
            suffixes.add("requires_grad=True");
        }
        return withSuffixes(text, suffixes, options);
    }

    private static String withSuffixes(StringBuilder text, List<String> suffixes, PrintOptions options) {
        int line = text.length() - text.lastIndexOf("\n") - 1;
        for (String suffix : suffixes) {
            if (line + suffix.length() + 2 > options.linewidth()) {
                text.append(",\n").append(" ".repeat(INDENT)).append(suffix);
                line = INDENT + suffix.length();
            } else {
                text.append(", ").append(suffix);
                line += suffix.length() + 2;
            }
        }
        return text.append(")").toString();
    }

    private static String shape(int[] sizes) {
        return sizes.length == 1
                ? "(" + sizes[0] + ",)"
                : Layout.text(sizes).replace('[', '(').replace(']', ')');
    }

    private String body(int dim, int at, int indent) {
        if (dim == x.layout.dims()) return padded(at);
        List<Integer> shown = shownIndices(x.layout.sizes[dim]);
        if (dim == x.layout.dims() - 1) return row(shown, dim, at, indent);
        String separator = "," + "\n".repeat(x.layout.dims() - dim - 1) + " ".repeat(indent + 1);
        List<String> parts = new ArrayList<>();
        for (int i : shown) {
            parts.add(i < 0 ? "..." : body(dim + 1, at + i * x.layout.strides[dim], indent + 1));
        }
        return "[" + String.join(separator, parts) + "]";
    }

    private String row(List<Integer> shown, int dim, int at, int indent) {
        int perLine = Math.max(1, (options.linewidth() - indent) / (width + 2));
        StringBuilder text = new StringBuilder("[");
        for (int k = 0; k < shown.size(); k++) {
            if (k > 0) text.append(k % perLine == 0 ? ",\n" + " ".repeat(indent + 1) : ", ");
            int i = shown.get(k);
            text.append(i < 0 ? " ..." : padded(at + i * x.layout.strides[dim]));
        }
        return text.append("]").toString();
    }

    private String padded(int at) {
        String text = format.apply(at);
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** The indices of a dimension that are shown; -1 stands for those left out. */
    private List<Integer> shownIndices(int size) {
        List<Integer> shown = new ArrayList<>();
        boolean cut = shortened && size > 2 * options.edgeitems();
        for (int i = 0; i < size; i++) {
            if (cut && i == options.edgeitems()) {
                shown.add(-1);
                i = size - options.edgeitems();
            }
            shown.add(i);
        }
        return shown;
    }

    /** PyTorch leaves zeros, NaN and infinities out when it takes the width of floating elements. */
    private boolean setsWidth(int at) {
        double value = x.dtype.elements().getDouble(x.storage.array, at);
        return !x.dtype.isFloatingPoint() || (value != 0 && Double.isFinite(value));
    }

    /** Where the shown elements lie in the storage. */
    private List<Integer> shownPlaces() {
        List<Integer> places = List.of(x.layout.offset);
        for (int d = 0; d < x.layout.dims(); d++) {
            List<Integer> deeper = new ArrayList<>();
            for (int place : places) {
                for (int i : shownIndices(x.layout.sizes[d])) if (i >= 0) deeper.add(place + i * x.layout.strides[d]);
            }
            places = deeper;
        }
        return places;
    }

    private IntFunction<String> format() {
        Object array = x.storage.array;
        if (x.dtype == DType.BOOL) return at -> x.dtype.elements().getLong(array, at) != 0 ? "True" : "False";
        if (!x.dtype.isFloatingPoint())
            return at -> Long.toString(x.dtype.elements().getLong(array, at));
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        boolean whole = true;
        for (int at : shownPlaces()) {
            double value = Math.abs(x.dtype.elements().getDouble(array, at));
            if (!Double.isFinite(value) || value == 0) continue;
            smallest = Math.min(smallest, value);
            largest = Math.max(largest, value);
            whole &= value == Math.rint(value);
        }
        boolean wide = largest > 0 && (largest / smallest > 1000 || largest > 1e8 || (!whole && smallest < 1e-4));
        boolean scientific = options.sciMode() != null ? options.sciMode() : wide;
        int digits = options.precision();
        boolean point = whole;
        return at -> {
            double value = x.dtype.elements().getDouble(array, at);
            if (Double.isNaN(value)) return "nan";
            if (Double.isInfinite(value)) return value > 0 ? "inf" : "-inf";
            if (scientific) return scientific(value, digits);
            return point ? fixed(value, 0) + "." : fixed(value, digits);
        };
    }

    /** C's {@code %.{digits}f}: rounded from the exact binary value, ties to even. */
    static String fixed(double value, int digits) {
        String text =
                new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        boolean lostSign = (value < 0 || 1 / value < 0) && !text.startsWith("-");
        return lostSign ? "-" + text : text;
    }

    /** C's {@code %.{digits}e}. */
    static String scientific(double value, int digits) {
        if (value == 0) return (1 / value < 0 ? "-" : "") + fixed(0, digits) + "e+00";
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits, RoundingMode.UNNECESSARY)
                .toPlainString();
        String power = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" : "") + power;
    }
}
