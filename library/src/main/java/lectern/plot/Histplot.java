package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.plot.PlotKeywords.Alpha;
import lectern.plot.PlotKeywords.Bins;
import lectern.plot.PlotKeywords.Edge;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.SeabornKeywords.BinWidth;
import lectern.plot.SeabornKeywords.Kde;

/** One call of {@code sns.histplot}. */
final class Histplot {
    private static final double ALPHA = 0.75;
    private static final double ALPHA_OF_SEVERAL = 0.5;
    /** How wide all bars are together, in points, of which a tenth may be edges. */
    private static final double ROOM_FOR_EDGES = 32.5;

    private final Columns columns;
    private final Options options;
    private final HistogramStat stat;

    Histplot(Columns columns) {
        this.columns = columns;
        this.options = columns.options();
        this.stat = options.get(HistogramStat.class, given -> given, HistogramStat.COUNT);
    }

    Axes draw() {
        Column column = columns.only();
        Axes axes = columns.axes();
        Rows rows = Rows.of(columns.call(), column.values());
        int[] complete = rows.complete();
        double[] all = rows.at(complete).y();
        if (all.length == 0) {
            return axes;
        }
        double[] edges = edges(all);
        Optional<HueLevels> hue = HueLevels.of(columns, rows.size(), complete, axes.theme());
        if (hue.isPresent()) {
            // The first level is drawn last, over the others.
            for (int level = hue.get().levels().size() - 1; level >= 0; level--) {
                double[] values = rows.at(hue.get().levels().places(level)).y();
                drawBars(axes, values, edges, all.length, hue.get().color(level), "");
            }
            hue.get().explain(axes, color -> LegendKey.of("", Palette.translucent(color, ALPHA_OF_SEVERAL)));
        } else {
            Color color = options.<Ink, Color>get(Ink.class, Ink::color).orElseGet(axes::nextLineColor);
            drawBars(axes, all, edges, all.length, color, options.get(Label.class, Label::text, ""));
            if (options.has(Label.class)) {
                axes.legend();
            }
        }
        columns.label(axes, column.name(), stat.label());
        return axes;
    }

    private double[] edges(double[] all) {
        Optional<Double> width = options.get(BinWidth.class, BinWidth::width);
        int bins = options.get(Bins.class, Bins::count).orElseGet(() -> Histogram.suitableBins(all));
        if (width.isEmpty()) {
            return Histogram.edges(all, bins);
        }
        double low = Arrays.stream(all).min().orElseThrow();
        double span = Arrays.stream(all).max().orElseThrow() - low;
        double needed = Math.max(1, Math.ceil(span / width.get() - 1e-9));
        if (needed > Histogram.MOST_BINS) {
            throw new IllegalArgumentException(
                    "histplot: a binwidth of " + width.get() + " makes " + (long) needed + " bars; give a greater one");
        }
        double[] edges = new double[(int) needed + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = low + i * width.get();
        }
        return edges;
    }

    private void drawBars(Axes axes, double[] values, double[] edges, int total, Color color, String label) {
        boolean smooth = options.get(Kde.class, Kde::shown, false) && KernelDensity.exists(values);
        boolean several = smooth || options.has(SeabornKeywords.Hue.class);
        double usual = several ? ALPHA_OF_SEVERAL : ALPHA;
        Color fill = Palette.translucent(color, options.get(Alpha.class, Alpha::opacity, usual));
        Color edge = options.get(Edge.class, Edge::color)
                .orElseGet(() -> axes.theme().barEdge().map(Pen::color).orElse(Color.BLACK));
        Pen pen = new Pen(edge, LineStyle.SOLID, Math.min(Pen.PATCH_EDGE, ROOM_FOR_EDGES / (edges.length - 1)));
        List<Bars.Bar> bars = Histogram.of(values, edges, stat, total).bars();
        axes.add(new Bars(bars, fill, Optional.of(pen), Optional.of(label).filter(text -> !text.isEmpty())));
        if (smooth) {
            KernelDensity density = KernelDensity.of(values, 1);
            Rows curve = density.curve(density.low(), density.high());
            double width = edges[1] - edges[0];
            double scale = values.length * width * stat.each(total, width);
            double[] y = Arrays.stream(curve.y()).map(v -> v * scale).toArray();
            Pen line = new Pen(color, LineStyle.SOLID, axes.theme().context().line());
            axes.add(new Line(new Rows(curve.x(), y), line, Stamp.none(color), Optional.empty()));
        }
    }
}
