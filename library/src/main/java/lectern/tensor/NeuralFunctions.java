package lectern.tensor;

/** The functions of {@code torch.nn.functional} that layers are made of: linear maps, normalisation, attention. */
public abstract class NeuralFunctions extends WindowFunctions {
    private static final double EPS = 1e-5;

    /** Only the functions of {@code torch.nn.functional} inherit; there are no instances. */
    protected NeuralFunctions() {}

    /** {@link #linear(Tensor, Tensor, Tensor)} without a bias. */
    public static Tensor linear(Tensor input, Tensor weight) {
        return input.matmul(weight.t());
    }

    /**
     * The linear map {@code input @ weight^T + bias}.
     *
     * <p>Shapes: input {@code [..., in]}, weight {@code [out, in]}, bias {@code [out]} or null. Gradients:
     * {@code g @ weight}, {@code g^T @ input} and {@code g}. Example:
     * {@code F.linear(torch.ones(1, 3), torch.ones(2, 3), torch.ones(2)).tolist()} is {@code [[4.0, 4.0]]}.
     *
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor linear(Tensor input, Tensor weight, Tensor bias) {
        if (bias == null) return linear(input, weight);
        boolean matrices = input.ndim() == 2 && weight.ndim() == 2;
        return matrices ? bias.addmm(input, weight.t()) : linear(input, weight).add(bias);
    }

    /**
     * The bilinear map {@code input1^T @ weight[k] @ input2 + bias[k]} for each k.
     *
     * <p>Shapes: {@code [..., in1]}, {@code [..., in2]}, weight {@code [out, in1, in2]}, bias {@code [out]} or null.
     * Example: {@code F.bilinear(torch.ones(2), torch.ones(3), torch.ones(1, 2, 3), null)} is {@code tensor([6.])}.
     *
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor bias) {
        Tensor result = TorchLinalg.einsum("...i,kij,...j->...k", input1, weight, input2);
        return bias == null ? result : result.add(bias);
    }

    /** {@link #embedding(Tensor, Tensor, Integer, boolean)} of all rows alike. */
    public static Tensor embedding(Tensor input, Tensor weight) {
        return embedding(input, weight, null, false);
    }

    /**
     * Rows of a table by their numbers.
     *
     * <p>Shapes: whole numbers of any shape, weight {@code [rows, size]}; the result has one more dimension. Gradient:
     * {@code g} added up for each row. Example:
     * {@code F.embedding(torch.tensor(1, 0), torch.eye(2)).tolist()} is {@code [[0.0, 1.0], [1.0, 0.0]]}.
     *
     * @param paddingIdx a row that gets no gradient; null for none
     * @param scaleGradByFreq whether a row's gradient is divided by how often it was looked up
     * @throws IndexOutOfBoundsException for a number that is no row
     */
    public static Tensor embedding(Tensor input, Tensor weight, Integer paddingIdx, boolean scaleGradByFreq) {
        int padding = paddingIdx == null ? -1 : paddingIdx < 0 ? paddingIdx + weight.size(0) : paddingIdx;
        if (paddingIdx != null && (padding < 0 || padding >= weight.size(0))) {
            throw new IllegalArgumentException("embedding: Padding_idx must be within num_embeddings, got " + paddingIdx
                    + " for " + weight.size(0) + " rows");
        }
        return Embedding.lookUp(weight, input, padding, scaleGradByFreq);
    }

    /** {@link #batchNorm} with PyTorch's usual momentum of 0.1 and eps of 1e-5, and without weight and bias. */
    public static Tensor batchNorm(Tensor input, Tensor runningMean, Tensor runningVar, boolean training) {
        return batchNorm(input, runningMean, runningVar, null, null, training, 0.1, EPS);
    }

    /**
     * Each channel brought to mean 0 and variance 1, then scaled and shifted:
     * {@code (x - mean) / sqrt(var + eps) * weight + bias}.
     *
     * <p>In training by the statistics of the batch, which the running ones follow; otherwise by the running ones.
     * Shapes: {@code [n, c, ...]}, and {@code [c]} for the rest. Example:
     * {@code F.batchNorm(torch.ones(4, 2), null, null, true).sum()} is {@code tensor(0.)}.
     *
     * @param runningMean changed in place in training; null for none
     * @param runningVar likewise
     * @param weight null for 1
     * @param bias null for 0
     * @param momentum how fast the running statistics follow
     * @param eps added to the variance
     * @throws IllegalArgumentException for a single value per channel in training
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor batchNorm(
            Tensor input,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean training,
            double momentum,
            double eps) {
        return BatchNorm.of(input, runningMean, runningVar, weight, bias, training, momentum, eps);
    }

    /**
     * {@link #batchNorm} of each instance by its own statistics.
     *
     * @param useInputStats whether to normalise by the input's statistics rather than the running ones
     * @throws IllegalArgumentException for a single value per channel
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor instanceNorm(
            Tensor input,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean useInputStats,
            double momentum,
            double eps) {
        return BatchNorm.ofInstances(input, runningMean, runningVar, weight, bias, useInputStats, momentum, eps);
    }

    /** {@link #instanceNorm(Tensor, Tensor, Tensor, Tensor, Tensor, boolean, double, double)} as usual. */
    public static Tensor instanceNorm(Tensor input) {
        return instanceNorm(input, null, null, null, null, true, 0.1, EPS);
    }

    /** {@link #layerNorm(Tensor, Size, Tensor, Tensor, double)} without weight and bias. */
    public static Tensor layerNorm(Tensor input, Size normalizedShape) {
        return layerNorm(input, normalizedShape, null, null, EPS);
    }

    /**
     * The last dimensions brought to mean 0 and variance 1, then scaled and shifted.
     *
     * <p>Example: {@code F.layerNorm(torch.tensor("[[1., 3.]]"), size(2), null, null, 0).tolist()} is
     * {@code [[-1.0, 1.0]]}.
     *
     * @param normalizedShape the sizes of those dimensions
     * @param weight of that shape, or null for 1
     * @param bias of that shape, or null for 0
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor layerNorm(Tensor input, Size normalizedShape, Tensor weight, Tensor bias, double eps) {
        return Normalization.layer(input, normalizedShape.sizes(), weight, bias, eps);
    }

    /** {@link #groupNorm(Tensor, int, Tensor, Tensor, double)} without weight and bias. */
    public static Tensor groupNorm(Tensor input, int numGroups) {
        return groupNorm(input, numGroups, null, null, EPS);
    }

    /**
     * Groups of channels of each instance brought to mean 0 and variance 1; then each channel is scaled and shifted.
     *
     * <p>Example: {@code F.groupNorm(torch.ones(2, 6, 3), 2).shape()} is {@code torch.Size([2, 6, 3])}.
     *
     * @param weight one for each channel, or null for 1
     * @param bias one for each channel, or null for 0
     * @throws TensorError if the channels do not divide into groups
     */
    public static Tensor groupNorm(Tensor input, int numGroups, Tensor weight, Tensor bias, double eps) {
        return Normalization.group(input, numGroups, weight, bias, eps);
    }

    /** {@link #rmsNorm(Tensor, Size, Tensor, Double)} without weight. */
    public static Tensor rmsNorm(Tensor input, Size normalizedShape) {
        return rmsNorm(input, normalizedShape, null, null);
    }

    /**
     * The last dimensions divided by the root of their mean square, {@code x / sqrt(mean(x^2) + eps) * weight}.
     *
     * <p>Example: {@code F.rmsNorm(torch.tensor("[[3., 3.]]"), size(2), null, 0.).tolist()} is {@code [[1.0, 1.0]]}.
     *
     * @param weight of the normalised shape, or null for 1
     * @param eps null for the precision of the type
     * @throws TensorError if the shapes do not fit
     */
    public static Tensor rmsNorm(Tensor input, Size normalizedShape, Tensor weight, Double eps) {
        int[] shape = normalizedShape.sizes();
        Normalization.checkEnding("rms_norm", input, shape, weight);
        int[] over = new int[shape.length];
        for (int d = 0; d < over.length; d++) over[d] = d - shape.length;
        double added = eps != null ? eps : input.dtype == DType.FLOAT64 ? Math.ulp(1.0) : Math.ulp(1f);
        Tensor square = input.mul(input).mean(new Option.Dim(over), new Option.Keepdim(true));
        Tensor result = input.mul(square.add(added).rsqrt());
        return weight == null ? result : result.mul(weight);
    }

    /** Attention to everything: {@code softmax(query @ key^T / sqrt(e)) @ value}. */
    public static Tensor scaledDotProductAttention(Tensor query, Tensor key, Tensor value) {
        return scaledDotProductAttention(query, key, value, null, 0, false);
    }

    /** Attention of one head for each, with PyTorch's scale. */
    public static Tensor scaledDotProductAttention(
            Tensor query, Tensor key, Tensor value, Tensor attnMask, double dropoutP, boolean isCausal) {
        return scaledDotProductAttention(query, key, value, attnMask, dropoutP, isCausal, null, false);
    }

    /** Attention where nothing is left out by chance. */
    public static Tensor scaledDotProductAttention(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor attnMask,
            boolean isCausal,
            Double scale,
            boolean enableGqa) {
        return scaledDotProductAttention(query, key, value, attnMask, 0, isCausal, scale, enableGqa);
    }

    /**
     * Attention: {@code softmax(query @ key^T * scale + mask) @ value}.
     *
     * <p>Shapes: query {@code [..., l, e]}, key {@code [..., s, e]}, value {@code [..., s, v]}; the result is
     * {@code [..., l, v]}. Example:
     * {@code F.scaledDotProductAttention(torch.ones(2, 3), torch.ones(4, 3), torch.ones(4, 5)).shape()} is
     * {@code torch.Size([2, 5])}.
     *
     * @param attnMask what may be attended to (bool), or what is added to the scores; null for everything
     * @param dropoutP the probability with which a weight is left out; give 0 except in training
     * @param isCausal whether each query may attend only to keys at its place and before
     * @param scale null for {@code 1 / sqrt(e)}
     * @param enableGqa whether several heads of queries share one of keys and values
     * @throws TensorError if the shapes do not fit, or for a mask beside {@code isCausal}
     */
    public static Tensor scaledDotProductAttention(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor attnMask,
            double dropoutP,
            boolean isCausal,
            Double scale,
            boolean enableGqa) {
        return Attention.of(query, key, value, attnMask, dropoutP, isCausal, scale, enableGqa);
    }
}
