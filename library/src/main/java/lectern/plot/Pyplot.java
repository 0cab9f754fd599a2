package lectern.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    /** A keyword argument of {@link #axhline} and {@link #axvline}. */
    public interface RuleOption {}

    /** A keyword argument of {@link #text}. */
    public interface TextOption {}

    /** A keyword argument of {@link #figure}. */
    public interface FigureOption {}

    /** Only the static members are of use; other classes inherit them. */
    protected Pyplot() {}

    /** Opens a figure, into which the calls that follow draw. */
    public static Figure figure(FigureOption... keywords) {
        Options options = new Options("figure", (Object[]) keywords);
        Figures figures = Figures.current();
        return options.<Figsize, Figure>get(Figsize.class, size -> figures.open(size.width(), size.height()))
                .orElseGet(figures::open);
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

    /** Shows a legend of everything that has a label. */
    public static void legend() {
        gca().legend();
    }

    /** Shows a legend with labels for what was drawn, in that order. */
    public static void legend(Iterable<?> labels) {
        gca().legend(labels);
    }

    /** Shows lines across the axes at the ticks. */
    public static void grid() {
        gca().grid(true);
    }

    /** Shows or hides lines across the axes at the ticks. */
    public static void grid(boolean visible) {
        gca().grid(visible);
    }

    /** Writes the current figure to a PNG file. */
    public static void savefig(String path) {
        if (!path.toLowerCase(Locale.ROOT).endsWith(".png")) {
            throw new IllegalArgumentException("savefig: expected a path that ends in .png, got \"" + path + "\"");
        }
        try {
            Files.write(Path.of(path), gcf().toPng());
        } catch (IOException e) {
            throw new UncheckedIOException("savefig: cannot write " + path, e);
        }
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
