package lectern.internal.cpu;

/** Matrix products of floats; those of double and long are derived from this text (see loops-per-type.xml). */
public final class FloatMatmul implements Matrices {
    /** Rows of {@code b} kept in the cache while all rows of {@code a} pass by. */
    private static final int BLOCK = 64;

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
        for (int k0 = 0; k0 < m; k0 += BLOCK) {
            int k1 = Math.min(m, k0 + BLOCK);
            for (int i = 0; i < n; i++) {
                Interruption.check();
                int row = ro + i * p;
                for (int k = k0; k < k1; k++) {
                    float x = a[ao + i * aRow + k * aCol];
                    int from = bo + k * bRow;
                    for (int j = 0; j < p; j++) r[row + j] += x * b[from + j];
                }
            }
        }
    }
}
