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
        /** The number of spatial dimensions that the mode interpolates in, or 0 for one that picks in any. */
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
    }

    private final Mode mode;
    private final boolean alignCorners;

    private Interpolation(Mode mode, boolean alignCorners) {
        this.mode = mode;
        this.alignCorners = alignCorners;
    }

    /** {@link WindowFunctions#interpolate(Tensor, Size, InterpolateOption...)}; {@code size} is null for a factor. */
    static Tensor of(Tensor x, int[] size, InterpolateOption... options) {
        Mode mode = Mode.NEAREST;
        Boolean aligned = null;
        boolean recompute = false;
        List<Double> factors = null;
        for (InterpolateOption option : options) {
            if (option instanceof InterpolateOption.Mode m) mode = Mode.of(m.name());
            if (option instanceof InterpolateOption.AlignCorners a) aligned = a.on();
            if (option instanceof InterpolateOption.RecomputeScaleFactor r) recompute = r.on();
            if (option instanceof InterpolateOption.ScaleFactor s) factors = s.factors();
        }
        check(x, mode, size, factors, aligned != null);
        Interpolation interpolation = new Interpolation(mode, aligned != null && aligned);
        return size != null ? interpolation.toSize(x, size) : interpolation.byFactors(x, factors, recompute);
    }

    private static void check(Tensor x, Mode mode, int[] size, List<Double> factors, boolean aligned) {
        int spatial = x.ndim() - 2;
        boolean fits = spatial >= 1 && spatial <= 3 && (mode.spatial == 0 || mode.spatial == spatial);
        if (!fits) {
            throw new UnsupportedOperationException("interpolate: Got " + x.ndim() + "D input, but mode '" + mode.text()
                    + "' needs " + (mode.spatial == 0 ? "3D, 4D or 5D" : mode.spatial + 2 + "D") + " input");
        }
        if (aligned && mode.spatial == 0) {
            throw new IllegalArgumentException("interpolate: align_corners option can only be set with the"
                    + " interpolating modes: linear | bilinear | bicubic | trilinear, got " + mode.text());
        }
        if ((size == null) == (factors == null)) {
            throw new IllegalArgumentException(
                    size == null
                            ? "interpolate: either size or scale_factor should be defined"
                            : "interpolate: only one of size or scale_factor should be defined");
        }
        int values = size == null ? factors.size() : size.length;
        if (values != 1 && values != spatial) {
            throw new IllegalArgumentException("interpolate: Input has " + spatial + " spatial dimensions, but "
                    + (size == null ? "scale_factor has " : "size has ") + values + " values");
        }
    }

    private Tensor toSize(Tensor x, int[] size) {
        int[] sizes = new int[x.ndim() - 2];
        double[] scales = new double[sizes.length];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = size[size.length == 1 ? 0 : d];
            scales[d] = (double) x.size(d + 2) / sizes[d];
        }
        return apply(x, sizes, scales);
    }

    /** @param recompute whether to scale by the ratio of the sizes, which are whole numbers, instead of the factor */
    private Tensor byFactors(Tensor x, List<Double> factors, boolean recompute) {
        int[] sizes = new int[x.ndim() - 2];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = (int) Math.floor(x.size(d + 2) * factors.get(factors.size() == 1 ? 0 : d));
        }
        if (recompute) return toSize(x, sizes);
        double[] scales = new double[sizes.length];
        for (int d = 0; d < sizes.length; d++) scales[d] = 1 / factors.get(factors.size() == 1 ? 0 : d);
        return apply(x, sizes, scales);
    }

    private Tensor apply(Tensor x, int[] sizes, double[] scales) {
        for (int d = 0; d < sizes.length; d++) {
            if (x.size(d + 2) <= 0 || sizes[d] <= 0) {
                throw new TensorError(
                        "interpolate: Input and output sizes should be greater than 0, but got input size "
                                + x.size(d + 2) + " and output size " + sizes[d] + " in dimension " + (d + 2));
            }
        }
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
