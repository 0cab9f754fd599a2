package lectern.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A smooth estimate of how densely values lie: the mean of bell curves around them, as wide as Scott's rule says. */
final class KernelDensity {
    private static final int STEPS = 200;
    /** More values than these are first gathered in narrow cells, which changes nothing that can be seen. */
    private static final int MANY = 5_000;

    private static final int CELLS_PER_WIDTH = 50;
    private static final int MOST_CELLS = 1 << 16;
    /** Beyond so many widths a bell curve is zero. */
    private static final double REACH = 9;

    private final double[] centers;
    private final double[] weights;
    private final double width;
    private final double low;
    private final double high;

    private KernelDensity(double[] centers, double[] weights, double width, double low, double high) {
        this.centers = centers;
        this.weights = weights;
        this.width = width;
        this.low = low;
        this.high = high;
    }

    /** Whether values differ, without which there is no density. */
    static boolean exists(double[] values) {
        return Arrays.stream(values).distinct().limit(2).count() == 2;
    }

    static KernelDensity of(double[] values, double bwAdjust) {
        double[] sorted = Estimator.sorted(values);
        double mean = Estimator.mean(sorted);
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / (sorted.length - 1));
        double width = deviation * Math.pow(sorted.length, -0.2) * bwAdjust;
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double[] weights = new double[sorted.length];
        Arrays.fill(weights, 1.0 / sorted.length);
        return sorted.length > MANY
                ? gathered(sorted, width, low, high)
                : new KernelDensity(sorted, weights, width, low, high);
    }

    private static KernelDensity gathered(double[] values, double width, double low, double high) {
        int cells = (int) Math.min(MOST_CELLS, Math.ceil((high - low) / width * CELLS_PER_WIDTH)) + 1;
        double step = (high - low) / (cells - 1);
        double[] centers =
                IntStream.range(0, cells).mapToDouble(i -> low + i * step).toArray();
        double[] weights = new double[cells];
        for (double value : values) {
            weights[(int) Math.rint((value - low) / step)] += 1.0 / values.length;
        }
        return new KernelDensity(centers, weights, width, low, high);
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    /** The curve from some widths before the least value to as many behind the greatest. */
    Rows curve(double cut) {
        return curve(low - cut * width, high + cut * width);
    }

    /** The curve between two places. */
    Rows curve(double from, double to) {
        double[] x = IntStream.range(0, STEPS)
                .mapToDouble(i -> from + (to - from) * i / (STEPS - 1))
                .toArray();
        return new Rows(x, Arrays.stream(x).map(this::at).toArray());
    }

    private double at(double x) {
        double sum = 0;
        for (int i = firstFrom(x - REACH * width); i < centers.length && centers[i] <= x + REACH * width; i++) {
            double distance = (x - centers[i]) / width;
            sum += weights[i] * Math.exp(-distance * distance / 2);
        }
        return sum / (width * Math.sqrt(2 * Math.PI));
    }

    private int firstFrom(double value) {
        int found = Arrays.binarySearch(centers, value);
        int at = found >= 0 ? found : -found - 1;
        while (at > 0 && centers[at - 1] >= value) {
            at--;
        }
        return at;
    }
}
