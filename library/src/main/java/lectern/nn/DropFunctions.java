package lectern.nn;

import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchRandom;

/** The functions that drop elements at random. */
public abstract class DropFunctions extends EmbeddingLosses {
    /** Only {@link PoolFunctions} inherits; there are no instances. */
    protected DropFunctions() {}

    /** {@link #dropout(Tensor, double, boolean)} of every second element. */
    public static Tensor dropout(Tensor input) {
        return dropout(input, 0.5, true);
    }

    /** {@link #dropout(Tensor, double, boolean)} in training. */
    public static Tensor dropout(Tensor input, double p) {
        return dropout(input, p, true);
    }

    /**
     * Zeros in the place of elements with the probability {@code p}; the others are divided by {@code 1 - p}.
     *
     * @param training otherwise the input comes back
     * @throws IllegalArgumentException unless {@code p} lies between 0 and 1
     */
    public static Tensor dropout(Tensor input, double p, boolean training) {
        return TorchRandom.dropout(input, p, training);
    }

    /**
     * {@link #dropout(Tensor, double, boolean)} of whole channels of images, {@code [n, c, h, w]}.
     *
     * @throws IllegalArgumentException unless {@code p} lies between 0 and 1, and for fewer than two dimensions
     */
    public static Tensor dropout2d(Tensor input, double p, boolean training) {
        if (!training || p == 0) return TorchRandom.dropout(input, p, false);
        if (input.ndim() < 2) {
            throw new IllegalArgumentException("dropout2d: Feature dropout requires at least 2 dimensions in the input,"
                    + " got " + input.shape() + "; use dropout");
        }
        int[] channels = new int[input.ndim()];
        for (int d = 0; d < channels.length; d++) channels[d] = d < 2 ? input.size(d) : 1;
        return input.mul(TorchRandom.dropout(TorchCreation.ones(Size.of(channels), input.dtype()), p, true));
    }
}
