package lectern.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Images in another size. Every mode is a weighted sum of neighbours along each dimension. */
final class Interpolation {
    /** What the modes of {@code F.interpolate} do, and PyTorch's word for them in the names of steps. */
    enum Mode {
        NEAREST("Nearest", 0),
        NEAREST_EXACT("NearestExact", 0),
        AREA("", 0),
        LINEAR("Linear", 1),
        BILINEAR("Bilinear", 2),
        TRILINEAR("Trilinear", 3),
        BICUBIC("Bicubic", 2);

        private final String word;
        /** The number of spatial dimensions that the mode is for, or 0 for any. */
        private final int spatial;

        Mode(String word, int spatial) {
            this.word = word;
            this.spatial = spatial;
        }

        static Mode of(String name) {
            for (Mode mode : values()) if (mode.text().equals(name)) return mode;
            throw new UnsupportedOperationException("interpolate: mode '" + name + "' is not one of nearest,"
                    + " nearest-exact, area, linear, bilinear, bicubic, trilinear");
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean interpolates() {
            return spatial > 0;
        }
    }

    private final Mode mode;
    private final boolean alignCorners;

    private Interpolation(Mode mode, boolean alignCorners) {
        this.mode = mode;
        this.alignCorners = alignCorners;
    }

    /** {@link WindowFunctions#interpolate(Tensor, Size, InterpolateOption...)}; {@code size} is null for a factor. */
    static Tensor of(Tensor x, int[] size, InterpolateOption... options) {
        Mode mode = mode(options);
        boolean aligned = false;
        boolean recompute = false;
        List<Double> factors = null;
        for (InterpolateOption option : options) {
            if (option instanceof InterpolateOption.RecomputeScaleFactor r) recompute = r.on();
            if (option instanceof InterpolateOption.ScaleFactor s) factors = s.factors();
            if (option instanceof InterpolateOption.AlignCorners a) {
                aligned = a.on();
                if (!mode.interpolates()) {
                    throw new IllegalArgumentException("interpolate: align_corners option can only be set with the"
                            + " interpolating modes: linear | bilinear | bicubic | trilinear");
                }
            }
        }
        int spatial = x.ndim() - 2;
        checkDims(x, mode, spatial);
        if ((size == null) == (factors == null)) {
            throw new IllegalArgumentException(
                    size == null
                            ? "interpolate: either size or scale_factor should be defined"
                            : "interpolate: only one of size or scale_factor should be defined");
        }
        int[] sizes = new int[spatial];
        double[] scales = new double[spatial];
        for (int d = 0; d < spatial; d++) {
            int in = x.size(d + 2);
            double factor = factors == null ? 0 : each("scale_factor", factors, d, spatial);
            sizes[d] = factors != null ? (int) Math.floor(in * factor) : size.length == 1 ? size[0] : size[d];
            // A factor that is used as it is differs from the ratio of the sizes, which are whole numbers.
            scales[d] = factors == null || recompute ? (double) in / sizes[d] : 1 / factor;
        }
        return new Interpolation(mode, aligned).apply(x, sizes, scales);
    }

    private static Mode mode(InterpolateOption... options) {
        Mode mode = Mode.NEAREST;
        for (InterpolateOption option : options) {
            if (option instanceof InterpolateOption.Mode m) mode = Mode.of(m.name());
        }
        return mode;
    }

    private static double each(String name, List<Double> values, int d, int spatial) {
        if (values.size() != 1 && values.size() != spatial) {
            throw new IllegalArgumentException("interpolate: Input has " + spatial + " spatial dimensions, but " + name
                    + " has " + values.size() + " values: " + values);
        }
        return values.get(values.size() == 1 ? 0 : d);
    }

    private static void checkDims(Tensor x, Mode mode, int spatial) {
        boolean fits = spatial >= 1 && spatial <= 3 && (mode.spatial == 0 || mode.spatial == spatial);
        if (!fits) {
            throw new UnsupportedOperationException("interpolate: Got " + x.ndim() + "D input, but mode '" + mode.text()
                    + "' needs " + (mode.spatial == 0 ? "3D, 4D or 5D" : mode.spatial + 2 + "D") + " input");
        }
    }

    private Tensor apply(Tensor x, int[] sizes, double[] scales) {
        if (mode == Mode.AREA) return Pooling.adaptive("AdaptiveAvgPool" + sizes.length + "DBackward0", x, sizes);
        List<Taps> taps = new ArrayList<>();
        for (int d = 0; d < sizes.length; d++) taps.add(taps(x.size(d + 2), sizes[d], scales[d]));
        return Taps.apply("Upsample" + mode.word + sizes.length + "DBackward0", x, taps);
    }

    private Taps taps(int in, int out, double scale) {
        Taps.Builder taps = new Taps.Builder(in);
        double step = !alignCorners ? scale : out > 1 ? (in - 1.0) / (out - 1) : 0;
        for (int o = 0; o < out; o++) {
            double at = alignCorners ? o * step : (o + 0.5) * step - 0.5;
            switch (mode) {
                case NEAREST -> taps.tap((int) Math.floor(o * step), 1);
                case NEAREST_EXACT -> taps.tap((int) Math.floor((o + 0.5) * step), 1);
                case BICUBIC -> cubic(taps, at);
                default -> linear(taps, Math.max(0, at));
            }
            taps.next();
        }
        return taps.build();
    }

    private static void linear(Taps.Builder taps, double at) {
        int left = (int) at;
        double right = at - left;
        taps.tap(left, 1 - right).tap(left + 1, right);
    }

    private static void cubic(Taps.Builder taps, double at) {
        int left = (int) Math.floor(at);
        double t = at - left;
        for (int k = -1; k <= 2; k++) taps.tap(left + k, cubicWeight(Math.abs(t - k)));
    }

    /** The cubic convolution kernel at a distance, with PyTorch's slope of -0.75. */
    private static double cubicWeight(double x) {
        double slope = -0.75;
        return x <= 1
                ? ((slope + 2) * x - (slope + 3)) * x * x + 1
                : ((slope * x - 5 * slope) * x + 8 * slope) * x - 4 * slope;
    }
}
