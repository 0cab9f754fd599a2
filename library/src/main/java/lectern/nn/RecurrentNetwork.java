package lectern.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import lectern.tensor.Parameter;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;
import lectern.tensor.TorchShaping;

/**
 * Layers of a recurrent network, in one direction or both, over whole sequences. The parameters are registered as
 * {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}, and so on.
 */
public abstract class RecurrentNetwork extends Modules.Module {
    private final RecurrentKind kind;
    private final int inputSize;
    private final int hiddenSize;
    private final int numLayers;
    private final boolean biased;
    private final boolean batchFirst;
    private final double dropout;
    private final int directions;

    RecurrentNetwork(RecurrentKind kind, int inputSize, int hiddenSize, LayerOption.Rnn... options) {
        Settings settings = new Settings(options);
        this.kind = kind;
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        numLayers = settings.get(LayerOption.NumLayers.class, LayerOption.NumLayers::count, 1);
        biased = settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true);
        batchFirst = settings.get(LayerOption.BatchFirst.class, LayerOption.BatchFirst::on, false);
        dropout = settings.get(LayerOption.Dropout.class, LayerOption.Dropout::p, 0.0);
        directions = settings.get(LayerOption.Bidirectional.class, LayerOption.Bidirectional::on, false) ? 2 : 1;
        if (hiddenSize <= 0)
            throw new IllegalArgumentException("hidden_size must be greater than zero, got " + hiddenSize);
        if (numLayers <= 0)
            throw new IllegalArgumentException("num_layers must be greater than zero, got " + numLayers);
        if (!(dropout >= 0 && dropout <= 1)) {
            throw new IllegalArgumentException("dropout should be a number in range [0, 1] representing the probability"
                    + " of an element being zeroed, got " + dropout);
        }
        register();
    }

    private void register() {
        List<Modules.Parameter> all = new ArrayList<>();
        int rows = kind.gates() * hiddenSize;
        for (int layer = 0; layer < numLayers; layer++) {
            for (int direction = 0; direction < directions; direction++) {
                String place = place(layer, direction);
                int in = layer == 0 ? inputSize : hiddenSize * directions;
                all.add(parameter("weight_ih" + place, rows, in));
                all.add(parameter("weight_hh" + place, rows, hiddenSize));
                if (!biased) continue;
                all.add(parameter("bias_ih" + place, rows));
                all.add(parameter("bias_hh" + place, rows));
            }
        }
        Initialization.uniform(1 / Math.sqrt(hiddenSize), all.toArray(new Tensor[0]));
    }

    private Modules.Parameter parameter(String name, int... sizes) {
        var parameter = new Modules.Parameter(TorchCreation.empty(sizes));
        registerParameter(name, parameter);
        return parameter;
    }

    private static String place(int layer, int direction) {
        return "_l" + layer + (direction == 1 ? "_reverse" : "");
    }

    /**
     * The output of the last layer and the last states, each of all layers and directions.
     *
     * @param initial the states before the first step; none for zeros
     */
    final List<Tensor> runAll(Tensor input, Tensor... initial) {
        check(input, initial);
        boolean batched = input.ndim() == 3;
        Tensor x = !batched ? input.unsqueeze(1) : batchFirst ? input.transpose(0, 1) : input;
        List<List<Tensor>> before = new ArrayList<>();
        for (int s = 0; s < kind.states(); s++) {
            Tensor all = initial.length == 0
                    ? TorchCreation.zeros(Size.of(numLayers * directions, x.size(1), hiddenSize), input.dtype())
                    : batched ? initial[s] : initial[s].unsqueeze(1);
            before.add(all.unbind(0));
        }
        List<List<Tensor>> after = new ArrayList<>();
        for (int s = 0; s < kind.states(); s++) after.add(new ArrayList<>());
        for (int layer = 0; layer < numLayers; layer++) {
            if (layer > 0) x = Functional.dropout(x, dropout, training());
            List<Tensor> outputs = new ArrayList<>();
            for (int direction = 0; direction < directions; direction++) {
                int number = layer * directions + direction;
                List<Tensor> state = before.stream().map(all -> all.get(number)).toList();
                outputs.add(sequence(x, state, place(layer, direction), direction == 1, after));
            }
            x = directions == 1 ? outputs.get(0) : TorchShaping.cat(outputs, -1);
        }
        List<Tensor> results = new ArrayList<>();
        results.add(!batched ? x.squeeze(1) : batchFirst ? x.transpose(0, 1) : x);
        for (List<Tensor> states : after) {
            Tensor all = TorchShaping.stack(states, 0);
            results.add(batched ? all : all.squeeze(1));
        }
        return results;
    }

    /** One layer in one direction; its last state is added to {@code after}. */
    private Tensor sequence(Tensor x, List<Tensor> initial, String place, boolean reverse, List<List<Tensor>> after) {
        Map<String, Parameter> parameters = registry().parameters();
        Tensor weightHidden = parameters.get("weight_hh" + place);
        Tensor biasHidden = parameters.get("bias_hh" + place);
        List<Tensor> steps = Functional.linear(
                        x, parameters.get("weight_ih" + place), parameters.get("bias_ih" + place))
                .unbind(0);
        List<Tensor> outputs = new ArrayList<>();
        List<Tensor> state = initial;
        for (int t = 0; t < steps.size(); t++) {
            Tensor fromInput = steps.get(reverse ? steps.size() - 1 - t : t);
            state = kind.next(fromInput, Functional.linear(state.get(0), weightHidden, biasHidden), state);
            outputs.add(state.get(0));
        }
        if (reverse) Collections.reverse(outputs);
        for (int s = 0; s < after.size(); s++) after.get(s).add(state.get(s));
        return TorchShaping.stack(outputs, 0);
    }

    private void check(Tensor input, Tensor... initial) {
        if (input.ndim() != 2 && input.ndim() != 3) {
            throw new IllegalArgumentException(
                    this + ": Expected input to be 2D or 3D, got " + input.ndim() + "D with shape "
                            + input.shape() + "; give it " + (batchFirst ? "[batch, sequence, " : "[sequence, batch, ")
                            + inputSize
                            + "]");
        }
        InputCheck.last(this, input, inputSize, "nn." + getClass().getSimpleName() + "(%d, " + hiddenSize + ")");
        if (input.size(batchFirst && input.ndim() == 3 ? 1 : 0) == 0) {
            throw new TensorError(this + ": Expected sequence length to be larger than 0, got " + input.shape());
        }
        for (Tensor state : initial) {
            int all = numLayers * directions;
            Size expected = input.ndim() == 2
                    ? Size.of(all, hiddenSize)
                    : Size.of(all, input.size(batchFirst ? 0 : 1), hiddenSize);
            if (!state.shape().equals(expected)) {
                throw new TensorError(this + ": Expected hidden size " + List.copyOf(expected) + ", got "
                        + List.copyOf(state.shape()) + "; leave it out for zeros");
            }
        }
    }

    @Override
    protected String extraRepr() {
        return inputSize + ", " + hiddenSize + (numLayers == 1 ? "" : ", num_layers=" + numLayers)
                + (biased ? "" : ", bias=False") + (batchFirst ? ", batch_first=True" : "")
                + (dropout == 0 ? "" : ", dropout=" + ModuleText.number(dropout))
                + (directions == 1 ? "" : ", bidirectional=True");
    }
}
