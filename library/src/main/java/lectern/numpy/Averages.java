package lectern.numpy;

import lectern.tensor.DType;
import lectern.tensor.Option;

/** Sums, means and variances; reduced axes keep size 1. */
final class Averages {
    private Averages() {}

    static NDArray sum(NDArray x, Axes axes) {
        if (x.values.dtype().isFloatingPoint()) return PairwiseSum.of(x, axes.reduced());
        if (axes.none()) return x.astype(DType.INT64);
        return NDArray.of(x.values.sum(axes.dim(), new Option.Keepdim(true)));
    }

    static NDArray mean(NDArray x, Axes axes) {
        return sum(floating(x), axes).div(axes.count(x));
    }

    /**
     * The mean square distance from the mean.
     *
     * @param ddof what is subtracted from the number of elements before dividing by it
     */
    static NDArray variance(NDArray x, Axes axes, int ddof) {
        NDArray distance = floating(x).sub(mean(x, axes));
        return sum(distance.mul(distance), axes).div(Math.max(axes.count(x) - ddof, 0));
    }

    static int ddof(NumpyOption.Spread... options) {
        int delta = 0;
        for (NumpyOption.Spread option : options) if (option instanceof NumpyOption.Ddof ddof) delta = ddof.delta();
        return delta;
    }

    private static NDArray floating(NDArray x) {
        return x.values.dtype().isFloatingPoint() ? x : x.astype(DType.FLOAT64);
    }
}
