package lectern.tensor;

/** The sum of the singular values of matrices. */
final class NuclearNorm {
    private NuclearNorm() {}

    static Tensor of(Tensor x, Option.Sum... options) {
        int[] dims = {0, 1};
        boolean named = false;
        for (Option.Sum option : options) {
            if (!(option instanceof Option.Dim dim) || dim.dims().isEmpty()) continue;
            dims = dim.dims().stream().mapToInt(Integer::intValue).toArray();
            named = true;
        }
        if (dims.length != 2 || (!named && x.ndim() != 2)) {
            throw new TensorError("norm: the nuclear norm is that of matrices: expected two dimensions, got "
                    + (named ? "dim " + Layout.text(dims) : "shape " + Layout.text(x.layout.sizes))
                    + "; name two of them, as in x.norm(\"nuc\", dim(1, 2))");
        }
        Reduction reduction = Reduction.of(x, new Option.Dim(dims));
        Tensor sum =
                LinalgFunctions.svdvals(x.movedim(dims, new int[] {-2, -1})).sum(-1);
        return Reduction.of(x, options).keepdim ? sum.reshape(reduction.keptSizes) : sum;
    }
}
