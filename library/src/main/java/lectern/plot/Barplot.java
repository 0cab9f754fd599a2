package lectern.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.BarWidth;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.SeabornKeywords.Seed;

/** One call of {@code sns.barplot} or {@code sns.countplot}: a bar for each category, or one for each hue in it. */
final class Barplot {
    private static final double WIDTH = 0.8;
    private static final double SATURATION = 0.75;
    private static final double ERROR_SCALE = 1.5;
    private static final Color ERROR_COLOR = new Color(0x424242);
    private static final Estimator COUNT = new Estimator(values -> values.length);

    private final Columns columns;
    private final Options options;
    private final Estimator estimator;
    private final ErrorBar errorBar;

    private Barplot(Columns columns, Estimator estimator, ErrorBar errorBar) {
        this.columns = columns;
        this.options = columns.options();
        this.estimator = estimator;
        this.errorBar = errorBar;
    }

    static Barplot ofEstimates(Columns columns) {
        Options options = columns.options();
        Estimator estimator = options.get(Estimator.class, given -> given, Estimator.MEAN);
        if (estimator.function() == null) {
            throw new IllegalArgumentException(
                    columns.call() + ": a bar needs an estimator; leave estimator(\"none\") out");
        }
        return new Barplot(columns, estimator, options.get(ErrorBar.class, given -> given, ErrorBar.CI_95));
    }

    static Barplot ofCounts(Columns columns) {
        return new Barplot(columns, COUNT, ErrorBar.of("none"));
    }

    Axes draw() {
        Column category = columns.x().orElseThrow(() -> columns.missing("x"));
        Axes axes = columns.axes();
        int size = Values.elements(columns.call() + ": x", category.values()).size();
        Rows rows = rows(size);
        int[] complete = rows.complete();
        Levels categories = Levels.of(columns.call(), "x", category, size, complete);
        Optional<HueLevels> hue = HueLevels.of(columns, size, complete, axes.theme());
        axes.xAxis().categories(categories.texts());
        if (hue.isPresent()) {
            Levels levels = hue.get().levels();
            double width = options.get(BarWidth.class, BarWidth::units, WIDTH) / levels.size();
            for (int level = 0; level < levels.size(); level++) {
                double shift = (level - (levels.size() - 1) / 2.0) * width;
                Color color = hue.get().color(level);
                drawBars(axes, rows, categories, levels.places(level), shift, width, color, Optional.empty());
            }
            hue.get().explain(axes, color -> LegendKey.of("", Palette.muted(color, SATURATION)));
        } else {
            Color color = options.<Ink, Color>get(Ink.class, Ink::color).orElseGet(axes::nextFillColor);
            double width = options.get(BarWidth.class, BarWidth::units, WIDTH);
            drawBars(axes, rows, categories, complete, 0, width, color, options.get(Label.class, Label::text));
            if (options.has(Label.class)) {
                axes.legend();
            }
        }
        columns.label(
                axes, category.name(), columns.y().map(Column::name).orElse(estimator.equals(COUNT) ? "count" : ""));
        axes.setXlim(-0.5, categories.size() - 0.5);
        axes.xAxis().hideGrid();
        return axes;
    }

    /** The numbers that become bars, over 0, 1, 2...; where categories are counted, any. */
    private Rows rows(int size) {
        if (estimator.equals(COUNT)) {
            return Rows.of(columns.call(), new double[size]);
        }
        Column numbers = columns.y().orElseThrow(() -> columns.missing("y"));
        Rows rows = Rows.of(columns.call(), numbers.values());
        Values.checkSameSize(columns.call(), "x", size, "y", rows.size());
        return rows;
    }

    private void drawBars(
            Axes axes,
            Rows rows,
            Levels categories,
            int[] places,
            double shift,
            double width,
            Color color,
            Optional<String> label) {
        SplittableRandom random = new SplittableRandom(options.get(Seed.class, Seed::value, 0L));
        List<Bars.Bar> bars = new ArrayList<>();
        List<Artist> errors = new ArrayList<>();
        double points = axes.theme().context().line() * ERROR_SCALE;
        for (int category = 0; category < categories.size(); category++) {
            int[] inside = common(categories.places(category), places);
            if (inside.length == 0) {
                continue;
            }
            double[] values = rows.at(inside).y();
            double middle = category + shift;
            bars.add(new Bars.Bar(middle - width / 2, width, estimator.of(values)));
            Limits band = errorBar.around(values, estimator, random);
            if (!Double.isNaN(band.low())) {
                Rows ends = new Rows(new double[] {middle, middle}, new double[] {band.low(), band.high()});
                Pen pen = new Pen(ERROR_COLOR, LineStyle.SOLID, points);
                errors.add(new Line(ends, pen, Stamp.none(ERROR_COLOR), Optional.empty()));
            }
        }
        Color muted = Palette.muted(color, SATURATION);
        Color fill = Palette.translucent(muted, options.get(Alpha.class, Alpha::opacity, 1.0));
        axes.add(new Bars(bars, fill, axes.theme().barEdge(), label));
        errors.forEach(axes::add);
    }

    private static int[] common(int[] some, int[] others) {
        return Arrays.stream(some)
                .filter(place -> Arrays.binarySearch(others, place) >= 0)
                .toArray();
    }
}
