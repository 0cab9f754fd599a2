package lectern.internal.cpu;

import java.util.Arrays;

/**
 * Matrix products of floats; those of double and long are derived from this text (see loops-per-type.xml). Products are
 * added in the order and rounded as in the twins with vector instructions.
 */
public final class FloatMatmul implements Matrices {
    /** How many elements of a row of {@code a} are added up before the sum goes to the result. */
    public static final int DEPTH = 256;
    /** Columns of {@code b} that are used at a time, so that so many rows of them stay in the cache. */
    private static final int WIDTH = 256;

    @Override
    public void multiply(
            Object a0,
            int ao,
            int aRow,
            int aCol,
            Object b0,
            int bo,
            int bRow,
            Object r0,
            int ro,
            int n,
            int m,
            int p) {
        float[] a = (float[]) a0;
        float[] b = (float[]) b0;
        float[] r = (float[]) r0;
        float[] sums = new float[Math.min(p, WIDTH)];
        for (int j0 = 0; j0 < p; j0 += WIDTH) {
            int width = Math.min(WIDTH, p - j0);
            for (int k0 = 0; k0 < m; k0 += DEPTH) {
                int k1 = Math.min(m, k0 + DEPTH);
                for (int i = 0; i < n; i++) {
                    Interruption.check();
                    Arrays.fill(sums, 0, width, 0);
                    for (int k = k0; k < k1; k++) {
                        addProduct(a[ao + i * aRow + k * aCol], b, bo + k * bRow + j0, sums, width);
                    }
                    int row = ro + i * p + j0;
                    for (int j = 0; j < width; j++) r[row + j] += sums[j];
                }
            }
        }
    }

    private static void addProduct(float x, float[] b, int bo, float[] sums, int n) {
        for (int j = 0; j < n; j++) sums[j] = Fused.fma(x, b[bo + j], sums[j]);
    }
}
