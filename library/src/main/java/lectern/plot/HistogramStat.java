package lectern.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a histogram's bars show. */
public enum HistogramStat implements Seaborn.HistplotOption {
    /** How many values lie in each. */
    COUNT("Count"),
    /** How many values for each unit of x. */
    FREQUENCY("Frequency"),
    /** Their share of all values. */
    PROBABILITY("Probability"),
    /** Their share in percent. */
    PERCENT("Percent"),
    /** Their share for each unit of x, so that the area of all bars is one. */
    DENSITY("Density");

    private final String label;

    HistogramStat(String label) {
        this.label = label;
    }

    /** What the y axis is called. */
    String label() {
        return label;
    }

    /** What one value adds to a bar of some width, among so many values. */
    double each(int values, double width) {
        return switch (this) {
            case COUNT -> 1;
            case FREQUENCY -> 1 / width;
            case PROBABILITY -> 1.0 / values;
            case PERCENT -> 100.0 / values;
            case DENSITY -> 1 / (values * width);
        };
    }

    static HistogramStat named(String name) {
        return Arrays.stream(values())
                .filter(stat -> stat.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown stat \"" + name + "\"; expected one of "
                        + Arrays.stream(values()).map(HistogramStat::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
