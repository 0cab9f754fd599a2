package lectern.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Round tick positions and their labels, chosen as matplotlib's automatic locator and scalar formatter choose them. */
final class LinearTicks {
    private static final double[] NICE = {0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20};
    /** Magnitudes outside these are written once at the axis's end instead of at each tick. */
    private static final int SMALLEST_POWER = -5;

    private static final int GREATEST_POWER = 6;
    /** An offset is taken off the labels when it saves at least this many digits. */
    private static final int OFFSET_DIGITS = 4;

    private static final MathContext OFFSET_PRECISION = new MathContext(11);

    private LinearTicks() {}

    static Ticks within(Limits limits, int most) {
        return labelled(positions(limits, most), limits);
    }

    /** Ticks at given places. */
    static Ticks at(double... places) {
        double low = Arrays.stream(places).min().orElse(0);
        return labelled(places, new Limits(low, Arrays.stream(places).max().orElse(0)));
    }

    private static Ticks labelled(double[] at, Limits limits) {
        if (at.length == 0) {
            return new Ticks(List.of(), List.of(), "");
        }
        double offset = offset(at);
        int power = power(at, limits, offset);
        int decimals = decimals(
                Arrays.stream(at).map(v -> (v - offset) / Math.pow(10, power)).toArray());
        return new Ticks(
                Arrays.stream(at)
                        .mapToObj(v -> new Ticks.Tick(v, fixed((v - offset) / Math.pow(10, power), decimals), ""))
                        .toList(),
                List.of(),
                corner(offset, power));
    }

    /** Multiples of a nice step, no more than {@code most} steps over the whole span. */
    private static double[] positions(Limits limits, int most) {
        double low = limits.min();
        double high = limits.max();
        double span = high - low;
        double middle = low / 2 + high / 2;
        double base = Math.abs(middle) / span < 100 ? 0 : Math.copySign(powerOf10(floorLog10(middle)), middle);
        double unit = powerOf10(floorLog10(span / most));
        int fit = 0;
        while (fit < NICE.length - 1 && NICE[fit] * unit < span / most) {
            fit++;
        }
        double[] ticks = {};
        for (int i = fit; i >= 0 && ticks.length < 2; i--) {
            double step = NICE[i] * unit;
            long first = (long) Math.ceil((low - base) / step - 1e-10);
            long last = (long) Math.floor((high - base) / step + 1e-10);
            ticks = IntStream.rangeClosed(0, (int) Math.max(-1, last - first))
                    .mapToDouble(k -> (first + k) * step + base)
                    .toArray();
        }
        return ticks;
    }

    /** What far-from-zero ticks have in common, so that the labels can show where they differ. */
    private static double offset(double[] at) {
        double least = Arrays.stream(at).map(Math::abs).min().orElse(0);
        double most = Arrays.stream(at).map(Math::abs).max().orElse(0);
        boolean crossesZero = at[0] <= 0 && at[at.length - 1] >= 0;
        if (least == most || crossesZero) {
            return 0;
        }
        int digit = (int) Math.ceil(Math.log10(most));
        while (Math.floor(least / powerOf10(digit)) == Math.floor(most / powerOf10(digit))) {
            digit--;
        }
        digit++;
        if ((most - least) / powerOf10(digit) <= 1e-2) {
            digit = (int) Math.ceil(Math.log10(most));
            while (Math.floor(most / powerOf10(digit)) - Math.floor(least / powerOf10(digit)) <= 1) {
                digit--;
            }
            digit++;
        }
        double leading = Math.floor(most / powerOf10(digit));
        boolean saves = leading >= powerOf10(OFFSET_DIGITS - 1);
        return saves ? Math.copySign(leading * powerOf10(digit), at[0]) : 0;
    }

    private static int power(double[] at, Limits limits, double offset) {
        double greatest = offset != 0
                ? limits.max() - limits.min()
                : Arrays.stream(at).map(Math::abs).max().orElse(0);
        int power = greatest == 0 ? 0 : floorLog10(greatest);
        return power <= SMALLEST_POWER || power >= GREATEST_POWER ? power : 0;
    }

    /** The fewest decimals that still tell the labels apart to a thousandth of their span. */
    private static int decimals(double[] labels) {
        double span = Arrays.stream(labels).max().orElse(0)
                - Arrays.stream(labels).min().orElse(0);
        if (span == 0) {
            span = Arrays.stream(labels).map(Math::abs).max().orElse(0);
        }
        int magnitude = span == 0 ? 0 : floorLog10(span);
        double tolerance = 1e-3 * powerOf10(magnitude);
        int decimals = Math.max(0, 3 - magnitude);
        while (decimals > 0 && roundingError(labels, decimals - 1) < tolerance) {
            decimals--;
        }
        return decimals;
    }

    private static double roundingError(double[] labels, int decimals) {
        double unit = powerOf10(decimals);
        return Arrays.stream(labels)
                .map(v -> Math.abs(v - Math.rint(v * unit) / unit))
                .max()
                .orElse(0);
    }

    private static String corner(double offset, int power) {
        String common = power == 0 ? "" : "1e" + power;
        if (offset == 0) {
            return Ticks.typographic(common);
        }
        int magnitude = floorLog10(offset);
        String digits = new BigDecimal(offset / powerOf10(magnitude))
                .round(OFFSET_PRECISION)
                .stripTrailingZeros()
                .toPlainString();
        return Ticks.typographic(common + (offset > 0 ? "+" : "") + digits + "e" + magnitude);
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean minusZero = text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return Ticks.typographic(minusZero ? text.substring(1) : text);
    }

    static int floorLog10(double value) {
        return (int) Math.floor(Math.log10(Math.abs(value)));
    }

    /** Exact up to 1e22 and as near as a double gets beyond, which {@code Math.pow} is not for negative powers. */
    private static double powerOf10(int power) {
        return Double.parseDouble("1e" + power);
    }
}
