package lectern.nn;

import lectern.tensor.Tensor;
import lectern.tensor.TorchCreation;

/** What the normalisations with a weight, a bias and running statistics for each channel have in common. */
public abstract class ChannelNormalization extends Layer {
    public Modules.Parameter weight;
    public Modules.Parameter bias;

    @Registered("running_mean")
    public Tensor runningMean;

    @Registered("running_var")
    public Tensor runningVar;

    @Registered("num_batches_tracked")
    public Tensor numBatchesTracked;

    final double eps;
    final double momentum;
    private final boolean affine;
    private final boolean biased;
    private final boolean tracks;
    private int features;

    /**
     * @param usual whether there are a weight and a bias, and running statistics, unless the options say otherwise
     * @param features 0 where the first input tells
     */
    ChannelNormalization(boolean usual, int features, LayerOption.BatchNorm... options) {
        Settings settings = new Settings(options);
        eps = settings.get(LayerOption.Eps.class, LayerOption.Eps::value, 1e-5);
        momentum = settings.get(LayerOption.Momentum.class, LayerOption.Momentum::value, 0.1);
        affine = settings.get(LayerOption.Affine.class, LayerOption.Affine::on, usual);
        biased = affine && settings.get(LayerOption.Bias.class, LayerOption.Bias::on, true);
        tracks = settings.get(LayerOption.TrackRunningStats.class, LayerOption.TrackRunningStats::on, usual);
        if (tracks) numBatchesTracked = TorchCreation.tensor(0);
        if (features > 0) make(features);
    }

    final void make(int count) {
        features = count;
        if (affine) weight = new Modules.Parameter(TorchCreation.ones(count));
        if (biased) bias = new Modules.Parameter(TorchCreation.zeros(count));
        if (tracks) {
            runningMean = TorchCreation.zeros(count);
            runningVar = TorchCreation.ones(count);
        }
    }

    /** How many channels there are; 0 before the first input of a layer that learns it. */
    final int features() {
        return features;
    }

    final boolean tracks() {
        return tracks;
    }

    /** Whether the first input has still to tell how many channels there are. */
    final boolean isLazy() {
        return features == 0;
    }

    @Override
    void checkParametersKnown() {
        if (isLazy() && affine) throw InputCheck.unknown(this);
    }

    @Override
    protected String extraRepr() {
        return features + ", eps=" + ModuleText.number(eps) + ", momentum=" + ModuleText.number(momentum) + ", affine="
                + ModuleText.bool(affine) + ", bias=" + ModuleText.bool(biased) + ", track_running_stats="
                + ModuleText.bool(tracks);
    }
}
