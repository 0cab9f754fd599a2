package lectern.tensor;

/** The patches of images over which a convolution slides: what {@code F.unfold} does. */
public final class Patches {
    private Patches() {}

    /**
     * Each patch of an image as a column.
     *
     * <p>Shapes: {@code [n, c, h, w] -> [n, c * kernel rows * kernel columns, patches]}, with or without {@code n}.
     * Gradient: {@code g} added up where patches overlap.
     *
     * @param kernel rows and columns of a patch; this and the others are one number or two
     * @throws TensorError for another number of dimensions, or an image smaller than a patch
     */
    public static Tensor unfold(Tensor input, int[] kernel, int[] dilation, int[] padding, int[] stride) {
        if (input.layout.dims() == 3) {
            return unfold(input.unsqueeze(0), kernel, dilation, padding, stride).squeeze(0);
        }
        if (input.layout.dims() != 4) {
            throw new TensorError(
                    "unfold: Expected 3D or 4D (batch mode) tensor, got shape " + Layout.text(input.layout.sizes));
        }
        int rows = at(padding, 0);
        int columns = at(padding, 1);
        Tensor image = rows == 0 && columns == 0
                ? input
                : Padding.pad(input, new int[] {columns, columns, rows, rows}, "constant", 0);
        int[] sizes = image.layout.sizes;
        int[] strides = Layout.contiguous(sizes).strides;
        int[] count = new int[2];
        for (int d = 0; d < 2; d++) {
            int reach = at(dilation, d) * (at(kernel, d) - 1) + 1;
            count[d] = (sizes[d + 2] - reach) / at(stride, d) + 1;
            if (sizes[d + 2] < reach) {
                throw new TensorError("unfold: Given input with spatial size (" + sizes[2] + ", " + sizes[3]
                        + "), padding included, a patch of " + reach + " at dimension " + (d + 2) + " does not fit");
            }
        }
        int[] starts = Places.combine(
                Places.steps(sizes[0], strides[0]),
                Places.steps(sizes[1], strides[1]),
                Places.steps(at(kernel, 0), at(dilation, 0) * strides[2]),
                Places.steps(at(kernel, 1), at(dilation, 1)),
                Places.steps(count[0], at(stride, 0) * strides[2]),
                Places.steps(count[1], at(stride, 1)));
        int column = sizes[1] * at(kernel, 0) * at(kernel, 1);
        return Picking.pick("Im2ColBackward0", image, new Places(starts, 1), sizes[0], column, count[0] * count[1]);
    }

    private static int at(int[] pair, int d) {
        return pair[pair.length == 1 ? 0 : d];
    }
}
