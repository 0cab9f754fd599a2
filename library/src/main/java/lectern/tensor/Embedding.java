package lectern.tensor;

import java.util.Arrays;

/** Rows of a table looked up by number, forward beside backward. */
final class Embedding {
    private Embedding() {}

    /** {@link #lookUp} as {@code torch.nn.functional} spells it: a null for no padding, and rows counted from the end. */
    static Tensor of(Tensor input, Tensor weight, Integer paddingIdx, boolean scaleByFrequency) {
        if (paddingIdx == null) return lookUp(weight, input, -1, scaleByFrequency);
        int rows = weight.size(0);
        int padding = paddingIdx < 0 ? paddingIdx + rows : paddingIdx;
        if (padding < 0 || padding >= rows) {
            throw new IllegalArgumentException("embedding: Padding_idx must be within num_embeddings, got " + paddingIdx
                    + " for " + rows + " rows");
        }
        return lookUp(weight, input, padding, scaleByFrequency);
    }

    /**
     * @param paddingIdx a row whose gradient stays zero, or -1
     * @param scaleByFrequency whether a row's gradient is divided by how often it was looked up
     */
    static Tensor lookUp(Tensor weight, Tensor indices, int paddingIdx, boolean scaleByFrequency) {
        if (weight.layout.dims() != 2) {
            throw new TensorError("embedding: 'weight' must be 2-D, got shape " + Layout.text(weight.layout.sizes));
        }
        DimIndex.checkType("embedding", indices);
        int rows = weight.layout.sizes[0];
        int columns = weight.layout.sizes[1];
        long[] values = Places.longs(indices);
        int[] entries = new int[values.length];
        for (int i = 0; i < entries.length; i++) {
            if (values[i] < 0 || values[i] >= rows) {
                throw new IndexOutOfBoundsException("embedding: index out of range in self: index " + values[i]
                        + ", but the table has " + rows + " rows, 0 to " + (rows - 1));
            }
            entries[i] = (int) values[i];
        }
        int[] sizes = Arrays.copyOf(indices.layout.sizes, indices.layout.dims() + 1);
        sizes[sizes.length - 1] = columns;
        Places places = Places.along(weight.layout.sizes, 0, entries);
        Tensor result = Picking.pick("", weight.detach(), places, sizes);
        if (paddingIdx < 0 && !scaleByFrequency) {
            return FunctionNode.record(
                    "EmbeddingBackward0", weight, result, (g, saved) -> Picking.spread(g, places, rows, columns));
        }
        Tensor scale = scale(entries, rows, paddingIdx, scaleByFrequency, weight.dtype);
        return FunctionNode.record(
                "EmbeddingBackward0",
                weight,
                result,
                (g, saved) -> Picking.spread(g, places, rows, columns).mul(scale));
    }

    private static Tensor scale(int[] entries, int rows, int paddingIdx, boolean byFrequency, DType type) {
        int[] counts = new int[rows];
        for (int entry : entries) counts[entry]++;
        Tensor scale = Joining.blank(new int[] {rows, 1}, type);
        for (int row = 0; row < rows; row++) {
            double factor = byFrequency && counts[row] > 0 ? 1.0 / counts[row] : 1;
            type.elements().setDouble(scale.storage.array, row, row == paddingIdx ? 0 : factor);
        }
        return scale;
    }
}
