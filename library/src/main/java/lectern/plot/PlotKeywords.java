package lectern.plot;

import java.awt.Color;
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

    /** Numbers that become colours by {@link #cmap}: {@code plt.scatter(x, y, c(labels))}. */
    public static InkValues c(Object values) {
        return new InkValues(values);
    }

    /** The colour of the line around bars. */
    public static Edge edgecolor(String name) {
        return new Edge(Palette.named(name));
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

    /** The colours that stand for numbers: {@code "viridis"}, {@code "gray"}, {@code "coolwarm_r"}... */
    public static ColorMap cmap(String name) {
        return ColorMap.named(name);
    }

    /** The number that has the first colour of a map. */
    public static Vmin vmin(double value) {
        return new Vmin(value);
    }

    /** The number that has the last colour of a map. */
    public static Vmax vmax(double value) {
        return new Vmax(value);
    }

    /** Where the first row of an image is: {@code "upper"} or {@code "lower"}. */
    public static Origin origin(String place) {
        if (!place.equals("upper") && !place.equals("lower")) {
            throw new IllegalArgumentException("origin: expected \"upper\" or \"lower\", got \"" + place + "\"");
        }
        return new Origin(place.equals("upper"));
    }

    /** The form of an image's elements: {@code "equal"} makes them squares, {@code "auto"} fills the axes. */
    public static Aspect aspect(String form) {
        if (!form.equals("equal") && !form.equals("auto")) {
            throw new IllegalArgumentException("aspect: expected \"equal\" or \"auto\", got \"" + form + "\"");
        }
        return form.equals("equal") ? Aspect.EQUAL_BOX : Aspect.AUTO;
    }

    /** Which part of a text lies at its point: {@code "left"}, {@code "center"} or {@code "right"}. */
    public static Note.Align ha(String side) {
        return switch (side) {
            case "left" -> Note.Align.LEFT;
            case "center" -> Note.Align.CENTER;
            case "right" -> Note.Align.RIGHT;
            default ->
                throw new IllegalArgumentException(
                        "ha: expected \"left\", \"center\" or \"right\", got \"" + side + "\"");
        };
    }

    /** Degrees against the clock. */
    public static Rotation rotation(double degrees) {
        return new Rotation(degrees);
    }

    /** Where a legend stands: {@code "best"}, {@code "upper right"}, {@code "lower left"}, {@code "center"}... */
    public static Loc loc(String place) {
        return Loc.named(place);
    }

    /** The words above a legend. */
    public static Title title(String text) {
        return new Title(text);
    }

    /** Whether all axes of a figure have the same limits of x. */
    public static ShareX sharex(boolean on) {
        return new ShareX(on);
    }

    /** Whether all axes of a figure have the same limits of y. */
    public static ShareY sharey(boolean on) {
        return new ShareY(on);
    }

    static double positive(String keyword, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(keyword + " must be positive, got " + value);
        }
        return value;
    }

    /** {@link PlotKeywords#label}. */
    public record Label(String text) implements Pyplot.DrawingOption {}

    /** {@link PlotKeywords#color}. */
    public record Ink(Color color) implements Pyplot.DrawingOption, Pyplot.TextOption {}

    /** {@link PlotKeywords#c(Object)}. */
    public record InkValues(Object values) implements Pyplot.ScatterOption {}

    /** {@link PlotKeywords#edgecolor}. */
    public record Edge(Color color) implements Pyplot.BarOption, Pyplot.HistOption, Seaborn.HistplotOption {}

    /** {@link PlotKeywords#linewidth}. */
    public record LineWidth(double points)
            implements Seaborn.LineplotOption, Seaborn.KdeplotOption, Pyplot.PlotOption, Pyplot.RuleOption {}

    /** {@link PlotKeywords#markersize}. */
    public record MarkerSize(double points) implements Seaborn.LineplotOption, Pyplot.PlotOption {}

    /** {@link PlotKeywords#s}. */
    public record MarkerArea(double squarePoints) implements Pyplot.ScatterOption, Seaborn.ScatterplotOption {}

    /** {@link PlotKeywords#alpha}. */
    public record Alpha(double opacity) implements Pyplot.DrawingOption {
        /** Checks the range. */
        public Alpha {
            if (!(opacity >= 0 && opacity <= 1)) {
                throw new IllegalArgumentException("alpha must be between 0 and 1, got " + opacity);
            }
        }
    }

    /** {@link PlotKeywords#bins}. */
    public record Bins(int count) implements Pyplot.HistOption, Seaborn.HistplotOption {}

    /** {@link PlotKeywords#density}. */
    public record Density(boolean shares) implements Pyplot.HistOption {}

    /** {@link PlotKeywords#width}. */
    public record BarWidth(double units) implements Pyplot.BarOption, Seaborn.BarplotOption {}

    /** {@link PlotKeywords#fontsize}. */
    public record FontSize(double points) implements Pyplot.TextOption {}

    /** {@link PlotKeywords#figsize}. */
    public record Figsize(double width, double height) implements Pyplot.FigureOption {}

    /** {@link PlotKeywords#vmin}. */
    public record Vmin(double value) implements Pyplot.ImshowOption, Pyplot.ScatterOption, Seaborn.HeatmapOption {}

    /** {@link PlotKeywords#vmax}. */
    public record Vmax(double value) implements Pyplot.ImshowOption, Pyplot.ScatterOption, Seaborn.HeatmapOption {}

    /** {@link PlotKeywords#origin}. */
    public record Origin(boolean upper) implements Pyplot.ImshowOption {}

    /** {@link PlotKeywords#rotation}. */
    public record Rotation(double degrees) {}

    /** {@link PlotKeywords#title}. */
    public record Title(String text) implements Pyplot.LegendOption {}

    /** {@link PlotKeywords#sharex}. */
    public record ShareX(boolean on) implements Pyplot.SubplotsOption {}

    /** {@link PlotKeywords#sharey}. */
    public record ShareY(boolean on) implements Pyplot.SubplotsOption {}
}
