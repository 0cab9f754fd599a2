package lectern.numpy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** Draws among numbered items with a probability for each, in NumPy's order of random numbers. */
final class WeightedDraws {
    private final double[] weights;
    private final DoubleSupplier random;

    WeightedDraws(int n, double[] p, DoubleSupplier random) {
        if (p.length != n) {
            throw new IllegalArgumentException(
                    "choice: 'a' and 'p' must have same size, got " + n + " and " + p.length);
        }
        double sum = Arrays.stream(p).sum();
        // Written so that NaN fails too.
        if (!(Arrays.stream(p).allMatch(w -> w >= 0) && Math.abs(sum - 1) <= 1.5e-8)) {
            throw new IllegalArgumentException(
                    "choice: probabilities must be at least 0 and sum to 1, got sum " + sum + "; divide them by it");
        }
        this.weights = p.clone();
        this.random = random;
    }

    int[] draw(int size, boolean replace) {
        if (replace) return round(size);
        long possible = Arrays.stream(weights).filter(w -> w > 0).count();
        if (possible < size) {
            throw new IllegalArgumentException(
                    "choice: Fewer non-zero entries in p than size, got " + possible + " and " + size);
        }
        Set<Integer> found = new LinkedHashSet<>();
        while (found.size() < size) {
            for (int item : round(size - found.size())) found.add(item);
            for (int item : found) weights[item] = 0;
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Independent draws: where uniform numbers fall among the summed weights. */
    private int[] round(int size) {
        double[] sums = weights.clone();
        for (int i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
        double total = sums[sums.length - 1];
        int[] items = new int[size];
        for (int i = 0; i < size; i++) items[i] = firstAbove(sums, total, random.getAsDouble());
        return items;
    }

    private static int firstAbove(double[] sums, double total, double x) {
        int low = 0;
        int high = sums.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] / total <= x) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
