package lectern.tensor;

/** Scaled dot product attention. */
final class Attention {
    private Attention() {}

    /**
     * {@link NeuralFunctions#scaledDotProductAttention(Tensor, Tensor, Tensor, Tensor, double, boolean, Double, boolean)}.
     */
    static Tensor of(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor mask,
            double dropout,
            boolean causal,
            Double scale,
            boolean grouped) {
        if (causal && mask != null) {
            throw new TensorError(
                    "scaled_dot_product_attention: Explicit attn_mask should not be set when" + " is_causal=True");
        }
        if (query.ndim() < 2 || key.ndim() < 2 || value.ndim() < 2) {
            throw new TensorError("scaled_dot_product_attention: expected query, key and value of at least 2"
                    + " dimensions, got " + query.shape() + ", " + key.shape() + " and " + value.shape());
        }
        Tensor keys = grouped ? heads(query, key) : key;
        Tensor values = grouped ? heads(query, value) : value;
        double factor = scale == null ? 1 / Math.sqrt(query.size(-1)) : scale;
        Tensor scores = query.matmul(keys.mT()).mul(factor);
        Tensor allowed = causal
                ? TorchCreation.ones(Size.of(query.size(-2), key.size(-2)), DType.BOOL)
                        .tril()
                : mask;
        if (allowed != null) {
            scores = allowed.dtype == DType.BOOL
                    ? scores.maskedFill(allowed.logicalNot(), Double.NEGATIVE_INFINITY)
                    : scores.add(allowed);
        }
        return DropoutFunctions.dropout(scores.softmax(-1), dropout).matmul(values);
    }

    /** Each head of keys or values serves as many heads of queries in a row. */
    private static Tensor heads(Tensor query, Tensor x) {
        if (query.ndim() < 3 || x.size(-3) == 0 || query.size(-3) % x.size(-3) != 0) {
            throw new TensorError("scaled_dot_product_attention: with enable_gqa the number of query heads must be a"
                    + " multiple of those of key and value, got " + query.shape() + " and " + x.shape());
        }
        return x.repeatInterleave(query.size(-3) / x.size(-3), -3);
    }
}
