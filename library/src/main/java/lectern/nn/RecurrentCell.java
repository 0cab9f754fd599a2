package lectern.nn;

import java.util.List;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/** One step of a recurrent network with its weights. */
public abstract class RecurrentCell extends Modules.Module {
    @Registered("weight_ih")
    public Modules.Parameter weightIh;

    @Registered("weight_hh")
    public Modules.Parameter weightHh;

    @Registered("bias_ih")
    public Modules.Parameter biasIh;

    @Registered("bias_hh")
    public Modules.Parameter biasHh;

    private final RecurrentKind kind;
    private final int inputSize;
    private final int hiddenSize;

    RecurrentCell(RecurrentKind kind, int inputSize, int hiddenSize, LayerOption.RnnCell... options) {
        this.kind = kind;
        this.inputSize = inputSize;
        this.hiddenSize = hiddenSize;
        int rows = kind.gates() * hiddenSize;
        weightIh = new Modules.Parameter(TorchCreation.empty(rows, inputSize));
        weightHh = new Modules.Parameter(TorchCreation.empty(rows, hiddenSize));
        if (new Settings(options).get(LayerOption.Bias.class, LayerOption.Bias::on, true)) {
            biasIh = new Modules.Parameter(TorchCreation.empty(rows));
            biasHh = new Modules.Parameter(TorchCreation.empty(rows));
        }
        Initialization.uniform(1 / Math.sqrt(hiddenSize), weightIh, weightHh, biasIh, biasHh);
    }

    /** The next state; {@code state} is empty for zeros. */
    final List<Tensor> next(Tensor input, Tensor... state) {
        InputCheck.last(this, input, inputSize, "nn." + getClass().getSimpleName() + "(%d, " + hiddenSize + ")");
        int[] sizes = input.shape().stream().mapToInt(i -> i).toArray();
        sizes[sizes.length - 1] = hiddenSize;
        for (Tensor part : state) {
            if (!part.shape().equals(Size.of(sizes))) {
                throw new TensorError(this + ": expected a state of " + Size.of(sizes) + " for an input of "
                        + input.shape() + ", got " + part.shape());
            }
        }
        Tensor zeros = state.length > 0 ? null : TorchCreation.zeros(Size.of(sizes), input.dtype());
        List<Tensor> before = state.length > 0 ? List.of(state) : List.of(zeros, zeros);
        Tensor fromInput = Functional.linear(input, weightIh, biasIh);
        return kind.next(fromInput, Functional.linear(before.get(0), weightHh, biasHh), before);
    }

    @Override
    protected String extraRepr() {
        return inputSize + ", " + hiddenSize + (biasIh == null ? ", bias=False" : "")
                + (kind == RecurrentKind.RNN_RELU ? ", nonlinearity=relu" : "");
    }
}
