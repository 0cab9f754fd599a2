package lectern.nn;

import lectern.tensor.Tensor;

/** What a layer gives that makes more than one tensor. */
public sealed interface LayerOutput permits AttentionOutput, LstmOutput, LstmState, RecurrentOutput {
    /** The tensor that the next layer would take. */
    Tensor output();
}
