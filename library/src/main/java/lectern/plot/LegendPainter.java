package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Paints a legend in the place where it covers least of what is drawn. */
final class LegendPainter {
    // Measures in multiples of the font's size.
    private static final double BORDER_PAD = 0.4;
    private static final double ROW_GAP = 0.5;
    private static final double SAMPLE_WIDTH = 2;
    private static final double SAMPLE_HEIGHT = 0.7;
    private static final double SAMPLE_GAP = 0.8;
    private static final double DISTANCE = 0.5;
    private static final double ROUNDING = 0.4;
    private static final Color BACKGROUND = Palette.translucent(Color.WHITE, 0.8);
    private static final Color EDGE = Palette.translucent(new Color(0xcccccc), 0.8);

    private final List<LegendKey> keys;
    private final List<Typeface.Block> labels;
    private final Axes axes;
    private final Viewport view;
    private final double em;

    LegendPainter(Axes axes, Viewport view, double font) {
        this.axes = axes;
        this.view = view;
        this.em = Figure.px(font);
        this.keys = axes.legendKeys();
        this.labels = keys.stream()
                .map(key -> Typeface.dejaVuSans().lay(key.label(), font))
                .toList();
    }

    void paint(Graphics2D g) {
        if (keys.isEmpty()) {
            return;
        }
        Rectangle2D box = place();
        RoundRectangle2D frame = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), ROUNDING * em, ROUNDING * em);
        g.setColor(BACKGROUND);
        g.fill(frame);
        g.setColor(EDGE);
        g.setStroke(new BasicStroke((float) Figure.px(1)));
        g.draw(frame);
        double x = box.getX() + BORDER_PAD * em;
        double y = box.getY() + BORDER_PAD * em;
        for (int i = 0; i < keys.size(); i++) {
            Typeface.Block label = labels.get(i);
            double baseline = y + label.ascent();
            paintSample(g, keys.get(i), x, baseline - SAMPLE_HEIGHT * em / 2);
            g.setColor(Color.BLACK);
            label.paint(g, x + (SAMPLE_WIDTH + SAMPLE_GAP) * em, baseline);
            y += label.height() + ROW_GAP * em;
        }
    }

    private void paintSample(Graphics2D g, LegendKey key, double x, double middle) {
        key.filling().ifPresent(color -> {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x, middle - SAMPLE_HEIGHT * em / 2, SAMPLE_WIDTH * em, SAMPLE_HEIGHT * em));
        });
        key.pen().ifPresent(pen -> {
            g.setColor(pen.color());
            g.setStroke(pen.stroke());
            g.draw(new Line2D.Double(x, middle, x + SAMPLE_WIDTH * em, middle));
        });
        key.stamp().ifPresent(stamp -> stamp.paint(g, x + SAMPLE_WIDTH * em / 2, middle));
    }

    /** The first of the places that covers the fewest points and lines, corners first. */
    private Rectangle2D place() {
        double widest = labels.stream().mapToDouble(Typeface.Block::width).max().orElse(0);
        double text = labels.stream().mapToDouble(Typeface.Block::height).sum();
        double width = widest + (SAMPLE_WIDTH + SAMPLE_GAP + 2 * BORDER_PAD) * em;
        double height = text + ((keys.size() - 1) * ROW_GAP + 2 * BORDER_PAD) * em;
        double left = DISTANCE * em;
        double top = DISTANCE * em;
        double right = view.width() - width - DISTANCE * em;
        double bottom = view.height() - height - DISTANCE * em;
        double centre = (view.width() - width) / 2;
        double middle = (view.height() - height) / 2;
        List<Point2D> places = List.of(
                new Point2D.Double(right, top),
                new Point2D.Double(left, top),
                new Point2D.Double(left, bottom),
                new Point2D.Double(right, bottom),
                new Point2D.Double(right, middle),
                new Point2D.Double(left, middle),
                new Point2D.Double(centre, bottom),
                new Point2D.Double(centre, top),
                new Point2D.Double(centre, middle));
        Rectangle2D best = null;
        int leastCovered = Integer.MAX_VALUE;
        for (Point2D place : places) {
            Rectangle2D box = new Rectangle2D.Double(place.getX(), place.getY(), width, height);
            Covered covered = new Covered(box);
            axes.artists().forEach(artist -> artist.draw(view, covered));
            if (covered.count < leastCovered) {
                leastCovered = covered.count;
                best = box;
            }
        }
        return best;
    }

    /** Counts what would lie under a box if it were drawn. */
    private static final class Covered implements Canvas {
        private final Rectangle2D box;
        private int count;

        Covered(Rectangle2D box) {
            this.box = box;
        }

        @Override
        public void fill(double[] x, double[] y, Color color) {
            Path2D polygon = new Path2D.Double();
            polygon.moveTo(x[0], y[0]);
            for (int i = 1; i < x.length; i++) {
                polygon.lineTo(x[i], y[i]);
            }
            polygon.closePath();
            count += polygon.intersects(box) ? 1 : 0;
        }

        @Override
        public void stroke(double[] x, double[] y, Pen pen) {
            boolean crossed = false;
            for (int i = 0; i < x.length; i++) {
                count += box.contains(x[i], y[i]) ? 1 : 0;
                crossed |= i > 0 && box.intersectsLine(x[i - 1], y[i - 1], x[i], y[i]);
            }
            count += crossed ? 1 : 0;
        }

        @Override
        public void stamp(double[] x, double[] y, Stamp stamp) {
            for (int i = 0; i < x.length; i++) {
                count += box.contains(x[i], y[i]) ? 1 : 0;
            }
        }
    }
}
