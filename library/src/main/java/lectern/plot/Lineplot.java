package lectern.plot;

import java.awt.Color;
import java.util.Optional;
import lectern.plot.PlotKeywords.Hue;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.Seed;
import lectern.plot.PlotKeywords.Sort;

/** One call of {@code sns.lineplot}. */
final class Lineplot {
    private static final double BAND_ALPHA = 0.2;
    private static final double MARKER_EDGE = 0.75;
    private static final int MOST_NUMERIC_KEYS = 6;

    private static final Rows NOTHING = new Rows(new double[0], new double[0]);

    private final Options options;
    private final Curve.Recipe recipe;

    Lineplot(Seaborn.LineplotOption... keywords) {
        options = new Options("lineplot", (Object[]) keywords);
        recipe = new Curve.Recipe(
                options.get(Estimator.class, estimator -> estimator, Estimator.MEAN),
                options.get(ErrorBar.class, errorBar -> errorBar, ErrorBar.CI_95),
                options.get(Sort.class, Sort::byX, true),
                options.get(Seed.class, Seed::value, 0L));
    }

    Axes draw(Axes axes, Rows rows) {
        Optional<Object> hue = options.get(Hue.class, Hue::values);
        if (hue.isPresent()) {
            drawLevels(axes, rows, HueLevels.of(hue.get(), rows));
        } else {
            LineLook look = LineLook.of(options, LineLook.Format.NONE, axes::nextLineColor);
            drawCurve(axes, rows.at(rows.complete()), look, options.get(Label.class, Label::text));
            if (options.has(Label.class)) {
                axes.legend();
            }
        }
        return axes;
    }

    private void drawLevels(Axes axes, Rows rows, HueLevels levels) {
        boolean eachInLegend = !levels.isNumeric() || levels.size() <= MOST_NUMERIC_KEYS;
        for (int level = 0; level < levels.size(); level++) {
            Optional<String> label = Optional.of(levels.name(level)).filter(name -> eachInLegend);
            drawCurve(axes, rows.at(levels.places(level)), look(levels.color(level)), label);
        }
        if (!eachInLegend) {
            levels.roundValues(MOST_NUMERIC_KEYS).forEach(tick -> {
                LineLook look = look(levels.color(tick.at()));
                axes.add(new Line(NOTHING, look.pen(), look.stamp(), Optional.of(tick.label())));
            });
        }
        axes.legend();
    }

    private LineLook look(Color levelColor) {
        return LineLook.of(options.without(Ink.class), LineLook.Format.NONE, () -> levelColor);
    }

    private void drawCurve(Axes axes, Rows points, LineLook look, Optional<String> label) {
        if (points.size() == 0) {
            return;
        }
        Curve curve = recipe.of(points);
        Color faint = Palette.translucent(look.pen().color(), BAND_ALPHA);
        curve.band().ifPresent(edges -> axes.add(new Band(edges.low(), edges.high(), faint)));
        Stamp stamp = look.stamp();
        Stamp edged = new Stamp(stamp.marker(), stamp.size(), stamp.fill(), Color.WHITE, MARKER_EDGE);
        axes.add(new Line(curve.line(), look.pen(), stamp.marker().isFilled() ? edged : stamp, label));
    }
}
