package lectern.internal.cpu;

/** Searches among floats; those among double and long are derived from this text (see loops-per-type.xml). */
@SuppressWarnings("cast") // a cast that float needs is redundant in some derived types
public final class FloatPeakSearch implements PeakSearch {
    @Override
    public int first(Object a0, int ao, int as, int n, boolean largest) {
        float[] a = (float[]) a0;
        float peak = a[ao];
        int at = 0;
        for (int i = 1; i < n && !isNaN(peak); i++) {
            float v = a[ao + i * as];
            if (isNaN(v) || (largest ? v > peak : v < peak)) {
                peak = v;
                at = i;
            }
        }
        return at;
    }

    @Override
    public void running(Object a0, int ao, int as, long[] index, int io, int is, int n, boolean largest) {
        if (n == 0) return;
        float[] a = (float[]) a0;
        float peak = a[ao];
        int at = 0;
        for (int i = 0; i < n; i++) {
            float v = a[ao + i * as];
            if (isNaN(v) || (!isNaN(peak) && (largest ? v >= peak : v <= peak))) {
                peak = v;
                at = i;
            }
            index[io + i * is] = at;
        }
    }

    private static boolean isNaN(float v) {
        return Double.isNaN((double) v);
    }
}
