package lectern.tensor;

import lectern.internal.cpu.Axis;

/**
 * Convolutions of one or two spatial dimensions as products of matrices: each window of the image is a column, and the
 * weights of a channel of the result are a row. A single spatial dimension counts as images of one line.
 *
 * @param groups into how many parts, computed apart, the channels are divided
 * @param transposed whether the map goes from what would be the result to the image
 */
record Convolution(Axis vertical, Axis horizontal, int groups, boolean transposed) {
    /** {@link WindowFunctions#conv2d} and its relatives, from the options on. */
    static Tensor of(String op, Tensor input, Tensor weight, Tensor bias, boolean transposed, WindowSettings settings) {
        int spatial = weight.ndim() - 2;
        if (input.ndim() == spatial + 1) {
            return of(op, input.unsqueeze(0), weight, bias, transposed, settings)
                    .squeeze(0);
        }
        ConvolutionChecks.check(op, input, weight, bias, transposed, settings);
        int last = spatial - 1;
        Axis horizontal = axis(settings, last, input.size(-1), weight.size(-1), transposed);
        Axis vertical = spatial == 1 ? Axis.SINGLE : axis(settings, 0, input.size(-2), weight.size(-2), transposed);
        ConvolutionChecks.checkFits(op, vertical, horizontal, spatial, transposed);
        return new Convolution(vertical, horizontal, settings.groups(), transposed).apply(input, weight, bias);
    }

    private static Axis axis(WindowSettings settings, int d, int size, int kernel, boolean transposed) {
        return transposed ? settings.transposed(d, size, kernel) : settings.axis(d, size, kernel);
    }

    private Tensor apply(Tensor input, Tensor weight, Tensor bias) {
        Tensor image = image(input.detach());
        Tensor kernel = image(weight.detach());
        Tensor result = transposed ? backward(image, kernel) : forward(image, kernel);
        if (bias != null) result = result.add(bias.detach().reshape(-1, 1, 1));
        boolean flat = input.ndim() == 3;
        boolean ofInput = input.requiresGrad();
        boolean ofWeight = weight.requiresGrad();
        boolean ofBias = bias != null && bias.requiresGrad();
        return FunctionNode.record(
                "ConvolutionBackward0",
                new Tensor[] {input, weight, bias},
                flat ? result.squeeze(-2) : result,
                (g, saved) -> {
                    Tensor gImage = image(g[0].contiguous());
                    Tensor x = image(saved[0]);
                    Tensor w = image(saved[1]);
                    return new Tensor[] {
                        ofInput ? ofInput(gImage, w).reshape(saved[0].layout.sizes) : null,
                        ofWeight ? ofWeight(gImage, x).reshape(saved[1].layout.sizes) : null,
                        ofBias ? gImage.sum(new Option.Dim(0, 2, 3)) : null
                    };
                },
                input,
                weight);
    }

    private Tensor ofInput(Tensor g, Tensor kernel) {
        return transposed ? forward(g, kernel) : backward(g, kernel);
    }

    private Tensor ofWeight(Tensor g, Tensor x) {
        return transposed ? sumOfProducts(g, x) : sumOfProducts(x, g);
    }

    /** From images to the products of each window with the weights. */
    private Tensor forward(Tensor x, Tensor kernel) {
        Tensor columns = Sliding.unfold(x, vertical, horizontal);
        Tensor product = products(rows(kernel), parts(columns));
        return product.reshape(x.size(0), kernel.size(0), vertical.windows(), horizontal.windows());
    }

    /** The transposed map. */
    private Tensor backward(Tensor y, Tensor kernel) {
        Tensor values = parts(y.reshape(y.size(0), y.size(1), y.size(2) * y.size(3)));
        Tensor columns = products(rows(kernel).mT(), values);
        int channels = kernel.size(1) * groups;
        return Sliding.fold(
                columns.reshape(y.size(0), columns.size(-2) * groups, columns.size(-1)),
                channels,
                vertical,
                horizontal);
    }

    /** What the weights get from images and the gradients of their windows' products. */
    private Tensor sumOfProducts(Tensor x, Tensor y) {
        int n = x.size(0);
        Tensor columns = parts(Sliding.unfold(x, vertical, horizontal));
        Tensor values = parts(y.reshape(n, y.size(1), y.size(2) * y.size(3)));
        Tensor each = Matmul.bmm(values, columns.mT());
        return each.reshape(n, groups, each.size(-2), each.size(-1)).sum(0);
    }

    /** The channels of each group as a batch of their own: {@code [n, groups * c, l]} as {@code [n * groups, c, l]}. */
    private Tensor parts(Tensor x) {
        return x.reshape(x.size(0) * groups, x.size(1) / groups, x.size(2));
    }

    /** The weights as a matrix for each group, a row for each channel. */
    private Tensor rows(Tensor kernel) {
        int columns = kernel.size(1) * kernel.size(2) * kernel.size(3);
        return kernel.reshape(groups, kernel.size(0) / groups, columns);
    }

    /** The product of each group's matrix with that group's part of every image. */
    private Tensor products(Tensor rows, Tensor parts) {
        int n = parts.size(0) / groups;
        Tensor repeated = groups == 1
                ? Shapes.expand(rows, new int[] {n, rows.size(1), rows.size(2)})
                : Shapes.expand(rows, new int[] {n, groups, rows.size(1), rows.size(2)})
                        .reshape(n * groups, rows.size(1), rows.size(2));
        return Matmul.bmm(repeated, parts);
    }

    private static Tensor image(Tensor x) {
        return x.ndim() == 3 ? x.unsqueeze(-2) : x;
    }
}
