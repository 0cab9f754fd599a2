package lectern.tensor;

import java.util.Arrays;

/** Elements written to entries of one dimension, checked and brought to {@link Places}. */
final class Scattered {
    private Scattered() {}

    static Tensor scatter(Tensor x, int dim, Tensor index, Tensor src) {
        Places places = places("scatter", x, dim, index, src);
        if (places.count() == 0) return x.clone();
        return Picking.put("ScatterBackward0", x, places, part(src, index));
    }

    static Tensor fill(Tensor x, int dim, Tensor index, Tensor value) {
        Places places = DimIndex.places("scatter", x, dim, index, null);
        return Picking.put("ScatterBackward1", x, places, value);
    }

    static Tensor add(Tensor x, int dim, Tensor index, Tensor src) {
        Places places = places("scatter_add", x, dim, index, src);
        if (places.count() == 0) return x.clone();
        return Picking.add("ScatterAddBackward0", x, places, part(src, index));
    }

    static Places places(String op, Tensor x, int dim, Tensor index, Tensor src) {
        checkSameType(op, x, src);
        return DimIndex.places(op, x, dim, index, src);
    }

    private static void checkSameType(String op, Tensor x, Tensor src) {
        if (x.dtype != src.dtype) {
            throw new TensorError(op + "(): Expected self.dtype to be equal to src.dtype, got " + x.dtype + " and "
                    + src.dtype + "; convert one, as in src.to(" + x.dtype.pythonName() + ")");
        }
    }

    /** The part of {@code src} that an index of a smaller shape covers. */
    static Tensor part(Tensor src, Tensor index) {
        int[] sizes = index.layout.sizes;
        if (Arrays.equals(src.layout.sizes, sizes)) return src;
        if (src.layout.numel == 1 && index.layout.numel == 1) return src;
        Tensor part = src;
        for (int d = 0; d < sizes.length; d++) part = part.narrow(d, 0, sizes[d]);
        return part;
    }

    static Tensor indexAdd(Tensor x, int dim, Tensor index, Tensor source) {
        checkSameType("index_add", x, source);
        return Picking.add("IndexAddBackward0", x, along("index_add", x, dim, index, source), source);
    }

    static Tensor indexCopy(Tensor x, int dim, Tensor index, Tensor source) {
        checkSameType("index_copy", x, source);
        Places places = along("index_copy", x, dim, index, source);
        return places.count() == 0 ? x.clone() : Picking.put("IndexCopyBackward0", x, places, source);
    }

    static Tensor indexFill(Tensor x, int dim, Tensor index, Tensor value) {
        if (value.layout.dims() != 0) {
            throw new TensorError("index_fill_ only supports a 0-dimensional value tensor, but got tensor with "
                    + value.layout.dims() + " dimension(s).");
        }
        Places places = along("index_fill", x, dim, index, null);
        // An entry named twice is filled once, and the value's gradient counts it once.
        int[] distinct = Arrays.stream(places.starts).distinct().toArray();
        return Picking.put("IndexFillBackward0", x, new Places(distinct, places.block), value);
    }

    private static Places along(String op, Tensor x, int dim, Tensor index, Tensor source) {
        int d = x.layout.dim(dim, 0);
        int[] entries = DimIndex.entries(op, x, d, index);
        if (source != null) {
            int[] sizes = x.layout.sizes.clone();
            if (sizes.length > 0) sizes[d] = entries.length;
            boolean fits = Arrays.equals(sizes, source.layout.sizes)
                    || (sizes.length == 0 && source.layout.numel == entries.length);
            if (!fits) {
                throw new TensorError(op + "(): Source/destination tensor must have same slice shapes. Expected "
                        + Layout.text(sizes) + " for " + entries.length + " entries of dimension " + d + ", got "
                        + Layout.text(source.layout.sizes));
            }
        }
        return Places.along(x.layout.sizes, d, entries);
    }
}
