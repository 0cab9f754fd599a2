package lectern.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.BarWidth;
import lectern.plot.PlotKeywords.FontSize;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.LineWidth;
import lectern.plot.PlotKeywords.MarkerArea;

/** A pair of axes and what is drawn between them. */
public final class Axes {
    private static final double BAR_WIDTH = 0.8;
    private static final double MARKER_AREA = 36;
    private static final double FONT_SIZE = 10;

    private final Axis xAxis = new Axis();
    private final Axis yAxis = new Axis();
    private final List<Artist> artists = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String title = "";
    private boolean grid;
    private boolean legend;
    private List<String> legendLabels = List.of();
    private int lineColors;
    private int fillColors;

    Axes() {}

    /** Draws a line through y over 0, 1, 2... */
    public void plot(Object y, Pyplot.PlotOption... options) {
        line(Rows.of("plot", y), LineLook.Format.NONE, options);
    }

    /** Draws a line through points. */
    public void plot(Object x, Object y, Pyplot.PlotOption... options) {
        if (y instanceof String format) {
            line(Rows.of("plot", x), LineLook.Format.parse(format), options);
        } else {
            line(Rows.of("plot", x, y), LineLook.Format.NONE, options);
        }
    }

    /** Draws a line through points as a format such as {@code "r--o"} says. */
    public void plot(Object x, Object y, String format, Pyplot.PlotOption... options) {
        line(Rows.of("plot", x, y), LineLook.Format.parse(format), options);
    }

    private void line(Rows rows, LineLook.Format format, Pyplot.PlotOption... keywords) {
        Options options = new Options("plot", (Object[]) keywords);
        LineLook look = LineLook.of(options, format, this::nextLineColor);
        add(new Line(rows, look.pen(), look.stamp(), label(options)));
    }

    /** Draws a marker at each point. */
    public void scatter(Object x, Object y, Pyplot.ScatterOption... keywords) {
        Rows rows = Rows.of("scatter", x, y);
        Options options = new Options("scatter", (Object[]) keywords);
        Color color = filling(options, true);
        double size = Math.sqrt(options.get(MarkerArea.class, MarkerArea::squarePoints, MARKER_AREA));
        MarkerStyle marker = options.get(MarkerStyle.class, style -> style, MarkerStyle.CIRCLE);
        add(new Points(rows, new Stamp(marker, size, color, color, Stamp.EDGE_WIDTH), label(options)));
    }

    /** Draws a bar at each x, or for each name. */
    public void bar(Object x, Object heights, Pyplot.BarOption... keywords) {
        Options options = new Options("bar", (Object[]) keywords);
        List<Object> places = Values.elements("bar: x", x);
        boolean named = places.stream().anyMatch(CharSequence.class::isInstance);
        if (named) {
            xAxis.categories(places.stream().map(String::valueOf).toList());
        }
        Rows rows = named
                ? Rows.of("bar", IntStream.range(0, places.size()).toArray(), heights)
                : Rows.of("bar", x, heights);
        double width = options.get(BarWidth.class, BarWidth::units, BAR_WIDTH);
        List<Bars.Bar> bars = IntStream.range(0, rows.size())
                .mapToObj(i -> new Bars.Bar(rows.x()[i] - width / 2, width, rows.y()[i]))
                .toList();
        add(new Bars(bars, filling(options, true), label(options)));
    }

    /** Counts values in bins of equal width and draws a bar for each. */
    public Histogram hist(Object values, Pyplot.HistOption... keywords) {
        Options options = new Options("hist", (Object[]) keywords);
        Rows rows = Rows.of("hist", values);
        Histogram histogram = Histogram.of(rows.at(rows.complete()).y(), options);
        add(new Bars(histogram.bars(), filling(options, false), label(options)));
        return histogram;
    }

    /** Draws a horizontal line across the axes. */
    public void axhline(double y, Pyplot.RuleOption... keywords) {
        rule("axhline", true, y, keywords);
    }

    /** Draws a vertical line across the axes. */
    public void axvline(double x, Pyplot.RuleOption... keywords) {
        rule("axvline", false, x, keywords);
    }

    private void rule(String call, boolean horizontal, double at, Pyplot.RuleOption... keywords) {
        if (!Double.isFinite(at)) {
            throw new IllegalArgumentException(call + ": the position must be finite, got " + at);
        }
        Options options = new Options(call, (Object[]) keywords);
        Color color = options.get(Ink.class, Ink::color, Palette.cycle(0));
        Pen pen = new Pen(
                Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, 1.0)),
                options.get(LineStyle.class, style -> style, LineStyle.SOLID),
                options.get(LineWidth.class, LineWidth::points, Pen.WIDTH));
        add(new Rule(horizontal, at, pen, label(options)));
    }

    /** Writes text that starts at a point of the data. */
    public void text(double x, double y, String text, Pyplot.TextOption... keywords) {
        Options options = new Options("text", (Object[]) keywords);
        notes.add(new Note(
                x,
                y,
                text,
                options.get(FontSize.class, FontSize::points, FONT_SIZE),
                options.get(Ink.class, Ink::color, Color.BLACK)));
    }

    /** Sets the title above the axes. */
    public void setTitle(String text) {
        title = text;
    }

    /** Sets the label below the x axis. */
    public void setXlabel(String text) {
        xAxis.label(text);
    }

    /** Sets the label beside the y axis. */
    public void setYlabel(String text) {
        yAxis.label(text);
    }

    /** Fixes the ends of the x axis. */
    public void setXlim(double left, double right) {
        xAxis.fix("xlim", left, right);
    }

    /** Fixes the ends of the y axis. */
    public void setYlim(double bottom, double top) {
        yAxis.fix("ylim", bottom, top);
    }

    /** Sets how x is laid out: {@code "linear"} or {@code "log"}. */
    public void setXscale(String name) {
        xAxis.scale(Scale.named(name));
    }

    /** Sets how y is laid out: {@code "linear"} or {@code "log"}. */
    public void setYscale(String name) {
        yAxis.scale(Scale.named(name));
    }

    /** The ends of the x axis. */
    public Limits getXlim() {
        return viewport(1, 1).xLimits();
    }

    /** The ends of the y axis. */
    public Limits getYlim() {
        return viewport(1, 1).yLimits();
    }

    /** Shows or hides lines across the axes at the ticks. */
    public void grid(boolean visible) {
        grid = visible;
    }

    /** Shows a legend of everything that has a label. */
    public void legend() {
        legend = true;
    }

    /** Shows a legend with labels for what was drawn, in that order. */
    public void legend(Iterable<?> labels) {
        legend = true;
        List<String> texts = new ArrayList<>();
        labels.forEach(label -> texts.add(String.valueOf(label)));
        legendLabels = texts;
    }

    void add(Artist artist) {
        artists.add(artist);
    }

    Color nextLineColor() {
        return Palette.cycle(lineColors++);
    }

    private Color filling(Options options, boolean ownCycle) {
        Optional<Color> given = options.get(Ink.class, Ink::color);
        Color color = given.orElseGet(() -> ownCycle ? Palette.cycle(fillColors++) : nextLineColor());
        return Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, 1.0));
    }

    private static Optional<String> label(Options options) {
        return options.get(Label.class, Label::text);
    }

    Viewport viewport(double width, double height) {
        DataLimits x = new DataLimits(xAxis.scale());
        DataLimits y = new DataLimits(yAxis.scale());
        artists.forEach(artist -> artist.extend(x, y));
        return new Viewport(width, height, xAxis.limits(x), yAxis.limits(y), xAxis.scale(), yAxis.scale());
    }

    List<LegendKey> legendKeys() {
        if (legendLabels.isEmpty()) {
            return artists.stream()
                    .flatMap(artist -> artist.label().flatMap(artist::legendKey).stream())
                    .toList();
        }
        List<Artist> listed = artists.stream()
                .filter(artist -> artist.legendKey("").isPresent())
                .toList();
        return IntStream.range(0, Math.min(listed.size(), legendLabels.size()))
                .mapToObj(i -> listed.get(i).legendKey(legendLabels.get(i)).orElseThrow())
                .toList();
    }

    List<Artist> artists() {
        return artists;
    }

    List<Note> notes() {
        return notes;
    }

    Axis xAxis() {
        return xAxis;
    }

    Axis yAxis() {
        return yAxis;
    }

    String title() {
        return title;
    }

    boolean hasGrid() {
        return grid;
    }

    boolean hasLegend() {
        return legend;
    }

    /** As matplotlib prints axes. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!title.isEmpty()) {
            parts.add("title={'center': '" + title + "'}");
        }
        if (!xAxis.label().isEmpty()) {
            parts.add("xlabel='" + xAxis.label() + "'");
        }
        if (!yAxis.label().isEmpty()) {
            parts.add("ylabel='" + yAxis.label() + "'");
        }
        return "<Axes: " + String.join(", ", parts) + ">";
    }
}
