package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.LineWidth;
import lectern.plot.SeabornKeywords.BwAdjust;
import lectern.plot.SeabornKeywords.Fill;

/** One call of {@code sns.kdeplot}. */
final class Kdeplot {
    private static final double CUT = 3;
    private static final double FILL_ALPHA = 0.25;

    private final Columns columns;
    private final Options options;

    Kdeplot(Columns columns) {
        this.columns = columns;
        this.options = columns.options();
    }

    Axes draw() {
        Column column = columns.only();
        Axes axes = columns.axes();
        Rows rows = Rows.of(columns.call(), column.values());
        int[] complete = rows.complete();
        Optional<HueLevels> hue = HueLevels.of(columns, rows.size(), complete, axes.theme());
        if (hue.isPresent()) {
            Levels levels = hue.get().levels();
            for (int level = 0; level < levels.size(); level++) {
                double[] values = rows.at(levels.places(level)).y();
                double share = (double) values.length / complete.length;
                Color color = hue.get().color(level);
                drawCurve(axes, values, share, pen(axes, options.without(Ink.class), () -> color), Optional.empty());
            }
            hue.get().explain(axes, this::sample);
        } else {
            Optional<String> label = options.get(Label.class, Label::text);
            drawCurve(axes, rows.at(complete).y(), 1, pen(axes, options, axes::nextLineColor), label);
            if (label.isPresent()) {
                axes.legend();
            }
        }
        columns.label(axes, column.name(), HistogramStat.DENSITY.label());
        return axes;
    }

    private boolean isFilled() {
        return options.get(Fill.class, Fill::filled, false);
    }

    private Pen pen(Axes axes, Options look, Supplier<Color> nextColor) {
        Pen pen =
                LineLook.of(look, LineLook.Format.NONE, axes.theme(), nextColor).pen();
        boolean thin = isFilled() && !look.has(LineWidth.class);
        return thin ? new Pen(pen.color(), pen.style(), Pen.PATCH_EDGE) : pen;
    }

    private LegendKey sample(Color color) {
        return isFilled()
                ? LegendKey.of("", Palette.translucent(color, FILL_ALPHA))
                : LegendKey.of("", new Pen(color, LineStyle.SOLID, Pen.WIDTH), Stamp.none(color));
    }

    /** Draws the density of values as a share of all. */
    private void drawCurve(Axes axes, double[] values, double share, Pen pen, Optional<String> label) {
        if (values.length == 0 || !KernelDensity.exists(values)) {
            Notices.show(columns.call() + ": values that are all the same have no density; nothing is drawn for them");
            return;
        }
        double smoother = options.get(BwAdjust.class, BwAdjust::factor, 1.0);
        Rows curve = KernelDensity.of(values, smoother).curve(CUT);
        Rows scaled =
                new Rows(curve.x(), Arrays.stream(curve.y()).map(v -> v * share).toArray());
        if (isFilled()) {
            Rows floor = new Rows(curve.x(), new double[curve.size()]);
            axes.add(new Band(floor, scaled, Palette.translucent(pen.color(), FILL_ALPHA), 0, label));
        }
        axes.add(new Line(scaled, pen, Stamp.none(pen.color()), label.filter(text -> !isFilled())));
        axes.add(new Floor());
    }

    /** Lets the axis of y start at zero, where densities stand. */
    private record Floor() implements Artist {
        @Override
        public void extend(DataLimits x, DataLimits y) {
            y.include(0);
            y.stickToZero();
        }

        @Override
        public void draw(Viewport view, Canvas canvas) {}
    }
}
