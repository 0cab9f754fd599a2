package lectern.tensor;

import java.util.Arrays;
import lectern.internal.cpu.Axis;

/** What must hold before a convolution is computed. */
final class ConvolutionChecks {
    private ConvolutionChecks() {}

    static void check(
            String op, Tensor input, Tensor weight, Tensor bias, boolean transposed, WindowSettings settings) {
        int groups = settings.groups();
        if (weight.ndim() < 3 || input.ndim() != weight.ndim()) {
            throw new TensorError(op + ": Expected " + (weight.ndim() - 1) + "D (unbatched) or " + weight.ndim()
                    + "D (batched) input for a weight of size " + Layout.text(weight.layout.sizes)
                    + ", but got input of size: " + Layout.text(input.layout.sizes));
        }
        MatrixProduct.checkTypes(op, input, weight);
        if (weight.size(0) % groups != 0 || weight.size(0) == 0) {
            throw new TensorError(op + ": Given groups=" + groups + ", expected weight to be at least " + groups
                    + " at dimension 0 and divisible by it, but got weight of size "
                    + Layout.text(weight.layout.sizes) + " instead");
        }
        int channels = transposed ? weight.size(0) : weight.size(1) * groups;
        if (input.size(1) != channels) {
            throw new TensorError(op + ": Given groups=" + groups + ", weight of size "
                    + Layout.text(weight.layout.sizes) + ", expected input" + Layout.text(input.layout.sizes)
                    + " to have " + channels + " channels, but got " + input.size(1) + " channels instead");
        }
        int results = transposed ? weight.size(1) * groups : weight.size(0);
        if (bias != null && !Arrays.equals(bias.layout.sizes, new int[] {results})) {
            throw new TensorError(op + ": Given weight of size " + Layout.text(weight.layout.sizes)
                    + ", expected bias to be 1-dimensional with " + results + " elements, but got bias of size "
                    + Layout.text(bias.layout.sizes) + " instead");
        }
    }

    static void checkFits(String op, Axis vertical, Axis horizontal, int spatial, boolean transposed) {
        if (transposed
                ? vertical.size() > 0 && horizontal.size() > 0
                : vertical.windows() > 0 && horizontal.windows() > 0) {
            return;
        }
        if (transposed) {
            throw new TensorError(op + ": Given input size per channel leads to an output size of (" + vertical.size()
                    + " x " + horizontal.size() + "). Output size is too small");
        }
        int[] padded = {vertical.size() + 2 * vertical.padding(), horizontal.size() + 2 * horizontal.padding()};
        int[] kernel = {
            vertical.dilation() * (vertical.kernel() - 1) + 1, horizontal.dilation() * (horizontal.kernel() - 1) + 1
        };
        throw new TensorError(op + ": Calculated padded input size per channel: (" + text(padded, spatial)
                + "). Kernel size: (" + text(kernel, spatial)
                + "). Kernel size can't be greater than actual input size");
    }

    private static String text(int[] sizes, int spatial) {
        return spatial == 1 ? String.valueOf(sizes[1]) : sizes[0] + " x " + sizes[1];
    }
}
