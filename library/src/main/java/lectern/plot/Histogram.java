package lectern.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Bins;
import lectern.plot.PlotKeywords.Density;

/** Values counted in bins of equal width. */
public final class Histogram {
    private static final int BINS = 10;
    static final int MOST_BINS = 10_000;

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
        double[] edges = edges(values, options.get(Bins.class, Bins::count, BINS));
        boolean shares = options.get(Density.class, Density::shares, false);
        return of(values, edges, shares ? HistogramStat.DENSITY : HistogramStat.COUNT, values.length);
    }

    /** Counts values between edges, as shares of so many where the kind of histogram asks for shares. */
    static Histogram of(double[] values, double[] edges, HistogramStat stat, int total) {
        double[] counts = new double[edges.length - 1];
        for (double value : values) {
            counts[binOf(value, edges)]++;
        }
        double each = stat.each(total, (edges[counts.length] - edges[0]) / counts.length);
        return new Histogram(Arrays.stream(counts).map(count -> count * each).toArray(), edges);
    }

    /** The edges of so many bins of equal width over all values. */
    static double[] edges(double[] values, int bins) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double from = low == high ? low - 0.5 : low;
        double to = low == high ? high + 0.5 : high;
        return IntStream.rangeClosed(0, bins)
                .mapToDouble(i -> i == bins ? to : from + (to - from) * i / bins)
                .toArray();
    }

    /** The number of bins that suits values: the greater of what Sturges's and Freedman and Diaconis's rules say. */
    static int suitableBins(double[] values) {
        double[] sorted = Estimator.sorted(values);
        double span = sorted[sorted.length - 1] - sorted[0];
        double sturges = span / (Math.log(sorted.length) / Math.log(2) + 1);
        double middleHalf = Estimator.quantile(sorted, 0.75) - Estimator.quantile(sorted, 0.25);
        double freedmanDiaconis = 2 * middleHalf / Math.cbrt(sorted.length);
        double width = freedmanDiaconis == 0 ? sturges : Math.min(sturges, freedmanDiaconis);
        boolean whole = Arrays.stream(sorted).allMatch(value -> value == Math.rint(value));
        double chosen = whole ? Math.max(1, width) : width;
        return span == 0 ? 1 : (int) Math.min(MOST_BINS, Math.ceil(span / chosen));
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
