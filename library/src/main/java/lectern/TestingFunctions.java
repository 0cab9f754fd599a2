package lectern;

import java.util.ArrayList;
import java.util.List;
import lectern.numpy.FloatText;
import lectern.tensor.CloseOption;
import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** The functions of {@code torch.testing}. */
public abstract class TestingFunctions {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TestingFunctions() {}

    /** How far off numbers may be. */
    private record Tolerance(double rtol, double atol) {
        static Tolerance of(DType a, DType b) {
            Tolerance first = of(a);
            Tolerance second = of(b);
            return new Tolerance(Math.max(first.rtol, second.rtol), Math.max(first.atol, second.atol));
        }

        private static Tolerance of(DType type) {
            return switch (type) {
                case FLOAT16 -> new Tolerance(1e-3, 1e-5);
                case BFLOAT16 -> new Tolerance(1.6e-2, 1e-5);
                case FLOAT32 -> new Tolerance(1.3e-6, 1e-5);
                case FLOAT64 -> new Tolerance(1e-7, 1e-7);
                default -> new Tolerance(0, 0);
            };
        }

        boolean isExact() {
            return rtol == 0 && atol == 0;
        }
    }

    /**
     * Checks that {@code |actual - expected| <= atol + rtol * |expected|} for each element, and that shapes and types
     * are the same.
     *
     * <p>Options: {@code rtol} and {@code atol} together (as usual they follow from the type: 1.3e-6 and 1e-5 for float32,
     * 1e-7 for float64, 0 for integers), {@code equalNan()}, {@code checkDtype(false)}.
     *
     * @throws AssertionError naming how many elements differ, and the largest difference with its index
     * @throws IllegalArgumentException for one of {@code rtol} and {@code atol} alone
     */
    public static void assertClose(Tensor actual, Tensor expected, CloseOption... options) {
        Double rtol = null;
        Double atol = null;
        boolean equalNan = false;
        boolean checkDtype = true;
        for (CloseOption option : options) {
            if (option instanceof CloseOption.Rtol given) rtol = given.share();
            if (option instanceof CloseOption.Atol given) atol = given.distance();
            if (option instanceof CloseOption.EqualNan given) equalNan = given.on();
            if (option instanceof CloseOption.CheckDtype given) checkDtype = given.on();
        }
        if ((rtol == null) != (atol == null)) {
            throw new IllegalArgumentException("assertClose: rtol and atol must both be specified or both unspecified,"
                    + " but got rtol=" + rtol + " and atol=" + atol);
        }
        if (!actual.shape().equals(expected.shape())) throw differ("shape", actual.shape(), expected.shape());
        if (checkDtype && actual.dtype() != expected.dtype()) throw differ("dtype", actual.dtype(), expected.dtype());
        Tolerance tolerance = rtol == null ? Tolerance.of(actual.dtype(), expected.dtype()) : new Tolerance(rtol, atol);
        compare(actual.detach(), expected.detach(), tolerance, equalNan);
    }

    private static AssertionError differ(String attribute, Object actual, Object expected) {
        return new AssertionError(
                "The values for attribute '" + attribute + "' do not match: " + actual + " != " + expected + ".");
    }

    private static void compare(Tensor actual, Tensor expected, Tolerance tolerance, boolean equalNan) {
        DType type = wide(actual.dtype().promote(expected.dtype()));
        Tensor a = actual.to(type);
        Tensor b = expected.to(type);
        Tensor close = a.isclose(b, tolerance.rtol, tolerance.atol, equalNan);
        if (close.all().itemBoolean()) return;
        Tensor distance = a.sub(b).abs().maskedFill(close, 0);
        Tensor share = distance.div(b.abs()).maskedFill(close, 0);
        String relation = tolerance.isExact() ? "equal" : "close";
        List<String> lines = new ArrayList<>();
        if (a.ndim() == 0) {
            lines.add("Scalars are not " + relation + "!");
            lines.add("");
            lines.add("Expected " + number(b) + " but got " + number(a) + ".");
            lines.add("Absolute difference: " + number(distance) + allowed(tolerance, tolerance.atol));
            lines.add("Relative difference: " + number(share) + allowed(tolerance, tolerance.rtol));
        } else {
            long wrong = close.logicalNot().sum().itemLong();
            double percent = Math.rint(1000.0 * wrong / a.numel()) / 10;
            lines.add("Tensor-likes are not " + relation + "!");
            lines.add("");
            lines.add("Mismatched elements: " + wrong + " / " + a.numel() + " (" + percent + "%)");
            lines.add("Greatest absolute difference: " + greatest(distance) + allowed(tolerance, tolerance.atol));
            lines.add("Greatest relative difference: " + greatest(share) + allowed(tolerance, tolerance.rtol));
        }
        throw new AssertionError(String.join("\n", lines));
    }

    /** A type in which differences do not overflow. */
    private static DType wide(DType type) {
        if (!type.isFloatingPoint()) return DType.INT64;
        return type == DType.FLOAT64 ? type : DType.FLOAT32;
    }

    private static String greatest(Tensor difference) {
        int at = (int) difference.argmax().itemLong();
        List<String> index = new ArrayList<>();
        for (int d = difference.ndim() - 1, rest = at; d >= 0; d--) {
            index.add(0, Integer.toString(rest % difference.size(d)));
            rest /= difference.size(d);
        }
        String text = String.join(", ", index) + (index.size() == 1 ? "," : "");
        return number(difference.reshape(-1).get(at)) + " at index (" + text + ")";
    }

    private static String allowed(Tolerance tolerance, double limit) {
        return tolerance.isExact() ? "" : " (up to " + FloatText.python(limit) + " allowed)";
    }

    private static String number(Tensor x) {
        return x.isFloatingPoint() ? FloatText.python(x.item()) : Long.toString(x.itemLong());
    }
}
