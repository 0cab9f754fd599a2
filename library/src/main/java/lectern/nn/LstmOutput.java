package lectern.nn;

import lectern.tensor.Tensor;

/**
 * What {@code nn.LSTM} makes of sequences.
 *
 * @param output what the last layer gives at each step
 * @param hN what each layer and direction gives at its last step
 * @param cN the cell of each layer and direction after its last step
 */
public record LstmOutput(Tensor output, Tensor hN, Tensor cN) implements LayerOutput {}
