package lectern.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How wide the band around an estimate is.
 *
 * @param size percent of the values for intervals, a multiple for deviations
 */
public record ErrorBar(Kind kind, double size) implements Seaborn.LineplotOption, Seaborn.BarplotOption {
    static final ErrorBar CI_95 = new ErrorBar(Kind.CI, 95);
    private static final int RESAMPLES = 1000;
    private static final int MANY = 5_000;

    /** What the width of a band stands for. */
    public enum Kind {
        /** Confidence interval of the estimate, by bootstrap. */
        CI(95),
        /** Percentile interval of the values. */
        PI(95),
        /** Standard deviation of the values. */
        SD(1),
        /** Standard error of the mean. */
        SE(1),
        /** No band. */
        NONE(0);

        private final double usualSize;

        Kind(double usualSize) {
            this.usualSize = usualSize;
        }

        boolean isInterval() {
            return this == CI || this == PI;
        }
    }

    static ErrorBar of(String kind) {
        Kind named = kind(kind);
        return new ErrorBar(named, named.usualSize);
    }

    static ErrorBar of(String kind, double size) {
        Kind named = kind(kind);
        if (!(size >= 0 && size <= (named.isInterval() ? 100 : Scale.GREATEST))) {
            throw new IllegalArgumentException("errorbar: the size of \"" + kind + "\" must be "
                    + (named.isInterval() ? "a percentage" : "at least 0") + ", got " + size);
        }
        return new ErrorBar(named, size);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown errorbar \"" + name + "\"; expected \"ci\", \"pi\", \"sd\", \"se\" or \"none\""));
    }

    /** The band around the estimate of some values; NaN where one value alone says nothing of its spread. */
    Limits around(double[] values, Estimator estimator, SplittableRandom random) {
        if (values.length < 2 || kind == Kind.NONE) {
            return new Limits(Double.NaN, Double.NaN);
        }
        return switch (kind) {
            case CI -> {
                // Of many values the bootstrap takes long to arrive where the central limit theorem is at once.
                boolean normal = values.length > MANY && estimator.equals(Estimator.MEAN);
                yield normal
                        ? aroundMean(values, Normal.quantile(0.5 + size / 200) / Math.sqrt(values.length))
                        : interval(resampled(values, estimator, random));
            }
            case PI -> interval(values);
            default -> {
                double estimate = estimator.of(values);
                double deviation = size * deviation(values);
                double reach = kind == Kind.SD ? deviation : deviation / Math.sqrt(values.length);
                yield new Limits(estimate - reach, estimate + reach);
            }
        };
    }

    private static Limits aroundMean(double[] values, double deviations) {
        double mean = Estimator.mean(values);
        double reach = deviations * deviation(values);
        return new Limits(mean - reach, mean + reach);
    }

    private Limits interval(double[] values) {
        double[] sorted = Estimator.sorted(values);
        double outside = (1 - size / 100) / 2;
        return new Limits(Estimator.quantile(sorted, outside), Estimator.quantile(sorted, 1 - outside));
    }

    private static double[] resampled(double[] values, Estimator estimator, SplittableRandom random) {
        double[] estimates = new double[RESAMPLES];
        double[] sample = new double[values.length];
        for (int i = 0; i < RESAMPLES; i++) {
            for (int j = 0; j < sample.length; j += 2) {
                long bits = random.nextLong();
                sample[j] = values[place(bits >>> 32, values.length)];
                if (j + 1 < sample.length) {
                    sample[j + 1] = values[place(bits & 0xffff_ffffL, values.length)];
                }
            }
            estimates[i] = estimator.of(sample);
        }
        return estimates;
    }

    /** A place from 32 random bits by multiplication, which is several times faster than by remainder. */
    private static int place(long bits, int size) {
        return (int) ((bits * size) >>> 32);
    }

    private static double deviation(double[] values) {
        double mean = Estimator.mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
