package lectern.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Bins;
import lectern.plot.PlotKeywords.Density;

/** Values counted in bins of equal width. */
public final class Histogram {
    private static final int BINS = 10;

    private final double[] counts;
    private final double[] edges;

    private Histogram(double[] counts, double[] edges) {
        this.counts = counts;
        this.edges = edges;
    }

    /** How many values each bin holds, or its share. */
    public double[] counts() {
        return counts.clone();
    }

    /** Where the bins begin, and where the last one ends. */
    public double[] edges() {
        return edges.clone();
    }

    static Histogram of(double[] values, Options options) {
        int bins = options.get(Bins.class, Bins::count, BINS);
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double from = low == high ? low - 0.5 : low;
        double to = low == high ? high + 0.5 : high;
        double[] edges = IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> i == bins ? to : from + (to - from) * i / bins)
                .toArray();
        double[] counts = new double[bins];
        for (double value : values) {
            counts[binOf(value, edges)]++;
        }
        if (options.get(Density.class, Density::shares, false)) {
            double area = values.length * (to - from) / bins;
            counts = Arrays.stream(counts).map(count -> count / area).toArray();
        }
        return new Histogram(counts, edges);
    }

    /** The bin whose lower edge is the last one at or below a value; the last bin holds its upper edge too. */
    private static int binOf(double value, double[] edges) {
        int found = Arrays.binarySearch(edges, value);
        int bin = found >= 0 ? found : -found - 2;
        return Math.min(bin, edges.length - 2);
    }

    List<Bars.Bar> bars() {
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new Bars.Bar(edges[i], edges[i + 1] - edges[i], counts[i]))
                .toList();
    }

    @Override
    public String toString() {
        return "Histogram(counts=" + Arrays.toString(counts) + ", edges=" + Arrays.toString(edges) + ")";
    }
}
