package lectern.optim;

import static lectern.Prelude.batchSize;
import static lectern.Prelude.generator;
import static lectern.Prelude.list;
import static lectern.Prelude.lr;
import static lectern.Prelude.momentum;
import static lectern.Prelude.shuffle;
import static lectern.Prelude.weightDecay;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lectern.Prelude.F;
import lectern.Prelude.datasets;
import lectern.Prelude.optim;
import lectern.Prelude.torch;
import lectern.data.Dataset;
import lectern.data.Sample;
import lectern.data.Subset;
import lectern.data.TensorDataset;
import lectern.display.Context;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Whole trainings: data, loader, loss, optimizer and schedule together. */
class LearningTest {
    private static Tensor parameter(int... sizes) {
        double bound = 1 / Math.sqrt(sizes[sizes.length - 1]);
        return torch.rand(sizes).mul(2 * bound).sub(bound).requiresGrad_();
    }

    /** The demo of micrograd: two half circles that no line parts. */
    @Test
    void aSmallNetPartsTheMoons() {
        try (Context.Scope session = new Context().enter()) {
            torch.manualSeed(1337);
            TensorDataset moons =
                    datasets.makeMoons(100, 0.1, generator(torch.Generator().manualSeed(1)));
            Tensor x = moons.tensors().get(0);
            Tensor y = moons.tensors().get(1).mul(2).sub(1);
            List<Tensor> p = list(
                    parameter(16, 2),
                    torch.zeros(16).requiresGrad_(),
                    parameter(16, 16),
                    torch.zeros(16).requiresGrad_(),
                    parameter(1, 16),
                    torch.zeros(1).requiresGrad_());
            Optimizer sgd = optim.SGD(p, lr(1), weightDecay(1e-4));
            LRScheduler falling = optim.lrScheduler.LambdaLR(sgd, step -> 1 - 0.9 * step / 100);
            Tensor scores = x;
            for (int step = 0; step < 100; step++) {
                Tensor h = F.linear(x, p.get(0), p.get(1)).relu();
                scores = F.linear(F.linear(h, p.get(2), p.get(3)).relu(), p.get(4), p.get(5))
                        .squeeze(1);
                Tensor loss = scores.mul(y).neg().add(1).relu().mean();
                sgd.zeroGrad();
                loss.backward();
                sgd.step();
                falling.step();
            }
            double right = scores.mul(y).gt(0).to(DType.FLOAT32).mean().item();
            assertTrue(right >= 0.99, () -> "accuracy " + right);
        }
    }

    @Test
    void digitsAreToldApart() {
        try (Context.Scope session = new Context().enter()) {
            torch.manualSeed(0);
            List<Subset<Sample>> parts = torch.utils.data.randomSplit(datasets.loadDigits(), list(1437, 360));
            List<Tensor> p = list(
                    parameter(32, 64),
                    torch.zeros(32).requiresGrad_(),
                    parameter(10, 32),
                    torch.zeros(10).requiresGrad_());
            Optimizer sgd = optim.SGD(p, lr(.1), momentum(.9));
            for (int epoch = 0; epoch < 8; epoch++) {
                for (Sample batch : torch.utils.data.DataLoader(parts.get(0), batchSize(64), shuffle())) {
                    sgd.zeroGrad();
                    F.crossEntropy(scores(batch.x(), p), batch.y()).backward();
                    sgd.step();
                }
            }
            double right = accuracy(parts.get(1), p);
            assertTrue(right >= 0.95, () -> "accuracy " + right);
        }
    }

    private static Tensor scores(Tensor images, List<Tensor> p) {
        Tensor h = F.linear(images.div(16), p.get(0), p.get(1)).relu();
        return F.linear(h, p.get(2), p.get(3));
    }

    private static double accuracy(Dataset<Sample> unseen, List<Tensor> p) {
        Sample all = torch.utils.data.DataLoader(unseen, batchSize(unseen.size()))
                .iterator()
                .next();
        Tensor guesses = torch.noGrad(() -> scores(all.x(), p).argmax(1));
        return guesses.eq(all.y()).to(DType.FLOAT32).mean().item();
    }
}
