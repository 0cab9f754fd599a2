package lectern.plot;

import java.util.Arrays;

/** Takes data units to pixels inside the axes, from the upper left corner. */
record Viewport(double width, double height, Limits xLimits, Limits yLimits, Scale xScale, Scale yScale) {
    /** Device pixels to one logical pixel, which keeps figures sharp on dense screens. */
    static final int DENSITY = 2;

    double x(double value) {
        return fraction(value, xLimits, xScale) * width;
    }

    double y(double value) {
        return (1 - fraction(value, yLimits, yScale)) * height;
    }

    double[] x(double[] values) {
        return Arrays.stream(values).map(this::x).toArray();
    }

    double[] y(double[] values) {
        return Arrays.stream(values).map(this::y).toArray();
    }

    /** The nearest edge between device pixels, where straight lines and bars are sharp. */
    static double snap(double pixel) {
        return Math.rint(pixel * DENSITY) / DENSITY;
    }

    private static double fraction(double value, Limits limits, Scale scale) {
        double low = scale.forward(limits.low());
        double high = scale.forward(limits.high());
        return (scale.forward(value) - low) / (high - low);
    }
}
