package lectern.plot;

import java.util.Arrays;

/** Takes the numbers of an image to the span from 0 to 1, which a colour map knows. */
record Norm(double vmin, double vmax) {
    /** From the least to the greatest of some values, where no ends are given. */
    static Norm of(double[] values, Options options) {
        double least = Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(values).filter(Double::isFinite).max().orElse(1);
        double vmin = options.get(PlotKeywords.Vmin.class, PlotKeywords.Vmin::value, least);
        double vmax = options.get(PlotKeywords.Vmax.class, PlotKeywords.Vmax::value, most);
        if (vmin > vmax) {
            throw new IllegalArgumentException("vmin must not be greater than vmax, got " + vmin + " and " + vmax);
        }
        return new Norm(vmin, vmax);
    }

    double level(double value) {
        return vmin == vmax && !Double.isNaN(value) ? 0 : (value - vmin) / (vmax - vmin);
    }

    /** The ends, apart from each other. */
    Limits ends() {
        return vmin == vmax ? new Limits(vmin, vmax).widened() : new Limits(vmin, vmax);
    }
}
