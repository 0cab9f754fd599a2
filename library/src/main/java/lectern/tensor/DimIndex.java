package lectern.tensor;

/** Index tensors that pick entries of one dimension, checked. */
final class DimIndex {
    private DimIndex() {}

    /** The entries of a vector (or a single number) for dimension {@code d}. */
    static int[] entries(String op, Tensor x, int d, Tensor index) {
        checkType(op, index);
        if (index.layout.dims() > 1) {
            throw new IndexOutOfBoundsException(op + "(): Index is supposed to be a vector, but got dim: "
                    + index.layout.dims() + " for shape " + Layout.text(index.layout.sizes));
        }
        int size = x.layout.dims() == 0 ? 1 : x.layout.sizes[d];
        for (long entry : Places.longs(index)) {
            if (entry < 0 || entry >= size) {
                throw new IndexOutOfBoundsException(
                        op + "(): index " + entry + " is out of range for dimension " + d + " of size " + size);
            }
        }
        return Places.entries(op, index, d, size);
    }

    /**
     * For each element of {@code index} the element of {@code x} at the same place but at that entry of {@code dim}.
     *
     * @param source what is written there, or null
     */
    static Places places(String op, Tensor x, int dim, Tensor index, Tensor source) {
        int d = x.layout.dim(dim, 0);
        if (index.layout.numel == 0) return new Places(new int[0], 1);
        checkType(op, index);
        Layout at = atLeastVector(index.layout);
        Layout in = atLeastVector(x.layout);
        if (at.dims() != in.dims()) {
            throw new TensorError(op + "(): Index tensor must have the same number of dimensions as input tensor, got "
                    + Layout.text(index.layout.sizes) + " for input " + Layout.text(x.layout.sizes));
        }
        for (int k = 0; k < in.dims(); k++) {
            boolean beyond = k != d && at.sizes[k] > in.sizes[k];
            if (source != null) beyond |= at.sizes[k] > atLeastVector(source.layout).sizes[k];
            if (beyond) {
                throw new TensorError(op + "(): Expected index " + Layout.text(index.layout.sizes)
                        + " to be no larger than self " + Layout.text(x.layout.sizes) + " apart from dimension " + d
                        + (source == null ? "" : " and no larger than src " + Layout.text(source.layout.sizes)));
            }
        }
        for (long entry : Places.longs(index)) {
            if (entry < 0 || entry >= in.sizes[d]) {
                throw new TensorError(
                        op + ": index " + entry + " is out of bounds for dimension " + d + " with size " + in.sizes[d]);
            }
        }
        Tensor vector = index.layout.dims() == 0 ? index.reshape(1) : index;
        return Places.gather(op, in.sizes, d, vector);
    }

    private static Layout atLeastVector(Layout layout) {
        return layout.dims() == 0 ? Layout.contiguous(1) : layout;
    }

    /** The same entries, negative ones counted from the start. */
    static Tensor fromStart(String op, Tensor index, int dim, int size) {
        int[] entries = Places.entries(op, index, dim, size);
        long[] values = new long[entries.length];
        for (int i = 0; i < values.length; i++) values[i] = entries[i];
        return Tensor.of(values, Layout.contiguous(index.layout.sizes), DType.INT64);
    }

    static void checkType(String op, Tensor index) {
        if (index.dtype != DType.INT64 && index.dtype != DType.INT32) {
            throw new TensorError(op + "(): Expected dtype int32/int64 for index, got " + index.dtype
                    + "; convert it, as in index.to(int64)");
        }
    }
}
