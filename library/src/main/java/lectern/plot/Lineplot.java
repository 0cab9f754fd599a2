package lectern.plot;

import java.awt.Color;
import java.util.Optional;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.SeabornKeywords.Seed;
import lectern.plot.SeabornKeywords.Sort;

/** One call of {@code sns.lineplot}. */
final class Lineplot {
    private static final double BAND_ALPHA = 0.2;
    private static final double MARKER_EDGE = 0.75;

    private final Columns columns;
    private final Options options;
    private final Curve.Recipe recipe;

    Lineplot(Columns columns) {
        this.columns = columns;
        options = columns.options();
        recipe = new Curve.Recipe(
                options.get(Estimator.class, estimator -> estimator, Estimator.MEAN),
                options.get(ErrorBar.class, errorBar -> errorBar, ErrorBar.CI_95),
                options.get(Sort.class, Sort::byX, true),
                options.get(Seed.class, Seed::value, 0L));
    }

    Axes draw() {
        Rows rows = columns.rows();
        Axes axes = columns.axes();
        Semantics semantics = Semantics.of(columns, rows, axes.theme());
        if (semantics.isEmpty()) {
            LineLook look = LineLook.of(options, LineLook.Format.NONE, axes.theme(), axes::nextLineColor);
            drawCurve(axes, rows.at(rows.complete()), look, options.get(Label.class, Label::text));
            if (options.has(Label.class)) {
                axes.legend();
            }
        } else {
            drawGroups(axes, rows, semantics);
        }
        columns.label(axes);
        return axes;
    }

    private void drawGroups(Axes axes, Rows rows, Semantics semantics) {
        Color plain = options.<Ink, Color>get(Ink.class, Ink::color).orElseGet(axes::nextLineColor);
        for (Semantics.Group group : semantics.groups()) {
            LineLook look = look(axes, group.color().orElse(plain), group.style());
            drawCurve(axes, rows.at(group.places()), look, Optional.empty());
        }
        semantics.legend((color, style) -> key(look(axes, color, style)), plain).forEach(axes::add);
        axes.legendBox().show(semantics.title());
    }

    private static LegendKey key(LineLook look) {
        return LegendKey.of("", look.pen(), look.stamp());
    }

    private LineLook look(Axes axes, Color color, int style) {
        LineStyle dashes = LineStyle.LEVELS.get(style % LineStyle.LEVELS.size());
        LineLook.Format format = new LineLook.Format(Optional.empty(), Optional.of(dashes), Optional.empty());
        return LineLook.of(options.without(Ink.class), format, axes.theme(), () -> color);
    }

    private void drawCurve(Axes axes, Rows points, LineLook look, Optional<String> label) {
        if (points.size() == 0) {
            return;
        }
        Curve curve = recipe.of(points);
        Color faint = Palette.translucent(look.pen().color(), BAND_ALPHA);
        curve.band().ifPresent(edges -> axes.add(Band.around(edges, faint)));
        Stamp stamp = look.stamp();
        Stamp edged = new Stamp(stamp.marker(), stamp.size(), stamp.fill(), Color.WHITE, MARKER_EDGE);
        axes.add(new Line(curve.line(), look.pen(), stamp.marker().isFilled() ? edged : stamp, label));
    }
}
