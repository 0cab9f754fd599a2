package lectern.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What stands around axes: ticks, numbers, labels and the title, placed in pixels from the upper left corner inside. */
final class Surroundings {
    private static final double TITLE_PAD = 6;
    private static final double LABEL_PAD = 4;
    private static final double TICK_PAD = 3.5;
    private static final double CORNER_PAD = 3;
    private static final double MINOR_LENGTH = 4 / 7.0;
    private static final double MINOR_WIDTH = 0.75;

    private final Axes axes;
    private final Viewport view;
    private final PlottingContext sizes;
    private final Typeface typeface = Typeface.dejaVuSans();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Lettering> letterings = new ArrayList<>();

    /** A straight line, its width in points. */
    private record Mark(Line2D line, double width) {}

    /** Text whose baseline starts at a point and rises by degrees. */
    private record Lettering(Typeface.Block block, double x, double baseline, double degrees) {
        AffineTransform place() {
            AffineTransform place = AffineTransform.getTranslateInstance(x, baseline);
            place.rotate(Math.toRadians(-degrees));
            return place;
        }

        Rectangle2D bounds() {
            Rectangle2D flat = new Rectangle2D.Double(0, -block.ascent(), block.width(), block.height());
            return place().createTransformedShape(flat).getBounds2D();
        }
    }

    Surroundings(Axes axes, Viewport view, Ticks xTicks, Ticks yTicks) {
        this.axes = axes;
        this.view = view;
        this.sizes = axes.theme().context();
        if (axes.isVisible()) {
            placeX(axes.xAxis(), xTicks);
            placeY(axes.yAxis(), yTicks);
        }
        placeTitle(yTicks);
    }

    /** All that is drawn, with the inside. */
    Rectangle2D bounds() {
        Rectangle2D bounds = new Rectangle2D.Double(0, 0, view.width(), view.height());
        letterings.forEach(lettering -> bounds.add(lettering.bounds()));
        return bounds;
    }

    void paint(Graphics2D g) {
        Color ink = axes.theme().style().ink();
        for (Mark mark : marks) {
            g.setColor(ink);
            g.setStroke(new BasicStroke((float) Figure.px(mark.width()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(mark.line());
        }
        for (Lettering lettering : letterings) {
            AffineTransform before = g.getTransform();
            g.transform(lettering.place());
            g.setColor(ink);
            lettering.block().paint(g, 0, 0);
            g.setTransform(before);
        }
    }

    private void placeX(Axis axis, Ticks ticks) {
        double below = view.height() + tickLength() + Figure.px(TICK_PAD);
        double lowest = axis.hasTicks() ? below : view.height();
        if (axis.hasTicks()) {
            for (Ticks.Tick tick : ticks.major()) {
                double x = Viewport.snap(view.x(tick.at()));
                mark(x, view.height(), x, view.height() + tickLength(), sizes.frame());
                if (axis.hasLabels()) {
                    Typeface.Block label = typeface.lay(tick.label(), tick.power(), sizes.tick());
                    lowest = Math.max(lowest, placeBelow(label, view.x(tick.at()), below, axis.rotation()));
                }
            }
            for (double at : ticks.minor()) {
                double x = Viewport.snap(view.x(at));
                mark(x, view.height(), x, view.height() + tickLength() * MINOR_LENGTH, sizes.frame() * MINOR_WIDTH);
            }
            if (!ticks.corner().isEmpty() && axis.hasLabels()) {
                Typeface.Block corner = typeface.lay(ticks.corner(), sizes.tick());
                double baseline = lowest + Figure.px(CORNER_PAD) + corner.ascent();
                letterings.add(new Lettering(corner, view.width() - corner.width(), baseline, 0));
            }
        }
        if (!axis.label().isEmpty()) {
            Typeface.Block label = typeface.lay(axis.label(), sizes.label());
            double baseline = lowest + Figure.px(LABEL_PAD) + label.ascent();
            letterings.add(new Lettering(label, (view.width() - label.width()) / 2, baseline, 0));
        }
    }

    /** Places a tick's label, turned around its middle, with its top at a height; returns where it ends. */
    private double placeBelow(Typeface.Block label, double middle, double top, double degrees) {
        Rectangle2D turned = new Lettering(label, 0, 0, degrees).bounds();
        letterings.add(new Lettering(label, middle - turned.getCenterX(), top - turned.getMinY(), degrees));
        return top + turned.getHeight();
    }

    private void placeY(Axis axis, Ticks ticks) {
        double side = axis.isOnFarSide() ? view.width() : 0;
        double outwards = axis.isOnFarSide() ? 1 : -1;
        double outermost = 0;
        if (axis.hasTicks()) {
            double distance = tickLength() + Figure.px(TICK_PAD);
            outermost = distance;
            for (Ticks.Tick tick : ticks.major()) {
                double y = Viewport.snap(view.y(tick.at()));
                mark(side, y, side + outwards * tickLength(), y, sizes.frame());
                if (axis.hasLabels()) {
                    Typeface.Block label = typeface.lay(tick.label(), tick.power(), sizes.tick());
                    double wide = placeBeside(label, side + outwards * distance, view.y(tick.at()), axis);
                    outermost = Math.max(outermost, distance + wide);
                }
            }
            for (double at : ticks.minor()) {
                double y = Viewport.snap(view.y(at));
                double length = outwards * tickLength() * MINOR_LENGTH;
                mark(side, y, side + length, y, sizes.frame() * MINOR_WIDTH);
            }
            if (!ticks.corner().isEmpty() && axis.hasLabels()) {
                letterings.add(
                        new Lettering(typeface.lay(ticks.corner(), sizes.tick()), side, -Figure.px(CORNER_PAD), 0));
            }
        }
        if (!axis.label().isEmpty()) {
            Typeface.Block label = typeface.lay(axis.label(), sizes.label());
            double gap = Figure.px(LABEL_PAD) + (axis.isOnFarSide() ? label.ascent() : label.descent());
            double x = side + outwards * (outermost + gap);
            letterings.add(new Lettering(label, x, (view.height() + label.width()) / 2, 90));
        }
    }

    /** Places a tick's label, turned around its middle, outwards of a place; returns how far it reaches. */
    private double placeBeside(Typeface.Block label, double inner, double middle, Axis axis) {
        if (axis.rotation() == 0) {
            double x = inner - (axis.isOnFarSide() ? 0 : label.width());
            letterings.add(new Lettering(label, x, middle + label.ascent() / 2, 0));
            return label.width();
        }
        Rectangle2D turned = new Lettering(label, 0, 0, axis.rotation()).bounds();
        double x = axis.isOnFarSide() ? inner - turned.getMinX() : inner - turned.getMaxX();
        letterings.add(new Lettering(label, x, middle - turned.getCenterY(), axis.rotation()));
        return turned.getWidth();
    }

    private void placeTitle(Ticks yTicks) {
        if (axes.getTitle().isEmpty()) {
            return;
        }
        Typeface.Block title = typeface.lay(axes.getTitle(), sizes.title());
        boolean corner = axes.isVisible() && !yTicks.corner().isEmpty();
        double lift = corner ? typeface.lay(yTicks.corner(), sizes.tick()).height() : 0;
        letterings.add(new Lettering(title, (view.width() - title.width()) / 2, -Figure.px(TITLE_PAD) - lift, 0));
    }

    private double tickLength() {
        return axes.theme().style().hasTicks() ? Figure.px(sizes.tickLength()) : 0;
    }

    private void mark(double x1, double y1, double x2, double y2, double width) {
        if (x1 != x2 || y1 != y2) {
            marks.add(new Mark(new Line2D.Double(x1, y1, x2, y2), width));
        }
    }
}
