package lectern.plot;

import java.awt.Color;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lectern.plot.PlotKeywords.Ink;
import lectern.plot.PlotKeywords.Label;
import lectern.plot.PlotKeywords.MarkerArea;
import lectern.plot.SeabornKeywords.Ci;
import lectern.plot.SeabornKeywords.Seed;

/** One call of {@code sns.regplot}: points, the straight line nearest to them and a band around it. */
final class Regplot {
    private static final int RESAMPLES = 1000;
    private static final int MANY = 5_000;
    private static final int STEPS = 100;
    private static final double CONFIDENCE = 95;
    private static final double POINT_ALPHA = 0.8;
    private static final double BAND_ALPHA = 0.15;
    private static final double LINE_SCALE = 1.5;

    private final Columns columns;
    private final Options options;

    Regplot(Columns columns) {
        this.columns = columns;
        this.options = columns.options();
    }

    /** A straight line by its height and its slope at the mean of x. */
    private record Fit(double meanX, double meanY, double slope) {
        static Fit of(double[] x, double[] y, int[] places) {
            double meanX = Arrays.stream(places).mapToDouble(i -> x[i]).sum() / places.length;
            double meanY = Arrays.stream(places).mapToDouble(i -> y[i]).sum() / places.length;
            double together = 0;
            double spread = 0;
            for (int i : places) {
                together += (x[i] - meanX) * (y[i] - meanY);
                spread += (x[i] - meanX) * (x[i] - meanX);
            }
            return new Fit(meanX, meanY, spread == 0 ? 0 : together / spread);
        }

        double[] at(double[] x) {
            return Arrays.stream(x).map(v -> meanY + slope * (v - meanX)).toArray();
        }
    }

    Axes draw() {
        Rows all = columns.points();
        Rows rows = all.at(all.complete());
        Axes axes = columns.axes();
        Color color = options.<Ink, Color>get(Ink.class, Ink::color).orElseGet(axes::nextLineColor);
        Optional<String> label = options.get(Label.class, Label::text);
        double size = Math.sqrt(options.get(MarkerArea.class, MarkerArea::squarePoints, AxesDrawing.MARKER_AREA));
        MarkerStyle marker = options.get(MarkerStyle.class, style -> style, MarkerStyle.CIRCLE);
        Color faint = Palette.translucent(color, POINT_ALPHA);
        axes.add(new Points(rows, new Stamp(marker, size, faint, faint, Stamp.EDGE_WIDTH), label));
        if (rows.size() > 1) {
            drawLine(axes, rows, color);
        }
        columns.label(axes);
        return axes;
    }

    private void drawLine(Axes axes, Rows rows, Color color) {
        double low = Arrays.stream(rows.x()).min().orElseThrow();
        double high = Arrays.stream(rows.x()).max().orElseThrow();
        double[] x = IntStream.range(0, STEPS)
                .mapToDouble(i -> low + (high - low) * i / (STEPS - 1))
                .toArray();
        int[] places = IntStream.range(0, rows.size()).toArray();
        double percent = options.get(Ci.class, Ci::percent, CONFIDENCE);
        if (percent > 0) {
            Curve.Edges edges = band(rows, x, percent);
            Color light = Palette.translucent(color, BAND_ALPHA);
            axes.add(new Band(edges.low(), edges.high(), light, 0, Optional.empty()));
        }
        Pen pen = new Pen(color, LineStyle.SOLID, axes.theme().context().line() * LINE_SCALE);
        double[] fitted = Fit.of(rows.x(), rows.y(), places).at(x);
        axes.add(new Line(new Rows(x, fitted), pen, Stamp.none(color), Optional.empty()));
    }

    private Curve.Edges band(Rows rows, double[] x, double percent) {
        return rows.size() > MANY ? limitingBand(rows, x, percent) : resampledBand(rows, x, percent);
    }

    /** What the bootstrap comes to for many points: White's standard errors, which let residuals differ in size. */
    private static Curve.Edges limitingBand(Rows rows, double[] x, double percent) {
        Fit fit = Fit.of(rows.x(), rows.y(), IntStream.range(0, rows.size()).toArray());
        double[] fitted = fit.at(rows.x());
        double spread = Arrays.stream(rows.x())
                .map(v -> (v - fit.meanX()) * (v - fit.meanX()))
                .sum();
        double ofMean = 0;
        double ofBoth = 0;
        double ofSlope = 0;
        for (int i = 0; i < rows.size(); i++) {
            double residual = rows.y()[i] - fitted[i];
            double mean = residual / rows.size();
            double slope = spread == 0 ? 0 : residual * (rows.x()[i] - fit.meanX()) / spread;
            ofMean += mean * mean;
            ofBoth += mean * slope;
            ofSlope += slope * slope;
        }
        double deviations = Normal.quantile(0.5 + percent / 200);
        double[] line = fit.at(x);
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double away = x[i] - fit.meanX();
            double reach = deviations * Math.sqrt(ofMean + 2 * ofBoth * away + ofSlope * away * away);
            low[i] = line[i] - reach;
            high[i] = line[i] + reach;
        }
        return new Curve.Edges(new Rows(x, low), new Rows(x, high));
    }

    /** Where the lines through resampled points lie. */
    private Curve.Edges resampledBand(Rows rows, double[] x, double percent) {
        SplittableRandom random = new SplittableRandom(options.get(Seed.class, Seed::value, 0L));
        double[][] lines = new double[RESAMPLES][];
        for (int i = 0; i < RESAMPLES; i++) {
            int[] sample = random.ints(rows.size(), 0, rows.size()).toArray();
            lines[i] = Fit.of(rows.x(), rows.y(), sample).at(x);
        }
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        double outside = (1 - percent / 100) / 2;
        for (int step = 0; step < x.length; step++) {
            int at = step;
            double[] sorted =
                    Arrays.stream(lines).mapToDouble(line -> line[at]).sorted().toArray();
            low[step] = Estimator.quantile(sorted, outside);
            high[step] = Estimator.quantile(sorted, 1 - outside);
        }
        return new Curve.Edges(new Rows(x, low), new Rows(x, high));
    }
}
