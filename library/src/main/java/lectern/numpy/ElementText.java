package lectern.numpy;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import lectern.tensor.DType;

/** The common text form of an array's elements: one notation and one width for all that are shown. */
final class ElementText {
    private ElementText() {}

    /** Numbers right-aligned to the widest. */
    static String[] integers(long[] shown) {
        return aligned(Arrays.stream(shown).mapToObj(Long::toString).toArray(String[]::new));
    }

    /** {@code True} and {@code False}, as wide as each other except in an array that is only one of them. */
    static String[] booleans(long[] shown, boolean scalar) {
        return Arrays.stream(shown)
                .mapToObj(on -> on == 0 ? "False" : scalar ? "True" : " True")
                .toArray(String[]::new);
    }

    /** Floating-point numbers with their points in one column, or all in scientific notation. */
    static String[] floats(double[] shown, DType type, ArrayPrintOptions options) {
        double[] sizes = DoubleStream.of(shown)
                .filter(Double::isFinite)
                .map(Math::abs)
                .filter(size -> size != 0)
                .toArray();
        double largest = DoubleStream.of(sizes).max().orElse(1);
        double smallest = DoubleStream.of(sizes).min().orElse(1);
        // Beyond the digits that a type holds, whole numbers are not what they seem.
        boolean scientific = largest >= Math.pow(10, Math.min(8, FloatText.precision(type)))
                || (!options.suppress() && (smallest < 1e-4 || largest / smallest > 1000));
        return scientific ? scientific(shown, type, options.precision()) : positional(shown, type, options.precision());
    }

    private static String[] positional(double[] shown, DType type, int precision) {
        DoubleFunction<String> format = value -> FloatText.of(value, type).positional(precision);
        String[] texts = texts(shown, format);
        int right = Stream.of(texts)
                .mapToInt(t -> t.length() - t.indexOf('.') - 1)
                .max()
                .orElse(0);
        for (int i = 0; i < texts.length; i++) {
            texts[i] += " ".repeat(right - (texts[i].length() - texts[i].indexOf('.') - 1));
        }
        return withNotFinite(shown, texts);
    }

    private static String[] scientific(double[] shown, DType type, int precision) {
        String[] first = texts(shown, value -> FloatText.of(value, type).scientific(precision, 0, 2));
        int fraction = 0;
        int exponent = 0;
        for (String text : first) {
            int e = text.indexOf('e');
            fraction = Math.max(fraction, e - text.indexOf('.') - 1);
            exponent = Math.max(exponent, text.length() - e - 2);
        }
        int digits = fraction;
        int power = exponent;
        return withNotFinite(
                shown, texts(shown, value -> FloatText.of(value, type).scientific(digits, digits, power)));
    }

    private static String[] texts(double[] shown, DoubleFunction<String> format) {
        return DoubleStream.of(shown).filter(Double::isFinite).mapToObj(format).toArray(String[]::new);
    }

    /** Puts nan and inf back between the texts of the finite numbers. */
    private static String[] withNotFinite(double[] shown, String[] finite) {
        String[] all = new String[shown.length];
        for (int i = 0, next = 0; i < shown.length; i++) {
            all[i] = Double.isFinite(shown[i]) ? finite[next++] : FloatText.notFinite(shown[i]);
        }
        return aligned(all);
    }

    private static String[] aligned(String[] texts) {
        int width = Stream.of(texts).mapToInt(String::length).max().orElse(0);
        return Stream.of(texts).map(t -> " ".repeat(width - t.length()) + t).toArray(String[]::new);
    }
}
