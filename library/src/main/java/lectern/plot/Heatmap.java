package lectern.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import lectern.plot.SeabornKeywords.Annot;
import lectern.plot.SeabornKeywords.Ax;
import lectern.plot.SeabornKeywords.Cbar;
import lectern.plot.SeabornKeywords.LineWidths;
import lectern.plot.SeabornKeywords.Square;
import lectern.plot.SeabornKeywords.XTickLabels;
import lectern.plot.SeabornKeywords.YTickLabels;

/** One call of {@code sns.heatmap}: a matrix as coloured cells, the first row at the top. */
final class Heatmap {
    private static final double BRIGHT = 0.408;
    private static final Color DARK_INK = new Color(0x262626);
    private static final int MOST_LABELS = 20;
    /** About the height of one character that lies on its side, as a share of the axes' height. */
    private static final double CHARACTER = 0.025;

    private final Options options;
    private final Grid grid;
    private final Norm norm;
    private final ColorMap map;

    Heatmap(Object data, Seaborn.HeatmapOption... keywords) {
        options = new Options("heatmap", (Object[]) keywords);
        grid = Grid.of("heatmap", data);
        if (grid.isColored()) {
            throw new IllegalArgumentException("heatmap: expected a matrix, got an image of " + grid.rows() + " by "
                    + grid.columns() + " colors; draw it with plt.imshow");
        }
        norm = Norm.of(grid.numbers(), options);
        map = options.get(ColorMap.class, given -> given, ColorMap.named("rocket"));
    }

    Axes draw() {
        Axes axes = options.get(Ax.class, Ax::axes).orElseGet(Pyplot::gca);
        AxesImage image = new AxesImage(grid, new Limits(0, grid.columns()), new Limits(grid.rows(), 0), map, norm);
        axes.show(image);
        axes.setXlim(0, grid.columns());
        axes.setYlim(grid.rows(), 0);
        axes.grid(false);
        axes.hideFrame();
        if (options.get(Square.class, Square::on, false)) {
            axes.aspect(Aspect.EQUAL_BOX);
        }
        drawLines(axes);
        nameTicks(axes);
        if (options.get(Annot.class, Annot::shown, false)) {
            writeNumbers(axes);
        }
        if (options.get(Cbar.class, Cbar::shown, true)) {
            axes.explain(image).axes().hideFrame();
        }
        return axes;
    }

    private void drawLines(Axes axes) {
        options.get(LineWidths.class, LineWidths::points)
                .filter(points -> points > 0)
                .ifPresent(points -> {
                    Pen pen = new Pen(Color.WHITE, LineStyle.SOLID, points);
                    IntStream.rangeClosed(0, grid.columns()).forEach(at -> axes.add(Rule.vertical(at, pen)));
                    IntStream.rangeClosed(0, grid.rows()).forEach(at -> axes.add(Rule.horizontal(at, pen)));
                });
    }

    private void nameTicks(Axes axes) {
        List<String> across =
                names("xticklabels", options.get(XTickLabels.class, XTickLabels::names, null), grid.columns());
        List<String> down = names("yticklabels", options.get(YTickLabels.class, YTickLabels::names, null), grid.rows());
        int strideAcross = (grid.columns() - 1) / MOST_LABELS + 1;
        int strideDown = (grid.rows() - 1) / MOST_LABELS + 1;
        axes.setXticks(centres(grid.columns(), strideAcross), every(across, strideAcross));
        axes.setYticks(centres(grid.rows(), strideDown), every(down, strideDown));
        int longest = down.stream().mapToInt(String::length).max().orElse(0);
        if (longest * CHARACTER * grid.rows() < strideDown) {
            axes.yAxis().rotate(90);
        }
    }

    private static List<String> names(String keyword, Iterable<?> given, int size) {
        if (given == null) {
            return IntStream.range(0, size).mapToObj(Integer::toString).toList();
        }
        List<String> names = StreamSupport.stream(given.spliterator(), false)
                .map(String::valueOf)
                .toList();
        Values.checkSameSize("heatmap", "the matrix's side", size, keyword, names.size());
        return names;
    }

    private static double[] centres(int size, int stride) {
        return IntStream.range(0, size)
                .filter(i -> i % stride == 0)
                .mapToDouble(i -> i + 0.5)
                .toArray();
    }

    private static List<String> every(List<String> names, int stride) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < names.size(); i += stride) {
            some.add(names.get(i));
        }
        return some;
    }

    private void writeNumbers(Axes axes) {
        NumberFormat format = options.get(NumberFormat.class, given -> given, NumberFormat.USUAL);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                double value = grid.number(row, column);
                if (!Double.isNaN(value)) {
                    Color ink = luminance(map.color(norm.level(value))) > BRIGHT ? DARK_INK : Color.WHITE;
                    String text = Ticks.typographic(format.format(value));
                    axes.add(new Note(column + 0.5, row + 0.5, text, AxesDrawing.FONT_SIZE, ink, Note.Align.MIDDLE));
                }
            }
        }
    }

    /** How bright a colour looks, from 0 to 1, as the web's guidelines for contrast define it. */
    private static double luminance(Color color) {
        float[] parts = color.getRGBColorComponents(null);
        return 0.2126 * linear(parts[0]) + 0.7152 * linear(parts[1]) + 0.0722 * linear(parts[2]);
    }

    private static double linear(double part) {
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
