package lectern.nn;

import java.util.List;
import lectern.tensor.Tensor;

/** The recurrent networks of {@code torch.nn} that take one step at a time. */
public abstract class RecurrentCells extends RecurrentLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected RecurrentCells() {}

    /** A cell whose state is its output. */
    public abstract static class OneStateCell extends RecurrentCell {
        OneStateCell(RecurrentKind kind, int inputSize, int hiddenSize, LayerOption.RnnCell... options) {
            super(kind, inputSize, hiddenSize, options);
        }

        /** The output of one step from a state of zeros. */
        public Tensor forward(Tensor input) {
            return next(input).get(0);
        }

        /** The output of one step from the output before. */
        public Tensor forward(Tensor input, Tensor hidden) {
            return next(input, hidden).get(0);
        }
    }

    /**
     * One step of {@link RNN}.
     *
     * <p>Shapes: {@code [batch, inputSize]} to {@code [batch, hiddenSize]}, also without the batch. Options:
     * {@code bias}, {@code nonlinearity}.
     */
    public static class RNNCell extends OneStateCell {
        /** From {@code inputSize} to {@code hiddenSize} numbers. */
        public RNNCell(int inputSize, int hiddenSize, LayerOption.RnnCell... options) {
            super(
                    RecurrentKind.rnn(new Settings(options)
                            .get(LayerOption.Nonlinearity.class, LayerOption.Nonlinearity::name, "tanh")),
                    inputSize,
                    hiddenSize,
                    options);
        }
    }

    /** {@link RNNCell#RNNCell(int, int, LayerOption.RnnCell...)}. */
    public static RNNCell RNNCell(int inputSize, int hiddenSize, LayerOption.RnnCell... options) {
        return new RNNCell(inputSize, hiddenSize, options);
    }

    /** One step of {@link GRU}; shapes as {@link RNNCell}. Option: {@code bias}. */
    public static class GRUCell extends OneStateCell {
        /** From {@code inputSize} to {@code hiddenSize} numbers. */
        public GRUCell(int inputSize, int hiddenSize, LayerOption.Cell... options) {
            super(RecurrentKind.GRU, inputSize, hiddenSize, options);
        }
    }

    /** {@link GRUCell#GRUCell(int, int, LayerOption.Cell...)}. */
    public static GRUCell GRUCell(int inputSize, int hiddenSize, LayerOption.Cell... options) {
        return new GRUCell(inputSize, hiddenSize, options);
    }

    /** One step of {@link LSTM}; shapes as {@link RNNCell}. Option: {@code bias}. */
    public static class LSTMCell extends RecurrentCell {
        /** From {@code inputSize} to {@code hiddenSize} numbers. */
        public LSTMCell(int inputSize, int hiddenSize, LayerOption.Cell... options) {
            super(RecurrentKind.LSTM, inputSize, hiddenSize, options);
        }

        /** One step from states of zeros. */
        public LstmState forward(Tensor input) {
            return state(next(input));
        }

        /** One step from the states before. */
        public LstmState forward(Tensor input, Tensor h0, Tensor c0) {
            return state(next(input, h0, c0));
        }

        private static LstmState state(List<Tensor> parts) {
            return new LstmState(parts.get(0), parts.get(1));
        }

        /** {@link #forward(Tensor)} with the hooks around it. */
        public LstmState call(Tensor input) {
            return (LstmState) called(input);
        }

        /** {@link #forward(Tensor, Tensor, Tensor)} with the hooks around it. */
        public LstmState call(Tensor input, Tensor h0, Tensor c0) {
            return (LstmState) called(input, h0, c0);
        }
    }

    /** {@link LSTMCell#LSTMCell(int, int, LayerOption.Cell...)}. */
    public static LSTMCell LSTMCell(int inputSize, int hiddenSize, LayerOption.Cell... options) {
        return new LSTMCell(inputSize, hiddenSize, options);
    }
}
