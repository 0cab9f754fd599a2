package lectern.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The functions of {@code torch}: shapes, joining and splitting. */
public abstract class TorchShaping extends TorchStatistics {
    /** Only the lower-case class of the prelude inherits; there are no instances. */
    protected TorchShaping() {}

    /** {@link #cat(List, int)} along the first dimension. */
    public static Tensor cat(Tensor... tensors) {
        return Joining.cat(Arrays.asList(tensors), 0);
    }

    /** {@link #cat(List, int)} along the first dimension. */
    public static Tensor cat(List<Tensor> tensors) {
        return Joining.cat(tensors, 0);
    }

    /**
     * Tensors one after the other along a dimension that they have.
     *
     * <p>Shapes: equal but for that dimension. Gradient: the parts of {@code g}. Example:
     * {@code torch.cat(torch.tensor(1, 2), torch.tensor(3, 4))} is {@code tensor([1, 2, 3, 4])}.
     *
     * @throws TensorError if another size differs
     * @throws IllegalArgumentException for an empty list
     */
    public static Tensor cat(List<Tensor> tensors, int dim) {
        return Joining.cat(tensors, dim);
    }

    /** {@link #cat(List, int)} as {@code torch.cat(tensors, dim(1))}. */
    public static Tensor cat(List<Tensor> tensors, Option.Dim dim) {
        return cat(tensors, dim.only("cat"));
    }

    /** {@link #cat(List, int)}. */
    public static Tensor concat(List<Tensor> tensors, int dim) {
        return Joining.cat(tensors, dim);
    }

    /** {@link #cat(List, Option.Dim)}. */
    public static Tensor concat(List<Tensor> tensors, Option.Dim dim) {
        return cat(tensors, dim);
    }

    /** {@link #stack(List, int)} along a new first dimension. */
    public static Tensor stack(Tensor... tensors) {
        return Joining.stack(Arrays.asList(tensors), 0);
    }

    /** {@link #stack(List, int)} along a new first dimension. */
    public static Tensor stack(List<Tensor> tensors) {
        return Joining.stack(tensors, 0);
    }

    /**
     * Tensors of one shape along a new dimension.
     *
     * <p>Gradient: the entries of {@code g}. Example:
     * {@code torch.stack(torch.tensor(1, 2), torch.tensor(3, 4)).tolist()} is {@code [[1, 2], [3, 4]]}.
     *
     * @throws TensorError if the shapes differ
     */
    public static Tensor stack(List<Tensor> tensors, int dim) {
        return Joining.stack(tensors, dim);
    }

    /** {@link #stack(List, int)} as {@code torch.stack(tensors, dim(1))}. */
    public static Tensor stack(List<Tensor> tensors, Option.Dim dim) {
        return stack(tensors, dim.only("stack"));
    }

    /** {@link #hstack(List)}. */
    public static Tensor hstack(Tensor... tensors) {
        return hstack(Arrays.asList(tensors));
    }

    /**
     * Side by side: vectors along the first dimension, others along the second.
     *
     * <p>Example: {@code torch.hstack(List.of(torch.tensor(1, 2), torch.tensor(3, 4)))} is
     * {@code tensor([1, 2, 3, 4])}.
     */
    public static Tensor hstack(List<Tensor> tensors) {
        List<Tensor> parts = tensors.stream().map(Tensor::atleast1d).toList();
        return Joining.cat(parts, !parts.isEmpty() && parts.get(0).ndim() > 1 ? 1 : 0);
    }

    /** {@link #vstack(List)}. */
    public static Tensor vstack(Tensor... tensors) {
        return vstack(Arrays.asList(tensors));
    }

    /**
     * One below the other; a vector counts as a row.
     *
     * <p>Example: {@code torch.vstack(List.of(torch.tensor(1, 2), torch.tensor(3, 4)))} is
     * {@code tensor([[1, 2], [3, 4]])} on two lines.
     */
    public static Tensor vstack(List<Tensor> tensors) {
        return Joining.cat(tensors.stream().map(Tensor::atleast2d).toList(), 0);
    }

    /** {@link #dstack(List)}. */
    public static Tensor dstack(Tensor... tensors) {
        return dstack(Arrays.asList(tensors));
    }

    /**
     * One behind the other, along the third dimension.
     *
     * <p>Example: {@code torch.dstack(List.of(torch.tensor(1, 2), torch.tensor(3, 4)))} is
     * {@code tensor([[[1, 3], [2, 4]]])} on two lines.
     */
    public static Tensor dstack(List<Tensor> tensors) {
        return Joining.cat(tensors.stream().map(Tensor::atleast3d).toList(), 2);
    }

    /** {@link #columnStack(List)}. */
    public static Tensor columnStack(Tensor... tensors) {
        return columnStack(Arrays.asList(tensors));
    }

    /**
     * Side by side; a vector counts as a column.
     *
     * <p>Example: {@code torch.columnStack(List.of(torch.tensor(1, 2), torch.tensor(3, 4)))} is
     * {@code tensor([[1, 3], [2, 4]])} on two lines.
     */
    public static Tensor columnStack(List<Tensor> tensors) {
        List<Tensor> columns = new ArrayList<>();
        for (Tensor tensor : tensors) columns.add(tensor.ndim() <= 1 ? tensor.reshape(tensor.numel(), 1) : tensor);
        return hstack(columns);
    }

    /**
     * Matrices along the diagonal of a larger one that is zero elsewhere; a vector counts as a row.
     *
     * <p>Example: {@code torch.blockDiag(torch.ones(1, 1), torch.ones(1, 1))} is
     * {@code tensor([[1., 0.], [0., 1.]])} on two lines.
     */
    public static Tensor blockDiag(Tensor... tensors) {
        return Joining.blockDiag(Arrays.asList(tensors));
    }

    /**
     * Tensors expanded to the shape that they broadcast to; views.
     *
     * <p>Example: {@code torch.broadcastTensors(torch.zeros(2, 1), torch.zeros(3)).get(0).shape()} is
     * {@code torch.Size([2, 3])}.
     *
     * @throws TensorError if they do not broadcast
     */
    public static List<Tensor> broadcastTensors(Tensor... tensors) {
        int[] sizes = {};
        for (Tensor tensor : tensors) sizes = Layout.broadcast("broadcast_tensors", sizes, tensor.layout.sizes);
        int[] common = sizes;
        return Arrays.stream(tensors)
                .map(tensor -> Shapes.expand(tensor, common))
                .toList();
    }

    /**
     * Every combination of the elements of vectors, one row each.
     *
     * <p>Example: {@code torch.cartesianProd(torch.tensor(1, 2), torch.tensor(3, 4)).shape()} is
     * {@code torch.Size([4, 2])}.
     */
    public static Tensor cartesianProd(Tensor... tensors) {
        for (Tensor tensor : tensors) {
            if (tensor.ndim() != 1) {
                throw new TensorError("cartesian_prod: Expect a 1D vector, but got shape " + tensor.shape());
            }
        }
        if (tensors.length == 1) return tensors[0];
        List<Tensor> columns = meshgrid(tensors).stream().map(Tensor::flatten).toList();
        return Joining.stack(columns, 1);
    }

    /** {@link Splitting#split(int, int)}. */
    public static List<Tensor> split(Tensor input, int size, int dim) {
        return input.split(size, dim);
    }

    /** {@link Splitting#chunk(int, int)}. */
    public static List<Tensor> chunk(Tensor input, int chunks, int dim) {
        return input.chunk(chunks, dim);
    }

    /** {@link Splitting#unbind(int)}. */
    public static List<Tensor> unbind(Tensor input, int dim) {
        return input.unbind(dim);
    }

    /** {@link Shaping#reshape}. */
    public static Tensor reshape(Tensor input, int... shape) {
        return input.reshape(shape);
    }

    /** {@link Shaping#flatten(int, int)}. */
    public static Tensor flatten(Tensor input, int startDim, int endDim) {
        return input.flatten(startDim, endDim);
    }

    /** {@link Shaping#flatten(int, int)} to the last dimension. */
    public static Tensor flatten(Tensor input, int startDim) {
        return input.flatten(startDim, -1);
    }

    /** {@link Shaping#flatten()}. */
    public static Tensor flatten(Tensor input) {
        return input.flatten();
    }

    /** {@link Shaping#squeeze()}. */
    public static Tensor squeeze(Tensor input) {
        return input.squeeze();
    }

    /** {@link Shaping#squeeze(int)}. */
    public static Tensor squeeze(Tensor input, int dim) {
        return input.squeeze(dim);
    }

    /** {@link Shaping#unsqueeze}. */
    public static Tensor unsqueeze(Tensor input, int dim) {
        return input.unsqueeze(dim);
    }

    /** {@link Shaping#transpose}. */
    public static Tensor transpose(Tensor input, int dim0, int dim1) {
        return input.transpose(dim0, dim1);
    }

    /** {@link Shaping#permute}. */
    public static Tensor permute(Tensor input, int... dims) {
        return input.permute(dims);
    }

    /** {@link Shaping#movedim(int, int)}. */
    public static Tensor movedim(Tensor input, int source, int destination) {
        return input.movedim(source, destination);
    }

    /** {@link Shaping#t}. */
    public static Tensor t(Tensor input) {
        return input.t();
    }

    /** {@link Shaping#numel}. */
    public static int numel(Tensor input) {
        return input.numel();
    }

    /** {@link Rearranging#flip}. */
    public static Tensor flip(Tensor input, int... dims) {
        return input.flip(dims);
    }

    /** {@link Rearranging#roll(int, int)}. */
    public static Tensor roll(Tensor input, int shift, int dim) {
        return input.roll(shift, dim);
    }

    /** {@link Rearranging#rot90(int, int, int)}. */
    public static Tensor rot90(Tensor input, int k, int dim0, int dim1) {
        return input.rot90(k, dim0, dim1);
    }

    /** {@link Rearranging#tile}. */
    public static Tensor tile(Tensor input, int... repeats) {
        return input.tile(repeats);
    }

    /** {@link Rearranging#repeatInterleave(int, int)}. */
    public static Tensor repeatInterleave(Tensor input, int repeats, int dim) {
        return input.repeatInterleave(repeats, dim);
    }

    /** {@link Rearranging#tril(int)}. */
    public static Tensor tril(Tensor input, int diagonal) {
        return input.tril(diagonal);
    }

    /** {@link Rearranging#tril()}. */
    public static Tensor tril(Tensor input) {
        return input.tril();
    }

    /** {@link Rearranging#triu(int)}. */
    public static Tensor triu(Tensor input, int diagonal) {
        return input.triu(diagonal);
    }

    /** {@link Rearranging#triu()}. */
    public static Tensor triu(Tensor input) {
        return input.triu();
    }

    /** {@link Rearranging#diag(int)}. */
    public static Tensor diag(Tensor input, int diagonal) {
        return input.diag(diagonal);
    }

    /** {@link Rearranging#diag()}. */
    public static Tensor diag(Tensor input) {
        return input.diag();
    }

    /** {@link Rearranging#diagonal(int, int, int)}. */
    public static Tensor diagonal(Tensor input, int offset, int dim1, int dim2) {
        return input.diagonal(offset, dim1, dim2);
    }

    /** {@link Rearranging#trace}. */
    public static Tensor trace(Tensor input) {
        return input.trace();
    }

    /**
     * Channels laid out as pixels: {@code [*, c * r * r, h, w] -> [*, c, h * r, w * r]}.
     *
     * <p>Example: {@code torch.pixelShuffle(torch.zeros(4, 2, 2), 2).shape()} is {@code torch.Size([1, 4, 4])}.
     *
     * @throws TensorError for fewer than three dimensions, or channels that {@code r * r} does not divide
     */
    public static Tensor pixelShuffle(Tensor input, int upscaleFactor) {
        return PixelShuffle.shuffle(input, upscaleFactor);
    }

    /**
     * Pixels laid out as channels, the reverse of {@link #pixelShuffle}.
     *
     * <p>Example: {@code torch.pixelUnshuffle(torch.zeros(1, 4, 4), 2).shape()} is {@code torch.Size([4, 2, 2])}.
     *
     * @throws TensorError for fewer than three dimensions, or an image that the factor does not divide
     */
    public static Tensor pixelUnshuffle(Tensor input, int downscaleFactor) {
        return PixelShuffle.unshuffle(input, downscaleFactor);
    }
}
