package lectern.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.tensor.DType;
import lectern.tensor.Tensor;

/** Compares a result with a sample's, within the tolerances of FORMAT.md. */
final class Closeness {
    private final double relative64;
    private final boolean normwise;

    /**
     * @param looser whether float64 is computed by iteration or series, with a tolerance of 1e-9
     * @param normwise whether float32 is compared within 1e-5 of the largest element
     */
    Closeness(boolean looser, boolean normwise) {
        this.relative64 = looser ? 1e-9 : 1e-12;
        this.normwise = normwise;
    }

    /** What differs, or null. */
    String difference(String what, JsonElement expected, Object actual) {
        if (expected.isJsonArray()) return listDifference(what, expected.getAsJsonArray(), actual);
        if (expected.isJsonObject() && expected.getAsJsonObject().has("tensor")) {
            if (!(actual instanceof Tensor t)) return what + ": expected a tensor, got " + actual;
            return tensorDifference(what, expected.getAsJsonObject(), t);
        }
        if (expected.isJsonPrimitive()) return plainDifference(what, expected.getAsJsonPrimitive(), actual);
        return what + ": cannot compare with " + expected;
    }

    private String listDifference(String what, JsonArray expected, Object actual) {
        if (!(actual instanceof List<?> items)) return what + ": expected a list, got " + actual;
        if (items.size() != expected.size()) {
            return what + ": expected " + expected.size() + " results, got " + items.size();
        }
        for (int i = 0; i < items.size(); i++) {
            String difference = difference(what + "[" + i + "]", expected.get(i), items.get(i));
            if (difference != null) return difference;
        }
        return null;
    }

    private String plainDifference(String what, JsonPrimitive expected, Object actual) {
        boolean same;
        if (expected.isBoolean()) same = actual instanceof Boolean on && on == expected.getAsBoolean();
        else if (expected.isString()) same = expected.getAsString().equals(String.valueOf(actual));
        else same = actual instanceof Number n && close(expected.getAsDouble(), n.doubleValue(), 1.3e-6, 1e-5);
        return same ? null : what + ": expected " + expected + ", got " + actual;
    }

    private String tensorDifference(String what, JsonObject expected, Tensor actual) {
        String dtype = expected.get("tensor").getAsString();
        if (actual.dtype() != DType.valueOf(dtype.toUpperCase(Locale.ROOT))) {
            return what + ": expected dtype " + dtype + ", got " + actual.dtype();
        }
        List<Integer> shape = new ArrayList<>();
        expected.getAsJsonArray("shape").forEach(size -> shape.add(size.getAsInt()));
        if (!actual.shape().equals(shape)) return what + ": expected shape " + shape + ", got " + actual.shape();
        double relative = dtype.equals("float64") ? relative64 : 1.3e-6;
        double absolute = dtype.equals("float64") ? relative64 : 1e-5;
        boolean exact = !actual.dtype().isFloatingPoint();
        double[] values = actual.detach().toDoubles();
        JsonArray data = expected.getAsJsonArray("data");
        if (normwise && dtype.equals("float32")) {
            for (JsonElement element : data) absolute = Math.max(absolute, 1e-5 * Math.abs(number(element)));
        }
        for (int i = 0; i < values.length; i++) {
            double want = number(data.get(i));
            boolean same = exact ? want == values[i] : close(want, values[i], relative, absolute);
            if (!same) return what + ": expected " + want + " at " + i + ", got " + values[i];
        }
        return null;
    }

    private static double number(JsonElement element) {
        if (element.getAsJsonPrimitive().isBoolean()) return element.getAsBoolean() ? 1 : 0;
        return switch (element.getAsString()) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> element.getAsDouble();
        };
    }

    private static boolean close(double want, double got, double relative, double absolute) {
        if (Double.isNaN(want)) return Double.isNaN(got);
        if (Double.isInfinite(want) || Double.isInfinite(got)) return want == got;
        return Math.abs(want - got) <= absolute + relative * Math.abs(want);
    }
}
