package lectern.plot;

import lectern.plot.SeabornKeywords.Medium;
import lectern.plot.SeabornKeywords.StyleOf;

/**
 * The calls of {@code sns}: they draw into the current figure, which the end of the cell shows.
 *
 * <p>What is drawn is given as values, {@code sns.lineplot(x, y)}, or as names of the columns of a table,
 * {@code sns.lineplot(data(table), x("epoch"), y("loss"), hue("model"))}. Points that lack a coordinate are left out.
 */
public class Seaborn {
    /** A keyword argument of {@link #lineplot}. */
    public interface LineplotOption {}

    /** A keyword argument of {@link #scatterplot}. */
    public interface ScatterplotOption {}

    /** A keyword argument of {@link #regplot}. */
    public interface RegplotOption {}

    /** A keyword argument of {@link #histplot}. */
    public interface HistplotOption {}

    /** A keyword argument of {@link #kdeplot}. */
    public interface KdeplotOption {}

    /** A keyword argument of {@link #barplot} and {@link #countplot}. */
    public interface BarplotOption {}

    /** A keyword argument of {@link #heatmap}. */
    public interface HeatmapOption {}

    /** A keyword argument of {@link #setTheme}. */
    public interface ThemeOption {}

    /** A keyword argument of everything that draws points of x and y. */
    public interface PointsOption extends LineplotOption, ScatterplotOption, RegplotOption {}

    /** A keyword argument of everything that draws how the values of x are distributed. */
    public interface DistributionOption extends HistplotOption, KdeplotOption {}

    /** Only the static members are of use; other classes inherit them. */
    protected Seaborn() {}

    /** Draws lines through the points that the keywords {@code x} and {@code y} give. */
    public static Axes lineplot(LineplotOption... options) {
        return new Lineplot(columns("lineplot", options)).draw();
    }

    /** Draws a line through y over 0, 1, 2... */
    public static Axes lineplot(Object y, LineplotOption... options) {
        return new Lineplot(columns("lineplot", options).y(y)).draw();
    }

    /**
     * Draws a line through points, from left to right. Several y over one x become their mean, with a band of its
     * confidence interval.
     */
    public static Axes lineplot(Object x, Object y, LineplotOption... options) {
        return new Lineplot(columns("lineplot", options).x(x).y(y)).draw();
    }

    /** Draws a marker at each point that the keywords {@code x} and {@code y} give. */
    public static Axes scatterplot(ScatterplotOption... options) {
        return new Scatterplot(columns("scatterplot", options)).draw();
    }

    /** Draws a marker at each point. */
    public static Axes scatterplot(Object x, Object y, ScatterplotOption... options) {
        return new Scatterplot(columns("scatterplot", options).x(x).y(y)).draw();
    }

    /** Draws the points that the keywords {@code x} and {@code y} give, and their regression line. */
    public static Axes regplot(RegplotOption... options) {
        return new Regplot(columns("regplot", options)).draw();
    }

    /** Draws points and the straight line nearest to them, with a band of its confidence interval by bootstrap. */
    public static Axes regplot(Object x, Object y, RegplotOption... options) {
        return new Regplot(columns("regplot", options).x(x).y(y)).draw();
    }

    /** Counts the values that the keyword {@code x} gives. */
    public static Axes histplot(HistplotOption... options) {
        return new Histplot(columns("histplot", options)).draw();
    }

    /** Counts values in bins of equal width and draws a bar for each. */
    public static Axes histplot(Object x, HistplotOption... options) {
        return new Histplot(columns("histplot", options).x(x)).draw();
    }

    /** Draws how densely the values lie that the keyword {@code x} gives. */
    public static Axes kdeplot(KdeplotOption... options) {
        return new Kdeplot(columns("kdeplot", options)).draw();
    }

    /** Draws a smooth estimate of how densely values lie. */
    public static Axes kdeplot(Object x, KdeplotOption... options) {
        return new Kdeplot(columns("kdeplot", options).x(x)).draw();
    }

    /** Draws a bar for each value of the keyword {@code x}, as high as the mean of {@code y} there. */
    public static Axes barplot(BarplotOption... options) {
        return Barplot.ofEstimates(columns("barplot", options)).draw();
    }

    /** Draws a bar for each category, as high as the mean of its y, with its confidence interval by bootstrap. */
    public static Axes barplot(Object x, Object y, BarplotOption... options) {
        return Barplot.ofEstimates(columns("barplot", options).x(x).y(y)).draw();
    }

    /** Draws a bar for each value of the keyword {@code x}, as high as it is frequent. */
    public static Axes countplot(BarplotOption... options) {
        return Barplot.ofCounts(columns("countplot", options)).draw();
    }

    /** Draws a bar for each category, as high as it is frequent. */
    public static Axes countplot(Object x, BarplotOption... options) {
        return Barplot.ofCounts(columns("countplot", options).x(x)).draw();
    }

    /** Draws a matrix as coloured cells, the first row at the top, with a bar that explains the colours. */
    public static Axes heatmap(Object data, HeatmapOption... options) {
        return new Heatmap(data, options).draw();
    }

    private static Columns columns(String call, Object[] options) {
        return new Columns(call, options);
    }

    /**
     * Gives the axes that are made from now on seaborn's look: {@code sns.setTheme(style("whitegrid"))}. Until then they
     * look like matplotlib's own.
     */
    public static void setTheme(ThemeOption... keywords) {
        Options options = new Options("setTheme", (Object[]) keywords);
        Theme.SEABORN
                .with(options.get(
                        StyleOf.class, style -> AxesStyle.named(String.valueOf(style.values())), AxesStyle.DARKGRID))
                .with(options.get(
                        Medium.class, medium -> PlottingContext.named(medium.name()), PlottingContext.NOTEBOOK))
                .with(options.get(Colors.class, colors -> colors.of().apply(Palette.DEEP.size()), Palette.DEEP))
                .use();
    }

    /** Gives new axes the colours and the grid of a style: {@code "darkgrid"}, {@code "white"}, {@code "ticks"}... */
    public static void setStyle(String name) {
        Theme.current().with(AxesStyle.named(name)).use();
    }

    /** Gives new axes the sizes for a medium: {@code "paper"}, {@code "notebook"}, {@code "talk"} or {@code "poster"}. */
    public static void setContext(String name) {
        Theme.current().with(PlottingContext.named(name)).use();
    }

    /** Gives new axes a cycle of colours: {@code "deep"}, {@code "tab10"} or a colour map. */
    public static void setPalette(String name) {
        Theme.current().with(Colors.named(name).of().apply(Palette.DEEP.size())).use();
    }

    /** Gives new axes matplotlib's own look again. */
    public static void resetDefaults() {
        Theme.MATPLOTLIB.use();
    }
}
