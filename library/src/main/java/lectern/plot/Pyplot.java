package lectern.plot;

import lectern.display.Display;
import lectern.plot.PlotKeywords.Figsize;

/** The calls of {@code plt}: each draws into the current figure, which the end of the cell shows. */
public class Pyplot {
    /** A keyword argument of {@link #plot}. */
    public interface PlotOption {}

    /** A keyword argument of {@link #scatter}. */
    public interface ScatterOption {}

    /** A keyword argument of {@link #bar}. */
    public interface BarOption {}

    /** A keyword argument of {@link #hist}. */
    public interface HistOption {}

    /** A keyword argument of {@link #fillBetween}. */
    public interface FillOption {}

    /** A keyword argument of {@link #axhline} and {@link #axvline}. */
    public interface RuleOption {}

    /** A keyword argument of {@link #imshow}. */
    public interface ImshowOption {}

    /** A keyword argument of {@link #text}. */
    public interface TextOption {}

    /** A keyword argument of {@link #legend}. */
    public interface LegendOption {}

    /** A keyword argument of {@link #figure}. */
    public interface FigureOption extends SubplotsOption {}

    /** A keyword argument of {@link #subplots}. */
    public interface SubplotsOption {}

    /** A keyword argument of everything that is drawn. */
    public interface DrawingOption
            extends Seaborn.LineplotOption,
                    Seaborn.ScatterplotOption,
                    Seaborn.RegplotOption,
                    Seaborn.HistplotOption,
                    Seaborn.KdeplotOption,
                    Seaborn.BarplotOption,
                    PlotOption,
                    ScatterOption,
                    BarOption,
                    HistOption,
                    FillOption,
                    RuleOption {}

    /** Only the static members are of use; other classes inherit them. */
    protected Pyplot() {}

    /** Opens a figure, into which the calls that follow draw. */
    public static Figure figure(FigureOption... keywords) {
        return figure(new Options("figure", (Object[]) keywords));
    }

    private static Figure figure(Options options) {
        Figures figures = Figures.current();
        return options.<Figsize, Figure>get(Figsize.class, size -> figures.open(size.width(), size.height()))
                .orElseGet(figures::open);
    }

    /** Opens a figure with one pair of axes: {@code var ax = plt.subplots().ax()}. */
    public static Subplots subplots(SubplotsOption... options) {
        return subplots(1, 1, options);
    }

    /** Opens a figure with a grid of axes: {@code plt.subplots(2, 3, figsize(9, 6)).ax(0, 2).plot(y)}. */
    public static Subplots subplots(int rows, int columns, SubplotsOption... keywords) {
        Options options = new Options("subplots", (Object[]) keywords);
        Slot.check(rows, columns);
        return figure(options).grid(rows, columns, options);
    }

    /** Draws into one cell of a grid from now on; cells count from 1 along the rows. */
    public static Axes subplot(int rows, int columns, int index) {
        return gcf().addSubplot(rows, columns, index);
    }

    /** {@link #subplot(int, int, int)} with three digits, such as 231. */
    public static Axes subplot(int digits) {
        return subplot(digits / 100, digits / 10 % 10, digits % 10);
    }

    /** Draws into these axes from now on. */
    public static void sca(Axes axes) {
        Figures.current().draw(axes);
    }

    /** The current figure. */
    public static Figure gcf() {
        return Figures.current().gcf();
    }

    /** The axes of the current figure. */
    public static Axes gca() {
        return gcf().gca();
    }

    /** Draws a line through y over 0, 1, 2... */
    public static void plot(Object y, PlotOption... options) {
        gca().plot(y, options);
    }

    /** Draws a line through points; in place of y a format such as {@code "r--o"} is taken too. */
    public static void plot(Object x, Object y, PlotOption... options) {
        gca().plot(x, y, options);
    }

    /** Draws a line through points as a format such as {@code "r--o"} says. */
    public static void plot(Object x, Object y, String format, PlotOption... options) {
        gca().plot(x, y, format, options);
    }

    /** Draws a marker at each point. */
    public static void scatter(Object x, Object y, ScatterOption... options) {
        gca().scatter(x, y, options);
    }

    /** Draws a bar at each x, or for each name. */
    public static void bar(Object x, Object heights, BarOption... options) {
        gca().bar(x, heights, options);
    }

    /** Counts values in bins of equal width and draws a bar for each. */
    public static Histogram hist(Object values, HistOption... options) {
        return gca().hist(values, options);
    }

    /** Fills the area between two lines over the same x; either may be a single number. */
    public static void fillBetween(Object x, Object y1, Object y2, FillOption... options) {
        gca().fillBetween(x, y1, y2, options);
    }

    /** Shows a matrix in the colours of a map, or an image of shape (rows, columns, 3 or 4) in its own. */
    public static AxesImage imshow(Object data, ImshowOption... options) {
        return gca().imshow(data, options);
    }

    /** Shows what the colours of the last image mean. */
    public static ColorBar colorbar() {
        return colorbar(gca().image()
                .orElseThrow(() -> new IllegalStateException(
                        "colorbar: the current axes hold no image; draw one with imshow first")));
    }

    /** Shows what the colours of an image mean. */
    public static ColorBar colorbar(AxesImage image) {
        return gcf().colorbar(image);
    }

    /** Draws a horizontal line across the axes. */
    public static void axhline(double y, RuleOption... options) {
        gca().axhline(y, options);
    }

    /** Draws a vertical line across the axes. */
    public static void axvline(double x, RuleOption... options) {
        gca().axvline(x, options);
    }

    /** Writes text that starts at a point of the data. */
    public static void text(double x, double y, String text, TextOption... options) {
        gca().text(x, y, text, options);
    }

    /** Sets the title above the axes. */
    public static void title(String text) {
        gca().setTitle(text);
    }

    /** Sets the label below the x axis. */
    public static void xlabel(String text) {
        gca().setXlabel(text);
    }

    /** Sets the label beside the y axis. */
    public static void ylabel(String text) {
        gca().setYlabel(text);
    }

    /** The ends of the x axis. */
    public static Limits xlim() {
        return gca().getXlim();
    }

    /** Fixes the ends of the x axis. */
    public static void xlim(double left, double right) {
        gca().setXlim(left, right);
    }

    /** The ends of the y axis. */
    public static Limits ylim() {
        return gca().getYlim();
    }

    /** Fixes the ends of the y axis. */
    public static void ylim(double bottom, double top) {
        gca().setYlim(bottom, top);
    }

    /** Sets how x is laid out: {@code "linear"} or {@code "log"}. */
    public static void xscale(String name) {
        gca().setXscale(name);
    }

    /** Sets how y is laid out: {@code "linear"} or {@code "log"}. */
    public static void yscale(String name) {
        gca().setYscale(name);
    }

    /** Puts the ticks of x at some places; nowhere if there are none. */
    public static void xticks(Object places) {
        gca().setXticks(places);
    }

    /** Puts ticks with names at some places of x. */
    public static void xticks(Object places, Iterable<?> labels) {
        gca().setXticks(places, labels);
    }

    /** Turns the numbers and names along x: {@code plt.xticks(rotation(45))}. */
    public static void xticks(PlotKeywords.Rotation rotation) {
        gca().rotateXticks(rotation.degrees());
    }

    /** Puts the ticks of y at some places; nowhere if there are none. */
    public static void yticks(Object places) {
        gca().setYticks(places);
    }

    /** Puts ticks with names at some places of y. */
    public static void yticks(Object places, Iterable<?> labels) {
        gca().setYticks(places, labels);
    }

    /** See {@link Axes#axis(String)}. */
    public static void axis(String what) {
        gca().axis(what);
    }

    /** Fixes all four ends. */
    public static void axis(double left, double right, double bottom, double top) {
        xlim(left, right);
        ylim(bottom, top);
    }

    /** Shows a legend of everything that has a label. */
    public static void legend(LegendOption... options) {
        gca().legend(options);
    }

    /** Shows a legend with labels for what was drawn, in that order. */
    public static void legend(Iterable<?> labels, LegendOption... options) {
        gca().legend(labels, options);
    }

    /** Sets the title above all axes of the figure. */
    public static void suptitle(String text) {
        gcf().suptitle(text);
    }

    /** Gives labels and titles just the room they need. */
    public static void tightLayout() {
        gcf().tightLayout();
    }

    /** Shows lines across the axes at the ticks. */
    public static void grid() {
        gca().grid(true);
    }

    /** Shows or hides lines across the axes at the ticks. */
    public static void grid(boolean visible) {
        gca().grid(visible);
    }

    /** Writes the current figure to a file that ends in {@code .png}, {@code .svg} or {@code .pdf}. */
    public static void savefig(String path) {
        gcf().savefig(path);
    }

    /** Says in which forms figures are shown from now on: {@code "png"}, which there always is, and {@code "svg"}. */
    public static void setFormats(String... formats) {
        InlineFormats.use(formats);
    }

    /** Shows the open figures now and closes them. */
    public static void show() {
        Figures.current().show(Display.current());
    }

    /** Closes the current figure without showing it. */
    public static void close() {
        Figures.current().close();
    }

    /** Closes all figures without showing them; {@code which} is {@code "all"}. */
    public static void close(String which) {
        if (!which.equals("all")) {
            throw new IllegalArgumentException("close: expected \"all\", got \"" + which + "\"");
        }
        Figures.current().closeAll();
    }
}
