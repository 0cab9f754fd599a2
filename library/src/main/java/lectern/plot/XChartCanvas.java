package lectern.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws the inside of axes with XChart; the only class that knows it.
 *
 * <p>XChart's own axes measure in data units, and its search for ticks does not end for some of them (an infinite
 * value, a span of 1e-12). So it only ever sees pixels, and what is around the inside is drawn by {@link AxesPainter}.
 */
final class XChartCanvas implements Canvas {
    /** XChart keeps every point in several sets of boxed numbers, which takes seconds for a million of them. */
    private static final int MANY = 10_000;

    private static final double[] ORIGIN = {0};

    /** XChart draws nothing into less, such as a colour bar, which is cut out of a larger chart therefore. */
    private static final double LEAST = 40;

    private final double width;
    private final double height;
    private final XYChart chart;
    private final double top;

    XChartCanvas(double width, double height, Color face) {
        this.width = width;
        this.height = height;
        chart = new XYChart((int) Math.max(LEAST, Math.ceil(width)), (int) Math.max(LEAST, Math.ceil(height)));
        top = chart.getHeight();
        XYStyler style = chart.getStyler();
        style.setChartBackgroundColor(face);
        style.setPlotBackgroundColor(face);
        style.setChartPadding(0);
        style.setPlotMargin(0);
        style.setPlotContentSize(1);
        style.setLegendVisible(false);
        style.setChartTitleVisible(false);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesVisible(false);
        style.setPlotTicksMarksVisible(false);
        style.setAxisTicksVisible(false);
        style.setAxisTitlesVisible(false);
        style.setXAxisMin(0.0);
        style.setXAxisMax((double) chart.getWidth());
        style.setYAxisMin(0.0);
        style.setYAxisMax((double) chart.getHeight());
        // XChart places ticks even where it shows none; it stops at once when all of them would be labelled alike.
        style.setXAxisTickLabelsFormattingFunction(value -> "");
        style.setYAxisTickLabelsFormattingFunction(value -> "");
    }

    @Override
    public void fill(double[] x, double[] y, Color color) {
        XYSeries series = add(x, y, XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(color);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
    }

    @Override
    public void stroke(double[] x, double[] y, Pen pen) {
        int start = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                if (i - start > 1) {
                    strokeRun(Arrays.copyOfRange(x, start, i), Arrays.copyOfRange(y, start, i), pen);
                }
                start = i + 1;
            }
        }
    }

    @Override
    public void stamp(double[] x, double[] y, Stamp stamp) {
        if (x.length > MANY) {
            Sprites sprites = new Sprites(stamp);
            mark(ORIGIN, ORIGIN, (g, originX, originY) -> {
                g.translate(originX, originY);
                sprites.paint(g, x, y);
                g.translate(-originX, -originY);
            });
        } else if (x.length > 0) {
            mark(x, y, stamp::paint);
        }
    }

    @Override
    public void image(BufferedImage image, double left, double top, double width, double height) {
        mark(ORIGIN, ORIGIN, (g, originX, originY) -> {
            AffineTransform place = AffineTransform.getTranslateInstance(originX + left, originY + top);
            place.scale(width / image.getWidth(), height / image.getHeight());
            g.drawImage(image, place, null);
        });
    }

    void paint(Graphics2D g) {
        Shape before = g.getClip();
        if (width < LEAST || height < LEAST) {
            g.clip(new Rectangle2D.Double(0, 0, width, height));
        }
        chart.paint(g, chart.getWidth(), chart.getHeight());
        g.setClip(before);
    }

    private void strokeRun(double[] x, double[] y, Pen pen) {
        OnePath path = new OnePath(x.length, pen);
        if (x.length > MANY) {
            mark(ORIGIN, ORIGIN, (g, originX, originY) -> {
                for (int i = 0; i < x.length; i++) {
                    path.paint(g, originX + x[i], originY + y[i]);
                }
            });
        } else {
            mark(x, y, path);
        }
    }

    private void mark(double[] x, double[] y, PointPainter painter) {
        add(x, y, XYSeriesRenderStyle.Scatter).setMarker(new Marker() {
            @Override
            public void paint(Graphics2D g, double pixelX, double pixelY, int size) {
                painter.paint(g, pixelX, pixelY);
            }
        });
    }

    private XYSeries add(double[] x, double[] y, XYSeriesRenderStyle style) {
        String uniqueName = Integer.toString(chart.getSeriesCollection().size());
        double[] upward = Arrays.stream(y).map(down -> top - down).toArray();
        return chart.addSeries(uniqueName, x, upward).setXYSeriesRenderStyle(style);
    }

    /** Paints at a point that XChart has placed. */
    private interface PointPainter {
        void paint(Graphics2D g, double x, double y);
    }

    /**
     * XChart strokes each segment on its own, which restarts dashes at every point and darkens the joints of a
     * translucent line. This learns where XChart puts the points, and with the last one strokes them all.
     */
    private static final class OnePath implements PointPainter {
        private final int points;
        private final Pen pen;
        private final Path2D path = new Path2D.Double();
        private int placed;

        OnePath(int points, Pen pen) {
            this.points = points;
            this.pen = pen;
        }

        @Override
        public void paint(Graphics2D g, double x, double y) {
            if (placed++ == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            if (placed == points) {
                g.setColor(pen.color());
                g.setStroke(pen.stroke());
                g.draw(path);
            }
        }
    }
}
