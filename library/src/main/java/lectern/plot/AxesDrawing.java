package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.BarWidth;
import lectern.plot.PlotKeywords.Edge;
import lectern.plot.PlotKeywords.FontSize;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.InkValues;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.LineWidth;
import lectern.plot.PlotKeywords.MarkerArea;
import lectern.plot.PlotKeywords.Origin;

/** What can be drawn between axes: matplotlib's methods of them. */
public sealed interface AxesDrawing permits Axes {
    double BAR_WIDTH = 0.8;
    double MARKER_AREA = 36;
    double FONT_SIZE = 10;

    /** Draws a line through y over 0, 1, 2... */
    default void plot(Object y, Pyplot.PlotOption... options) {
        line(Rows.of("plot", y), LineLook.Format.NONE, options);
    }

    /** Draws a line through points; in place of y a format such as {@code "r--o"} is taken too. */
    default void plot(Object x, Object y, Pyplot.PlotOption... options) {
        if (y instanceof String format) {
            line(Rows.of("plot", x), LineLook.Format.parse(format), options);
        } else {
            line(Rows.of("plot", x, y), LineLook.Format.NONE, options);
        }
    }

    /** Draws a line through points as a format such as {@code "r--o"} says. */
    default void plot(Object x, Object y, String format, Pyplot.PlotOption... options) {
        line(Rows.of("plot", x, y), LineLook.Format.parse(format), options);
    }

    private void line(Rows rows, LineLook.Format format, Pyplot.PlotOption... keywords) {
        Options options = new Options("plot", (Object[]) keywords);
        LineLook look = LineLook.of(options, format, self().theme(), self()::nextLineColor);
        self().add(new Line(rows, look.pen(), look.stamp(), label(options)));
    }

    /** Draws a marker at each point. */
    default void scatter(Object x, Object y, Pyplot.ScatterOption... keywords) {
        Rows rows = Rows.of("scatter", x, y);
        Options options = new Options("scatter", (Object[]) keywords);
        double size = Math.sqrt(options.get(MarkerArea.class, MarkerArea::squarePoints, MARKER_AREA));
        MarkerStyle marker = options.get(MarkerStyle.class, style -> style, MarkerStyle.CIRCLE);
        Optional<Object> values = options.get(InkValues.class, InkValues::values);
        if (values.isPresent()) {
            ColoredPoints.of(rows, values.get(), options, marker, size).forEach(self()::add);
        } else {
            Color color = filling(options, true);
            self().add(new Points(rows, new Stamp(marker, size, color, color, Stamp.EDGE_WIDTH), label(options)));
        }
    }

    /** Draws a bar at each x, or for each name. */
    default void bar(Object x, Object heights, Pyplot.BarOption... keywords) {
        Options options = new Options("bar", (Object[]) keywords);
        List<Object> places = Values.elements("bar: x", x);
        boolean named = places.stream().anyMatch(CharSequence.class::isInstance);
        if (named) {
            self().xAxis().categories(places.stream().map(String::valueOf).toList());
        }
        Rows rows = named
                ? Rows.of("bar", IntStream.range(0, places.size()).toArray(), heights)
                : Rows.of("bar", x, heights);
        double width = options.get(BarWidth.class, BarWidth::units, BAR_WIDTH);
        List<Bars.Bar> bars = IntStream.range(0, rows.size())
                .mapToObj(i -> new Bars.Bar(rows.x()[i] - width / 2, width, rows.y()[i]))
                .toList();
        self().add(new Bars(bars, filling(options, true), edge(options), label(options)));
    }

    /** Counts values in bins of equal width and draws a bar for each. */
    default Histogram hist(Object values, Pyplot.HistOption... keywords) {
        Options options = new Options("hist", (Object[]) keywords);
        Rows rows = Rows.of("hist", values);
        Histogram histogram = Histogram.of(rows.at(rows.complete()).y(), options);
        self().add(new Bars(histogram.bars(), filling(options, false), edge(options), label(options)));
        return histogram;
    }

    /** Fills the area between two lines over the same x; either line may be a single number. */
    default void fillBetween(Object x, Object y1, Object y2, Pyplot.FillOption... keywords) {
        Options options = new Options("fillBetween", (Object[]) keywords);
        double[] xs = Values.of("fillBetween: x", x);
        Rows low = Rows.of("fillBetween", xs, repeated(y1, xs.length));
        Rows high = Rows.of("fillBetween", xs, repeated(y2, xs.length));
        self().add(new Band(low, high, filling(options, false), Band.EDGE_WIDTH, label(options)));
    }

    private static Object repeated(Object y, int size) {
        if (!(y instanceof Number number)) {
            return y;
        }
        double[] same = new double[size];
        Arrays.fill(same, number.doubleValue());
        return same;
    }

    /**
     * Shows a matrix in the colours of a map, or an image of shape (rows, columns, 3) or (rows, columns, 4) in its own,
     * whose parts run from 0 to 1, or from 0 to 255 where they are integers. The first row is at the top.
     */
    default AxesImage imshow(Object data, Pyplot.ImshowOption... keywords) {
        Options options = new Options("imshow", (Object[]) keywords);
        Grid grid = Grid.of("imshow", data);
        if (grid.isColored() && grid.clipped() > 0) {
            Notices.show("imshow: " + Notices.count(grid.clipped(), "part")
                    + " of the image's colours outside of 0 to 1" + " (0 to 255 for integers) clipped");
        }
        double right = grid.columns() - 0.5;
        double bottom = grid.rows() - 0.5;
        AxesImage image = new AxesImage(
                grid,
                new Limits(-0.5, right),
                new Limits(bottom, -0.5),
                options.get(ColorMap.class, map -> map, ColorMap.VIRIDIS),
                Norm.of(grid.numbers(), options));
        self().show(image);
        self().aspect(options.get(Aspect.class, aspect -> aspect, Aspect.EQUAL_BOX));
        boolean firstRowAtTop = options.get(Origin.class, Origin::upper, true);
        self().setXlim(-0.5, right);
        self().setYlim(firstRowAtTop ? bottom : -0.5, firstRowAtTop ? -0.5 : bottom);
        return image;
    }

    /** Draws a horizontal line across the axes. */
    default void axhline(double y, Pyplot.RuleOption... keywords) {
        rule("axhline", true, y, keywords);
    }

    /** Draws a vertical line across the axes. */
    default void axvline(double x, Pyplot.RuleOption... keywords) {
        rule("axvline", false, x, keywords);
    }

    private void rule(String call, boolean horizontal, double at, Pyplot.RuleOption... keywords) {
        if (!Double.isFinite(at)) {
            throw new IllegalArgumentException(call + ": the position must be finite, got " + at);
        }
        Options options = new Options(call, (Object[]) keywords);
        Color color = options.get(Ink.class, Ink::color, self().theme().color(0));
        Pen pen = new Pen(
                Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, 1.0)),
                options.get(LineStyle.class, style -> style, LineStyle.SOLID),
                options.get(
                        LineWidth.class,
                        LineWidth::points,
                        self().theme().context().line()));
        self().add(new Rule(horizontal, at, pen, label(options)));
    }

    /** Writes text that starts at a point of the data. */
    default void text(double x, double y, String text, Pyplot.TextOption... keywords) {
        Options options = new Options("text", (Object[]) keywords);
        self().add(new Note(
                x,
                y,
                text,
                options.get(FontSize.class, FontSize::points, FONT_SIZE),
                options.get(Ink.class, Ink::color, self().theme().style().ink()),
                options.get(Note.Align.class, align -> align, Note.Align.LEFT)));
    }

    private Color filling(Options options, boolean ownCycle) {
        Optional<Color> given = options.get(Ink.class, Ink::color);
        Color color = given.orElseGet(() -> ownCycle ? self().nextFillColor() : self().nextLineColor());
        return Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, 1.0));
    }

    private Optional<Pen> edge(Options options) {
        Optional<Pen> given = options.get(Edge.class, edge -> new Pen(edge.color(), LineStyle.SOLID, Pen.PATCH_EDGE));
        return given.or(() -> self().theme().barEdge());
    }

    private static Optional<String> label(Options options) {
        return options.get(Label.class, Label::text);
    }

    private Axes self() {
        return (Axes) this;
    }
}
