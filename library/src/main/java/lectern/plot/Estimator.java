package lectern.plot;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * What becomes of several y over one x.
 *
 * @param function from all y over one x to the one that is drawn; null draws them all
 */
public record Estimator(ToDoubleFunction<double[]> function) implements Seaborn.LineplotOption, Seaborn.BarplotOption {
    static final Estimator MEAN = new Estimator(Estimator::mean);
    static final Estimator NONE = new Estimator(null);

    private static final Map<String, Estimator> BY_NAME = new TreeMap<>(Map.of(
            "mean", MEAN,
            "median", new Estimator(values -> quantile(sorted(values), 0.5)),
            "sum", new Estimator(values -> Arrays.stream(values).sum()),
            "min", new Estimator(values -> Arrays.stream(values).min().orElse(Double.NaN)),
            "max", new Estimator(values -> Arrays.stream(values).max().orElse(Double.NaN)),
            "none", NONE));

    static Estimator named(String name) {
        Estimator estimator = BY_NAME.get(name);
        if (estimator == null) {
            throw new IllegalArgumentException(
                    "unknown estimator \"" + name + "\"; expected one of " + BY_NAME.keySet() + " or a function");
        }
        return estimator;
    }

    double of(double[] values) {
        return function.applyAsDouble(values);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The value below which a share of sorted values lies, between two of them in proportion. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
