package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code x[...]} stands for: a view, made from left to right by the plain items, and at some of the view's
 * dimensions the entries that tensors, lists and masks pick.
 */
final class Indexed {
    private final Tensor x;
    private Tensor view;
    /** One per dimension of the view so far: entries to pick, or null where the dimension stays whole. */
    private final List<Tensor> picked = new ArrayList<>();
    /** The next dimension of {@code x} that an item stands for. */
    private int dim;

    Indexed(Tensor x, List<Index> items) {
        this.x = x;
        this.view = x;
        int wanted = items.stream().mapToInt(Index::dims).sum();
        if (wanted > x.layout.dims()) {
            throw new IndexOutOfBoundsException("get: too many indices for tensor of dimension " + x.layout.dims()
                    + ", got " + wanted + " for shape " + Layout.text(x.layout.sizes));
        }
        for (Index item : Index.complete(items)) add(item, x.layout.dims() - wanted);
    }

    /** {@code indices} at the first dimensions of {@code x}; a null keeps a dimension whole. */
    static Indexed of(Tensor x, Tensor... indices) {
        List<Index> items = new ArrayList<>();
        for (Tensor index : indices) {
            items.add(index == null ? new Index.Slice(null, null, null) : new Index.Picked(Index.checked(index)));
        }
        return new Indexed(x, items);
    }

    private void add(Index item, int rest) {
        int at = picked.size();
        if (item instanceof Index.At entry) {
            view = Slicing.select(view, at, Places.entry("get", entry.entry(), dim++, view.layout.sizes[at]));
        } else if (item instanceof Index.Slice slice) {
            view = Slicing.slice(view, at, slice);
            whole(1);
        } else if (item instanceof Index.Rest) {
            whole(rest);
        } else if (item instanceof Index.NewAxis) {
            view = view.unsqueeze(at);
            picked.add(null);
        } else if (item instanceof Index.Picked pick) {
            if (!pick.isMask()) {
                picked.add(DimIndex.fromStart("get", pick.index(), dim++, view.layout.sizes[at]));
            } else if (pick.dims() == 0) {
                view = view.unsqueeze(at);
                picked.add(Masks.entries(pick.index().reshape(1)).get(0));
            } else {
                addMask(pick.index(), at);
            }
        }
    }

    private void whole(int dims) {
        for (int i = 0; i < dims; i++) picked.add(null);
        dim += dims;
    }

    private void addMask(Tensor mask, int at) {
        for (int d = 0; d < mask.layout.dims(); d++) {
            if (mask.layout.sizes[d] != view.layout.sizes[at + d]) {
                throw new IndexOutOfBoundsException("get: The shape of the mask " + Layout.text(mask.layout.sizes)
                        + " at index " + d + " does not match the shape of the indexed tensor "
                        + Layout.text(x.layout.sizes) + " at index " + (dim + d));
            }
        }
        picked.addAll(Masks.entries(mask));
        dim += mask.layout.dims();
    }

    private boolean isView() {
        return picked.stream().allMatch(index -> index == null);
    }

    /** The elements: a view of them, or a copy where a tensor, list or mask picks. */
    Tensor get() {
        if (isView()) return view == x ? View.of("AliasBackward0", x, l -> l, g -> g) : view;
        Selection selection = selection();
        return Picking.pick("IndexBackward0", view, selection.places(), selection.sizes());
    }

    /** Writes {@code value}, broadcast to the indexed shape, to the elements. */
    void set(Tensor value) {
        if (isView()) {
            InPlace.overwrite("set", view, fitting(value, view.layout.sizes));
        } else {
            put(value, false);
        }
    }

    /** {@link #set} where something picks; {@code accumulate} adds to the elements instead. */
    void put(Tensor value, boolean accumulate) {
        Selection selection = selection();
        Tensor values = fitting(value, selection.sizes());
        if (values.layout.numel != 1 || accumulate) values = Shapes.expand(values, selection.sizes());
        if (accumulate) Picking.addInPlace("index_put", "IndexPutBackward0", view, selection.places(), values);
        else Picking.putInPlace("index_put", "IndexPutBackward0", view, selection.places(), values);
    }

    private Selection selection() {
        return Selection.of(view.layout.sizes, picked);
    }

    /** A value of the type that is written to, without leading dimensions of size 1 beyond those of the target. */
    private Tensor fitting(Tensor value, int[] sizes) {
        int[] own = value.layout.sizes;
        int extra = 0;
        while (own.length - extra > sizes.length && own[extra] == 1) extra++;
        boolean fits = own.length - extra <= sizes.length;
        for (int d = 1; fits && d <= own.length - extra; d++) {
            int size = own[own.length - d];
            fits = size == 1 || size == sizes[sizes.length - d];
        }
        if (!fits) {
            throw new TensorError("set: shape mismatch: value tensor of shape " + Layout.text(own)
                    + " cannot be broadcast to indexing result of shape " + Layout.text(sizes));
        }
        Tensor slim = extra == 0 ? value : value.reshape(Arrays.copyOfRange(own, extra, own.length));
        return slim.to(x.dtype);
    }
}
