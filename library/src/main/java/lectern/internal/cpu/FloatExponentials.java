package lectern.internal.cpu;

/** Exponentials of floats; those of doubles are derived from this text (see loops-per-type.xml). */
@SuppressWarnings("cast") // a cast that float needs is redundant in double
final class FloatExponentials implements Exponentials {
    private final ExponentialLoops loops;

    FloatExponentials(ExponentialLoops loops) {
        this.loops = loops;
    }

    @Override
    public void softmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] r = (float[]) r0;
        float sum = exponentials((float[]) a0, ao, as, max(a0, ao, as, n), r, ro, rs, n);
        float share = 1 / sum;
        if (rs == 1) for (int i = 0; i < n; i++) r[ro + i] *= share;
        else for (int i = 0; i < n; i++) r[ro + i * rs] *= share;
    }

    @Override
    public void logSoftmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        float max = max(a0, ao, as, n);
        float log = (float) Math.log(exponentials(a, ao, as, max, r, ro, rs, n));
        if (as == 1 && rs == 1) for (int i = 0; i < n; i++) r[ro + i] = a[ao + i] - max - log;
        else for (int i = 0; i < n; i++) r[ro + i * rs] = a[ao + i * as] - max - log;
    }

    @Override
    public void logSumExp(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float max = max(a0, ao, as, n);
        // An infinite maximum would make the differences NaN.
        float shift = Float.isInfinite(max) ? 0 : max;
        float sum = exponentials((float[]) a0, ao, as, shift, new float[n], 0, 1, n);
        ((float[]) r0)[ro] = (float) Math.log(sum) + shift;
    }

    @Override
    public void logCumSumExp(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        float sum = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            float x = a[ao + i * as];
            float max = Math.max(sum, x);
            sum = Float.isInfinite(max) ? max : max + (float) Math.log1p(Math.exp(-Math.abs(sum - x)));
            r[ro + i * rs] = sum;
        }
    }

    private float max(Object a, int ao, int as, int n) {
        float[] max = {Float.NEGATIVE_INFINITY};
        loops.max(n).run(a, ao, as, max, 0, 0, n);
        return max[0];
    }

    /** Writes {@code exp(a - shift)}; returns their sum. */
    private float exponentials(float[] a, int ao, int as, float shift, float[] r, int ro, int rs, int n) {
        if (as == 1 && rs == 1) for (int i = 0; i < n; i++) r[ro + i] = a[ao + i] - shift;
        else for (int i = 0; i < n; i++) r[ro + i * rs] = a[ao + i * as] - shift;
        loops.exp(n).run(r, ro, rs, r, ro, rs, n);
        float[] sum = {0};
        loops.sum(n).run(r, ro, rs, sum, 0, 0, n);
        return sum[0];
    }
}
