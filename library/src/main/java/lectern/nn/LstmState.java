package lectern.nn;

import lectern.tensor.Tensor;

/**
 * What {@code nn.LSTMCell} makes of one step.
 *
 * @param h1 the output
 * @param c1 the cell
 */
public record LstmState(Tensor h1, Tensor c1) implements LayerOutput {
    @Override
    public Tensor output() {
        return h1;
    }
}
