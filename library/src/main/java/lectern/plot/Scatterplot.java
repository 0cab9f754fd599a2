package lectern.plot;

import java.awt.Color;
import java.util.Optional;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.MarkerArea;

/** One call of {@code sns.scatterplot}. */
final class Scatterplot {
    /** The white edge of a marker, as a share of its size. */
    private static final double EDGE_SHARE = 0.08;

    private final Columns columns;
    private final Options options;

    Scatterplot(Columns columns) {
        this.columns = columns;
        this.options = columns.options();
    }

    Axes draw() {
        Rows rows = columns.points();
        Axes axes = columns.axes();
        Semantics semantics = Semantics.of(columns, rows, axes.theme());
        Color plain = options.<Ink, Color>get(Ink.class, Ink::color).orElseGet(axes::nextFillColor);
        Optional<String> label = semantics.isEmpty() ? options.get(Label.class, Label::text) : Optional.empty();
        for (Semantics.Group group : semantics.groups()) {
            axes.add(new Points(rows.at(group.places()), stamp(group.color().orElse(plain), group.style()), label));
        }
        if (!semantics.isEmpty()) {
            semantics
                    .legend((color, style) -> LegendKey.of("", stamp(color, style)), plain)
                    .forEach(axes::add);
            axes.legendBox().show(semantics.title());
        } else if (label.isPresent()) {
            axes.legend();
        }
        columns.label(axes);
        return axes;
    }

    private Stamp stamp(Color color, int style) {
        double size = Math.sqrt(options.get(MarkerArea.class, MarkerArea::squarePoints, AxesDrawing.MARKER_AREA));
        MarkerStyle marker = options.get(
                MarkerStyle.class, given -> given, MarkerStyle.LEVELS.get(style % MarkerStyle.LEVELS.size()));
        Color fill = Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, 1.0));
        return new Stamp(marker, size, fill, marker.isFilled() ? Color.WHITE : fill, size * EDGE_SHARE);
    }
}
