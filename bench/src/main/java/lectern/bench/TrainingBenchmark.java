package lectern.bench;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.lr;
import static lectern.Prelude.padding;
import static lectern.Prelude.shuffle;
import static lectern.Prelude.size;

import lectern.Prelude.F;
import lectern.Prelude.nn;
import lectern.Prelude.optim;
import lectern.Prelude.torch;
import lectern.data.DataLoader;
import lectern.data.Sample;
import lectern.optim.Optimizer;
import lectern.tensor.Tensor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Steps of training as the course takes them, each from the gradients' zero to the optimizer's step. */
public class TrainingBenchmark {
    /** Images of 28 by 28 points, as rows of 784, in ten classes. */
    @State(Scope.Thread)
    public static class Digits {
        private static final int SAMPLES = 60_000;
        private static final int BATCH = 64;

        private final nn.Sequential net = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10));
        private final nn.CrossEntropyLoss criterion = nn.CrossEntropyLoss();
        private Optimizer optimizer;
        private Tensor x;
        private Tensor y;
        private DataLoader<Sample> loader;

        @Setup
        public void batch() {
            optimizer = optim.SGD(net.parameters(), lr(.01));
            Tensor images = torch.rand(SAMPLES, 784);
            Tensor classes = torch.randint(0, 10, size(SAMPLES));
            x = images.narrow(0, 0, BATCH);
            y = classes.narrow(0, 0, BATCH);
            loader = torch.utils.data.DataLoader(
                    torch.utils.data.TensorDataset(images, classes), batchSize(BATCH), shuffle());
        }

        Tensor step(Tensor inputs, Tensor targets) {
            optimizer.zeroGrad();
            Tensor loss = criterion.call(net.call(inputs), targets);
            loss.backward();
            optimizer.step();
            return loss;
        }
    }

    /** Micrograd's net of points in space. */
    @State(Scope.Thread)
    public static class Points {
        private final nn.Sequential net =
                nn.Sequential(nn.Linear(3, 16), nn.Tanh(), nn.Linear(16, 16), nn.Tanh(), nn.Linear(16, 1));
        private final nn.MSELoss criterion = nn.MSELoss();
        private final Optimizer optimizer = optim.SGD(net.parameters(), lr(.01));
        private final Tensor x = torch.rand(20, 3);
        private final Tensor y = torch.rand(20, 1);
    }

    /** A batch of small pictures in three colours, which get gradients too. */
    @State(Scope.Thread)
    public static class Pictures {
        private final Tensor x = torch.rand(16, 3, 32, 32).requiresGrad_();
        private final Tensor weight = torch.rand(16, 3, 3, 3).requiresGrad_();
        private final Tensor bias = torch.rand(16).requiresGrad_();
    }

    @Benchmark
    public Tensor digitsStep(Digits digits) {
        return digits.step(digits.x, digits.y);
    }

    @Benchmark
    public Tensor digitsEpoch(Digits digits) {
        Tensor loss = null;
        for (Sample batch : digits.loader) loss = digits.step(batch.x(), batch.y());
        return loss;
    }

    @Benchmark
    public Tensor pointsStep(Points points) {
        points.optimizer.zeroGrad();
        Tensor loss = points.criterion.call(points.net.call(points.x), points.y);
        loss.backward();
        points.optimizer.step();
        return loss;
    }

    @Benchmark
    public Tensor convolution(Pictures pictures) {
        pictures.x.setGrad(null);
        pictures.weight.setGrad(null);
        pictures.bias.setGrad(null);
        F.conv2d(pictures.x, pictures.weight, pictures.bias, padding(1)).sum().backward();
        return pictures.x.grad();
    }
}
