package lectern.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Points, x beside y. */
final class Rows {
    private final double[] x;
    private final double[] y;

    Rows(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    int size() {
        return x.length;
    }

    /** Reads and checks both columns; what is infinite becomes NaN, and the reader is told. */
    static Rows of(String call, Object x, Object y) {
        double[] xs = Values.of(call + ": x", x);
        double[] ys = Values.of(call + ": y", y);
        Values.checkSameSize(call, "x", xs.length, "y", ys.length);
        return new Rows(xs, ys).withoutInfinite(call);
    }

    /** Reads y over 0, 1, 2... */
    static Rows of(String call, Object y) {
        double[] ys = Values.of(call + ": y", y);
        return new Rows(IntStream.range(0, ys.length).asDoubleStream().toArray(), ys).withoutInfinite(call);
    }

    private Rows withoutInfinite(String call) {
        int infinite = 0;
        int drawn = 0;
        for (int i = 0; i < x.length; i++) {
            if (Math.abs(x[i]) > Scale.GREATEST || Math.abs(y[i]) > Scale.GREATEST) {
                x[i] = Double.NaN;
                infinite++;
            } else if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                drawn++;
            }
        }
        if (infinite > 0 || drawn == 0) {
            String left = Notices.count(infinite, "infinite point") + " left out";
            String all = "none of the " + x.length + " points is a finite number";
            Notices.show(call + ": " + (drawn == 0 ? all : left));
        }
        return this;
    }

    /** The places of the points that have both coordinates. */
    int[] complete() {
        return IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
    }

    /** The points at some places, in that order. */
    Rows at(int[] places) {
        return new Rows(
                Arrays.stream(places).mapToDouble(i -> x[i]).toArray(),
                Arrays.stream(places).mapToDouble(i -> y[i]).toArray());
    }
}
