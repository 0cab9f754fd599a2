package lectern.plot;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.StreamSupport;

/** The keyword arguments of seaborn's calls, as in {@code lineplot(data(table), x("epoch"), y("loss"))}. */
public class SeabornKeywords extends PlotKeywords {
    /** Only the static members are of use; other classes inherit them. */
    protected SeabornKeywords() {}

    /** Where columns are looked up by name: a map of columns, or a list of records or maps. */
    public static Data data(Object table) {
        return new Data(table);
    }

    /** The values along x, or the name of their column. */
    public static X x(Object values) {
        return new X(values);
    }

    /** The values along y, or the name of their column. */
    public static Y y(Object values) {
        return new Y(values);
    }

    /** The axes to draw into. */
    public static Ax ax(Axes axes) {
        return new Ax(axes);
    }

    /** One value for each point, or the name of their column; points of the same value share a colour of their own. */
    public static Hue hue(Object values) {
        return new Hue(values);
    }

    /**
     * One value for each point, or the name of their column; points of the same value share dashes or a marker. Of
     * {@code sns.setTheme}: {@code "darkgrid"}, {@code "whitegrid"}, {@code "dark"}, {@code "white"} or {@code "ticks"}.
     */
    public static StyleOf style(Object values) {
        return new StyleOf(values);
    }

    /** The colours of levels: {@code "deep"}, {@code "tab10"}, or a colour map such as {@code "viridis"}. */
    public static Colors palette(String name) {
        return Colors.named(name);
    }

    /** The colours of levels, one after the other. */
    public static Colors palette(Iterable<String> colors) {
        List<Color> named = StreamSupport.stream(colors.spliterator(), false)
                .map(Palette::named)
                .toList();
        return Colors.of(named);
    }

    /**
     * What becomes of several y over one x: {@code "mean"}, {@code "median"}, {@code "sum"}, {@code "min"},
     * {@code "max"}, or {@code "none"} to draw them all.
     */
    public static Estimator estimator(String name) {
        return Estimator.named(name);
    }

    /** What becomes of several y over one x. */
    public static Estimator estimator(ToDoubleFunction<double[]> function) {
        return new Estimator(function);
    }

    /** The band around an estimate: {@code "ci"}, {@code "pi"}, {@code "sd"}, {@code "se"} or {@code "none"}. */
    public static ErrorBar errorbar(String kind) {
        return ErrorBar.of(kind);
    }

    /** The band around an estimate: so many percent for {@code "ci"} and {@code "pi"}, so often the deviation else. */
    public static ErrorBar errorbar(String kind, double size) {
        return ErrorBar.of(kind, size);
    }

    /** Whether points are joined in the order of x, or in that of the data. */
    public static Sort sort(boolean byX) {
        return new Sort(byX);
    }

    /** Where the random numbers of a bootstrap start, which makes a figure come out the same each time. */
    public static Seed seed(long seed) {
        return new Seed(seed);
    }

    /** The percentage of a regression's confidence band; 0 draws none. */
    public static Ci ci(double percent) {
        if (!(percent >= 0 && percent < 100)) {
            throw new IllegalArgumentException("ci must be at least 0 and less than 100, got " + percent);
        }
        return new Ci(percent);
    }

    /** Whether a histogram has a smooth estimate of the density over it. */
    public static Kde kde(boolean shown) {
        return new Kde(shown);
    }

    /** What a histogram's bars show: {@code "count"}, {@code "frequency"}, {@code "probability"}, ... */
    public static HistogramStat stat(String name) {
        return HistogramStat.named(name);
    }

    /** The width of a histogram's bars. */
    public static BinWidth binwidth(double width) {
        return new BinWidth(positive("binwidth", width));
    }

    /** How much smoother than usual an estimate of a density is. */
    public static BwAdjust bwAdjust(double factor) {
        return new BwAdjust(positive("bwAdjust", factor));
    }

    /** Whether the area below a density is filled. */
    public static Fill fill(boolean filled) {
        return new Fill(filled);
    }

    /** Whether a heatmap's cells show their numbers. */
    public static Annot annot(boolean shown) {
        return new Annot(shown);
    }

    /** How numbers are written, as Python writes them: {@code "d"}, {@code ".2f"}, {@code ".2g"}, {@code ".1%"}. */
    public static NumberFormat fmt(String spec) {
        return NumberFormat.of(spec);
    }

    /** Whether a colour bar stands beside a heatmap. */
    public static Cbar cbar(boolean shown) {
        return new Cbar(shown);
    }

    /** The width of the lines between a heatmap's cells in points. */
    public static LineWidths linewidths(double points) {
        return new LineWidths(points);
    }

    /** Whether a heatmap's cells are squares. */
    public static Square square(boolean on) {
        return new Square(on);
    }

    /** The names of a heatmap's columns. */
    public static XTickLabels xticklabels(Iterable<?> names) {
        return new XTickLabels(names);
    }

    /** The names of a heatmap's rows. */
    public static YTickLabels yticklabels(Iterable<?> names) {
        return new YTickLabels(names);
    }

    /** The medium that sizes are for: {@code "paper"}, {@code "notebook"}, {@code "talk"} or {@code "poster"}. */
    public static Medium context(String name) {
        PlottingContext.named(name);
        return new Medium(name);
    }

    /** {@link SeabornKeywords#data}. */
    public record Data(Object table)
            implements Seaborn.PointsOption, Seaborn.DistributionOption, Seaborn.BarplotOption {}

    /** {@link SeabornKeywords#x}. */
    public record X(Object values) implements Seaborn.PointsOption, Seaborn.DistributionOption, Seaborn.BarplotOption {}

    /** {@link SeabornKeywords#y}. */
    public record Y(Object values) implements Seaborn.PointsOption, Seaborn.DistributionOption, Seaborn.BarplotOption {}

    /** {@link SeabornKeywords#ax}. */
    public record Ax(Axes axes)
            implements Seaborn.PointsOption, Seaborn.DistributionOption, Seaborn.BarplotOption, Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#hue}. */
    public record Hue(Object values)
            implements Seaborn.LineplotOption,
                    Seaborn.ScatterplotOption,
                    Seaborn.DistributionOption,
                    Seaborn.BarplotOption {}

    /** {@link SeabornKeywords#style}. */
    public record StyleOf(Object values)
            implements Seaborn.LineplotOption, Seaborn.ScatterplotOption, Seaborn.ThemeOption {}

    /** {@link SeabornKeywords#sort}. */
    public record Sort(boolean byX) implements Seaborn.LineplotOption {}

    /** {@link SeabornKeywords#seed}. */
    public record Seed(long value) implements Seaborn.LineplotOption, Seaborn.RegplotOption, Seaborn.BarplotOption {}

    /** {@link SeabornKeywords#ci}. */
    public record Ci(double percent) implements Seaborn.RegplotOption {}

    /** {@link SeabornKeywords#kde}. */
    public record Kde(boolean shown) implements Seaborn.HistplotOption {}

    /** {@link SeabornKeywords#binwidth}. */
    public record BinWidth(double width) implements Seaborn.HistplotOption {}

    /** {@link SeabornKeywords#bwAdjust}. */
    public record BwAdjust(double factor) implements Seaborn.KdeplotOption {}

    /** {@link SeabornKeywords#fill}. */
    public record Fill(boolean filled) implements Seaborn.KdeplotOption {}

    /** {@link SeabornKeywords#annot}. */
    public record Annot(boolean shown) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#cbar}. */
    public record Cbar(boolean shown) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#linewidths}. */
    public record LineWidths(double points) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#square}. */
    public record Square(boolean on) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#xticklabels}. */
    public record XTickLabels(Iterable<?> names) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#yticklabels}. */
    public record YTickLabels(Iterable<?> names) implements Seaborn.HeatmapOption {}

    /** {@link SeabornKeywords#context}. */
    public record Medium(String name) implements Seaborn.ThemeOption {}
}
