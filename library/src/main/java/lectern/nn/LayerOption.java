package lectern.nn;

import lectern.tensor.Option;
import lectern.tensor.Tensor;
import lectern.tensor.WindowOption;

/** The keyword arguments of the layers; each layer takes those that implement its interface. */
public interface LayerOption extends Option {
    /** Taken by {@code nn.Linear}, {@code nn.LazyLinear} and {@code nn.Bilinear}. */
    interface Linear extends LayerOption {}

    /** Taken by the activations that can write over their input, and by {@code nn.Dropout}. */
    interface Activation extends LayerOption {}

    /** Taken by {@code nn.Embedding}. */
    interface Embedding extends LayerOption {}

    /** Taken by the normalisations of batches and instances. */
    interface BatchNorm extends LayerOption {}

    /** Taken by {@code nn.LayerNorm}. */
    interface LayerNorm extends LayerOption {}

    /** Taken by {@code nn.RMSNorm}. */
    interface RmsNorm extends LayerOption {}

    /** Taken by {@code nn.GroupNorm}. */
    interface GroupNorm extends LayerOption {}

    /** Taken by {@code nn.RNN}. */
    interface Rnn extends LayerOption {}

    /** Taken by {@code nn.LSTM}, {@code nn.GRU} and {@code nn.RNN}. */
    interface Recurrent extends Rnn {}

    /** Taken by {@code nn.RNNCell}. */
    interface RnnCell extends LayerOption {}

    /** Taken by {@code nn.LSTMCell}, {@code nn.GRUCell} and {@code nn.RNNCell}. */
    interface Cell extends RnnCell {}

    /** Taken by {@code nn.MultiheadAttention}. */
    interface Attention extends LayerOption {}

    /** Taken by a call of a {@code nn.MultiheadAttention}. */
    interface AttentionCall extends LayerOption {}

    /** Taken by {@code nn.TransformerEncoderLayer}. */
    interface EncoderLayer extends LayerOption {}

    /** Taken by a call of a {@code nn.TransformerEncoderLayer} or {@code nn.TransformerEncoder}. */
    interface EncoderCall extends LayerOption {}

    /** {@code bias=}: whether the layer adds a bias that it learns. */
    record Bias(boolean on)
            implements Linear,
                    BatchNorm,
                    LayerNorm,
                    GroupNorm,
                    Recurrent,
                    Cell,
                    Attention,
                    EncoderLayer,
                    WindowOption.ConvolutionLayer,
                    WindowOption.TransposedLayer {}

    /** {@code padding_mode=}: {@code "zeros"}, {@code "reflect"}, {@code "replicate"} or {@code "circular"}. */
    record Border(String mode) implements WindowOption.ConvolutionLayer {}

    /** {@code inplace=}: whether the result is written over the input. */
    record Inplace(boolean on) implements Activation {}

    /** {@code padding_idx=}: the row that stays as it is. */
    record PaddingIdx(int row) implements Embedding {}

    /** {@code scale_grad_by_freq=}: whether a row's gradient is divided by how often it was looked up. */
    record ScaleGradByFreq(boolean on) implements Embedding {}

    /** {@code eps=}: what is added to a variance; an interface, as the optimizers' keyword of that name is one too. */
    interface Eps extends BatchNorm, LayerNorm, RmsNorm, GroupNorm {
        /** What is added. */
        Double value();
    }

    /** {@code momentum=}: how fast running statistics follow those of the batch; the optimizers' keyword is one too. */
    interface Momentum extends BatchNorm {
        /** The share that the batch has in them. */
        Double value();
    }

    /** {@code affine=}: whether there are a weight and a bias to learn for each channel. */
    record Affine(boolean on) implements BatchNorm, GroupNorm {}

    /** {@code track_running_stats=}: whether statistics are kept for when training is over. */
    record TrackRunningStats(boolean on) implements BatchNorm {}

    /** {@code elementwise_affine=}: whether there are a weight and a bias to learn for each element. */
    record ElementwiseAffine(boolean on) implements LayerNorm, RmsNorm {}

    /** {@code num_layers=}: how many layers stand on each other. */
    record NumLayers(int count) implements Recurrent {}

    /** {@code batch_first=}: whether the first dimension is the batch, and the second the sequence. */
    record BatchFirst(boolean on) implements Recurrent, Attention, EncoderLayer {}

    /** {@code dropout=}: the probability with which elements are dropped in training. */
    record Dropout(double p) implements Recurrent, Attention, EncoderLayer {}

    /** {@code kdim=}: the size of the keys. */
    record Kdim(int size) implements Attention {}

    /** {@code vdim=}: the size of the values. */
    record Vdim(int size) implements Attention {}

    /** {@code add_bias_kv=}: whether a key and a value that are learned stand behind those given. */
    record AddBiasKv(boolean on) implements Attention {}

    /** {@code add_zero_attn=}: whether a key and a value of zeros stand behind those given. */
    record AddZeroAttn(boolean on) implements Attention {}

    /** {@code is_causal=}: says that the mask given hides from each query the keys behind its place. */
    record IsCausal(boolean on) implements AttentionCall, EncoderCall {}

    /** {@code bidirectional=}: whether sequences are read from the end too. */
    record Bidirectional(boolean on) implements Recurrent {}

    /** {@code nonlinearity=}: {@code "tanh"} or {@code "relu"}. */
    record Nonlinearity(String name) implements Rnn, RnnCell {}

    /** {@code dim_feedforward=}: the size between the two linear maps. */
    record DimFeedforward(int size) implements EncoderLayer {}

    /** {@code activation=}: {@code "relu"} or {@code "gelu"}. */
    record ActivationName(String name) implements EncoderLayer {}

    /** {@code layer_norm_eps=}: what is added to a variance. */
    record LayerNormEps(double value) implements EncoderLayer {}

    /** {@code norm_first=}: whether each part normalises its input rather than its result. */
    record NormFirst(boolean on) implements EncoderLayer {}

    /** {@code attn_mask=}: what must not be attended to (bool), or what is added to the scores. */
    record AttnMask(Tensor mask) implements AttentionCall {}

    /** {@code key_padding_mask=}: which keys of each sequence are padding. */
    record KeyPaddingMask(Tensor mask) implements AttentionCall {}

    /** {@code need_weights=}: whether the attention weights are wanted too. */
    record NeedWeights(boolean on) implements AttentionCall {}

    /** {@code average_attn_weights=}: whether the weights are the mean over the heads. */
    record AverageAttnWeights(boolean on) implements AttentionCall {}

    /** {@code mask=} or {@code src_mask=}: what must not be attended to (bool), or what is added to the scores. */
    record Mask(Tensor mask) implements EncoderCall {}

    /** {@code src_key_padding_mask=}: which places of each sequence are padding. */
    record SrcKeyPaddingMask(Tensor mask) implements EncoderCall {}
}
