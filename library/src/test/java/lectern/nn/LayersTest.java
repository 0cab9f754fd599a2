package lectern.nn;

import static lectern.Prelude.attnMask;
import static lectern.Prelude.averageAttnWeights;
import static lectern.Prelude.batchFirst;
import static lectern.Prelude.dimFeedforward;
import static lectern.Prelude.dropout;
import static lectern.Prelude.inplace;
import static lectern.Prelude.kdim;
import static lectern.Prelude.keyPaddingMask;
import static lectern.Prelude.mask;
import static lectern.Prelude.needWeights;
import static lectern.Prelude.vdim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.Prelude.autograd;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Size;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** What modes, masks and inputs that do not fit make of the layers. */
class LayersTest {
    @BeforeEach
    void seed() {
        torch.manualSeed(0);
    }

    @Test
    void dropoutDropsInTrainingOnly() {
        nn.Dropout layer = nn.Dropout(0.5);
        Tensor x = torch.ones(1000);
        Tensor dropped = layer.call(x);
        assertEquals(List.of(0.0, 2.0), dropped.unique().tolist());
        layer.eval();
        assertSame(x, layer.call(x));
    }

    @Test
    void batchStatisticsRunAlongInTrainingOnly() {
        nn.BatchNorm1d layer = nn.BatchNorm1d(1);
        Tensor x = torch.tensor("[[1.], [3.]]");
        assertEquals((3 - 2) / Math.sqrt(1 + 1e-5), layer.call(x).get(1, 0).item(), 1e-6);
        assertEquals(0.2, layer.runningMean.item(), 1e-6);
        assertEquals(1.1, layer.runningVar.item(), 1e-6);
        layer.eval();
        assertEquals((1 - 0.2) / Math.sqrt(1.1 + 1e-5), layer.call(x).get(0, 0).item(), 1e-6);
        assertEquals(0.2, layer.runningMean.item(), 1e-6);
        assertEquals(1, layer.numBatchesTracked.item());
    }

    @Test
    void anActivationMayWriteOverItsInput() {
        Tensor x = torch.tensor(-1., 2).requiresGrad_();
        Tensor y = x.mul(1);
        Tensor result = nn.LeakyReLU(0.5, inplace()).call(y);
        assertSame(y, result);
        assertEquals(List.of(-0.5, 2.0), y.tolist());
        result.sum().backward();
        assertEquals(List.of(0.5, 1.0), x.grad().tolist());
    }

    @Test
    void aLazyLayerLearnsItsSize() {
        nn.LazyLinear layer = nn.LazyLinear(2);
        nn.Sequential net = nn.Sequential(nn.Flatten(), layer);
        assertEquals("LazyLinear(in_features=0, out_features=2, bias=True)", layer.toString());
        assertThrows(IllegalArgumentException.class, net::parameters);
        net.call(torch.ones(5, 2, 3));
        assertEquals("Linear(in_features=6, out_features=2, bias=True)", layer.toString());
        assertEquals(
                List.of("1.weight", "1.bias"), List.copyOf(net.namedParameters().keySet()));
    }

    @Test
    void lazyConvolutionsLearnTheirChannels() {
        Tensor images = torch.randn(2, 3, 5, 5);
        learnsAs(nn.LazyConv2d(4, 3), () -> nn.Conv2d(3, 4, 3), images);
        learnsAs(nn.LazyConv1d(4, 2), () -> nn.Conv1d(5, 4, 2), images.select(1, 0));
    }

    @Test
    void lazyNormalizationsLearnTheirChannels() {
        Tensor images = torch.randn(2, 3, 5, 5);
        learnsAs(nn.LazyBatchNorm2d(), () -> nn.BatchNorm2d(3), images);
        learnsAs(nn.LazyBatchNorm1d(), () -> nn.BatchNorm1d(5), images.select(1, 0));
    }

    /** After its first input a lazy layer is the other one, drawn from the same random stream. */
    private static void learnsAs(nn.Module lazy, Supplier<nn.Module> sized, Tensor input) {
        assertTrue(lazy.toString().startsWith("Lazy"), lazy.toString());
        assertThrows(IllegalArgumentException.class, lazy::parameters);
        torch.manualSeed(1);
        Object learned = lazy.called(input);
        torch.manualSeed(1);
        nn.Module other = sized.get();
        assertTrue(torch.equal((Tensor) other.called(input), (Tensor) learned));
        assertEquals(other.toString(), lazy.toString());
        assertEquals(other.stateDict().keySet(), lazy.stateDict().keySet());
        Tensor narrow = input.narrow(1, 0, 1);
        assertThrows(TensorError.class, () -> lazy.called(narrow));
    }

    @Test
    void masksHideKeys() {
        nn.MultiheadAttention attention = nn.MultiheadAttention(4, 2, batchFirst());
        Tensor x = torch.randn(1, 3, 4);
        Tensor causal = torch.ones(3, 3).triu(1).to(DType.BOOL);
        AttentionOutput seen = attention.call(x, x, x, attnMask(causal));
        assertEquals(0, seen.attnOutputWeights().get(0, 0, 1).item());
        assertEquals(1, seen.attnOutputWeights().get(0, 0).sum().item(), 1e-6);
        AttentionOutput padded = attention.call(x, x, x, keyPaddingMask(torch.tensor("[[False, False, True]]")));
        AttentionOutput shorter = attention.call(x, x.narrow(1, 0, 2), x.narrow(1, 0, 2));
        assertTrue(torch.allclose(padded.attnOutput(), shorter.attnOutput(), 1e-5, 1e-6));
        assertEquals(
                "torch.Size([1, 2, 3, 3])",
                attention
                        .call(x, x, x, averageAttnWeights(false))
                        .attnOutputWeights()
                        .shape()
                        .toString());
        assertNull(attention.call(x, x, x, needWeights(false)).attnOutputWeights());
    }

    @Test
    void inputsOfAnotherTypeAreNamed() {
        assertTrue(assertThrows(
                        TensorError.class,
                        () -> nn.Linear(4, 2).call(torch.ones(3, 4).to(DType.FLOAT64)))
                .getMessage()
                .endsWith("expected an input of the type of the weights, torch.float32, got torch.float64 of shape"
                        + " torch.Size([3, 4]); convert it: x.to(float32)"));
        assertTrue(assertThrows(
                        TensorError.class,
                        () -> nn.Conv2d(1, 2, 3).call(torch.ones(1, 1, 4, 4).to(DType.INT64)))
                .getMessage()
                .startsWith("Conv2d(1, 2, kernel_size=(3, 3), stride=(1, 1)): expected an input of the type"));
    }

    @Test
    void attentionTakesKeysAndValuesOfTheirOwnSizes() {
        nn.MultiheadAttention attention = nn.MultiheadAttention(4, 2, kdim(3), vdim(5), batchFirst());
        assertEquals(
                "[q_proj_weight, k_proj_weight, v_proj_weight, in_proj_bias, out_proj.weight, out_proj.bias]",
                attention.stateDict().keySet().toString());
        Tensor query = torch.randn(1, 2, 4);
        Tensor key = torch.randn(1, 3, 3);
        Tensor value = torch.randn(1, 3, 5);
        Tensor padding = torch.tensor("[[False, False, True]]");
        AttentionOutput got = attention.call(query, key, value, keyPaddingMask(padding));
        // From PyTorch 2.13 after torch.manual_seed(0).
        assertTrue(got.attnOutput()
                .allclose(torch.tensor("[[[-0.59432900, -0.59428054, -0.31725985, -0.87452489],"
                        + " [-0.64732337, -0.53185725, -0.33172727, -0.82127643]]]")));
        assertTrue(got.attnOutputWeights()
                .allclose(torch.tensor("[[[0.49570408, 0.50429595, 0.], [0.56852919, 0.43147081, 0.]]]")));
        assertTrue(assertThrows(TensorError.class, () -> attention.call(query, query, value))
                .getMessage()
                .contains("make the layer nn.MultiheadAttention(4, 2, kdim(4))"));
    }

    @Test
    void anEncoderDoesNotLookAhead() {
        var layer = nn.TransformerEncoderLayer(4, 2, dimFeedforward(8), dropout(0), batchFirst());
        nn.TransformerEncoder encoder = nn.TransformerEncoder(layer, 2);
        Tensor causal = torch.ones(3, 3).triu(1).to(DType.BOOL);
        Tensor x = torch.randn(1, 3, 4);
        Tensor changed = x.clone();
        changed.set("0, 2", 5.0);
        Tensor before = encoder.call(x, mask(causal));
        Tensor after = encoder.call(changed, mask(causal));
        assertTrue(torch.allclose(before.narrow(1, 0, 2), after.narrow(1, 0, 2)));
    }

    private static final Map<String, Supplier<nn.Module>> SMOOTH = Map.of(
            "Linear", () -> nn.Linear(3, 2),
            "Bilinear", () -> nn.Sequential(nn.Linear(3, 2), nn.Sigmoid()),
            "Conv2d", () -> nn.Sequential(nn.Unflatten(0, lectern.Prelude.size(1, 1, 4)), nn.Conv2d(1, 2, 2)),
            "BatchNorm1d", () -> nn.BatchNorm1d(3),
            "LayerNorm", () -> nn.LayerNorm(3),
            "GroupNorm", () -> nn.Sequential(nn.Linear(3, 4), nn.GroupNorm(2, 4)),
            "GELU", () -> nn.Sequential(nn.Linear(3, 3), nn.GELU()),
            "RNNCell", () -> nn.RNNCell(3, 2),
            "GRUCell", () -> nn.GRUCell(3, 2),
            "TransformerEncoderLayer",
                    () -> nn.Sequential(
                            nn.Linear(3, 4),
                            nn.TransformerEncoderLayer(
                                    4, 2, dimFeedforward(3), dropout(0), lectern.Prelude.activation("gelu"))));

    @TestFactory
    Stream<DynamicTest> gradientsAreThoseOfDifferences() {
        return SMOOTH.entrySet().stream()
                .map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
                    torch.manualSeed(0);
                    nn.Module module = row.getValue().get().to(DType.FLOAT64);
                    List<Tensor> parameters = module.parameters();
                    List<Tensor> inputs = new ArrayList<>(parameters);
                    inputs.add(torch.randn(4, 3).to(DType.FLOAT64).requiresGrad_());
                    assertTrue(autograd.gradcheck(all -> called(module, parameters, all), inputs));
                }));
    }

    /** The module's output with other parameters; its own ones are what derivatives are taken by. */
    private static Tensor called(nn.Module module, List<Tensor> parameters, List<Tensor> given) {
        Tensor x = given.get(parameters.size());
        List<Tensor> values = given.subList(0, parameters.size());
        if (values.equals(parameters)) return module.call(x);
        Tensor before = nn.utils.parametersToVector(parameters).detach().clone();
        nn.utils.vectorToParameters(nn.utils.parametersToVector(values), parameters);
        Tensor result = module.call(x).detach();
        nn.utils.vectorToParameters(before, parameters);
        return result;
    }

    private record Misfit(Supplier<nn.Module> layer, Size shape, String message) {}

    private static Misfit misfit(Supplier<nn.Module> layer, String message, int... shape) {
        return new Misfit(layer, Size.of(shape), message);
    }

    @TestFactory
    Stream<DynamicTest> aMisfitNamesTheLayerBothShapesAndTheFix() {
        return Stream.of(
                        misfit(
                                () -> nn.Linear(3, 2),
                                "Linear(in_features=3, out_features=2, bias=True): mat1 and mat2 shapes cannot be"
                                        + " multiplied (4x5 and 3x2): the last dimension of the input must be 3, and its"
                                        + " shape is torch.Size([4, 5]); make the layer nn.Linear(5, 2)",
                                4,
                                5),
                        misfit(() -> nn.Linear(12, 2), "flatten it first: x.flatten(1)", 5, 3, 4),
                        misfit(() -> nn.Linear(1, 2), "give it a last dimension: x.unsqueeze(-1)", 5),
                        misfit(
                                () -> nn.Conv2d(1, 6, 5),
                                "Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1)): expected input[64, 28, 28] to have 1"
                                        + " channels, but got 64 channels; give it a dimension for the channel:"
                                        + " x.unsqueeze(1)",
                                64,
                                28,
                                28),
                        misfit(() -> nn.Conv2d(3, 6, 5), "x.movedim(-1, -3)", 8, 32, 32, 3),
                        misfit(() -> nn.Conv2d(3, 6, 5), "make the layer nn.Conv2d(4, 6, ...)", 8, 4, 32, 32),
                        misfit(() -> nn.Conv1d(3, 6, 5), "[batch, channels, length] or [channels, length]", 8),
                        misfit(() -> nn.BatchNorm2d(3), "expected 4D input (got 2D input", 8, 3),
                        misfit(() -> nn.BatchNorm1d(3), "make the layer nn.BatchNorm1d(4)", 8, 4),
                        misfit(() -> nn.LayerNorm(3), "make the layer nn.LayerNorm(4)", 8, 4),
                        misfit(() -> nn.GroupNorm(1, 3), "make the layer nn.GroupNorm(1, 4)", 8, 4),
                        misfit(() -> nn.RNNCell(3, 2), "make the layer nn.RNNCell(4, 2)", 8, 4))
                .map(row -> DynamicTest.dynamicTest(row.message(), () -> {
                    Executable call = () -> row.layer().get().call(torch.zeros(row.shape()));
                    String message = assertThrows(RuntimeException.class, call).getMessage();
                    assertTrue(message.contains(row.message()), message);
                }));
    }

    @Test
    void aRecurrentNetworkNamesWhatItExpects() {
        nn.LSTM lstm = nn.LSTM(3, 4, batchFirst());
        String features = assertThrows(RuntimeException.class, () -> lstm.call(torch.ones(2, 5, 6)))
                .getMessage();
        assertEquals(
                "LSTM(3, 4, batch_first=True): expected an input with 3 features in its last dimension, got"
                        + " torch.Size([2, 5, 6]); make the layer nn.LSTM(6, 4)",
                features);
        String state = assertThrows(
                        RuntimeException.class,
                        () -> lstm.call(torch.ones(2, 5, 3), torch.ones(1, 5, 4), torch.ones(1, 2, 4)))
                .getMessage();
        assertTrue(state.contains("Expected hidden size [1, 2, 4], got [1, 5, 4]"), state);
    }
}
