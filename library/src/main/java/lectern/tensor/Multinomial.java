package lectern.tensor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Indices drawn with the probabilities in the rows of a tensor, which need not add up to one. */
final class Multinomial {
    private Multinomial() {}

    static Tensor draw(Tensor input, int samples, boolean replacement, Generator generator) {
        int dims = input.layout.dims();
        if (dims != 1 && dims != 2) {
            throw new TensorError(
                    "multinomial: prob_dist must be 1 or 2 dim, got shape " + Layout.text(input.layout.sizes));
        }
        if (!input.dtype.isFloatingPoint()) {
            throw new TensorError("multinomial only supports floating-point dtypes for input, got: " + input.dtype);
        }
        int categories = input.size(-1);
        if (samples <= 0) throw new TensorError("multinomial: cannot sample n_sample <= 0 samples, got " + samples);
        if (!replacement && samples > categories) {
            throw new TensorError("multinomial: cannot sample n_sample > prob_dist.size(-1) samples without"
                    + " replacement, got " + samples + " of " + categories);
        }
        double[] weights = input.toDoubles();
        int rows = dims == 1 ? 1 : input.size(0);
        for (int row = 0; row < rows; row++)
            check(Arrays.copyOfRange(weights, row * categories, (row + 1) * categories));
        long[] drawn = replacement && samples > 1
                ? withReplacement(weights, rows, categories, samples, input.dtype, generator)
                : byRaces(weights, rows, categories, samples, input.dtype, generator);
        Layout layout = dims == 1 ? Layout.contiguous(samples) : Layout.contiguous(rows, samples);
        return Tensor.of(drawn, layout, DType.INT64);
    }

    private static void check(double[] row) {
        double sum = 0;
        for (double weight : row) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new TensorError("multinomial: probability tensor contains either `inf`, `nan` or element < 0,"
                        + " got " + Numbers.text(weight));
            }
            sum += weight;
        }
        if (sum <= 0) {
            throw new TensorError("multinomial: invalid multinomial distribution (sum of probabilities <= 0), got "
                    + Numbers.text(sum));
        }
    }

    /** Each draw is looked up in the cumulated probabilities. */
    private static long[] withReplacement(
            double[] weights, int rows, int categories, int samples, DType type, Generator generator) {
        long[] drawn = new long[rows * samples];
        double[] bounds = new double[categories];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = 0; i < categories; i++) {
                sum = rounded(sum + weights[row * categories + i], type);
                bounds[i] = sum;
            }
            for (int i = 0; i < categories; i++) bounds[i] = rounded(bounds[i] / sum, type);
            bounds[categories - 1] = 1;
            for (int k = 0; k < samples; k++) drawn[row * samples + k] = lowerBound(bounds, generator.nextDouble());
        }
        return drawn;
    }

    private static int lowerBound(double[] bounds, double value) {
        int left = 0;
        int right = bounds.length;
        while (left < right) {
            int middle = left + (right - left) / 2;
            if (bounds[middle] < value) left = middle + 1;
            else right = middle;
        }
        return left;
    }

    /** Each category races with an exponential time; the fastest are drawn. */
    private static long[] byRaces(
            double[] weights, int rows, int categories, int samples, DType type, Generator generator) {
        double[] times = new Distributions(generator)
                .exponential(new int[] {rows, categories}, type, 1)
                .toDoubles();
        long[] drawn = new long[rows * samples];
        for (int row = 0; row < rows; row++) {
            int start = row * categories;
            int[] order = IntStream.range(0, categories)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -rounded(weights[start + i] / times[start + i], type)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int k = 0; k < samples; k++) drawn[row * samples + k] = order[k];
        }
        return drawn;
    }

    private static double rounded(double value, DType type) {
        return type == DType.FLOAT64 ? value : (float) value;
    }
}
