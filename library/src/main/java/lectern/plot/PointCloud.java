package lectern.plot;

import java.util.Arrays;

/** Points in pixels, without those that cannot be seen because they lie outside or under others. */
final class PointCloud {
    private static final double BORDER = 50;

    private PointCloud() {}

    /** Of many points on one device pixel as many remain as it takes to look opaque at the given alpha of 255. */
    static Rows thinned(double[] x, double[] y, Viewport view, int alpha) {
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
        return new Rows(Arrays.copyOf(keptX, kept), Arrays.copyOf(keptY, kept));
    }

    private static int cell(double pixel) {
        return (int) ((pixel + BORDER) * Viewport.DENSITY);
    }
}
