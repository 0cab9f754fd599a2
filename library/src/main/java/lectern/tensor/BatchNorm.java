package lectern.tensor;

import java.util.stream.IntStream;

/** Batch and instance normalisation, with statistics that run along. */
final class BatchNorm {
    private BatchNorm() {}

    /** {@link NeuralFunctions#batchNorm}. */
    static Tensor of(
            Tensor x,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean training,
            double momentum,
            double eps) {
        if (x.numel() == 0) return empty(x, weight, bias);
        if (x.ndim() < 2) {
            throw new TensorError("batch_norm: expected an input of at least 2 dimensions, with channels in the second,"
                    + " got shape " + Layout.text(x.layout.sizes));
        }
        Normalization.checkChannels("batch_norm", x, runningMean, runningVar, weight, bias);
        if (!training) return byRunning(x, runningMean, runningVar, weight, bias, eps);
        Normalization.checkSeveral(x.numel() / x.size(1), x);
        if (runningMean != null) follow(x, runningMean, runningVar, momentum);
        return Normalization.batch(x, weight, bias, eps);
    }

    private static Tensor empty(Tensor x, Tensor weight, Tensor bias) {
        Tensor result = x.clone();
        if (weight != null) result = result.mul(weight.select(0, 0));
        return bias == null ? result : result.add(bias.select(0, 0));
    }

    /** Moves the running statistics towards those of {@code x}: the variance without bias, as PyTorch does. */
    private static void follow(Tensor x, Tensor runningMean, Tensor runningVar, double momentum) {
        Tensor values = x.detach();
        Option.Dim over =
                new Option.Dim(IntStream.range(0, x.ndim()).filter(d -> d != 1).toArray());
        InPlace.write(
                runningMean,
                runningMean.detach().mul(1 - momentum).add(values.mean(over).mul(momentum)));
        InPlace.write(
                runningVar,
                runningVar.detach().mul(1 - momentum).add(values.var(over).mul(momentum)));
    }

    private static Tensor byRunning(
            Tensor x, Tensor runningMean, Tensor runningVar, Tensor weight, Tensor bias, double eps) {
        if (runningMean == null || runningVar == null) {
            throw new TensorError(
                    "batch_norm: Expected running_mean and running_var to be defined when training=False");
        }
        int[] shape = Normalization.channels(x);
        Tensor mean = runningMean.detach().reshape(shape);
        Tensor scale = runningVar.detach().reshape(shape).add(eps).rsqrt();
        Tensor result = x.detach().sub(mean).mul(scale);
        if (weight != null) result = result.mul(weight.detach().reshape(shape));
        if (bias != null) result = result.add(bias.detach().reshape(shape));
        Tensor[] keep = weight == null ? new Tensor[] {x} : new Tensor[] {x, weight};
        return FunctionNode.record(
                "NativeBatchNormBackward0",
                new Tensor[] {x, weight, bias},
                result,
                (g, saved) -> {
                    Tensor scaled = g[0].mul(scale);
                    Tensor normal = saved[0].sub(mean).mul(scaled);
                    return new Tensor[] {
                        weight == null ? scaled : scaled.mul(saved[1].reshape(shape)),
                        normal.sumToSize(shape).reshape(x.size(1)),
                        g[0].sumToSize(shape).reshape(x.size(1))
                    };
                },
                keep);
    }

    /** {@link NeuralFunctions#instanceNorm}: batch normalisation where each instance's channels are its own. */
    static Tensor ofInstances(
            Tensor x,
            Tensor runningMean,
            Tensor runningVar,
            Tensor weight,
            Tensor bias,
            boolean useInputStats,
            double momentum,
            double eps) {
        if (x.ndim() < 3) {
            throw new TensorError("instance_norm: expected an input of at least 3 dimensions, instance, channel and"
                    + " those to normalise over, got shape " + Layout.text(x.layout.sizes));
        }
        int n = x.size(0);
        int c = x.size(1);
        if (useInputStats) Normalization.checkSeveral(x.numel() / Math.max(1, n * c), x);
        int[] sizes = x.layout.sizes.clone();
        sizes[0] = 1;
        sizes[1] = n * c;
        Tensor mean = repeated(runningMean, n);
        Tensor var = repeated(runningVar, n);
        Tensor result =
                of(x.reshape(sizes), mean, var, repeated(weight, n), repeated(bias, n), useInputStats, momentum, eps);
        if (useInputStats && runningMean != null) {
            InPlace.write(runningMean, mean.reshape(n, c).mean(new Option.Dim(0)));
            InPlace.write(runningVar, var.reshape(n, c).mean(new Option.Dim(0)));
        }
        return result.view(x.layout.sizes);
    }

    private static Tensor repeated(Tensor parameter, int times) {
        return parameter == null ? null : parameter.repeat(times);
    }
}
