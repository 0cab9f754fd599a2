package lectern.tensor;

import java.util.Arrays;
import java.util.List;

/** Which dimensions a reduction folds, and whether they stay with size 1. */
final class Reduction {
    /** One flag per dimension. */
    final boolean[] reduced;
    /** The shape with every reduced dimension of size 1. */
    final int[] keptSizes;

    private final boolean keepdim;

    private Reduction(boolean[] reduced, boolean keepdim, int[] keptSizes) {
        this.reduced = reduced;
        this.keepdim = keepdim;
        this.keptSizes = keptSizes;
    }

    static boolean[] all(Tensor x) {
        boolean[] reduced = new boolean[x.layout.dims()];
        Arrays.fill(reduced, true);
        return reduced;
    }

    static Reduction of(Tensor x, Option.Reduction... options) {
        boolean[] reduced = null;
        boolean keepdim = false;
        for (Option.Reduction option : options) {
            if (option instanceof Option.Keepdim keep) keepdim = keep.on();
            if (option instanceof Option.Dim dim && !dim.dims().isEmpty()) reduced = marked(x.layout, dim.dims());
        }
        if (reduced == null) reduced = all(x);
        int[] kept = x.layout.sizes.clone();
        for (int d = 0; d < kept.length; d++) if (reduced[d]) kept[d] = 1;
        return new Reduction(reduced, keepdim, kept);
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

    /** A computed result, whose reduced dimensions have size 1, in the shape that was asked for. */
    Tensor shape(Tensor result) {
        if (keepdim) return result;
        int dims = 0;
        for (boolean gone : reduced) if (!gone) dims++;
        int[] sizes = new int[dims];
        for (int d = 0, i = 0; d < reduced.length; d++) if (!reduced[d]) sizes[i++] = keptSizes[d];
        return result.withSizes(sizes);
    }
}
