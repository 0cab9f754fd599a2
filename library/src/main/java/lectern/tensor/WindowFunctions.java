package lectern.tensor;

import lectern.internal.cpu.Axis;

/** The functions of {@code torch.nn.functional} on images: convolutions, pools, windows and resampling. */
public abstract class WindowFunctions extends DropoutFunctions {
    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected WindowFunctions() {}

    /** What {@link #maxPool2dWithIndices} gives: the largest elements, and where in its plane each was. */
    public record Pooled(Tensor output, Tensor indices) {}

    /** {@link #conv1d(Tensor, Tensor, Tensor, WindowOption.Convolution...)} without a bias. */
    public static Tensor conv1d(Tensor input, Tensor weight, WindowOption.Convolution... options) {
        return conv1d(input, weight, null, options);
    }

    /**
     * The products of weights with windows that slide along one dimension.
     *
     * <p>Shapes: input {@code [n, c, l]} or {@code [c, l]}, weight {@code [out, c / groups, k]}, bias {@code [out]} or
     * null; the result is {@code [n, out, (l + 2 padding - dilation (k - 1) - 1) / stride + 1]}. Options:
     * {@code stride}, {@code padding} (numbers, {@code "same"} or {@code "valid"}), {@code dilation}, {@code groups}.
     * Example: {@code F.conv1d(torch.ones(1, 1, 4), torch.ones(1, 1, 2)).tolist()} is {@code [[[2.0, 2.0, 2.0]]]}.
     *
     * @throws TensorError if shapes or types do not fit
     */
    public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias, WindowOption.Convolution... options) {
        checkSpatial("conv1d", weight, 1);
        WindowSettings settings = WindowSettings.of("conv1d", new int[] {1}, options);
        return Convolution.of("conv1d", input, weight, bias, false, settings);
    }

    /** {@link #conv2d(Tensor, Tensor, Tensor, WindowOption.Convolution...)} without a bias. */
    public static Tensor conv2d(Tensor input, Tensor weight, WindowOption.Convolution... options) {
        return conv2d(input, weight, null, options);
    }

    /**
     * The products of weights with windows that slide over images.
     *
     * <p>As {@link #conv1d(Tensor, Tensor, Tensor, WindowOption.Convolution...)} with two dimensions: input
     * {@code [n, c, h, w]}, weight {@code [out, c / groups, kh, kw]}. Example:
     * {@code F.conv2d(torch.ones(1, 1, 3, 3), torch.ones(1, 1, 2, 2), padding("same")).shape()} is
     * {@code torch.Size([1, 1, 3, 3])}.
     *
     * @throws TensorError if shapes or types do not fit
     */
    public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias, WindowOption.Convolution... options) {
        checkSpatial("conv2d", weight, 2);
        WindowSettings settings = WindowSettings.of("conv2d", new int[] {1, 1}, options);
        return Convolution.of("conv2d", input, weight, bias, false, settings);
    }

    /** {@link #convTranspose1d(Tensor, Tensor, Tensor, WindowOption.Transposed...)} without a bias. */
    public static Tensor convTranspose1d(Tensor input, Tensor weight, WindowOption.Transposed... options) {
        return convTranspose1d(input, weight, null, options);
    }

    /**
     * The transposed map of {@link #conv1d(Tensor, Tensor, WindowOption.Convolution...)}: what its gradient does.
     *
     * <p>Shapes: input {@code [n, c, l]}, weight {@code [c, out / groups, k]}; the result has
     * {@code (l - 1) stride - 2 padding + dilation (k - 1) + outputPadding + 1} elements per channel. Example:
     * {@code F.convTranspose1d(torch.ones(1, 1, 2), torch.ones(1, 1, 2)).tolist()} is {@code [[[1.0, 2.0, 1.0]]]}.
     *
     * @throws TensorError if shapes or types do not fit
     */
    public static Tensor convTranspose1d(Tensor input, Tensor weight, Tensor bias, WindowOption.Transposed... options) {
        checkSpatial("conv_transpose1d", weight, 1);
        WindowSettings settings = WindowSettings.of("conv_transpose1d", new int[] {1}, options);
        return Convolution.of("conv_transpose1d", input, weight, bias, true, settings);
    }

    /** {@link #convTranspose2d(Tensor, Tensor, Tensor, WindowOption.Transposed...)} without a bias. */
    public static Tensor convTranspose2d(Tensor input, Tensor weight, WindowOption.Transposed... options) {
        return convTranspose2d(input, weight, null, options);
    }

    /**
     * The transposed map of {@link #conv2d(Tensor, Tensor, WindowOption.Convolution...)}, in both dimensions as
     * {@link #convTranspose1d(Tensor, Tensor, Tensor, WindowOption.Transposed...)}.
     *
     * <p>Example: {@code F.convTranspose2d(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 3, 3), stride(2)).shape()} is
     * {@code torch.Size([1, 1, 5, 5])}.
     *
     * @throws TensorError if shapes or types do not fit
     */
    public static Tensor convTranspose2d(Tensor input, Tensor weight, Tensor bias, WindowOption.Transposed... options) {
        checkSpatial("conv_transpose2d", weight, 2);
        WindowSettings settings = WindowSettings.of("conv_transpose2d", new int[] {1, 1}, options);
        return Convolution.of("conv_transpose2d", input, weight, bias, true, settings);
    }

    private static void checkSpatial(String op, Tensor weight, int spatial) {
        if (weight.ndim() != spatial + 2) {
            throw new TensorError(op + ": expected a weight of " + (spatial + 2) + " dimensions, got size "
                    + Layout.text(weight.layout.sizes));
        }
    }

    /** {@link #maxPool2d(Tensor, Size, WindowOption.MaxPool...)} over one dimension. */
    public static Tensor maxPool1d(Tensor input, int kernelSize, WindowOption.MaxPool... options) {
        return maxPool1dWithIndices(input, kernelSize, options).output();
    }

    /** {@link #maxPool1d} with the places of the largest elements. */
    public static Pooled maxPool1dWithIndices(Tensor input, int kernelSize, WindowOption.MaxPool... options) {
        return Pooling.max("max_pool1d", input, new int[] {kernelSize}, options);
    }

    /** {@link #maxPool2d(Tensor, Size, WindowOption.MaxPool...)} with square windows. */
    public static Tensor maxPool2d(Tensor input, int kernelSize, WindowOption.MaxPool... options) {
        return maxPool2d(input, Size.of(kernelSize, kernelSize), options);
    }

    /**
     * The largest element of each window that slides over images.
     *
     * <p>Shapes: {@code [n, c, h, w]} or {@code [c, h, w]}. Options: {@code stride} (the window's size if not given),
     * {@code padding}, {@code dilation}, {@code ceilMode}. Gradient: {@code g} where the largest element was. Example:
     * {@code F.maxPool2d(torch.ones(1, 1, 4, 4), 2).shape()} is {@code torch.Size([1, 1, 2, 2])}.
     *
     * @throws TensorError if the windows do not fit
     */
    public static Tensor maxPool2d(Tensor input, Size kernelSize, WindowOption.MaxPool... options) {
        return maxPool2dWithIndices(input, kernelSize, options).output();
    }

    /** {@link #maxPool2d(Tensor, Size, WindowOption.MaxPool...)} with the places of the largest elements. */
    public static Pooled maxPool2dWithIndices(Tensor input, Size kernelSize, WindowOption.MaxPool... options) {
        return Pooling.max("max_pool2d", input, pair(kernelSize), options);
    }

    /** {@link #avgPool2d(Tensor, Size, WindowOption.AvgPool...)} over one dimension. */
    public static Tensor avgPool1d(Tensor input, int kernelSize, WindowOption.AvgPool... options) {
        return Pooling.average("avg_pool1d", input, new int[] {kernelSize}, options);
    }

    /** {@link #avgPool2d(Tensor, Size, WindowOption.AvgPool...)} with square windows. */
    public static Tensor avgPool2d(Tensor input, int kernelSize, WindowOption.AvgPool... options) {
        return avgPool2d(input, Size.of(kernelSize, kernelSize), options);
    }

    /**
     * The mean of each window that slides over images.
     *
     * <p>Options: {@code stride} (the window's size if not given), {@code padding}, {@code ceilMode},
     * {@code countIncludePad}, {@code divisorOverride}. Gradient: {@code g} shared by the window's elements. Example:
     * {@code F.avgPool2d(torch.ones(1, 1, 4, 4), 2).sum()} is {@code tensor(4.)}.
     *
     * @throws TensorError if the windows do not fit
     */
    public static Tensor avgPool2d(Tensor input, Size kernelSize, WindowOption.AvgPool... options) {
        return Pooling.average("avg_pool2d", input, pair(kernelSize), options);
    }

    /** {@link #adaptiveAvgPool2d(Tensor, Integer, Integer)} over one dimension. */
    public static Tensor adaptiveAvgPool1d(Tensor input, int outputSize) {
        return Pooling.adaptive("AdaptiveAvgPool1DBackward0", input, outputSize);
    }

    /** {@link #adaptiveAvgPool2d(Tensor, Integer, Integer)} to a square. */
    public static Tensor adaptiveAvgPool2d(Tensor input, int outputSize) {
        return adaptiveAvgPool2d(input, outputSize, outputSize);
    }

    /**
     * The means of as many parts as are asked for; null keeps a dimension's size.
     *
     * <p>Example: {@code F.adaptiveAvgPool2d(torch.ones(1, 1, 5, 7), 2, 3).shape()} is
     * {@code torch.Size([1, 1, 2, 3])}.
     */
    public static Tensor adaptiveAvgPool2d(Tensor input, Integer height, Integer width) {
        return Pooling.adaptive(
                "AdaptiveAvgPool2DBackward0",
                input,
                height == null ? input.size(-2) : height,
                width == null ? input.size(-1) : width);
    }

    /** {@link #unfold(Tensor, Size, WindowOption.Unfold...)} with square windows. */
    public static Tensor unfold(Tensor input, int kernelSize, WindowOption.Unfold... options) {
        return unfold(input, Size.of(kernelSize, kernelSize), options);
    }

    /**
     * The windows of images as columns.
     *
     * <p>Shapes: {@code [n, c, h, w]} gives {@code [n, c * kh * kw, windows]}. Options: {@code stride},
     * {@code padding}, {@code dilation}. Gradient: {@link #fold} of {@code g}. Example:
     * {@code F.unfold(torch.ones(1, 2, 3, 3), 2).shape()} is {@code torch.Size([1, 8, 4])}.
     *
     * @throws TensorError if the windows do not fit
     */
    public static Tensor unfold(Tensor input, Size kernelSize, WindowOption.Unfold... options) {
        if (input.ndim() == 3)
            return unfold(input.unsqueeze(0), kernelSize, options).squeeze(0);
        if (input.ndim() != 4) {
            throw new TensorError("unfold: Expected 3D or 4D (batch mode) tensor, but got: " + input.shape());
        }
        Axis[] axes = axes("unfold", input.size(2), input.size(3), kernelSize, options);
        return Sliding.unfold(input, axes[0], axes[1]);
    }

    /**
     * The reverse of {@link #unfold(Tensor, Size, WindowOption.Unfold...)}: columns added up to images.
     *
     * <p>Example: {@code F.fold(torch.ones(1, 8, 4), size(3, 3), size(2, 2)).shape()} is
     * {@code torch.Size([1, 2, 3, 3])}.
     *
     * @throws TensorError if the columns do not fit
     */
    public static Tensor fold(Tensor input, Size outputSize, Size kernelSize, WindowOption.Unfold... options) {
        if (input.ndim() == 2)
            return fold(input.unsqueeze(0), outputSize, kernelSize, options).squeeze(0);
        int[] size = pair(outputSize);
        Axis[] axes = axes("fold", size[0], size[1], kernelSize, options);
        int kernel = axes[0].kernel() * axes[1].kernel();
        int windows = axes[0].windows() * axes[1].windows();
        if (input.ndim() != 3 || input.size(1) % kernel != 0 || input.size(2) != windows) {
            throw new TensorError("fold: expected columns [n, c * " + kernel + ", " + windows + "] for output_size="
                    + outputSize + " and kernel_size=" + kernelSize + ", got " + input.shape());
        }
        return Sliding.fold(input, input.size(1) / kernel, axes[0], axes[1]);
    }

    private static Axis[] axes(String op, int height, int width, Size kernelSize, WindowOption.Unfold... options) {
        int[] kernel = pair(kernelSize);
        WindowSettings settings = WindowSettings.of(op, new int[] {1, 1}, options);
        Axis[] axes = {settings.axis(0, height, kernel[0]), settings.axis(1, width, kernel[1])};
        if (axes[0].windows() <= 0 || axes[1].windows() <= 0) {
            throw new TensorError(op + ": Given an image of size (" + height + ", " + width + ") and kernel_size=("
                    + kernel[0] + ", " + kernel[1] + "), calculated shape of the array of sliding blocks as ("
                    + axes[0].windows() + ", " + axes[1].windows() + "), but its components must be at least one.");
        }
        return axes;
    }

    /** {@link #interpolate(Tensor, Size, InterpolateOption...)} by {@code scaleFactor(...)}. */
    public static Tensor interpolate(Tensor input, InterpolateOption... options) {
        return Interpolation.of(input, null, options);
    }

    /**
     * Images in another size.
     *
     * <p>Shapes: {@code [n, c, l]}, {@code [n, c, h, w]} or {@code [n, c, d, h, w]}. Options: {@code mode},
     * {@code scaleFactor} instead of a size, {@code alignCorners}, {@code recomputeScaleFactor}. Example:
     * {@code F.interpolate(torch.ones(1, 1, 2, 2), size(4, 4), mode("bilinear")).shape()} is
     * {@code torch.Size([1, 1, 4, 4])}.
     *
     * @throws UnsupportedOperationException for a mode that does not exist or needs other dimensions
     * @throws IllegalArgumentException for options that exclude each other
     */
    public static Tensor interpolate(Tensor input, Size size, InterpolateOption... options) {
        return Interpolation.of(input, size.sizes(), options);
    }

    /** {@link TorchShaping#pixelShuffle}. */
    public static Tensor pixelShuffle(Tensor input, int upscaleFactor) {
        return PixelShuffle.shuffle(input, upscaleFactor);
    }

    /** {@link TorchShaping#pixelUnshuffle}. */
    public static Tensor pixelUnshuffle(Tensor input, int downscaleFactor) {
        return PixelShuffle.unshuffle(input, downscaleFactor);
    }

    /** {@link #pad(Tensor, int[], String, double)} with zeros. */
    public static Tensor pad(Tensor input, int... pad) {
        return Padding.pad(input, pad, "constant", 0);
    }

    /** {@link Padding#pad}. */
    public static Tensor pad(Tensor input, int[] pad, String mode, double value) {
        return Padding.pad(input, pad, mode, value);
    }

    private static int[] pair(Size size) {
        int[] sizes = size.sizes();
        return sizes.length == 1 ? new int[] {sizes[0], sizes[0]} : sizes;
    }
}
