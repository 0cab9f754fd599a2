package lectern.tensor;

/** How many elements fall into each of many bins. */
final class Histogram {
    private Histogram() {}

    /** Counts in bins of equal width from {@code min} to {@code max}; where both are equal, over the elements' range. */
    static Tensor histc(Tensor x, int bins, double min, double max) {
        if (!x.dtype.isFloatingPoint()) {
            throw new UnsupportedOperationException("\"histogram_cpu\" not implemented for '" + x.dtype.scalarName()
                    + "'; convert first, as in x.to(float32).histc()");
        }
        if (bins <= 0) throw new TensorError("histc(): bins must be > 0, but got " + bins);
        double[] values = x.detach().toDoubles();
        double low = min;
        double high = max;
        if (low == high && values.length > 0) {
            low = x.detach().min().item();
            high = x.detach().max().item();
        }
        if (low == high) {
            low -= 1;
            high += 1;
        }
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new TensorError("histc(): range of [" + low + ", " + high + "] is not finite or max < min");
        }
        double[] counts = new double[bins];
        boolean single = x.dtype.computeType() == DType.FLOAT32;
        for (double value : values) {
            if (!(value >= low && value <= high)) continue;
            double place =
                    single ? (float) (value - low) / (float) (high - low) * bins : (value - low) / (high - low) * bins;
            counts[Math.min(bins - 1, (int) place)]++;
        }
        return Tensor.of(counts, Layout.contiguous(bins), DType.FLOAT64).as(x.dtype);
    }

    /** How often each whole number from 0 occurs, or the sum of its weights. */
    static Tensor bincount(Tensor x, Tensor weights, int minlength) {
        if (x.dtype.isFloatingPoint() || x.layout.dims() != 1) {
            throw new TensorError("bincount only supports 1-d non-negative integral inputs, got " + x.dtype
                    + " of shape " + Layout.text(x.layout.sizes));
        }
        if (minlength < 0) throw new TensorError("bincount: minlength should be >= 0, got " + minlength);
        if (weights != null && !weights.layout.sameSizes(x.layout)) {
            throw new TensorError("bincount: weights should be 1-d and have the same length as input, got "
                    + Layout.text(weights.layout.sizes) + " for " + Layout.text(x.layout.sizes));
        }
        long[] values = Lanes.keys(x);
        long size = minlength;
        for (long value : values) {
            if (value < 0) {
                throw new TensorError("bincount only supports 1-d non-negative integral inputs, got " + value);
            }
            size = Math.max(size, value + 1);
        }
        int bins = Layout.count(new int[] {Math.toIntExact(size)});
        if (weights == null) {
            long[] counts = new long[bins];
            for (long value : values) counts[(int) value]++;
            return Tensor.of(counts, Layout.contiguous(bins), DType.INT64);
        }
        double[] sums = new double[bins];
        double[] weight = weights.detach().toDoubles();
        for (int i = 0; i < values.length; i++) sums[(int) values[i]] += weight[i];
        DType type = weights.dtype == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
        return Tensor.of(sums, Layout.contiguous(bins), DType.FLOAT64).as(type);
    }
}
