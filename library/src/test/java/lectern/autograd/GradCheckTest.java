package lectern.autograd;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Tensor;
import lectern.tensor.TensorError;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Gradients of first and second order against central differences, on odd shapes, transposed inputs and broadcasts. */
class GradCheckTest {
    private static final Map<String, GradCheck.Checked> FUNCTIONS = Map.ofEntries(
            Map.entry("add", in -> in.get(0).add(in.get(1))),
            Map.entry("sub", in -> in.get(0).sub(in.get(1))),
            Map.entry("mul", in -> in.get(0).mul(in.get(1))),
            Map.entry("div", in -> in.get(0).div(in.get(1))),
            Map.entry("pow", in -> in.get(0).pow(in.get(1))),
            Map.entry("pow of a number", in -> in.get(0).pow(3).add(in.get(1))),
            Map.entry("rsub", in -> in.get(0).rsub(3).mul(in.get(1))),
            Map.entry("rdiv", in -> in.get(0).rdiv(3).mul(in.get(1))),
            Map.entry("exp", in -> in.get(0).exp().mul(in.get(1))),
            Map.entry("log", in -> in.get(0).log().mul(in.get(1))),
            Map.entry("sqrt", in -> in.get(0).sqrt().mul(in.get(1))),
            Map.entry(
                    "trigonometry",
                    in -> in.get(0).sin().mul(in.get(1).cos()).add(in.get(0).tan())),
            Map.entry("tanh", in -> in.get(0).tanh().mul(in.get(1))),
            Map.entry(
                    "matrix exponential",
                    in -> torch.linalg
                            .matrixExp(in.get(0).matmul(in.get(0).t()))
                            .mul(in.get(1).sum())),
            Map.entry("sum", in -> in.get(0).mul(in.get(1)).sum(0)),
            Map.entry("mean", in -> in.get(0).mul(in.get(1)).mean()),
            Map.entry(
                    "matmul",
                    in -> in.get(0).matmul(in.get(0).t()).mul(in.get(1).sum())),
            Map.entry(
                    "permute and reshape",
                    in -> in.get(0).permute(1, 0).reshape(-1).mul(in.get(1).sum())),
            Map.entry("a write through a view", in -> {
                Tensor y = in.get(0).mul(2);
                y.t().mul_(in.get(1).sum());
                return y.mul(y);
            }));

    private static Tensor values(int... shape) {
        int n = 1;
        for (int size : shape) n *= size;
        double[] values = new double[n];
        for (int i = 0; i < n; i++) values[i] = 0.3 + (i * 37 % 11) * 0.11;
        return torch.tensor((Object) values, DType.FLOAT64).reshape(shape);
    }

    @TestFactory
    Stream<DynamicTest> firstAndSecondOrder() {
        return FUNCTIONS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Tensor transposed = values(3, 2).t().requiresGrad_();
                    List<Tensor> inputs = List.of(transposed, values(1, 3).requiresGrad_());
                    assertTrue(Autograd.gradcheck(entry.getValue(), inputs));
                    assertTrue(Autograd.gradgradcheck(entry.getValue(), inputs));
                }));
    }

    @Test
    void aWrongGradientIsFound() {
        class Wrong extends Function {
            @Override
            public Tensor forward(Tensor... in) {
                return in[0].mul(3);
            }

            @Override
            public List<Tensor> backward(List<Tensor> g) {
                return List.of(g.get(0).mul(2));
            }
        }
        List<Tensor> inputs = List.of(values(2).requiresGrad_());
        assertThrows(TensorError.class, () -> Autograd.gradcheck(in -> new Wrong().apply(in.get(0)), inputs));
    }
}
