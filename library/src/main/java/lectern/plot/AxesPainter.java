package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Paints axes: the inside through a canvas, the frame, what stands around it, and on top notes and the legend. */
final class AxesPainter {
    private static final int MOST_STEPS = 9;
    // A tick label needs about three times (sideways) or twice (upwards) its font's size.
    private static final double X_TICK_ROOM = 3;
    private static final double Y_TICK_ROOM = 2;

    private final Axes axes;
    private final Rectangle2D box;
    private final Viewport view;
    private final Ticks xTicks;
    private final Ticks yTicks;
    private final Surroundings surroundings;

    AxesPainter(Axes axes, Rectangle2D box) {
        this.axes = axes;
        this.box = box;
        this.view = axes.viewport(box.getWidth(), box.getHeight());
        double font = axes.theme().context().tick();
        this.xTicks = axes.xAxis().ticks(view.xLimits(), mostSteps(box.getWidth(), X_TICK_ROOM * font));
        this.yTicks = axes.yAxis().ticks(view.yLimits(), mostSteps(box.getHeight(), Y_TICK_ROOM * font));
        this.surroundings = new Surroundings(axes, view, xTicks, yTicks);
    }

    private static int mostSteps(double pixels, double room) {
        return Math.max(1, Math.min(MOST_STEPS, (int) (pixels / Figure.px(room))));
    }

    /** What the axes cover in the figure, letters and all. */
    Rectangle2D bounds() {
        Rectangle2D bounds = surroundings.bounds();
        bounds.setRect(bounds.getX() + box.getX(), bounds.getY() + box.getY(), bounds.getWidth(), bounds.getHeight());
        return bounds;
    }

    void paint(Graphics2D g) {
        AffineTransform before = g.getTransform();
        g.translate(box.getX(), box.getY());
        paintInside(g);
        if (axes.isVisible() && axes.isFramed()) {
            paintFrame(g);
        }
        surroundings.paint(g);
        paintNotes(g);
        if (axes.legendBox().isVisible()) {
            new LegendPainter(axes, view).paint(g);
        }
        g.setTransform(before);
    }

    private void paintInside(Graphics2D g) {
        boolean gridFirst = axes.theme().style().isSeaborn();
        XChartCanvas canvas = new XChartCanvas(
                view.width(), view.height(), axes.theme().style().face());
        if (gridFirst) {
            drawGrid(canvas);
        }
        axes.artists().stream().filter(artist -> !artist.isAboveGrid()).forEach(artist -> artist.draw(view, canvas));
        if (!gridFirst) {
            drawGrid(canvas);
        }
        axes.artists().stream().filter(Artist::isAboveGrid).forEach(artist -> artist.draw(view, canvas));
        canvas.paint(g);
    }

    private void drawGrid(Canvas canvas) {
        if (axes.hasGrid() && axes.isVisible()) {
            Theme theme = axes.theme();
            Pen pen = new Pen(
                    theme.style().gridColor(), LineStyle.SOLID, theme.context().grid());
            if (axes.xAxis().hasGrid()) {
                xTicks.major().forEach(tick -> Rule.vertical(tick.at(), pen).draw(view, canvas));
            }
            if (axes.yAxis().hasGrid()) {
                yTicks.major().forEach(tick -> Rule.horizontal(tick.at(), pen).draw(view, canvas));
            }
        }
    }

    private void paintFrame(Graphics2D g) {
        float width = (float) Figure.px(axes.theme().context().frame());
        g.setColor(axes.theme().style().edge());
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.draw(new Rectangle2D.Double(0, 0, view.width(), view.height()));
    }

    private void paintNotes(Graphics2D g) {
        for (Note note : axes.notes()) {
            double x = view.x(note.x());
            double y = view.y(note.y());
            if (Double.isFinite(x) && Double.isFinite(y)) {
                Typeface.Block text = Typeface.dejaVuSans().lay(note.text(), note.size());
                double indent = switch (note.align()) {
                    case LEFT -> 0;
                    case CENTER, MIDDLE -> -text.width() / 2;
                    case RIGHT -> -text.width();
                };
                double drop = note.align() == Note.Align.MIDDLE ? text.inkMiddle() : 0;
                g.setColor(note.color());
                text.paint(g, x + indent, y + drop);
            }
        }
    }
}
