package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** Which dimensions a reduction folds, whether they stay with size 1, and in which type it computes. */
final class Reduction {
    /** One flag per dimension. */
    final boolean[] reduced;
    /** The shape with every reduced dimension of size 1. */
    final int[] keptSizes;
    /** How many elements go into each element of the result. */
    final int count;
    /** The type asked for, or null. */
    final DType dtype;
    /** Whether a dimension was named, which shows in the names of gradients. */
    final boolean named;

    final boolean keepdim;

    private Reduction(Layout layout, boolean[] reduced, boolean keepdim, DType dtype, boolean named) {
        this.reduced = reduced;
        this.keepdim = keepdim;
        this.dtype = dtype;
        this.named = named;
        this.keptSizes = layout.sizes.clone();
        int folded = 1;
        for (int d = 0; d < reduced.length; d++) {
            if (!reduced[d]) continue;
            folded *= keptSizes[d];
            keptSizes[d] = 1;
        }
        this.count = folded;
    }

    static boolean[] all(Tensor x) {
        boolean[] reduced = new boolean[x.layout.dims()];
        Arrays.fill(reduced, true);
        return reduced;
    }

    /** The reduction that keywords ask for; keywords of other kinds are left to the caller. */
    static Reduction of(Tensor x, Option... options) {
        boolean[] reduced = null;
        boolean keepdim = false;
        DType dtype = null;
        for (Option option : options) {
            if (option instanceof DType type) dtype = type;
            if (option instanceof Option.Keeping keep) keepdim = keep.on();
            if (option instanceof Option.Dim dim && !dim.dims().isEmpty()) reduced = marked(x.layout, dim.dims());
        }
        boolean named = reduced != null || keepdim;
        return new Reduction(x.layout, reduced == null ? all(x) : reduced, keepdim, dtype, named);
    }

    private static boolean[] marked(Layout layout, List<Integer> dims) {
        boolean[] reduced = new boolean[layout.dims()];
        for (int dim : dims) {
            int d = layout.dim(dim, 0);
            if (layout.dims() == 0) continue;
            if (reduced[d]) {
                throw new TensorError("dim " + d + " appears multiple times in the list of dims " + dims
                        + "; name each dimension once");
            }
            reduced[d] = true;
        }
        return reduced;
    }

    /**
     * Checks that there is something to choose from, for reductions without a neutral element.
     *
     * @throws IndexOutOfBoundsException if a dimension of size 0 is reduced
     */
    void checkNotEmpty(String op, Tensor x) {
        if (count > 0) return;
        if (!named) throw new TensorError(unspecified(op, x));
        for (int d = 0; d < reduced.length; d++) {
            if (reduced[d] && x.layout.sizes[d] == 0) {
                throw new IndexOutOfBoundsException(op + "(): Expected reduction dim " + d
                        + " to have non-zero size; the shape is " + Layout.text(x.layout.sizes));
            }
        }
    }

    /** What is wrong where all elements are asked for a choice and there are none. */
    static String unspecified(String op, Tensor x) {
        return op + "(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with"
                + " the 'dim' argument; the shape is " + Layout.text(x.layout.sizes);
    }

    /** A computed result, whose reduced dimensions have size 1, in the shape that was asked for. */
    Tensor shape(Tensor result) {
        return keepdim ? result : result.withSizes(sizes());
    }

    /** The gradient of the result, or the result itself, with its reduced dimensions of size 1. */
    Tensor kept(Tensor g) {
        return keepdim ? g : g.reshape(keptSizes);
    }

    private int[] sizes() {
        int dims = 0;
        for (boolean gone : reduced) if (!gone) dims++;
        int[] sizes = new int[dims];
        for (int d = 0, i = 0; d < reduced.length; d++) if (!reduced[d]) sizes[i++] = keptSizes[d];
        return sizes;
    }
}
