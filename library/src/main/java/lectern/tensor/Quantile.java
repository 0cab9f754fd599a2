package lectern.tensor;

/** The elements at given shares of the sorted runs, interpolated between neighbours. */
final class Quantile {
    private Quantile() {}

    static Tensor of(Tensor x, Tensor q, boolean skipNaN, Option.Quantile... options) {
        String op = skipNaN ? "nanquantile" : "quantile";
        check(op, x, q);
        Reduction reduction = Reduction.of(x, options);
        String interpolation = "linear";
        Integer dim = null;
        for (Option.Quantile option : options) {
            if (option instanceof Option.Interpolation given) interpolation = given.name();
            if (option instanceof Option.Dim given && !given.dims().isEmpty()) dim = given.only(op);
        }
        boolean flat = dim == null || x.layout.dims() == 0;
        int d = flat ? 0 : x.layout.dim(dim, 0);
        Tensor sorted = (flat ? x.reshape(-1) : x.movedim(d, -1)).sort().values();
        Tensor values = at(sorted, ranks(sorted, q.reshape(-1), skipNaN), interpolation);
        return shaped(values, q, reduction, d, flat);
    }

    private static void check(String op, Tensor x, Tensor q) {
        if (!x.dtype.isFloatingPoint()) {
            throw new TensorError(op + "() input tensor must be either float or double dtype, got " + x.dtype
                    + "; convert first, as in x.to(float32)." + op + "(0.5)");
        }
        if (q.layout.dims() > 1) {
            throw new TensorError(op + "() q must be a scalar or 1D tensor, got shape " + Layout.text(q.layout.sizes));
        }
        if (q.dtype != x.dtype) {
            throw new TensorError(
                    op + "() q tensor must be same dtype as the input tensor, got " + q.dtype + " for " + x.dtype);
        }
        if (x.layout.numel == 0) throw new TensorError(op + "() input tensor must be non-empty");
        for (double share : q.detach().toDoubles()) {
            if (!(share >= 0 && share <= 1)) {
                throw new TensorError(op + "() q values must be in the range [0, 1], got " + share);
            }
        }
    }

    /** Where each share lies in each run, counted from 0; NaN, which is sorted last, draws all of them. */
    private static Tensor ranks(Tensor sorted, Tensor q, boolean skipNaN) {
        int last = sorted.size(-1) - 1;
        Tensor nan = sorted.detach().isnan();
        if (!skipNaN) return q.mul(last).maskedFill(nan.any(-1, true), last);
        Tensor ranks = q.mul(nan.logicalNot().sum(-1, true).sub(1));
        return ranks.maskedFill(ranks.lt(0), 0);
    }

    private static Tensor at(Tensor sorted, Tensor ranks, String interpolation) {
        Tensor below = ranks.detach().floor().to(DType.INT64);
        Tensor above = ranks.detach().ceil().to(DType.INT64);
        return switch (interpolation) {
            case "lower" -> sorted.gather(-1, below);
            case "higher" -> sorted.gather(-1, above);
            case "nearest" -> sorted.gather(-1, ranks.detach().round().to(DType.INT64));
            case "linear" -> between(sorted, below, above, ranks.sub(below.to(ranks.dtype)));
            case "midpoint" ->
                between(sorted, below, above, Shapes.expand(Tensor.scalar(0.5, ranks.dtype), below.layout.sizes));
            default ->
                throw new TensorError("quantile() interpolation must be one of linear, lower, higher, midpoint or"
                        + " nearest, but got " + interpolation);
        };
    }

    private static Tensor between(Tensor sorted, Tensor below, Tensor above, Tensor weight) {
        return sorted.gather(-1, below).lerp(sorted.gather(-1, above), weight);
    }

    private static Tensor shaped(Tensor values, Tensor q, Reduction reduction, int d, boolean flat) {
        boolean one = q.layout.dims() == 0;
        Tensor result = one ? values.squeeze(-1) : values.movedim(-1, 0);
        if (!reduction.keepdim) return result;
        if (!flat) return result.unsqueeze(one ? d : d + 1);
        int[] ones = reduction.keptSizes;
        if (one) return result.reshape(ones);
        int[] sizes = new int[ones.length + 1];
        sizes[0] = values.layout.numel;
        System.arraycopy(ones, 0, sizes, 1, ones.length);
        return result.reshape(sizes);
    }
}
