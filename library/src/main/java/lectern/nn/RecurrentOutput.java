package lectern.nn;

import lectern.tensor.Tensor;

/**
 * What {@code nn.RNN} and {@code nn.GRU} make of sequences.
 *
 * @param output what the last layer gives at each step
 * @param hN what each layer and direction gives at its last step
 */
public record RecurrentOutput(Tensor output, Tensor hN) implements LayerOutput {}
