package lectern.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lectern.Prelude.nn;
import lectern.Prelude.torch;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The nets of training.jsonl begin with PyTorch's own parameters, drawn after the data from the same stream. */
class InitialParametersTest {
    private static final Map<String, Supplier<nn.Module>> NETS = Map.of(
            "linear",
            () -> nn.Linear(3, 1),
            "mlp",
            () -> nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1)),
            "relu_mlp",
            () -> nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 1)));

    @TestFactory
    Stream<DynamicTest> nets() {
        return Golden.samples("training.jsonl")
                .filter(sample -> sample.json().has("net"))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
    }

    private static void check(Golden.Sample sample) {
        torch.manualSeed(0);
        torch.randn(20, 3);
        List<Tensor> parameters =
                NETS.get(sample.json().get("net").getAsString()).get().parameters();
        JsonArray init = sample.json().getAsJsonArray("init");
        assertEquals(init.size(), parameters.size());
        List<Tensor> expected = new ArrayList<>();
        for (JsonElement element : init) expected.add(Golden.tensor(element.getAsJsonObject()));
        for (int i = 0; i < parameters.size(); i++) assertTrue(torch.equal(expected.get(i), parameters.get(i)));
    }
}
