package lectern.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.tensor.DType;
import lectern.tensor.Option;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The parameters after each of five steps along given gradients, beside real PyTorch's (make.py wrote steps.jsonl). */
class OptimizerStepsTest {
    @TestFactory
    Stream<DynamicTest> steps() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                OptimizerStepsTest.class.getResourceAsStream("/optim/steps.jsonl"), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList().stream()
                    .map(sample -> DynamicTest.dynamicTest(
                            sample.get("optimizer") + " " + sample.get("options") + " " + sample.get("dtype"), () -> {
                                if (sample.has("gradients")) checkSteps(sample);
                                else checkClosures(sample);
                            }));
        }
    }

    private static Tensor vector(JsonArray values, DType dtype) {
        double[] array = new double[values.size()];
        for (int i = 0; i < array.length; i++) array[i] = values.get(i).getAsDouble();
        return torch.tensor(array, new Option.Creation[] {dtype});
    }

    private static void checkSteps(JsonObject sample) {
        DType dtype = DType.valueOf(sample.get("dtype").getAsString().toUpperCase(Locale.ROOT));
        Tensor parameter = vector(sample.getAsJsonArray("start"), dtype).requiresGrad_();
        Optimizer optimizer = OptimizerKeywords.optimizer(
                sample.get("optimizer").getAsString(), List.of(parameter), sample.getAsJsonObject("options"));
        JsonArray gradients = sample.getAsJsonArray("gradients");
        for (int i = 0; i < gradients.size(); i++) {
            parameter.setGrad(vector(gradients.get(i).getAsJsonArray(), dtype));
            optimizer.step();
            JsonArray expected = sample.getAsJsonArray("values").get(i).getAsJsonArray();
            assertClose(expected, parameter, dtype == DType.FLOAT32 ? 4e-7 : 1e-14, "after step " + i);
        }
        TreeSet<String> states = new TreeSet<>();
        sample.getAsJsonArray("states").forEach(key -> states.add(key.getAsString()));
        // Without momentum PyTorch keeps an empty buffer.
        if (!sample.getAsJsonObject("options").has("momentum")) states.remove("momentum_buffer");
        assertEquals(states, new TreeSet<>(state(optimizer).keySet()));
    }

    /** The valley of Rosenbrock's function, whose lowest point is (1, 1). */
    private static void checkClosures(JsonObject sample) {
        Tensor x = torch.tensor(new double[] {-1.2, 1}, new Option.Creation[] {DType.FLOAT64})
                .requiresGrad_();
        Optimizer optimizer = OptimizerKeywords.optimizer("LBFGS", List.of(x), sample.getAsJsonObject("options"));
        JsonArray losses = sample.getAsJsonArray("losses");
        for (int i = 0; i < losses.size(); i++) {
            Tensor loss = optimizer.step(() -> {
                optimizer.zeroGrad();
                Tensor a = x.get(0);
                Tensor valley =
                        a.sub(1).pow(2).add(x.get(1).sub(a.pow(2)).pow(2).mul(100));
                valley.backward();
                return valley;
            });
            double expected = losses.get(i).getAsDouble();
            assertEquals(expected, loss.item(), 1e-6 * expected, "loss before step " + i);
            assertClose(sample.getAsJsonArray("values").get(i).getAsJsonArray(), x, 1e-7, "after step " + i);
        }
        assertEquals(sample.get("evaluations").getAsInt(), state(optimizer).get("func_evals"));
        assertEquals(sample.get("iterations").getAsInt(), state(optimizer).get("n_iter"));
    }

    private static Map<?, ?> state(Optimizer optimizer) {
        Object state = ((Map<?, ?>) optimizer.stateDict().get("state")).get(0);
        return state == null ? Map.of() : (Map<?, ?>) state;
    }

    private static void assertClose(JsonArray expected, Tensor actual, double relative, String what) {
        double[] values = actual.detach().toDoubles();
        for (int i = 0; i < values.length; i++) {
            double want = expected.get(i).getAsDouble();
            assertEquals(want, values[i], relative * Math.max(1, Math.abs(want)), what + " at " + i);
        }
    }
}
