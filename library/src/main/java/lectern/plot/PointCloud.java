package lectern.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Points in pixels, without those that cannot be seen because they lie outside or under others. */
final class PointCloud {
    private static final double BORDER = 50;
    private static final int OPAQUE = 255;
    private static final int MANY = 10_000;
    /** Smaller markers, in points, do not reach over their neighbours. */
    private static final double LEAST_HIDING = 2;

    private PointCloud() {}

    /**
     * Of many points on one device pixel as many remain as it takes to look opaque. Where markers are of one opaque
     * colour, none remains whose neighbours on all four sides hide it.
     */
    static Rows thinned(double[] x, double[] y, Viewport view, Stamp stamp) {
        int alpha = stamp.fill().getAlpha();
        boolean plain = alpha == OPAQUE && stamp.fill().equals(stamp.edge()) && stamp.size() > LEAST_HIDING;
        double seenThrough = 1 - Math.max(alpha, 1) / 255.0;
        int enough = seenThrough == 0 ? 1 : (int) Math.ceil(Math.log(1 / 255.0) / Math.log(seenThrough));
        int columns = cell(view.width() + BORDER) + 1;
        int rows = cell(view.height() + BORDER) + 1;
        short[] onPixel = new short[columns * rows];
        double[] keptX = new double[x.length];
        double[] keptY = new double[y.length];
        int kept = 0;
        for (int i = 0; i < x.length; i++) {
            boolean near =
                    x[i] > -BORDER && y[i] > -BORDER && x[i] < view.width() + BORDER && y[i] < view.height() + BORDER;
            int pixel = near ? cell(y[i]) * columns + cell(x[i]) : 0;
            if (near && onPixel[pixel] < enough) {
                onPixel[pixel]++;
                keptX[kept] = x[i];
                keptY[kept++] = y[i];
            }
        }
        Rows seen = new Rows(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept));
        return plain && kept > MANY ? seen.at(outer(seen, onPixel, columns)) : seen;
    }

    /** The places of points with a free pixel beside them. */
    private static int[] outer(Rows points, short[] onPixel, int columns) {
        return IntStream.range(0, points.size())
                .filter(i -> {
                    int at = cell(points.y()[i]) * columns + cell(points.x()[i]);
                    return IntStream.of(-1, 1, -columns, columns)
                            .map(step -> at + step)
                            .anyMatch(pixel -> pixel < 0 || pixel >= onPixel.length || onPixel[pixel] == 0);
                })
                .toArray();
    }

    private static int cell(double pixel) {
        return (int) ((pixel + BORDER) * Viewport.DENSITY);
    }
}
