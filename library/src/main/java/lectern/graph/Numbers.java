package lectern.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lectern.tensor.Tensor;

/** Numbers as a drawing shows them: five digits, and no zeros at the end. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(5);
    private static final int MOST_ELEMENTS = 4;

    private Numbers() {}

    static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return Double.toString(value);
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6);
        return plain
                ? rounded.toPlainString()
                : rounded.toString().replace("E+", "e").replace("E", "e");
    }

    static String text(int count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The elements of a number or a short vector; empty for anything larger. */
    static String text(Tensor tensor) {
        boolean isShort = tensor.numel() == 1 || (tensor.dim() == 1 && tensor.numel() <= MOST_ELEMENTS);
        if (!isShort) return "";
        String elements = Arrays.stream(tensor.detach().toDoubles())
                .mapToObj(Numbers::text)
                .collect(Collectors.joining(", "));
        return tensor.numel() == 1 ? elements : "[" + elements + "]";
    }
}
