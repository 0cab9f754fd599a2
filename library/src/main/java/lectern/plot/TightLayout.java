package lectern.plot;

import java.awt.geom.Rectangle2D;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Margins in which all letters of a figure have just the room they need, measured with the usual ones. */
final class TightLayout {
    /** In points, around everything. */
    private static final double PAD = 10.8;

    private static final double HEADING = 1.6;

    private final Figure figure;
    private final double pad = Figure.px(PAD);
    // How far letters reach out of the axes of each column and each row.
    private final double[] left;
    private final double[] right;
    private final double[] above;
    private final double[] below;

    TightLayout(Figure figure) {
        this.figure = figure;
        int columns = most(Slot::columns);
        int rows = most(Slot::rows);
        left = new double[columns];
        right = new double[columns];
        above = new double[rows];
        below = new double[rows];
        figure.subplots().forEach(this::measure);
    }

    private int most(ToIntFunction<Slot> count) {
        return figure.subplots().stream()
                .mapToInt(subplot -> count.applyAsInt(subplot.slot()))
                .max()
                .orElse(1);
    }

    private void measure(Figure.Subplot subplot) {
        Slot slot = subplot.slot();
        Rectangle2D box = slot.box(Margins.USUAL, figure.width(), figure.height());
        Rectangle2D all = (Rectangle2D) box.clone();
        FigurePainter.painters(subplot.axes(), box).forEach(painter -> all.add(painter.bounds()));
        int column = slot.column();
        int row = slot.row();
        left[column] = Math.max(left[column], box.getMinX() - all.getMinX());
        right[column] = Math.max(right[column], all.getMaxX() - box.getMaxX());
        above[row] = Math.max(above[row], box.getMinY() - all.getMinY());
        below[row] = Math.max(below[row], all.getMaxY() - box.getMaxY());
    }

    Margins margins() {
        int columns = left.length;
        int rows = above.length;
        double across = gap(right, left);
        double down = gap(below, above);
        double first = pad + left[0];
        double last = pad + right[columns - 1];
        double top = pad + above[0] + (figure.title().isEmpty() ? 0 : Figure.px(figure.titleSize()) * HEADING);
        double bottom = pad + below[rows - 1];
        double width = (figure.width() - first - last - (columns - 1) * across) / columns;
        double height = (figure.height() - top - bottom - (rows - 1) * down) / rows;
        if (width <= 0 || height <= 0) {
            return Margins.USUAL;
        }
        return new Margins(
                first / figure.width(),
                1 - last / figure.width(),
                bottom / figure.height(),
                1 - top / figure.height(),
                across / width,
                down / height);
    }

    /** The greatest gap that neighbours need. */
    private double gap(double[] behind, double[] before) {
        return pad
                + IntStream.range(1, before.length)
                        .mapToDouble(i -> behind[i - 1] + before[i])
                        .max()
                        .orElse(0);
    }
}
