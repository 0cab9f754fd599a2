package lectern.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Paints a whole figure: its axes, their colour bars and its title. */
final class FigurePainter {
    private static final double TITLE_TOP = 0.02;
    // The shares of its axes' width that a colour bar takes, with the gap before it.
    private static final double BAR_SHARE = 0.15;
    private static final double BAR_GAP = 0.05;
    private static final double BAR_SLENDERNESS = 20;

    private final Figure figure;
    private final List<Figure.Subplot> subplots;

    FigurePainter(Figure figure) {
        this.figure = figure;
        this.subplots = figure.subplots();
    }

    void paint(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, figure.width(), figure.height());
        Margins margins = figure.isTight() ? new TightLayout(figure).margins() : Margins.USUAL;
        for (Figure.Subplot subplot : subplots) {
            Rectangle2D box = subplot.slot().box(margins, figure.width(), figure.height());
            painters(subplot.axes(), box).forEach(painter -> painter.paint(g));
        }
        if (!figure.title().isEmpty()) {
            Typeface.Block title = Typeface.dejaVuSans().lay(figure.title(), figure.titleSize());
            g.setColor(Color.BLACK);
            title.paint(g, (figure.width() - title.width()) / 2, figure.height() * TITLE_TOP + title.ascent());
        }
    }

    /** What paints axes, and their colour bar if they have one, into a box. */
    static List<AxesPainter> painters(Axes axes, Rectangle2D box) {
        return axes.colorBar()
                .map(bar -> List.of(
                        new AxesPainter(axes, axes.fitted(besideBar(box))), new AxesPainter(bar.axes(), barBox(box))))
                .orElseGet(() -> List.of(new AxesPainter(axes, axes.fitted(box))));
    }

    private static Rectangle2D besideBar(Rectangle2D box) {
        double width = Viewport.snap(box.getWidth() * (1 - BAR_SHARE - BAR_GAP));
        return new Rectangle2D.Double(box.getX(), box.getY(), width, box.getHeight());
    }

    private static Rectangle2D barBox(Rectangle2D box) {
        double left = Viewport.snap(box.getX() + box.getWidth() * (1 - BAR_SHARE));
        double width = Math.min(box.getWidth() * BAR_SHARE, box.getHeight() / BAR_SLENDERNESS);
        return new Rectangle2D.Double(left, box.getY(), Viewport.snap(width), box.getHeight());
    }
}
