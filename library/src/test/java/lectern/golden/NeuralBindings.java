package lectern.golden;

import static lectern.Prelude.alignCorners;
import static lectern.Prelude.ceilMode;
import static lectern.Prelude.countIncludePad;
import static lectern.Prelude.dilation;
import static lectern.Prelude.divisorOverride;
import static lectern.Prelude.groups;
import static lectern.Prelude.mode;
import static lectern.Prelude.outputPadding;
import static lectern.Prelude.padding;
import static lectern.Prelude.recomputeScaleFactor;
import static lectern.Prelude.scaleFactor;
import static lectern.Prelude.stride;

import java.util.ArrayList;
import java.util.List;
import lectern.Prelude.F;
import lectern.tensor.InterpolateOption;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.WindowFunctions;
import lectern.tensor.WindowOption;

/** Convolutions, pools, normalisation and attention. */
final class NeuralBindings {
    private NeuralBindings() {}

    static void bind(Bindings b) {
        b.bind("nn.functional.linear", c -> F.linear(c.input(), c.tensor(0), c.tensor(1, "bias")));
        b.bind("nn.functional.bilinear", c -> F.bilinear(c.input(), c.tensor(0), c.tensor(1), c.tensor(2, "bias")));
        b.bind("nn.functional.embedding", NeuralBindings::embedding);
        b.bind("nn.functional.scaled_dot_product_attention", NeuralBindings::attention);
        b.bind("nn.functional.pixel_shuffle", c -> F.pixelShuffle(c.input(), c.integer(0, "upscale_factor", 1)));
        windows(b);
        norms(b);
        for (String mode : List.of("area", "bicubic", "bilinear", "linear", "nearest-exact", "nearest", "trilinear")) {
            b.bind("nn.functional.interpolate." + mode, NeuralBindings::interpolate);
        }
    }

    private static Tensor embedding(Call c) {
        Long padding = (Long) c.get(1, "padding_idx");
        // The database puts the table first.
        return F.embedding(
                c.tensor(0),
                c.input(),
                padding == null ? null : padding.intValue(),
                c.flag(-1, "scale_grad_by_freq", false));
    }

    private static Tensor attention(Call c) {
        return F.scaledDotProductAttention(
                c.input(),
                c.tensor(0),
                c.tensor(1),
                c.tensor(2, "attn_mask"),
                c.flag(4, "is_causal", false),
                (Double) c.get("scale"),
                c.flag(-1, "enable_gqa", false));
    }

    private static void windows(Bindings b) {
        b.bind("nn.functional.conv1d", c -> F.conv1d(c.input(), c.tensor(0), c.tensor(1, "bias"), convolution(c)));
        b.bind("nn.functional.conv2d", c -> F.conv2d(c.input(), c.tensor(0), c.tensor(1, "bias"), convolution(c)));
        b.bind(
                "nn.functional.conv_transpose2d",
                c -> F.convTranspose2d(c.input(), c.tensor(0), c.tensor(1, "bias"), transposed(c)));
        b.bind("nn.functional.max_pool1d", c -> {
            int kernel = c.integers(0, "kernel_size")[0];
            return pooled(c, F.maxPool1dWithIndices(c.input(), kernel, maxPool(c)));
        });
        b.bind(
                "nn.functional.max_pool2d",
                c -> pooled(c, F.maxPool2dWithIndices(c.input(), Size.of(c.integers(0, "kernel_size")), maxPool(c))));
        b.bind("nn.functional.avg_pool1d", c -> F.avgPool1d(c.input(), c.integers(0, "kernel_size")[0], avgPool(c)));
        b.bind(
                "nn.functional.avg_pool2d",
                c -> F.avgPool2d(c.input(), Size.of(c.integers(0, "kernel_size")), avgPool(c)));
        b.bind("nn.functional.adaptive_avg_pool2d", c -> {
            if (c.get(0, "output_size") instanceof Long size) return F.adaptiveAvgPool2d(c.input(), size.intValue());
            List<?> sizes = (List<?>) c.get(0, "output_size");
            return F.adaptiveAvgPool2d(c.input(), orNull(sizes.get(0)), orNull(sizes.get(1)));
        });
        b.bind(
                "nn.functional.unfold",
                c -> F.unfold(
                        c.input(),
                        Size.of(c.integers(0, "kernel_size")),
                        dilation(c.integers(1, "dilation")),
                        padding(c.integers(2, "padding")),
                        stride(c.integers(3, "stride"))));
    }

    private static Integer orNull(Object size) {
        return size == null ? null : ((Long) size).intValue();
    }

    private static Object pooled(Call c, WindowFunctions.Pooled pooled) {
        return c.flag(-1, "return_indices", false) ? List.of(pooled.output(), pooled.indices()) : pooled.output();
    }

    private static WindowOption.Convolution[] convolution(Call c) {
        List<WindowOption.Convolution> options = new ArrayList<>();
        if (c.has(2, "stride")) options.add(stride(c.integers(2, "stride")));
        if (c.get(3, "padding") instanceof String mode) options.add(padding(mode));
        else if (c.has(3, "padding")) options.add(padding(c.integers(3, "padding")));
        if (c.has(4, "dilation")) options.add(dilation(c.integers(4, "dilation")));
        options.add(groups(c.integer(5, "groups", 1)));
        return options.toArray(new WindowOption.Convolution[0]);
    }

    private static WindowOption.Transposed[] transposed(Call c) {
        List<WindowOption.Transposed> options = new ArrayList<>();
        if (c.has(2, "stride")) options.add(stride(c.integers(2, "stride")));
        if (c.has(3, "padding")) options.add(padding(c.integers(3, "padding")));
        if (c.has(4, "output_padding")) options.add(outputPadding(c.integers(4, "output_padding")));
        options.add(groups(c.integer(5, "groups", 1)));
        if (c.has(6, "dilation")) options.add(dilation(c.integers(6, "dilation")));
        return options.toArray(new WindowOption.Transposed[0]);
    }

    private static WindowOption.MaxPool[] maxPool(Call c) {
        List<WindowOption.MaxPool> options = new ArrayList<>();
        if (c.has(1, "stride")) options.add(stride(c.integers(1, "stride")));
        if (c.has(2, "padding")) options.add(padding(c.integers(2, "padding")));
        if (c.has(3, "dilation")) options.add(dilation(c.integers(3, "dilation")));
        options.add(ceilMode(c.flag(4, "ceil_mode", false)));
        return options.toArray(new WindowOption.MaxPool[0]);
    }

    private static WindowOption.AvgPool[] avgPool(Call c) {
        List<WindowOption.AvgPool> options = new ArrayList<>();
        if (c.has(1, "stride")) options.add(stride(c.integers(1, "stride")));
        if (c.has(2, "padding")) options.add(padding(c.integers(2, "padding")));
        options.add(ceilMode(c.flag(3, "ceil_mode", false)));
        options.add(countIncludePad(c.flag(4, "count_include_pad", true)));
        if (c.has(5, "divisor_override")) options.add(divisorOverride(c.integer(5, "divisor_override", 1)));
        return options.toArray(new WindowOption.AvgPool[0]);
    }

    private static void norms(Bindings b) {
        b.bind(
                "nn.functional.batch_norm",
                c -> F.batchNorm(
                        c.input(),
                        c.tensor(0, "running_mean"),
                        c.tensor(1, "running_var"),
                        c.tensor(2, "weight"),
                        c.tensor(3, "bias"),
                        c.flag(4, "training", false),
                        c.number(5, "momentum", 0.1),
                        c.number(6, "eps", 1e-5)));
        b.bind(
                "nn.functional.instance_norm",
                c -> F.instanceNorm(
                        c.input(),
                        c.tensor(0, "running_mean"),
                        c.tensor(1, "running_var"),
                        c.tensor(2, "weight"),
                        c.tensor(3, "bias"),
                        c.flag(4, "use_input_stats", true),
                        c.number(5, "momentum", 0.1),
                        c.number(6, "eps", 1e-5)));
        b.bind(
                "nn.functional.layer_norm",
                c -> F.layerNorm(
                        c.input(),
                        Size.of(c.integers(0, "normalized_shape")),
                        c.tensor(1, "weight"),
                        c.tensor(2, "bias"),
                        c.number(3, "eps", 1e-5)));
        b.bind(
                "nn.functional.group_norm",
                c -> F.groupNorm(
                        c.input(),
                        c.integer(0, "num_groups", 1),
                        c.tensor(1, "weight"),
                        c.tensor(2, "bias"),
                        c.number(3, "eps", 1e-5)));
        b.bind(
                "nn.functional.rms_norm",
                c -> F.rmsNorm(c.input(), Size.of(c.integers(0, "normalized_shape")), c.tensor(1, "weight"), (Double)
                        c.get(2, "eps")));
    }

    private static Tensor interpolate(Call c) {
        List<InterpolateOption> options = new ArrayList<>(List.of(mode(c.text(2, "mode", "nearest"))));
        if (c.has(1, "scale_factor")) options.add(scaleFactor(c.number(1, "scale_factor", 1)));
        if (c.has(3, "align_corners")) options.add(alignCorners(c.flag(3, "align_corners", false)));
        if (c.has(4, "recompute_scale_factor")) {
            options.add(recomputeScaleFactor(c.flag(4, "recompute_scale_factor", false)));
        }
        InterpolateOption[] given = options.toArray(new InterpolateOption[0]);
        int[] size = c.integers(0, "size");
        return size == null ? F.interpolate(c.input(), given) : F.interpolate(c.input(), Size.of(size), given);
    }
}
