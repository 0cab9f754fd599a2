package lectern.plot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.display.Displayable;
import lectern.display.MimeBundle;
import lectern.plot.PlotKeywords.ShareX;
import lectern.plot.PlotKeywords.ShareY;

/** One picture: a grid of {@link Axes}, mostly of one. */
public final class Figure implements Displayable {
    private static final int DOTS_PER_INCH = 100;
    private static final int POINTS_PER_INCH = 72;
    private static final double LARGEST_SIDE = 100;
    private static final String SVG = "image/svg+xml";

    private final double width;
    private final double height;
    private final List<Subplot> subplots = new ArrayList<>();
    private Axes current;
    private String title = "";
    private boolean tight;
    private boolean shown;

    /** Axes and their place. */
    record Subplot(Slot slot, Axes axes) {}

    /** An empty figure of a size in inches, of which one is a hundred pixels. */
    Figure(double width, double height) {
        if (!(width > 0 && height > 0 && width <= LARGEST_SIDE && height <= LARGEST_SIDE)) {
            throw new IllegalArgumentException("figure: figsize must be two positive sizes in inches of at most "
                    + LARGEST_SIDE + ", got " + width + " by " + height);
        }
        this.width = width;
        this.height = height;
    }

    /** The figure of the current session that was opened last, which may be shown and closed; empty if there was none. */
    public static Optional<Figure> last() {
        return Figures.current().last();
    }

    /** The axes drawn into by default, made at first use. */
    public Axes gca() {
        return current == null ? addSubplot(1, 1, 1) : current;
    }

    /** Makes axes of this figure the ones drawn into. */
    void draw(Axes axes) {
        current = axes;
    }

    boolean has(Axes axes) {
        return subplots.stream().anyMatch(subplot -> subplot.axes() == axes);
    }

    /** The axes in one cell of a grid, counted from 1 along the rows, which are drawn into from now on. */
    public Axes addSubplot(int rows, int columns, int index) {
        Slot slot = new Slot(rows, columns, index);
        Optional<Axes> present = subplots.stream()
                .filter(subplot -> subplot.slot().equals(slot))
                .map(Subplot::axes)
                .findFirst();
        current = present.orElseGet(() -> add(slot));
        return current;
    }

    private Axes add(Slot slot) {
        Axes axes = new Axes();
        subplots.add(new Subplot(slot, axes));
        return axes;
    }

    /** Fills this figure with a grid of axes. */
    Subplots grid(int rows, int columns, Options options) {
        List<Axes> axes = new ArrayList<>();
        boolean sameX = options.get(ShareX.class, ShareX::on, false);
        boolean sameY = options.get(ShareY.class, ShareY::on, false);
        Slot first = new Slot(rows, columns, 1);
        IntStream.rangeClosed(1, rows * columns)
                .mapToObj(index -> new Slot(first.rows(), first.columns(), index))
                .forEach(slot -> {
                    Axes one = add(slot);
                    axes.add(one);
                    if (sameX && !slot.isLowest()) {
                        one.xAxis().hideLabels();
                    }
                    if (sameY && !slot.isLeftmost()) {
                        one.yAxis().hideLabels();
                    }
                });
        if (sameX) {
            Axes.shareX(List.copyOf(axes));
        }
        if (sameY) {
            Axes.shareY(List.copyOf(axes));
        }
        current = axes.get(axes.size() - 1);
        return new Subplots(this, axes, columns);
    }

    /** All pairs of axes, in the order in which they were added. */
    public List<Axes> axes() {
        return subplots.stream().map(Subplot::axes).toList();
    }

    List<Subplot> subplots() {
        return List.copyOf(subplots);
    }

    /** Shows the colours of an image beside the axes that hold it. */
    public ColorBar colorbar(AxesImage image) {
        return subplots.stream()
                .map(Subplot::axes)
                .filter(axes -> axes.artists().contains(image))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "colorbar: the image is not in this figure; give what imshow has returned for it"))
                .explain(image);
    }

    /** Sets the title above all axes. */
    public void suptitle(String text) {
        title = text;
    }

    String title() {
        return title;
    }

    double titleSize() {
        return PlottingContext.MATPLOTLIB.title();
    }

    /** Gives labels and titles just the room they need. */
    public void tightLayout() {
        tight = true;
    }

    boolean isTight() {
        return tight;
    }

    /** Width in logical pixels. */
    public int width() {
        return (int) Math.round(width * DOTS_PER_INCH);
    }

    /** Height in logical pixels. */
    public int height() {
        return (int) Math.round(height * DOTS_PER_INCH);
    }

    /** Points, the unit of line widths and letters, in logical pixels. */
    static double px(double points) {
        return points * DOTS_PER_INCH / POINTS_PER_INCH;
    }

    /** Logical pixels in points. */
    static double points(double pixels) {
        return pixels * POINTS_PER_INCH / DOTS_PER_INCH;
    }

    /** This picture as a PNG file of twice as many pixels each way, which is sharp on dense screens. */
    public byte[] toPng() {
        return FigureFormat.PNG.bytes(this);
    }

    /** Writes this to a file that ends in {@code .png}, {@code .svg} or {@code .pdf}. */
    public void savefig(String path) {
        FigureFormat format = FigureFormat.ofPath(path);
        try {
            Files.write(Path.of(path), format.bytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException("savefig: cannot write " + path, e);
        }
    }

    /** Whether this was shown, so that the end of the cell does not show it again. */
    boolean isShown() {
        return shown;
    }

    @Override
    public MimeBundle toMimeBundle() {
        shown = true;
        if (subplots.isEmpty()) {
            return MimeBundle.text(toString());
        }
        MimeBundle picture = MimeBundle.png(toPng(), width(), height(), toString());
        return InlineFormats.current().svg()
                ? picture.with(SVG, new String(FigureFormat.SVG.bytes(this), StandardCharsets.UTF_8))
                : picture;
    }

    /** As matplotlib prints a figure. */
    @Override
    public String toString() {
        int axes = subplots.size()
                + (int) subplots.stream()
                        .filter(subplot -> subplot.axes().colorBar().isPresent())
                        .count();
        return "<Figure size " + width() + "x" + height() + " with " + axes + " Axes>";
    }
}
