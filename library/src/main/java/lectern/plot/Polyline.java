package lectern.plot;

import java.util.Arrays;

/** A line through points in pixels, prepared for drawing: no more points than can be seen, none far outside. */
final class Polyline {
    private double[] xs;
    private double[] ys;
    private int size;

    private Polyline(int capacity) {
        xs = new double[capacity];
        ys = new double[capacity];
    }

    double[] x() {
        return Arrays.copyOf(xs, size);
    }

    double[] y() {
        return Arrays.copyOf(ys, size);
    }

    private void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size + 16);
            ys = Arrays.copyOf(ys, 2 * size + 16);
        }
        xs[size] = x;
        ys[size++] = y;
    }

    /**
     * The same picture with fewer points: of consecutive points in one column of device pixels the first, the lowest,
     * the highest and the last remain. Points that are not finite remain as one NaN, which breaks the line.
     */
    static Polyline thinned(double[] x, double[] y) {
        Polyline thin = new Polyline(Math.min(x.length, 1 << 12));
        int i = 0;
        while (i < x.length) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                thin.add(Double.NaN, Double.NaN);
                i++;
                continue;
            }
            double column = Math.floor(x[i] * Viewport.DENSITY);
            int first = i;
            int low = i;
            int high = i;
            while (i < x.length && Math.floor(x[i] * Viewport.DENSITY) == column && Double.isFinite(y[i])) {
                low = y[i] < y[low] ? i : low;
                high = y[i] > y[high] ? i : high;
                i++;
            }
            thin.addInOrder(x, y, first, Math.min(low, high), Math.max(low, high), i - 1);
        }
        return thin;
    }

    private void addInOrder(double[] x, double[] y, int... ascending) {
        int before = -1;
        for (int index : ascending) {
            if (index != before) {
                add(x[index], y[index]);
            }
            before = index;
        }
    }

    /**
     * This line without what lies outside the rectangle from the origin widened by {@code border}: a dashed line that
     * runs far out would take ages to dash.
     */
    Polyline clipped(double width, double height, double border) {
        Polyline clipped = new Polyline(size);
        for (int i = 1; i < size; i++) {
            double[] part = inside(i - 1, i, -border, -border, width + border, height + border);
            if (part.length == 0) {
                continue;
            }
            boolean continues = clipped.size > 0
                    && clipped.xs[clipped.size - 1] == part[0]
                    && clipped.ys[clipped.size - 1] == part[1];
            if (!continues) {
                clipped.add(Double.NaN, Double.NaN);
                clipped.add(part[0], part[1]);
            }
            clipped.add(part[2], part[3]);
        }
        return clipped;
    }

    /** The part of a segment inside a rectangle, by its parameters where it crosses each side (Liang and Barsky). */
    private double[] inside(int from, int to, double left, double top, double right, double bottom) {
        double dx = xs[to] - xs[from];
        double dy = ys[to] - ys[from];
        double[] direction = {-dx, dx, -dy, dy};
        double[] distance = {xs[from] - left, right - xs[from], ys[from] - top, bottom - ys[from]};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            double at = distance[side] / direction[side];
            if (direction[side] < 0) {
                enter = Math.max(enter, at);
            } else if (direction[side] > 0) {
                leave = Math.min(leave, at);
            } else if (!(distance[side] >= 0)) {
                return new double[0];
            }
        }
        if (!(enter <= leave) || Double.isNaN(dx + dy)) {
            return new double[0];
        }
        return new double[] {
            enter == 0 ? xs[from] : xs[from] + enter * dx,
            enter == 0 ? ys[from] : ys[from] + enter * dy,
            leave == 1 ? xs[to] : xs[from] + leave * dx,
            leave == 1 ? ys[to] : ys[from] + leave * dy
        };
    }
}
