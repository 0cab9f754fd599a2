package lectern.nn;

import java.util.List;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import lectern.tensor.TorchCreation;

/** Batch normalisation with statistics that run along, over inputs of certain dimensions. */
public abstract class BatchNormalization extends Layer {
    public Modules.Parameter weight;
    public Modules.Parameter bias;

    @Registered("running_mean")
    public Tensor runningMean;

    @Registered("running_var")
    public Tensor runningVar;

    @Registered("num_batches_tracked")
    public Tensor numBatchesTracked;

    private final int features;
    private final List<Integer> dims;
    private final double eps;
    private final double momentum;
    private final boolean affine;
    private final boolean tracks;

    BatchNormalization(List<Integer> dims, int features, LayerOption.BatchNorm... options) {
        Settings settings = new Settings(options);
        this.dims = dims;
        this.features = features;
        eps = settings.get(LayerOption.Eps.class, LayerOption.Eps::value, 1e-5);
        momentum = settings.get(LayerOption.Momentum.class, LayerOption.Momentum::value, 0.1);
        affine = settings.get(LayerOption.Affine.class, LayerOption.Affine::on, true);
        tracks = settings.get(LayerOption.TrackRunningStats.class, LayerOption.TrackRunningStats::on, true);
        if (affine) {
            weight = new Modules.Parameter(TorchCreation.ones(features));
            bias = new Modules.Parameter(TorchCreation.zeros(features));
        }
        if (tracks) {
            runningMean = TorchCreation.zeros(features);
            runningVar = TorchCreation.ones(features);
            numBatchesTracked = TorchCreation.tensor(0);
        }
    }

    /** {@link #BatchNormalization(List, int, LayerOption.BatchNorm...)} with the settings that come by position. */
    static LayerOption.BatchNorm[] settings(double eps, double momentum) {
        LayerOption.Eps added = () -> eps;
        LayerOption.Momentum share = () -> momentum;
        return new LayerOption.BatchNorm[] {added, share};
    }

    @Override
    public Tensor forward(Tensor input) {
        check(input);
        boolean byBatch = training() || !tracks;
        if (byBatch && features > 0 && input.numel() == features) {
            throw new IllegalArgumentException(
                    this + ": Expected more than 1 value per channel when training, got input"
                            + " size " + input.shape()
                            + "; give it a larger batch (a loader with dropLast() leaves out a last batch"
                            + " of one), or call model.eval() first");
        }
        if (training() && tracks) {
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
                    : "reshape it to [batch, " + features + ", ...]";
            throw new IllegalArgumentException(this + ": expected " + expected + " input (got " + input.ndim()
                    + "D input of shape " + input.shape() + "); " + fix);
        }
        if (input.size(1) != features) {
            throw new TensorError(this + ": running_mean should contain " + input.size(1) + " elements not " + features
                    + ": the input's shape is " + input.shape() + "; make the layer nn."
                    + getClass().getSimpleName() + "(" + input.size(1) + ")");
        }
    }

    @Override
    protected String extraRepr() {
        return features + ", eps=" + ModuleText.number(eps) + ", momentum=" + ModuleText.number(momentum) + ", affine="
                + ModuleText.bool(affine) + ", track_running_stats=" + ModuleText.bool(tracks);
    }
}
