package lectern.nn;

import lectern.tensor.Tensor;

/**
 * What {@code nn.MultiheadAttention} gives.
 *
 * @param attnOutput what was attended to, for each query
 * @param attnOutputWeights how much each query attended to each key; null unless wanted
 */
public record AttentionOutput(Tensor attnOutput, Tensor attnOutputWeights) implements LayerOutput {
    @Override
    public Tensor output() {
        return attnOutput;
    }
}
