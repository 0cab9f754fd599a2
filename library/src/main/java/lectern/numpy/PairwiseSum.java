package lectern.numpy;

import lectern.tensor.DType;

/**
 * Sums of floating-point numbers in NumPy's order, so that the last digits agree: runs of reduced elements that lie
 * together are added in pairs of halves, and the sums of runs one after the other.
 */
final class PairwiseSum {
    private static final int BLOCK = 128;

    private final double[] values;
    /** Whether each sum is rounded to float32, as NumPy does for arrays of that type. */
    private final boolean single;

    private PairwiseSum(double[] values, boolean single) {
        this.values = values;
        this.single = single;
    }

    /** The sums of a float array over the marked axes, which keep size 1. */
    static NDArray of(NDArray x, boolean[] reduced) {
        boolean single = x.values.dtype() != DType.FLOAT64;
        int[] sizes = x.sizes();
        int[] kept = sizes.clone();
        int[] strides = new int[sizes.length];
        int step = 1;
        for (int d = sizes.length - 1; d >= 0; d--) {
            if (reduced[d]) kept[d] = 1;
            else strides[d] = step;
            step *= kept[d];
        }
        int outer = sizes.length;
        int run = 1;
        while (outer > 0 && reduced[outer - 1]) run *= sizes[--outer];
        double[] sums = new double[step];
        new PairwiseSum(x.toDoubles(), single).addRuns(sums, run, sizes, strides, outer);
        return NDArray.of(sums, DType.FLOAT64, kept).astype(x.values.dtype());
    }

    private void addRuns(double[] sums, int run, int[] sizes, int[] strides, int outer) {
        int[] index = new int[outer];
        int place = 0;
        for (int at = 0; at < values.length; at += run) {
            sums[place] = add(sums[place], sum(at, run));
            for (int d = outer - 1; d >= 0; d--) {
                place += strides[d];
                if (++index[d] < sizes[d]) break;
                place -= index[d] * strides[d];
                index[d] = 0;
            }
        }
    }

    private double sum(int from, int n) {
        if (n < 8) {
            double sum = values[from];
            for (int i = 1; i < n; i++) sum = add(sum, values[from + i]);
            return sum;
        }
        if (n <= BLOCK) return eightfold(from, n);
        int half = n / 2;
        half -= half % 8;
        return add(sum(from, half), sum(from + half, n - half));
    }

    /** Eight sums side by side, as vector instructions compute them. */
    private double eightfold(int from, int n) {
        double[] r = new double[8];
        System.arraycopy(values, from, r, 0, 8);
        int i = 8;
        for (; i < n - n % 8; i += 8) {
            for (int k = 0; k < 8; k++) r[k] = add(r[k], values[from + i + k]);
        }
        double sum = add(add(add(r[0], r[1]), add(r[2], r[3])), add(add(r[4], r[5]), add(r[6], r[7])));
        for (; i < n; i++) sum = add(sum, values[from + i]);
        return sum;
    }

    /** The sum of two float32 in double is exact enough to be rounded once more without harm. */
    private double add(double a, double b) {
        return single ? (float) (a + b) : a + b;
    }
}
