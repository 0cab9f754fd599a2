package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** The keyword arguments of {@code interpolate}. */
public interface InterpolateOption extends Option {
    /** {@code scale_factor=}: the size of the result as a multiple, for all dimensions or each. */
    record ScaleFactor(List<Double> factors) implements InterpolateOption {
        public ScaleFactor(double... factors) {
            this(Arrays.stream(factors).boxed().toList());
        }
    }

    /**
     * {@code mode=}: {@code "nearest"}, {@code "nearest-exact"}, {@code "area"}, {@code "linear"}, {@code "bilinear"},
     * {@code "bicubic"} or {@code "trilinear"}.
     */
    record Mode(String name) implements InterpolateOption {}

    /** {@code align_corners=}: whether the centres of the corner pixels, rather than their edges, stay in place. */
    record AlignCorners(boolean on) implements InterpolateOption {}

    /** {@code recompute_scale_factor=}: whether the factor follows from the sizes, which are whole numbers. */
    record RecomputeScaleFactor(boolean on) implements InterpolateOption {}
}
