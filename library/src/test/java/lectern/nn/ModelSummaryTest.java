package lectern.nn;

import static lectern.Prelude.size;
import static lectern.Prelude.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.Test;

class ModelSummaryTest {
    static class Net extends nn.Module {
        nn.Sequential features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten());
        nn.Dropout drop = nn.Dropout(0.5);
        nn.Linear head = nn.Linear(4 * 13 * 13, 10);

        Tensor forward(Tensor x) {
            return head.call(drop.call(features.call(x)));
        }
    }

    static class Reader extends nn.Module {
        nn.Embedding embedding = nn.Embedding(10, 4);
        nn.LSTM lstm = nn.LSTM(4, 3);

        Tensor forward(Tensor words) {
            return lstm.call(embedding.call(words)).output();
        }
    }

    @Test
    void showsEachLayerWithItsOutputAndItsParameters() {
        Net net = new Net();
        net.head.bias.requiresGrad_(false);
        assertEquals("""
                ==========================================================
                Layer (name): depth-number    Output shape      Parameters
                ==========================================================
                Net                           [5, 10]                   --
                ├─Sequential (features): 1-1  [5, 676]                  --
                │    ├─Conv2d (0): 2-1        [5, 4, 26, 26]            40
                │    ├─ReLU (1): 2-2          [5, 4, 26, 26]            --
                │    ├─MaxPool2d (2): 2-3     [5, 4, 13, 13]            --
                │    ├─Flatten (3): 2-4       [5, 676]                  --
                ├─Dropout (drop): 1-2         [5, 676]                  --
                ├─Linear (head): 1-3          [5, 10]         6,760 + (10)
                ==========================================================
                Total parameters: 6,810
                Trainable parameters: 6,800
                Other parameters: 10
                Size of the parameters (MB): 0.03
                ==========================================================""", summary(net, 5, 1, 28, 28).toString());
    }

    @Test
    void leavesTheModelAsItWas() {
        Net net = new Net();
        net.drop.eval();
        torch.manualSeed(0);
        Tensor state = torch.getRngState();
        summary(net, 1, 1, 28, 28);
        assertTrue(torch.equal(state, torch.getRngState()));
        assertTrue(net.training() && net.head.training());
        assertFalse(net.drop.training());
        assertThrows(TensorError.class, () -> summary(net, 1, 1, 8, 8));
        assertTrue(net.training());
    }

    @Test
    void followsLayersOfSeveralOutputsAndWholeNumbers() {
        ModelSummary summary = summary(new Reader(), torch.zeros(size(6, 2), DType.INT64));
        assertEquals("[6, 2, 3]", summary.rows().get(2).outputShape().toString());
        assertEquals(40 + 4 * 3 * (4 + 3 + 2), summary.totalParams());
    }

    @Test
    void countsSharedParametersOnce() {
        nn.Linear one = nn.Linear(3, 3);
        nn.Linear other = nn.Linear(3, 3);
        other.weight = one.weight;
        assertEquals(9 + 3 + 3, summary(nn.Sequential(one, other)).totalParams());
    }
}
