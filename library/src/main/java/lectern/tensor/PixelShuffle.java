package lectern.tensor;

/** Channels exchanged for resolution. */
final class PixelShuffle {
    private PixelShuffle() {}

    static Tensor shuffle(Tensor x, int r) {
        checkDims("pixel_shuffle", x, r);
        int channels = x.size(-3);
        if (channels % (r * r) != 0) {
            throw new TensorError("pixel_shuffle expects its input's 'channel' dimension to be divisible by the square"
                    + " of upscale_factor, but input.size(-3)=" + channels + " is not divisible by " + r * r);
        }
        int[] batch = Matmul.leading(x.layout.sizes, 3);
        int n = Layout.count(batch);
        int c = channels / (r * r);
        Tensor split = x.reshape(n, c, r, r, x.size(-2), x.size(-1));
        return split.permute(0, 1, 4, 2, 5, 3).reshape(Matmul.joined(batch, c, x.size(-2) * r, x.size(-1) * r));
    }

    static Tensor unshuffle(Tensor x, int r) {
        checkDims("pixel_unshuffle", x, r);
        if (x.size(-2) % r != 0 || x.size(-1) % r != 0) {
            throw new TensorError("pixel_unshuffle expects height and width to be divisible by downscale_factor=" + r
                    + ", but got " + x.shape());
        }
        int[] batch = Matmul.leading(x.layout.sizes, 3);
        int n = Layout.count(batch);
        int c = x.size(-3);
        Tensor split = x.reshape(n, c, x.size(-2) / r, r, x.size(-1) / r, r);
        return split.permute(0, 1, 3, 5, 2, 4).reshape(Matmul.joined(batch, c * r * r, x.size(-2) / r, x.size(-1) / r));
    }

    private static void checkDims(String op, Tensor x, int r) {
        if (x.ndim() < 3 || r <= 0) {
            throw new TensorError(op + " expects an input of at least 3 dimensions and a factor of at least 1, but got "
                    + x.shape() + " and " + r);
        }
    }
}
