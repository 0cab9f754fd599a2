package lectern.nn;

import java.util.List;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;

/** Batch normalisation with statistics that run along, over inputs of certain dimensions. */
public abstract class BatchNormalization extends ChannelNormalization {
    private final List<Integer> dims;

    BatchNormalization(List<Integer> dims, int features, LayerOption.BatchNorm... options) {
        super(true, features, options);
        this.dims = dims;
    }

    /** {@link #BatchNormalization(List, int, LayerOption.BatchNorm...)} with the settings that come by position. */
    static LayerOption.BatchNorm[] settings(double eps, double momentum) {
        LayerOption.Eps added = () -> eps;
        LayerOption.Momentum share = () -> momentum;
        return new LayerOption.BatchNorm[] {added, share};
    }

    /** Takes the number of channels from the first input. */
    final void learn(Tensor input) {
        if (!isLazy()) return;
        check(input);
        make(input.size(1));
    }

    @Override
    public Tensor forward(Tensor input) {
        check(input);
        boolean byBatch = training() || !tracks();
        if (byBatch && input.numel() == features()) {
            throw new IllegalArgumentException(
                    this + ": Expected more than 1 value per channel when training, got input"
                            + " size " + input.shape()
                            + "; give it a larger batch (a loader with dropLast() leaves out a last batch"
                            + " of one), or call model.eval() first");
        }
        if (training() && tracks()) {
            try (GradMode.Scope off = GradMode.set(false)) {
                numBatchesTracked.add_(1);
            }
        }
        return Functional.batchNorm(input, runningMean, runningVar, weight, bias, byBatch, momentum, eps);
    }

    private void check(Tensor input) {
        if (!dims.contains(input.ndim())) {
            String expected = dims.size() == 1 ? dims.get(0) + "D" : dims.get(0) + "D or " + dims.get(1) + "D";
            String other = input.ndim() == 4 ? "nn.BatchNorm2d(" : "nn.BatchNorm1d(";
            String fix = input.ndim() >= 2 && input.ndim() <= 4
                    ? "use " + other + input.size(1) + ")"
                    : "reshape it to [batch, channels, ...]";
            throw new IllegalArgumentException(this + ": expected " + expected + " input (got " + input.ndim()
                    + "D input of shape " + input.shape() + "); " + fix);
        }
        if (!isLazy() && input.size(1) != features()) {
            throw new TensorError(
                    this + ": running_mean should contain " + input.size(1) + " elements not " + features()
                            + ": the input's shape is " + input.shape() + "; make the layer nn."
                            + name() + "(" + input.size(1) + ")");
        }
    }
}
