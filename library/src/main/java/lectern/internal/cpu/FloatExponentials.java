package lectern.internal.cpu;

/** Exponentials of floats; those of doubles are derived from this text (see loops-per-type.xml). */
@SuppressWarnings("cast") // a cast that float needs is redundant in double
public final class FloatExponentials implements Exponentials {
    @Override
    public void softmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        float max = max(a, ao, as, n);
        float sum = 0;
        for (int i = 0; i < n; i++) {
            float e = (float) Math.exp(a[ao + i * as] - max);
            r[ro + i * rs] = e;
            sum += e;
        }
        for (int i = 0; i < n; i++) r[ro + i * rs] /= sum;
    }

    @Override
    public void logSoftmax(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        float max = max(a, ao, as, n);
        float log = (float) Math.log(sum(a, ao, as, n, max));
        for (int i = 0; i < n; i++) r[ro + i * rs] = a[ao + i * as] - max - log;
    }

    @Override
    public void logSumExp(Object a0, int ao, int as, Object r0, int ro, int rs, int n) {
        float[] a = (float[]) a0;
        float max = max(a, ao, as, n);
        // An infinite maximum would make the differences NaN.
        float shift = Float.isInfinite(max) ? 0 : max;
        ((float[]) r0)[ro] = (float) Math.log(sum(a, ao, as, n, shift)) + shift;
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

    private static float max(float[] a, int ao, int as, int n) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) max = Math.max(max, a[ao + i * as]);
        return max;
    }

    private static float sum(float[] a, int ao, int as, int n, float shift) {
        float sum = 0;
        for (int i = 0; i < n; i++) sum += (float) Math.exp(a[ao + i * as] - shift);
        return sum;
    }
}
