package lectern.tensor;

/** Rows of a table, looked up by their numbers. */
final class Embedding {
    private Embedding() {}

    /** {@link NeuralFunctions#embedding(Tensor, Tensor, Integer, boolean)}. */
    static Tensor of(Tensor input, Tensor weight, Integer paddingIdx, boolean scaleGradByFreq) {
        if (input.dtype.isFloatingPoint() || input.dtype == DType.BOOL) {
            throw new TensorError("embedding: Expected tensor for argument #1 'indices' to have one of the following"
                    + " scalar types: Long, Int; but got " + input.dtype + " instead");
        }
        MatrixProduct.checkDims("embedding", "weight", weight, 2);
        int rows = weight.size(0);
        int padding = paddingIdx == null ? -1 : paddingIdx < 0 ? paddingIdx + rows : paddingIdx;
        if (paddingIdx != null && (padding < 0 || padding >= rows)) {
            throw new IllegalArgumentException("embedding: Padding_idx must be within num_embeddings, got " + paddingIdx
                    + " for " + rows + " rows");
        }
        Tensor index = input.detach().to(DType.INT64).reshape(-1);
        checkInside(index, rows);
        Tensor result =
                weight.detach().indexSelect(0, index).reshape(Matmul.joined(input.layout.sizes, weight.size(1)));
        return FunctionNode.record(
                "EmbeddingBackward0",
                weight,
                result,
                (g, saved) -> gradient(g.reshape(index.numel(), g.size(-1)), index, rows, padding, scaleGradByFreq));
    }

    private static void checkInside(Tensor index, int rows) {
        for (double i : index.toDoubles()) {
            if (i < 0 || i >= rows) {
                throw new IndexOutOfBoundsException(
                        "embedding: index out of range in self: " + (long) i + " is not a row of a table of " + rows);
            }
        }
    }

    /** Adds up the gradients of each row; the padding row gets none, and others may share it by how often they came. */
    private static Tensor gradient(Tensor g, Tensor index, int rows, int padding, boolean byFrequency) {
        Tensor weighted = g;
        if (byFrequency) {
            Tensor ones = TorchCreation.ones(Size.of(index.numel()), g.dtype);
            Tensor counts = TorchCreation.zeros(Size.of(rows), g.dtype).indexAdd(0, index, ones);
            weighted = weighted.div(counts.indexSelect(0, index).unsqueeze(1));
        }
        if (padding >= 0) weighted = Where.except(index.eq(padding).unsqueeze(1), weighted);
        return TorchCreation.zeros(Size.of(rows, g.size(1)), g.dtype).indexAdd(0, index, weighted);
    }
}
