package lectern;

import lectern.nn.LayerOption;
import lectern.tensor.Tensor;

/** The keyword arguments of the layers, under the names that a cell uses. */
public abstract class LayerKeywords extends LossKeywords {
    /** Only the prelude inherits; there are no instances. */
    protected LayerKeywords() {}

    /** {@code bias=...}: whether the layer adds a bias that it learns. */
    public static LayerOption.Bias bias(boolean on) {
        return new LayerOption.Bias(on);
    }

    /** {@code padding_mode=...}: {@code "zeros"}, {@code "reflect"}, {@code "replicate"} or {@code "circular"}. */
    public static LayerOption.Border paddingMode(String name) {
        return new LayerOption.Border(name);
    }

    /** {@code inplace=True}. */
    public static LayerOption.Inplace inplace() {
        return inplace(true);
    }

    /** {@code inplace=...}: whether the result is written over the input. */
    public static LayerOption.Inplace inplace(boolean on) {
        return new LayerOption.Inplace(on);
    }

    /** {@code padding_idx=...}: the row that stays as it is. */
    public static LayerOption.PaddingIdx paddingIdx(int row) {
        return new LayerOption.PaddingIdx(row);
    }

    /** {@code scale_grad_by_freq=True}. */
    public static LayerOption.ScaleGradByFreq scaleGradByFreq() {
        return scaleGradByFreq(true);
    }

    /** {@code scale_grad_by_freq=...}: whether a row's gradient is divided by how often it was looked up. */
    public static LayerOption.ScaleGradByFreq scaleGradByFreq(boolean on) {
        return new LayerOption.ScaleGradByFreq(on);
    }

    /** {@code affine=...}: whether there are a weight and a bias to learn for each channel. */
    public static LayerOption.Affine affine(boolean on) {
        return new LayerOption.Affine(on);
    }

    /** {@code track_running_stats=...}: whether statistics are kept for when training is over. */
    public static LayerOption.TrackRunningStats trackRunningStats(boolean on) {
        return new LayerOption.TrackRunningStats(on);
    }

    /** {@code elementwise_affine=...}: whether there are a weight and a bias to learn for each element. */
    public static LayerOption.ElementwiseAffine elementwiseAffine(boolean on) {
        return new LayerOption.ElementwiseAffine(on);
    }

    /** {@code num_layers=...}: how many layers stand on each other. */
    public static LayerOption.NumLayers numLayers(int count) {
        return new LayerOption.NumLayers(count);
    }

    /** {@code batch_first=True}. */
    public static LayerOption.BatchFirst batchFirst() {
        return batchFirst(true);
    }

    /** {@code batch_first=...}: whether the first dimension is the batch, and the second the sequence. */
    public static LayerOption.BatchFirst batchFirst(boolean on) {
        return new LayerOption.BatchFirst(on);
    }

    /** {@code dropout=...}: the probability with which elements are dropped in training. */
    public static LayerOption.Dropout dropout(double p) {
        return new LayerOption.Dropout(p);
    }

    /** {@code kdim=...}: the size of the keys. */
    public static LayerOption.Kdim kdim(int size) {
        return new LayerOption.Kdim(size);
    }

    /** {@code vdim=...}: the size of the values. */
    public static LayerOption.Vdim vdim(int size) {
        return new LayerOption.Vdim(size);
    }

    /** {@code add_bias_kv=True}: a key and a value that are learned stand behind those given. */
    public static LayerOption.AddBiasKv addBiasKv() {
        return new LayerOption.AddBiasKv(true);
    }

    /** {@code add_zero_attn=True}: a key and a value of zeros stand behind those given. */
    public static LayerOption.AddZeroAttn addZeroAttn() {
        return new LayerOption.AddZeroAttn(true);
    }

    /** {@code is_causal=True}: the mask given hides from each query the keys behind its place. */
    public static LayerOption.IsCausal isCausal() {
        return new LayerOption.IsCausal(true);
    }

    /** {@code bidirectional=True}. */
    public static LayerOption.Bidirectional bidirectional() {
        return bidirectional(true);
    }

    /** {@code bidirectional=...}: whether sequences are read from the end too. */
    public static LayerOption.Bidirectional bidirectional(boolean on) {
        return new LayerOption.Bidirectional(on);
    }

    /** {@code nonlinearity=...}: {@code "tanh"} or {@code "relu"}. */
    public static LayerOption.Nonlinearity nonlinearity(String name) {
        return new LayerOption.Nonlinearity(name);
    }

    /** {@code dim_feedforward=...}: the size between the two linear maps. */
    public static LayerOption.DimFeedforward dimFeedforward(int size) {
        return new LayerOption.DimFeedforward(size);
    }

    /** {@code activation=...}: {@code "relu"} or {@code "gelu"}. */
    public static LayerOption.ActivationName activation(String name) {
        return new LayerOption.ActivationName(name);
    }

    /** {@code layer_norm_eps=...}: what is added to a variance. */
    public static LayerOption.LayerNormEps layerNormEps(double value) {
        return new LayerOption.LayerNormEps(value);
    }

    /** {@code norm_first=True}. */
    public static LayerOption.NormFirst normFirst() {
        return normFirst(true);
    }

    /** {@code norm_first=...}: whether each part normalises its input rather than its result. */
    public static LayerOption.NormFirst normFirst(boolean on) {
        return new LayerOption.NormFirst(on);
    }

    /** {@code attn_mask=...}: what must not be attended to (bool), or what is added to the scores. */
    public static LayerOption.AttnMask attnMask(Tensor mask) {
        return new LayerOption.AttnMask(mask);
    }

    /** {@code key_padding_mask=...}: which keys of each sequence are padding. */
    public static LayerOption.KeyPaddingMask keyPaddingMask(Tensor mask) {
        return new LayerOption.KeyPaddingMask(mask);
    }

    /** {@code need_weights=...}: whether the attention weights are wanted too. */
    public static LayerOption.NeedWeights needWeights(boolean on) {
        return new LayerOption.NeedWeights(on);
    }

    /** {@code average_attn_weights=...}: whether the weights are the mean over the heads. */
    public static LayerOption.AverageAttnWeights averageAttnWeights(boolean on) {
        return new LayerOption.AverageAttnWeights(on);
    }

    /** {@code mask=...}: what must not be attended to (bool), or what is added to the scores. */
    public static LayerOption.Mask mask(Tensor mask) {
        return new LayerOption.Mask(mask);
    }

    /** {@code src_key_padding_mask=...}: which places of each sequence are padding. */
    public static LayerOption.SrcKeyPaddingMask srcKeyPaddingMask(Tensor mask) {
        return new LayerOption.SrcKeyPaddingMask(mask);
    }
}
