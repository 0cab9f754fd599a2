package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paints axes: the inside through a canvas, and around it the frame with its ticks, labels and title. */
final class AxesPainter {
    private static final double FONT = 10;
    private static final double TITLE_FONT = 12;
    private static final double TITLE_PAD = 6;
    private static final double LABEL_PAD = 4;
    private static final double TICK_LENGTH = 3.5;
    private static final double TICK_PAD = 3.5;
    private static final double CORNER_PAD = 3;
    private static final double MINOR_LENGTH = 2;
    private static final double MINOR_WIDTH = 0.6;
    private static final int MOST_STEPS = 9;
    // A tick label needs about three times (sideways) or twice (upwards) its font's size.
    private static final double X_TICK_ROOM = 3;
    private static final double Y_TICK_ROOM = 2;

    private final Axes axes;
    private final Rectangle2D box;
    private final Viewport view;
    private final Ticks xTicks;
    private final Ticks yTicks;
    private final Typeface typeface = Typeface.dejaVuSans();

    AxesPainter(Axes axes, Rectangle2D box) {
        this.axes = axes;
        this.box = box;
        this.view = axes.viewport(box.getWidth(), box.getHeight());
        this.xTicks = axes.xAxis().ticks(view.xLimits(), mostSteps(box.getWidth(), X_TICK_ROOM));
        this.yTicks = axes.yAxis().ticks(view.yLimits(), mostSteps(box.getHeight(), Y_TICK_ROOM));
    }

    private static int mostSteps(double pixels, double roomInFontSizes) {
        return Math.max(1, Math.min(MOST_STEPS, (int) (pixels / Figure.px(roomInFontSizes * FONT))));
    }

    void paint(Graphics2D g) {
        AffineTransform before = g.getTransform();
        g.translate(box.getX(), box.getY());
        paintInside(g);
        paintFrame(g);
        paintXAxis(g);
        paintYAxis(g);
        paintTitle(g);
        paintNotes(g);
        if (axes.hasLegend()) {
            new LegendPainter(axes, view, FONT).paint(g);
        }
        g.setTransform(before);
    }

    private void paintInside(Graphics2D g) {
        XChartCanvas canvas = new XChartCanvas(view.width(), view.height());
        List<Artist> artists = axes.artists();
        artists.stream().filter(artist -> !artist.isAboveGrid()).forEach(artist -> artist.draw(view, canvas));
        if (axes.hasGrid()) {
            Pen pen = new Pen(Pen.GRID, LineStyle.SOLID, Pen.THIN);
            xTicks.major().forEach(tick -> Rule.vertical(tick.at(), pen).draw(view, canvas));
            yTicks.major().forEach(tick -> Rule.horizontal(tick.at(), pen).draw(view, canvas));
        }
        artists.stream().filter(Artist::isAboveGrid).forEach(artist -> artist.draw(view, canvas));
        canvas.paint(g);
    }

    private void paintFrame(Graphics2D g) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke((float) Figure.px(Pen.THIN), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.draw(new Rectangle2D.Double(0, 0, view.width(), view.height()));
    }

    private void paintXAxis(Graphics2D g) {
        double below = view.height() + Figure.px(TICK_LENGTH + TICK_PAD);
        double lowest = below;
        for (Ticks.Tick tick : xTicks.major()) {
            double x = Viewport.snap(view.x(tick.at()));
            mark(g, x, view.height(), x, view.height() + Figure.px(TICK_LENGTH), Pen.THIN);
            Typeface.Block label = typeface.lay(tick.label(), tick.power(), FONT);
            draw(g, label, view.x(tick.at()) - label.width() / 2, below + label.ascent());
            lowest = Math.max(lowest, below + label.height());
        }
        for (double at : xTicks.minor()) {
            double x = Viewport.snap(view.x(at));
            mark(g, x, view.height(), x, view.height() + Figure.px(MINOR_LENGTH), MINOR_WIDTH);
        }
        if (!xTicks.corner().isEmpty()) {
            Typeface.Block corner = typeface.lay(xTicks.corner(), FONT);
            draw(g, corner, view.width() - corner.width(), lowest + Figure.px(CORNER_PAD) + corner.ascent());
        }
        if (!axes.xAxis().label().isEmpty()) {
            Typeface.Block label = typeface.lay(axes.xAxis().label(), FONT);
            draw(g, label, (view.width() - label.width()) / 2, lowest + Figure.px(LABEL_PAD) + label.ascent());
        }
    }

    private void paintYAxis(Graphics2D g) {
        double right = -Figure.px(TICK_LENGTH + TICK_PAD);
        double leftmost = right;
        for (Ticks.Tick tick : yTicks.major()) {
            double y = Viewport.snap(view.y(tick.at()));
            mark(g, 0, y, -Figure.px(TICK_LENGTH), y, Pen.THIN);
            Typeface.Block label = typeface.lay(tick.label(), tick.power(), FONT);
            draw(g, label, right - label.width(), view.y(tick.at()) + label.ascent() / 2);
            leftmost = Math.min(leftmost, right - label.width());
        }
        for (double at : yTicks.minor()) {
            double y = Viewport.snap(view.y(at));
            mark(g, 0, y, -Figure.px(MINOR_LENGTH), y, MINOR_WIDTH);
        }
        if (!yTicks.corner().isEmpty()) {
            Typeface.Block corner = typeface.lay(yTicks.corner(), FONT);
            draw(g, corner, 0, -Figure.px(CORNER_PAD));
        }
        if (!axes.yAxis().label().isEmpty()) {
            Typeface.Block label = typeface.lay(axes.yAxis().label(), FONT);
            AffineTransform before = g.getTransform();
            g.translate(leftmost - Figure.px(LABEL_PAD) - label.descent(), (view.height() + label.width()) / 2);
            g.rotate(-Math.PI / 2);
            draw(g, label, 0, 0);
            g.setTransform(before);
        }
    }

    private void paintTitle(Graphics2D g) {
        if (!axes.title().isEmpty()) {
            Typeface.Block title = typeface.lay(axes.title(), TITLE_FONT);
            double lift = yTicks.corner().isEmpty()
                    ? 0
                    : typeface.lay(yTicks.corner(), FONT).height();
            draw(g, title, (view.width() - title.width()) / 2, -Figure.px(TITLE_PAD) - lift);
        }
    }

    private void paintNotes(Graphics2D g) {
        for (Note note : axes.notes()) {
            double x = view.x(note.x());
            double y = view.y(note.y());
            if (Double.isFinite(x) && Double.isFinite(y)) {
                g.setColor(note.color());
                typeface.lay(note.text(), note.size()).paint(g, x, y);
            }
        }
    }

    private static void mark(Graphics2D g, double x1, double y1, double x2, double y2, double width) {
        g.setColor(Color.BLACK);
        g.setStroke(new BasicStroke((float) Figure.px(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void draw(Graphics2D g, Typeface.Block text, double x, double baseline) {
        g.setColor(Color.BLACK);
        text.paint(g, x, baseline);
    }
}
