package lectern.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.TorchCreation;

/** The points of one line, and the band around it where several y over one x were made one. */
record Curve(Rows line, Optional<Edges> band) {
    /** The lower and the upper edge of a band. */
    record Edges(Rows low, Rows high) {}

    /** How points are made a curve. */
    record Recipe(Estimator estimator, ErrorBar errorBar, boolean sort, long seed) {
        Curve of(Rows rows) {
            int[] order = orderByX(rows);
            Rows sorted = rows.at(order);
            List<Group> groups = estimator.function() == null ? List.of() : groups(sorted.x());
            if (groups.stream().allMatch(group -> group.size() == 1)) {
                return new Curve(sort ? sorted : rows, Optional.empty());
            }
            if (!sort) {
                groups.sort(Comparator.comparingInt(group -> group.firstOf(order)));
            }
            return estimated(sorted, groups);
        }

        private Curve estimated(Rows sorted, List<Group> groups) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = new double[groups.size()];
            double[] y = new double[x.length];
            double[] low = new double[x.length];
            double[] high = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                double[] values = groups.get(i).of(sorted.y());
                Limits band = errorBar.around(values, estimator, random);
                x[i] = sorted.x()[groups.get(i).from];
                y[i] = estimator.of(values);
                low[i] = band.low();
                high[i] = band.high();
            }
            boolean hasBand = Arrays.stream(low).anyMatch(v -> !Double.isNaN(v));
            return new Curve(
                    new Rows(x, y),
                    hasBand ? Optional.of(new Edges(new Rows(x, low), new Rows(x, high))) : Optional.empty());
        }
    }

    /** The run of points over one x, among points sorted by x. */
    private record Group(int from, int to) {
        int size() {
            return to - from;
        }

        double[] of(double[] values) {
            return Arrays.copyOfRange(values, from, to);
        }

        /** Where the first of this group stood before sorting. */
        int firstOf(int[] order) {
            return Arrays.stream(order, from, to).min().orElseThrow();
        }
    }

    private static List<Group> groups(double[] sorted) {
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[from]) {
                groups.add(new Group(from, i));
                from = i;
            }
        }
        return groups;
    }

    /** The places of the points in the order of x, and of y where x is the same. */
    private static int[] orderByX(Rows rows) {
        double[] x = rows.x();
        double[] y = rows.y();
        boolean sorted =
                IntStream.range(1, x.length).allMatch(i -> x[i - 1] < x[i] || (x[i - 1] == x[i] && y[i - 1] <= y[i]));
        if (sorted) {
            return IntStream.range(0, x.length).toArray();
        }
        int[] byY = order(y);
        int[] byX = order(Arrays.stream(byY).mapToDouble(i -> x[i]).toArray());
        return Arrays.stream(byX).map(i -> byY[i]).toArray();
    }

    private static int[] order(double[] values) {
        double[] places = TorchCreation.tensor(values, DType.FLOAT64)
                .argsort(new Option.Stable(true))
                .toDoubles();
        return Arrays.stream(places).mapToInt(place -> (int) place).toArray();
    }
}
