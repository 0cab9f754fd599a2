package lectern.nn;

import lectern.tensor.Tensor;

/** Normalisation of each channel of each instance, over inputs of certain dimensions. */
public abstract class InstanceNormalization extends ChannelNormalization {
    private final int spatial;

    /** @param spatial how many dimensions there are behind the channels */
    InstanceNormalization(int spatial, int features, LayerOption.BatchNorm... options) {
        super(false, features, options);
        this.spatial = spatial;
    }

    @Override
    public Tensor forward(Tensor input) {
        InputCheck.channels(this, input, spatial, features(), "nn." + name() + "(%d)");
        boolean single = input.ndim() == spatial + 1;
        Tensor batch = single ? input.unsqueeze(0) : input;
        boolean byInstance = training() || !tracks();
        Tensor result =
                Functional.instanceNorm(batch, runningMean, runningVar, weight, bias, byInstance, momentum, eps);
        return single ? result.squeeze(0) : result;
    }
}
