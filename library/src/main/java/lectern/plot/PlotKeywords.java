package lectern.plot;

import java.awt.Color;
import java.util.function.ToDoubleFunction;
import lectern.numpy.NumpyKeywords;

/**
 * The keyword arguments of plotting calls, as in {@code lineplot(x, y, label("loss"), color("red"))}. Each makes a
 * record (or a constant) that implements the option interface of every call that takes it, so that a wrong keyword does
 * not compile.
 */
public class PlotKeywords extends NumpyKeywords {
    /** Only the static members are of use; other classes inherit them. */
    protected PlotKeywords() {}

    /** The name in the legend. */
    public static Label label(String text) {
        return new Label(text);
    }

    /** A colour: {@code "red"}, {@code "r"}, {@code "C1"}, {@code "tab:orange"}, {@code "#ff7f0e"}, {@code "0.5"}. */
    public static Ink color(String name) {
        return new Ink(Palette.named(name));
    }

    /** Short for {@link #color}. */
    public static Ink c(String name) {
        return color(name);
    }

    /** The width of a line in points. */
    public static LineWidth linewidth(double points) {
        return new LineWidth(positive("linewidth", points));
    }

    /** Short for {@link #linewidth}. */
    public static LineWidth lw(double points) {
        return linewidth(points);
    }

    /** Dashes: {@code "-"}, {@code "--"}, {@code ":"}, {@code "-."} or {@code "none"}. */
    public static LineStyle linestyle(String name) {
        return LineStyle.named(name);
    }

    /** Short for {@link #linestyle}. */
    public static LineStyle ls(String name) {
        return linestyle(name);
    }

    /** What is drawn at each point: {@code "o"}, {@code "."}, {@code "x"}, {@code "s"}, {@code "^"}... */
    public static MarkerStyle marker(String sign) {
        return MarkerStyle.named(sign);
    }

    /** The size of a line's markers in points. */
    public static MarkerSize markersize(double points) {
        return new MarkerSize(positive("markersize", points));
    }

    /** The area of a scatter plot's markers in square points. */
    public static MarkerArea s(double area) {
        return new MarkerArea(positive("s", area));
    }

    /** How opaque something is, from 0 to 1. */
    public static Alpha alpha(double opacity) {
        return new Alpha(opacity);
    }

    /** One value for each point; points of the same value make one line, with a colour of its own. */
    public static Hue hue(Object values) {
        return new Hue(values);
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

    /** How many bars a histogram has. */
    public static Bins bins(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("bins must be at least 1, got " + count);
        }
        return new Bins(count);
    }

    /** Whether a histogram's bars show shares of an area of one instead of counts. */
    public static Density density(boolean shares) {
        return new Density(shares);
    }

    /** The width of bars in units of x. */
    public static BarWidth width(double units) {
        return new BarWidth(positive("width", units));
    }

    /** The size of letters in points. */
    public static FontSize fontsize(double points) {
        return new FontSize(positive("fontsize", points));
    }

    /** A figure's width and height in inches of a hundred pixels. */
    public static Figsize figsize(double width, double height) {
        return new Figsize(width, height);
    }

    private static double positive(String keyword, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(keyword + " must be positive, got " + value);
        }
        return value;
    }

    /** {@link PlotKeywords#label}. */
    public record Label(String text)
            implements Seaborn.LineplotOption,
                    Pyplot.PlotOption,
                    Pyplot.ScatterOption,
                    Pyplot.BarOption,
                    Pyplot.HistOption,
                    Pyplot.RuleOption {}

    /** {@link PlotKeywords#color}. */
    public record Ink(Color color)
            implements Seaborn.LineplotOption,
                    Pyplot.PlotOption,
                    Pyplot.ScatterOption,
                    Pyplot.BarOption,
                    Pyplot.HistOption,
                    Pyplot.RuleOption,
                    Pyplot.TextOption {}

    /** {@link PlotKeywords#linewidth}. */
    public record LineWidth(double points) implements Seaborn.LineplotOption, Pyplot.PlotOption, Pyplot.RuleOption {}

    /** {@link PlotKeywords#markersize}. */
    public record MarkerSize(double points) implements Seaborn.LineplotOption, Pyplot.PlotOption {}

    /** {@link PlotKeywords#s}. */
    public record MarkerArea(double squarePoints) implements Pyplot.ScatterOption {}

    /** {@link PlotKeywords#alpha}. */
    public record Alpha(double opacity)
            implements Seaborn.LineplotOption,
                    Pyplot.PlotOption,
                    Pyplot.ScatterOption,
                    Pyplot.BarOption,
                    Pyplot.HistOption,
                    Pyplot.RuleOption {
        /** Checks the range. */
        public Alpha {
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("alpha must be between 0 and 1, got " + opacity);
            }
        }
    }

    /** {@link PlotKeywords#hue}. */
    public record Hue(Object values) implements Seaborn.LineplotOption {}

    /** {@link PlotKeywords#sort}. */
    public record Sort(boolean byX) implements Seaborn.LineplotOption {}

    /** {@link PlotKeywords#seed}. */
    public record Seed(long value) implements Seaborn.LineplotOption {}

    /** {@link PlotKeywords#bins}. */
    public record Bins(int count) implements Pyplot.HistOption {}

    /** {@link PlotKeywords#density}. */
    public record Density(boolean shares) implements Pyplot.HistOption {}

    /** {@link PlotKeywords#width}. */
    public record BarWidth(double units) implements Pyplot.BarOption {}

    /** {@link PlotKeywords#fontsize}. */
    public record FontSize(double points) implements Pyplot.TextOption {}

    /** {@link PlotKeywords#figsize}. */
    public record Figsize(double width, double height) implements Pyplot.FigureOption {}
}
