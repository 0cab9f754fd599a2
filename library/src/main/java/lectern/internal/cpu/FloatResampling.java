package lectern.internal.cpu;

/** Weighted sums of floats; those of double and long are derived from this text (see loops-per-type.xml). */
@SuppressWarnings("cast") // a cast that float needs is redundant in some derived types
public final class FloatResampling implements Resampling {
    @Override
    public void gather(
            Object a0, int ao, Object r0, int outer, int in, int inner, int[] first, int[] index, double[] weight) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        int out = first.length - 1;
        for (int u = 0; u < outer; u++) {
            for (int o = 0; o < out; o++) {
                int to = (u * out + o) * inner;
                for (int t = first[o]; t < first[o + 1]; t++) {
                    int from = ao + (u * in + index[t]) * inner;
                    float w = (float) weight[t];
                    for (int j = 0; j < inner; j++) r[to + j] += w * a[from + j];
                }
            }
        }
    }

    @Override
    public void scatter(
            Object a0, int ao, Object r0, int outer, int in, int inner, int[] first, int[] index, double[] weight) {
        float[] a = (float[]) a0;
        float[] r = (float[]) r0;
        int out = first.length - 1;
        for (int u = 0; u < outer; u++) {
            for (int o = 0; o < out; o++) {
                int from = ao + (u * out + o) * inner;
                for (int t = first[o]; t < first[o + 1]; t++) {
                    int to = (u * in + index[t]) * inner;
                    float w = (float) weight[t];
                    for (int j = 0; j < inner; j++) r[to + j] += w * a[from + j];
                }
            }
        }
    }
}
