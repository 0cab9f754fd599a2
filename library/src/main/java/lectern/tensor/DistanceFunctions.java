package lectern.tensor;

import java.util.Arrays;

/** The distances, and the encodings of classes, of {@code torch.nn.functional}. */
public abstract class DistanceFunctions extends ActivationFunctions {
    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected DistanceFunctions() {}

    /** {@link #cosineSimilarity(Tensor, Tensor, int, double)} along dimension 1, with eps 1e-8. */
    public static Tensor cosineSimilarity(Tensor x1, Tensor x2) {
        return cosineSimilarity(x1, x2, 1, 1e-8);
    }

    /** {@link #cosineSimilarity(Tensor, Tensor, int, double)} with eps 1e-8. */
    public static Tensor cosineSimilarity(Tensor x1, Tensor x2, int dim) {
        return cosineSimilarity(x1, x2, dim, 1e-8);
    }

    /**
     * The cosine of the angle between vectors: their product by their lengths, which count as {@code eps} at least.
     *
     * <p>Shapes: any two that broadcast; the dimension goes. Example:
     * {@code F.cosineSimilarity(torch.tensor(1., 0), torch.tensor(2., 0), 0)} is {@code tensor(1.)}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensors do not have
     */
    public static Tensor cosineSimilarity(Tensor x1, Tensor x2, int dim, double eps) {
        int[] sizes = Layout.broadcast("cosine_similarity", x1.layout.sizes, x2.layout.sizes);
        DType dtype = Promotion.ofFloating(Promotion.of(x1, x2));
        Tensor a = Shapes.expand(x1.to(dtype), sizes);
        Tensor b = Shapes.expand(x2.to(dtype), sizes);
        return a.div(length(a, dim, eps)).mul(b.div(length(b, dim, eps))).sum(dim);
    }

    /** The length of vectors, at least {@code eps}; the limit lets the gradient pass. */
    private static Tensor length(Tensor x, int dim, double eps) {
        Tensor length = VectorNorm.of(x, 2, new Option.Dim(dim), new Option.Keepdim(true))
                .clone();
        try (GradMode.Scope off = GradMode.set(false)) {
            return length.clampMin_(eps);
        }
    }

    /** {@link #pairwiseDistance(Tensor, Tensor, double, double, boolean)} with the 2-norm and eps 1e-6. */
    public static Tensor pairwiseDistance(Tensor x1, Tensor x2) {
        return pairwiseDistance(x1, x2, 2, 1e-6, false);
    }

    /** {@link #pairwiseDistance(Tensor, Tensor, double, double, boolean)} with eps 1e-6. */
    public static Tensor pairwiseDistance(Tensor x1, Tensor x2, double p) {
        return pairwiseDistance(x1, x2, p, 1e-6, false);
    }

    /**
     * The p-norm of {@code x1 - x2 + eps} along the last dimension.
     *
     * <p>Shapes: any two that broadcast; the last dimension goes, or stays with size 1. Example:
     * {@code F.pairwiseDistance(torch.tensor(3., 4), torch.tensor(0., 0))} is {@code tensor(5.0000)}.
     */
    public static Tensor pairwiseDistance(Tensor x1, Tensor x2, double p, double eps, boolean keepdim) {
        return VectorNorm.of(x1.sub(x2).add(eps), p, new Option.Dim(-1), new Option.Keepdim(keepdim));
    }

    /** {@link #normalize(Tensor, double, int, double)} with the 2-norm along dimension 1. */
    public static Tensor normalize(Tensor input) {
        return normalize(input, 2, 1, 1e-12);
    }

    /** {@link #normalize(Tensor, double, int, double)} with eps 1e-12. */
    public static Tensor normalize(Tensor input, double p, int dim) {
        return normalize(input, p, dim, 1e-12);
    }

    /**
     * Vectors divided by their p-norm, which counts as {@code eps} at least.
     *
     * <p>Example: {@code F.normalize(torch.tensor(3., 4), 2, 0)} is {@code tensor([0.6000, 0.8000])}.
     *
     * @throws IndexOutOfBoundsException for a dimension the tensor does not have
     */
    public static Tensor normalize(Tensor input, double p, int dim, double eps) {
        return input.div(VectorNorm.of(input, p, new Option.Dim(dim), new Option.Keepdim(true))
                .clampMin(eps));
    }

    /** {@link #oneHot(Tensor, int)} with as many classes as the largest value asks for. */
    public static Tensor oneHot(Tensor input) {
        return oneHot(input, -1);
    }

    /**
     * For each class number a row of zeros with a one in its place, as int64.
     *
     * <p>Shapes: a last dimension of size {@code numClasses} is added. Example:
     * {@code F.oneHot(torch.tensor(1, 0), 2)} is {@code tensor([[0, 1], [1, 0]])} on two lines.
     *
     * @param numClasses how many classes there are; -1 for one more than the largest value
     * @throws TensorError if the input is not int64, or a value is negative or {@code numClasses} or more
     */
    public static Tensor oneHot(Tensor input, int numClasses) {
        if (input.dtype != DType.INT64) {
            throw new TensorError("one_hot is only applicable to index tensor of type LongTensor, got " + input.dtype
                    + "; convert first, as in x.to(int64)");
        }
        long[] values = new long[input.layout.numel];
        Tensor indices = input.contiguous();
        input.dtype.elements().toLongs(indices.storage.array, indices.layout.offset, 1, values, 0, values.length);
        long largest = -1;
        for (long value : values) {
            if (value < 0) throw new TensorError("one_hot: Class values must be non-negative, got " + value);
            largest = Math.max(largest, value);
        }
        if (values.length == 0 && numClasses <= 0) {
            throw new TensorError("one_hot: Can not infer total number of classes from empty tensor; give numClasses");
        }
        if (numClasses != -1 && largest >= numClasses) {
            throw new TensorError("one_hot: Class values must be smaller than num_classes, got " + largest
                    + " for num_classes " + numClasses);
        }
        int classes = numClasses == -1 ? (int) largest + 1 : numClasses;
        long[] ones = new long[Layout.count(new int[] {values.length, classes})];
        for (int i = 0; i < values.length; i++) ones[i * classes + (int) values[i]] = 1;
        int[] sizes = Arrays.copyOf(input.layout.sizes, input.layout.dims() + 1);
        sizes[sizes.length - 1] = classes;
        return Tensor.of(ones, Layout.contiguous(sizes), DType.INT64);
    }
}
