package lectern.nn;

import java.util.List;
import lectern.tensor.Tensor;

/** One step of each kind of recurrent network, from what the input and the last output give to the next state. */
enum RecurrentKind {
    RNN_TANH(
            1,
            (fromInput, fromHidden, state) -> List.of(fromInput.add(fromHidden).tanh())),

    RNN_RELU(
            1,
            (fromInput, fromHidden, state) -> List.of(fromInput.add(fromHidden).relu())),

    LSTM(4, (fromInput, fromHidden, state) -> {
        List<Tensor> gates = fromInput.add(fromHidden).chunk(4, -1);
        Tensor remembered = gates.get(1).sigmoid().mul(state.get(1));
        Tensor cell = remembered.add(gates.get(0).sigmoid().mul(gates.get(2).tanh()));
        return List.of(gates.get(3).sigmoid().mul(cell.tanh()), cell);
    }),

    GRU(3, (fromInput, fromHidden, state) -> {
        List<Tensor> input = fromInput.chunk(3, -1);
        List<Tensor> hidden = fromHidden.chunk(3, -1);
        Tensor reset = input.get(0).add(hidden.get(0)).sigmoid();
        Tensor update = input.get(1).add(hidden.get(1)).sigmoid();
        Tensor candidate = input.get(2).add(reset.mul(hidden.get(2))).tanh();
        return List.of(state.get(0).sub(candidate).mul(update).add(candidate));
    });

    private final int gates;
    private final Step step;

    /** The formula: {@code W_i x + b_i}, {@code W_h h + b_h} and the state before, with the output first. */
    private interface Step {
        List<Tensor> next(Tensor fromInput, Tensor fromHidden, List<Tensor> state);
    }

    RecurrentKind(int gates, Step step) {
        this.gates = gates;
        this.step = step;
    }

    /** The kind of a plain network with this nonlinearity. */
    static RecurrentKind rnn(String nonlinearity) {
        return switch (nonlinearity) {
            case "tanh" -> RNN_TANH;
            case "relu" -> RNN_RELU;
            default ->
                throw new IllegalArgumentException(
                        "Unknown nonlinearity '" + nonlinearity + "'. Select from 'tanh' or 'relu'.");
        };
    }

    /** How many times the hidden size the weights have as rows. */
    int gates() {
        return gates;
    }

    /** How many tensors a state consists of. */
    int states() {
        return this == LSTM ? 2 : 1;
    }

    List<Tensor> next(Tensor fromInput, Tensor fromHidden, List<Tensor> state) {
        return step.next(fromInput, fromHidden, state);
    }
}
