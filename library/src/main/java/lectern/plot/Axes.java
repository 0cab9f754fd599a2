package lectern.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A pair of axes and what is drawn between them. */
public final class Axes implements AxesDrawing {
    private final Theme theme = Theme.current();
    private final Axis xAxis = new Axis();
    private final Axis yAxis = new Axis();
    private final List<Artist> artists = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Legend legend = new Legend();
    private List<Axes> sameX = List.of(this);
    private List<Axes> sameY = List.of(this);
    private String title = "";
    private boolean grid = theme.style().hasGrid();
    private boolean visible = true;
    private boolean framed = true;
    private Aspect aspect = Aspect.AUTO;
    private AxesImage image;
    private ColorBar colorBar;
    private int lineColors;
    private int fillColors;

    Axes() {}

    /** Sets the title above the axes. */
    public void setTitle(String text) {
        title = text;
    }

    /** The title above the axes; empty where there is none. */
    public String getTitle() {
        return title;
    }

    /** Sets the label below the x axis. */
    public void setXlabel(String text) {
        xAxis.label(text);
    }

    /** The label below the x axis; empty where there is none. */
    public String getXlabel() {
        return xAxis.label();
    }

    /** Sets the label beside the y axis. */
    public void setYlabel(String text) {
        yAxis.label(text);
    }

    /** The label beside the y axis; empty where there is none. */
    public String getYlabel() {
        return yAxis.label();
    }

    /** The lines, in the order in which they were drawn. */
    public List<Line2D> lines() {
        return artists.stream()
                .filter(Line2D.class::isInstance)
                .map(Line2D.class::cast)
                .toList();
    }

    /** Fixes the ends of the x axis. */
    public void setXlim(double left, double right) {
        sameX.forEach(axes -> axes.xAxis.fix("xlim", left, right));
    }

    /** Fixes the ends of the y axis. */
    public void setYlim(double bottom, double top) {
        sameY.forEach(axes -> axes.yAxis.fix("ylim", bottom, top));
    }

    /** Sets how x is laid out: {@code "linear"} or {@code "log"}. */
    public void setXscale(String name) {
        sameX.forEach(axes -> axes.xAxis.scale(Scale.named(name)));
    }

    /** Sets how y is laid out: {@code "linear"} or {@code "log"}. */
    public void setYscale(String name) {
        sameY.forEach(axes -> axes.yAxis.scale(Scale.named(name)));
    }

    /** The ends of the x axis. */
    public Limits getXlim() {
        return viewport(1, 1).xLimits();
    }

    /** The ends of the y axis. */
    public Limits getYlim() {
        return viewport(1, 1).yLimits();
    }

    /** Puts the ticks of x at some places; nowhere if there are none. */
    public void setXticks(Object places) {
        setXticks(places, List.of());
    }

    /** Puts ticks with names at some places of x. */
    public void setXticks(Object places, Iterable<?> labels) {
        xAxis.ticks("xticks", places, labels);
    }

    /** Puts the ticks of y at some places; nowhere if there are none. */
    public void setYticks(Object places) {
        setYticks(places, List.of());
    }

    /** Puts ticks with names at some places of y. */
    public void setYticks(Object places, Iterable<?> labels) {
        yAxis.ticks("yticks", places, labels);
    }

    /** Turns the numbers and names along x by degrees against the clock. */
    public void rotateXticks(double degrees) {
        xAxis.rotate(degrees);
    }

    /** Lets y grow downwards. */
    public void invertYaxis() {
        yAxis.turn();
    }

    /** Lets x grow to the left. */
    public void invertXaxis() {
        xAxis.turn();
    }

    /** Shows or hides lines across the axes at the ticks. */
    public void grid(boolean visible) {
        grid = visible;
    }

    /**
     * {@code "off"} hides the frame with its ticks and numbers, {@code "on"} shows it; {@code "equal"} makes the units of
     * x and y as long as each other by wider limits, {@code "scaled"} by smaller axes, {@code "auto"} lets them differ.
     */
    public void axis(String what) {
        switch (what) {
            case "off" -> visible = false;
            case "on" -> visible = true;
            case "equal" -> aspect = Aspect.EQUAL_LIMITS;
            case "scaled", "image" -> aspect = Aspect.EQUAL_BOX;
            case "auto" -> aspect = Aspect.AUTO;
            default ->
                throw new IllegalArgumentException("axis: expected \"off\", \"on\", \"equal\", \"scaled\", \"image\" or"
                        + " \"auto\", got \"" + what + "\"");
        }
    }

    /** Shows a legend of everything that has a label. */
    public void legend(Pyplot.LegendOption... options) {
        legend.show(List.of(), options);
    }

    /** Shows a legend with labels for what was drawn, in that order. */
    public void legend(Iterable<?> labels, Pyplot.LegendOption... options) {
        List<String> texts = new ArrayList<>();
        labels.forEach(label -> texts.add(String.valueOf(label)));
        legend.show(texts, options);
    }

    void add(Artist artist) {
        artists.add(artist);
    }

    void add(Note note) {
        notes.add(note);
    }

    /** Adds an image, which a colour bar explains. */
    void show(AxesImage shown) {
        image = shown;
        add(shown);
    }

    Optional<AxesImage> image() {
        return Optional.ofNullable(image);
    }

    ColorBar explain(AxesImage shown) {
        colorBar = ColorBar.of(shown);
        return colorBar;
    }

    Optional<ColorBar> colorBar() {
        return Optional.ofNullable(colorBar);
    }

    /** Lets axes have the limits of x that fit all their data. */
    static void shareX(List<Axes> axes) {
        axes.forEach(one -> one.sameX = axes);
    }

    /** Lets axes have the limits of y that fit all their data. */
    static void shareY(List<Axes> axes) {
        axes.forEach(one -> one.sameY = axes);
    }

    Theme theme() {
        return theme;
    }

    Color nextLineColor() {
        return theme.color(lineColors++);
    }

    Color nextFillColor() {
        return theme.color(fillColors++);
    }

    void aspect(Aspect aspect) {
        this.aspect = aspect;
    }

    /** The part of a box that these axes fill. */
    Rectangle2D fitted(Rectangle2D box) {
        Viewport view = viewport(box.getWidth(), box.getHeight());
        return aspect.fitted(box, view.xLimits(), view.yLimits());
    }

    Viewport viewport(double width, double height) {
        DataLimits xData = new DataLimits(xAxis.scale());
        DataLimits yData = new DataLimits(yAxis.scale());
        DataLimits elsewhere = new DataLimits(Scale.LINEAR);
        Stream.concat(sameX.stream(), sameY.stream()).distinct().forEach(axes -> {
            DataLimits itsX = sameX.contains(axes) ? xData : elsewhere;
            DataLimits itsY = sameY.contains(axes) ? yData : elsewhere;
            axes.artists.forEach(artist -> artist.extend(itsX, itsY));
        });
        Limits x = xAxis.limits(xData);
        Limits y = yAxis.limits(yData);
        return new Viewport(
                width,
                height,
                aspect.widened(x, width, y, height),
                aspect.widened(y, height, x, width),
                xAxis.scale(),
                yAxis.scale());
    }

    List<LegendKey> legendKeys() {
        return legend.keys(artists);
    }

    Legend legendBox() {
        return legend;
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

    boolean hasGrid() {
        return grid;
    }

    boolean isVisible() {
        return visible;
    }

    boolean isFramed() {
        return framed;
    }

    void hideFrame() {
        framed = false;
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
