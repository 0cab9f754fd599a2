package lectern.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.datasets;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.data.TensorDataset;
import lectern.tensor.GradMode;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** Micrograd's demonstration: two interleaved half moons, a small net, a margin loss, steps written by hand. */
class MoonsTest {
    private static final int EACH = 50;
    private static final int STEPS = 300;

    static class Net extends nn.Module {
        nn.Linear first = nn.Linear(2, 16);
        nn.Linear second = nn.Linear(16, 16);
        nn.Linear last = nn.Linear(16, 1);

        Tensor forward(Tensor x) {
            return last.call(second.call(first.call(x).relu()).relu());
        }
    }

    @Test
    void aNetTellsTheMoonsApart() {
        torch.manualSeed(1337);
        TensorDataset moons = datasets.makeMoons(2 * EACH, 0.1);
        Tensor x = moons.tensors().get(0);
        Tensor y = moons.tensors().get(1).mul(2).sub(1).unsqueeze(1);
        Net net = new Net();
        double loss = Double.NaN;
        for (int step = 0; step < STEPS; step++) {
            Tensor margin = net.call(x).mul(y).rsub(1).relu().mean();
            Tensor squares =
                    nn.utils.parametersToVector(net.parameters()).pow(2).sum();
            Tensor total = margin.add(squares.mul(1e-4));
            net.zeroGrad();
            total.backward();
            double rate = 1 - 0.9 * step / STEPS;
            try (GradMode.Scope off = torch.noGrad()) {
                for (Tensor parameter : net.parameters())
                    parameter.sub_(parameter.grad().mul(rate));
            }
            loss = total.item();
        }
        double right = net.call(x).mul(y).gt(0).sum().item();
        assertEquals(2 * EACH, right);
        assertTrue(loss < 0.05, "loss " + loss);
    }
}
