package lectern.nn;

import java.util.List;
import lectern.tensor.Tensor;

/** The recurrent networks of {@code torch.nn} over whole sequences. */
public abstract class RecurrentLayers extends DropLayers {
    /** Only the families of {@code torch.nn} inherit; there are no instances. */
    protected RecurrentLayers() {}

    /**
     * A recurrent network, {@code h' = tanh(W_ih x + b_ih + W_hh h + b_hh)}.
     *
     * <p>Shapes: {@code [sequence, batch, inputSize]}, or {@code [batch, sequence, inputSize]} with {@code batchFirst()},
     * also without the batch; states {@code [numLayers * directions, batch, hiddenSize]}. Options: {@code numLayers},
     * {@code nonlinearity}, {@code bias}, {@code batchFirst}, {@code dropout}, {@code bidirectional}.
     */
    public static class RNN extends OneState {
        /** From {@code inputSize} to {@code hiddenSize} numbers at each step. */
        public RNN(int inputSize, int hiddenSize, LayerOption.Rnn... options) {
            super(kind(options), inputSize, hiddenSize, options);
        }

        /** {@code numLayers} of them on each other. */
        public RNN(int inputSize, int hiddenSize, int numLayers, LayerOption.Rnn... options) {
            this(inputSize, hiddenSize, Settings.before(options, new LayerOption.NumLayers(numLayers)));
        }

        private static RecurrentKind kind(LayerOption.Rnn... options) {
            return RecurrentKind.rnn(
                    new Settings(options).get(LayerOption.Nonlinearity.class, LayerOption.Nonlinearity::name, "tanh"));
        }
    }

    /** {@link RNN#RNN(int, int, LayerOption.Rnn...)}. */
    public static RNN RNN(int inputSize, int hiddenSize, LayerOption.Rnn... options) {
        return new RNN(inputSize, hiddenSize, options);
    }

    /** {@link RNN#RNN(int, int, int, LayerOption.Rnn...)}. */
    public static RNN RNN(int inputSize, int hiddenSize, int numLayers, LayerOption.Rnn... options) {
        return new RNN(inputSize, hiddenSize, numLayers, options);
    }

    /** A gated recurrent network; shapes and options as {@link RNN}, without {@code nonlinearity}. */
    public static class GRU extends OneState {
        /** From {@code inputSize} to {@code hiddenSize} numbers at each step. */
        public GRU(int inputSize, int hiddenSize, LayerOption.Recurrent... options) {
            super(RecurrentKind.GRU, inputSize, hiddenSize, options);
        }

        /** {@code numLayers} of them on each other. */
        public GRU(int inputSize, int hiddenSize, int numLayers, LayerOption.Recurrent... options) {
            this(inputSize, hiddenSize, Settings.before(options, new LayerOption.NumLayers(numLayers)));
        }
    }

    /** {@link GRU#GRU(int, int, LayerOption.Recurrent...)}. */
    public static GRU GRU(int inputSize, int hiddenSize, LayerOption.Recurrent... options) {
        return new GRU(inputSize, hiddenSize, options);
    }

    /** {@link GRU#GRU(int, int, int, LayerOption.Recurrent...)}. */
    public static GRU GRU(int inputSize, int hiddenSize, int numLayers, LayerOption.Recurrent... options) {
        return new GRU(inputSize, hiddenSize, numLayers, options);
    }

    /** A network with a long short-term memory; shapes and options as {@link RNN}, without {@code nonlinearity}. */
    public static class LSTM extends RecurrentNetwork {
        /** From {@code inputSize} to {@code hiddenSize} numbers at each step. */
        public LSTM(int inputSize, int hiddenSize, LayerOption.Recurrent... options) {
            super(RecurrentKind.LSTM, inputSize, hiddenSize, options);
        }

        /** {@code numLayers} of them on each other. */
        public LSTM(int inputSize, int hiddenSize, int numLayers, LayerOption.Recurrent... options) {
            this(inputSize, hiddenSize, Settings.before(options, new LayerOption.NumLayers(numLayers)));
        }

        /** From states of zeros. */
        public LstmOutput forward(Tensor input) {
            return withCell(runAll(input));
        }

        /** From the states {@code h0} and {@code c0}. */
        public LstmOutput forward(Tensor input, Tensor h0, Tensor c0) {
            return withCell(runAll(input, h0, c0));
        }

        private static LstmOutput withCell(List<Tensor> results) {
            return new LstmOutput(results.get(0), results.get(1), results.get(2));
        }

        /** {@link #forward(Tensor)} with the hooks around it. */
        public LstmOutput call(Tensor input) {
            return (LstmOutput) called(input);
        }

        /** {@link #forward(Tensor, Tensor, Tensor)} with the hooks around it. */
        public LstmOutput call(Tensor input, Tensor h0, Tensor c0) {
            return (LstmOutput) called(input, h0, c0);
        }
    }

    /** {@link LSTM#LSTM(int, int, LayerOption.Recurrent...)}. */
    public static LSTM LSTM(int inputSize, int hiddenSize, LayerOption.Recurrent... options) {
        return new LSTM(inputSize, hiddenSize, options);
    }

    /** {@link LSTM#LSTM(int, int, int, LayerOption.Recurrent...)}. */
    public static LSTM LSTM(int inputSize, int hiddenSize, int numLayers, LayerOption.Recurrent... options) {
        return new LSTM(inputSize, hiddenSize, numLayers, options);
    }

    /** A network whose state is its output. */
    public abstract static class OneState extends RecurrentNetwork {
        OneState(RecurrentKind kind, int inputSize, int hiddenSize, LayerOption.Rnn... options) {
            super(kind, inputSize, hiddenSize, options);
        }

        /** From a state of zeros. */
        public RecurrentOutput forward(Tensor input) {
            return output(runAll(input));
        }

        /** From the state {@code h0}. */
        public RecurrentOutput forward(Tensor input, Tensor h0) {
            return output(runAll(input, h0));
        }

        /** {@link #forward(Tensor)} with the hooks around it. */
        public RecurrentOutput call(Tensor input) {
            return (RecurrentOutput) called(input);
        }

        /** {@link #forward(Tensor, Tensor)} with the hooks around it. */
        public RecurrentOutput call(Tensor input, Tensor h0) {
            return (RecurrentOutput) called(input, h0);
        }

        private static RecurrentOutput output(List<Tensor> results) {
            return new RecurrentOutput(results.get(0), results.get(1));
        }
    }
}
