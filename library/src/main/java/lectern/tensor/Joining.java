package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** Tensors put side by side into a new one. */
final class Joining {
    private Joining() {}

    /** Along a dimension that they have; elsewhere the sizes must agree. */
    static Tensor cat(List<Tensor> tensors, int dim) {
        if (tensors.isEmpty()) {
            throw new IllegalArgumentException("cat: torch.cat(): expected a non-empty list of Tensors");
        }
        // PyTorch keeps an old habit: an empty vector fits beside anything.
        List<Tensor> parts = tensors.stream()
                .filter(t -> t.layout.dims() != 1 || t.layout.numel > 0)
                .toList();
        if (parts.isEmpty()) parts = tensors.subList(0, 1);
        Layout first = parts.get(0).layout;
        if (first.dims() == 0) {
            throw new TensorError("cat: zero-dimensional tensor (at position 0) cannot be concatenated; use stack");
        }
        int d = first.dim(dim, 0);
        int[] bounds = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) bounds[i + 1] = bounds[i] + fitting(parts, i, d);
        int[] sizes = first.sizes.clone();
        sizes[d] = bounds[parts.size()];
        Tensor result = blank(sizes, type(tensors));
        for (int i = 0; i < parts.size(); i++) {
            int start = bounds[i];
            int stop = bounds[i + 1];
            InPlace.write(result.viewed(l -> Slicing.part(l, d, start, stop, 1)), parts.get(i));
        }
        return record("CatBackward0", tensors, result, g -> {
            List<Tensor> all = new ArrayList<>();
            int next = 0;
            for (Tensor tensor : tensors) {
                boolean empty = isEmptyVector(tensor);
                all.add(
                        empty
                                ? g.reshape(-1).narrow(0, 0, 0)
                                : g.narrow(d, bounds[next], bounds[next + 1] - bounds[next]));
                if (!empty) next++;
            }
            return all;
        });
    }

    private static boolean isEmptyVector(Tensor tensor) {
        return tensor.layout.dims() == 1 && tensor.layout.numel == 0;
    }

    private static int fitting(List<Tensor> parts, int i, int dim) {
        int[] first = parts.get(0).layout.sizes;
        int[] sizes = parts.get(i).layout.sizes;
        if (sizes.length != first.length) {
            throw new TensorError("cat: Tensors must have same number of dimensions: got " + first.length + " and "
                    + sizes.length + " for tensor number " + i + " in the list");
        }
        for (int d = 0; d < first.length; d++) {
            if (d != dim && sizes[d] != first[d]) {
                throw new TensorError("cat: Sizes of tensors must match except in dimension " + dim + ". Expected size "
                        + first[d] + " but got size " + sizes[d] + " for tensor number " + i
                        + " in the list; the shapes are " + Layout.text(first) + " and " + Layout.text(sizes));
            }
        }
        return sizes[dim];
    }

    /** Along a new dimension; the shapes must be equal. */
    static Tensor stack(List<Tensor> tensors, int dim) {
        if (tensors.isEmpty()) throw new TensorError("stack: expects a non-empty TensorList");
        Layout first = tensors.get(0).layout;
        int d = first.dim(dim, 1);
        int[] sizes = Shapes.unsqueeze(first, d).sizes;
        sizes[d] = tensors.size();
        for (int i = 1; i < tensors.size(); i++) {
            if (!tensors.get(i).layout.sameSizes(first)) {
                throw new TensorError("stack: expects each tensor to be equal size, but got " + Layout.text(first.sizes)
                        + " at entry 0 and " + Layout.text(tensors.get(i).layout.sizes) + " at entry " + i);
            }
        }
        Tensor result = blank(sizes, type(tensors));
        for (int i = 0; i < tensors.size(); i++) {
            int entry = i;
            InPlace.write(result.viewed(l -> Slicing.entry(l, d, entry)), tensors.get(i));
        }
        return record("StackBackward0", tensors, result, g -> g.unbind(d));
    }

    /** Matrices along the diagonal of a larger one that is zero elsewhere. */
    static Tensor blockDiag(List<Tensor> tensors) {
        List<Tensor> blocks = new ArrayList<>();
        int rows = 0;
        int columns = 0;
        for (Tensor tensor : tensors) {
            if (tensor.layout.dims() > 2) {
                throw new TensorError("block_diag: Input tensors must have 2 or fewer dimensions. Input "
                        + blocks.size() + " has " + tensor.layout.dims() + " dimensions");
            }
            Tensor block = tensor.atleast2d();
            blocks.add(block);
            rows += block.layout.sizes[0];
            columns += block.layout.sizes[1];
        }
        Tensor result = blank(new int[] {rows, columns}, type(tensors));
        for (int i = 0; i < blocks.size(); i++) InPlace.write(block(result, blocks, i), blocks.get(i));
        return record("BlockDiagBackward0", blocks, result, g -> {
            List<Tensor> parts = new ArrayList<>();
            for (int i = 0; i < blocks.size(); i++) parts.add(block(g, blocks, i));
            return parts;
        });
    }

    private static Tensor block(Tensor whole, List<Tensor> blocks, int i) {
        int row = 0;
        int column = 0;
        for (Tensor before : blocks.subList(0, i)) {
            row += before.layout.sizes[0];
            column += before.layout.sizes[1];
        }
        int[] sizes = blocks.get(i).layout.sizes;
        return whole.narrow(0, row, sizes[0]).narrow(1, column, sizes[1]);
    }

    /** Zeros of a shape, to be written. */
    static Tensor blank(int[] sizes, DType dtype) {
        Layout layout = Layout.contiguous(sizes);
        return Tensor.of(dtype.elements().allocate(layout.numel), layout, dtype);
    }

    private static DType type(List<Tensor> tensors) {
        DType type = tensors.get(0).dtype;
        for (Tensor tensor : tensors) type = type.promote(tensor.dtype);
        return type;
    }

    private interface Parts {
        List<Tensor> of(Tensor g);
    }

    private static Tensor record(String node, List<Tensor> inputs, Tensor result, Parts parts) {
        result.storage.version = 0;
        return FunctionNode.record(
                node,
                inputs.toArray(new Tensor[0]),
                result,
                (g, saved) -> parts.of(g[0]).toArray(new Tensor[0]));
    }
}
