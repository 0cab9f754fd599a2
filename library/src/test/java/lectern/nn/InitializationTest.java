package lectern.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code nn.init} draws PyTorch's numbers, and {@code nn.utils} treats parameters as one. */
class InitializationTest {
    private record Drawn(String name, Consumer<Tensor> fill, int rows, List<Double> values) {}

    private static Drawn drawn(String name, Consumer<Tensor> fill, int rows, double... values) {
        return new Drawn(name, fill, rows, Arrays.stream(values).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> drawsPyTorchsNumbers() {
        return Stream.of(
                        drawn(
                                "uniform",
                                w -> nn.init.uniform_(w, -1, 2),
                                2,
                                1.2728949,
                                -0.1620674,
                                0.2092078,
                                1.2040534,
                                -0.9121553,
                                1.3995759),
                        drawn(
                                "normal",
                                w -> nn.init.normal_(w, 1, 2),
                                2,
                                2.3227043,
                                1.5338482,
                                1.1233546,
                                2.2426348,
                                0.0961881,
                                0.6677395),
                        drawn(
                                "xavier uniform",
                                w -> nn.init.xavierUniform_(w, 2),
                                2,
                                1.1288851,
                                -0.9670113,
                                -0.4247293,
                                1.0283358,
                                -2.0625849,
                                1.3139148),
                        drawn(
                                "xavier normal",
                                nn.init::xavierNormal_,
                                2,
                                0.4182758,
                                0.1688176,
                                0.0390081,
                                0.3929556,
                                -0.2858104,
                                -0.10507),
                        drawn(
                                "kaiming uniform",
                                w -> nn.init.kaimingUniform_(w, 0.1, "fan_out", "leaky_relu"),
                                2,
                                0.8880329,
                                -0.7606955,
                                -0.3341115,
                                0.8089362,
                                -1.622524,
                                1.0335857),
                        drawn(
                                "kaiming normal",
                                w -> nn.init.kaimingNormal_(w, 0, "fan_in", "relu"),
                                2,
                                0.5399918,
                                0.2179426,
                                0.0503593,
                                0.5073035,
                                -0.3689797,
                                -0.1356448),
                        drawn(
                                "truncated normal",
                                nn.init::truncNormal_,
                                2,
                                0.6616721,
                                -0.5552779,
                                -0.2340331,
                                0.5947846,
                                -1.6381097,
                                0.7933567),
                        drawn(
                                "orthogonal, wide",
                                w -> nn.init.orthogonal_(w, 2),
                                2,
                                1.8477428,
                                0.7457557,
                                0.1723193,
                                0.762423,
                                -1.7535833,
                                -0.5862215),
                        drawn(
                                "orthogonal, tall",
                                nn.init::orthogonal_,
                                3,
                                0.8232183,
                                -0.0506527,
                                0.0767728,
                                0.9967954,
                                -0.5625101,
                                0.0619163))
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    torch.manualSeed(1);
                    Tensor w = torch.empty(row.rows(), 6 / row.rows()).requiresGrad_();
                    row.fill().accept(w);
                    double[] expected =
                            row.values().stream().mapToDouble(v -> v).toArray();
                    assertArrayEquals(expected, w.toDoubles(), 2e-6);
                    assertTrue(w.isLeaf());
                }));
    }

    @Test
    void gainsAreThoseOfTheActivations() {
        assertEquals(Math.sqrt(2), nn.init.calculateGain("relu"), 1e-12);
        assertEquals(5.0 / 3, nn.init.calculateGain("tanh"), 1e-12);
        assertEquals(Math.sqrt(2 / 1.04), nn.init.calculateGain("leaky_relu", 0.2), 1e-12);
        var unknown = assertThrows(IllegalArgumentException.class, () -> nn.init.calculateGain("relux"));
        assertEquals("Unsupported nonlinearity relux", unknown.getMessage());
    }

    @Test
    void gradientsAreClippedTogether() {
        Tensor a = torch.tensor(0., 0).requiresGrad_();
        Tensor b = torch.tensor(0.).requiresGrad_();
        Runnable gradients = () -> {
            a.setGrad(torch.tensor(3., 0));
            b.setGrad(torch.tensor(4.));
        };
        gradients.run();
        assertEquals(5, nn.utils.clipGradNorm_(List.of(a, b), 1).item());
        assertArrayEquals(new double[] {0.6, 0}, a.grad().toDoubles(), 1e-6);
        gradients.run();
        assertEquals(
                4,
                nn.utils
                        .clipGradNorm_(List.of(a, b), 10, Double.POSITIVE_INFINITY)
                        .item());
        assertEquals(4, b.grad().item());
        nn.utils.clipGradValue_(List.of(a, b), 0.5);
        assertEquals(List.of(0.5, 0.0), a.grad().tolist());
    }

    @Test
    void parametersTravelAsOneVector() {
        nn.Linear layer = nn.Linear(2, 1);
        Tensor vector = nn.utils.parametersToVector(layer.parameters());
        assertEquals("torch.Size([3])", vector.shape().toString());
        nn.utils.vectorToParameters(torch.tensor(1., 2, 3), layer.parameters());
        assertEquals(List.of(List.of(1.0, 2.0)), layer.weight.tolist());
        assertEquals(List.of(3.0), layer.bias.tolist());
        assertThrows(
                RuntimeException.class, () -> nn.utils.vectorToParameters(torch.tensor(1., 2), layer.parameters()));
    }
}
