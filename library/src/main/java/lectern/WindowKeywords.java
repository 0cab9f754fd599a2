package lectern;

import lectern.tensor.InterpolateOption;
import lectern.tensor.WindowOption;

/** The keyword arguments of convolutions, pools and {@code interpolate}. */
public abstract class WindowKeywords extends LayerKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected WindowKeywords() {}

    /** {@code stride=...}, for all dimensions or each. */
    public static WindowOption.Stride stride(int... sizes) {
        return new WindowOption.Stride(sizes);
    }

    /** {@code padding=...}, for all dimensions or each. */
    public static WindowOption.Padding padding(int... sizes) {
        return new WindowOption.Padding(sizes);
    }

    /** {@code padding='same'} or {@code padding='valid'}. */
    public static WindowOption.PaddingMode padding(String mode) {
        return new WindowOption.PaddingMode(mode);
    }

    /** {@code dilation=...}, for all dimensions or each. */
    public static WindowOption.Dilation dilation(int... sizes) {
        return new WindowOption.Dilation(sizes);
    }

    /** {@code groups=...}. */
    public static WindowOption.Groups groups(int count) {
        return new WindowOption.Groups(count);
    }

    /** {@code output_padding=...}, for all dimensions or each. */
    public static WindowOption.OutputPadding outputPadding(int... sizes) {
        return new WindowOption.OutputPadding(sizes);
    }

    /** {@code ceil_mode=True}. */
    public static WindowOption.CeilMode ceilMode() {
        return new WindowOption.CeilMode(true);
    }

    /** {@code ceil_mode=...}. */
    public static WindowOption.CeilMode ceilMode(boolean on) {
        return new WindowOption.CeilMode(on);
    }

    /** {@code count_include_pad=...}. */
    public static WindowOption.CountIncludePad countIncludePad(boolean on) {
        return new WindowOption.CountIncludePad(on);
    }

    /** {@code divisor_override=...}. */
    public static WindowOption.DivisorOverride divisorOverride(int divisor) {
        return new WindowOption.DivisorOverride(divisor);
    }

    /** {@code scale_factor=...}, for all dimensions or each. */
    public static InterpolateOption.ScaleFactor scaleFactor(double... factors) {
        return new InterpolateOption.ScaleFactor(factors);
    }

    /** {@code mode=...}. */
    public static InterpolateOption.Mode mode(String name) {
        return new InterpolateOption.Mode(name);
    }

    /** {@code align_corners=...}. */
    public static InterpolateOption.AlignCorners alignCorners(boolean on) {
        return new InterpolateOption.AlignCorners(on);
    }

    /** {@code recompute_scale_factor=...}. */
    public static InterpolateOption.RecomputeScaleFactor recomputeScaleFactor(boolean on) {
        return new InterpolateOption.RecomputeScaleFactor(on);
    }
}
