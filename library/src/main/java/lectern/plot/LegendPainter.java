package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
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
    private static final double OPACITY = 0.8;
    private static final Color EDGE = Palette.translucent(new Color(0xcccccc), 0.8);

    private final List<LegendKey> keys;
    private final List<Typeface.Block> labels;
    private final Typeface.Block title;
    private final Axes axes;
    private final Viewport view;
    private final double em;

    LegendPainter(Axes axes, Viewport view) {
        this.axes = axes;
        this.view = view;
        double font = axes.theme().context().tick();
        this.em = Figure.px(font);
        this.keys = axes.legendKeys();
        this.labels = keys.stream()
                .map(key -> Typeface.dejaVuSans().lay(key.label(), font))
                .toList();
        this.title = Typeface.dejaVuSans()
                .lay(axes.legendBox().title(), axes.theme().context().label());
    }

    void paint(Graphics2D g) {
        if (keys.isEmpty()) {
            return;
        }
        Rectangle2D box = place();
        RoundRectangle2D frame = new RoundRectangle2D.Double(
                box.getX(), box.getY(), box.getWidth(), box.getHeight(), ROUNDING * em, ROUNDING * em);
        g.setColor(Palette.translucent(axes.theme().style().face(), OPACITY));
        g.fill(frame);
        g.setColor(EDGE);
        g.setStroke(new BasicStroke((float) Figure.px(1)));
        g.draw(frame);
        Color ink = axes.theme().style().ink();
        double x = box.getX() + BORDER_PAD * em;
        double y = box.getY() + BORDER_PAD * em;
        if (hasTitle()) {
            g.setColor(ink);
            title.paint(g, box.getCenterX() - title.width() / 2, y + title.ascent());
            y += title.height() + ROW_GAP * em;
        }
        for (int i = 0; i < keys.size(); i++) {
            Typeface.Block label = labels.get(i);
            double baseline = y + label.ascent();
            paintSample(g, keys.get(i), x, baseline - SAMPLE_HEIGHT * em / 2);
            g.setColor(ink);
            label.paint(g, keys.get(i).isHeading() ? x : x + (SAMPLE_WIDTH + SAMPLE_GAP) * em, baseline);
            y += label.height() + ROW_GAP * em;
        }
    }

    private boolean hasTitle() {
        return !axes.legendBox().title().isEmpty();
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
        double heading = hasTitle() ? title.height() + ROW_GAP * em : 0;
        double rows = Math.max(widest + (SAMPLE_WIDTH + SAMPLE_GAP) * em, hasTitle() ? title.width() : 0);
        double width = rows + 2 * BORDER_PAD * em;
        double height = heading + text + ((keys.size() - 1) * ROW_GAP + 2 * BORDER_PAD) * em;
        Rectangle2D best = null;
        int leastCovered = Integer.MAX_VALUE;
        for (Loc loc : axes.legendBox().loc().orElse(Loc.BEST).choices()) {
            Rectangle2D box = loc.box(width, height, view, DISTANCE * em);
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
        public void image(BufferedImage image, double left, double top, double width, double height) {
            count += box.intersects(left, top, width, height) ? 1 : 0;
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
