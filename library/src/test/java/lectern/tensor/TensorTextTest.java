package lectern.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import lectern.golden.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample of print_tensor.jsonl, to the letter. */
class TensorTextTest {
    @TestFactory
    Stream<DynamicTest> printedAsPyTorchPrints() {
        return Golden.samples("print_tensor.jsonl")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    JsonObject json = sample.json();
                    Tensor x = Golden.tensor(json.getAsJsonObject("tensor"));
                    if (json.has("requires_grad"))
                        x.requiresGrad_(json.get("requires_grad").getAsBoolean());
                    assertEquals(json.get("printed").getAsString(), TensorText.of(x, options(json)));
                }));
    }

    private static PrintOptions options(JsonObject json) {
        if (!json.has("options") || json.get("options").isJsonNull()) return PrintOptions.DEFAULT;
        JsonObject o = json.getAsJsonObject("options");
        PrintOptions d = PrintOptions.DEFAULT;
        return new PrintOptions(
                o.has("precision") ? o.get("precision").getAsInt() : d.precision(),
                o.has("threshold")
                        ? (int) Math.min(Integer.MAX_VALUE, o.get("threshold").getAsDouble())
                        : d.threshold(),
                o.has("edgeitems") ? o.get("edgeitems").getAsInt() : d.edgeitems(),
                o.has("linewidth") ? o.get("linewidth").getAsInt() : d.linewidth(),
                o.has("sci_mode") && !o.get("sci_mode").isJsonNull()
                        ? o.get("sci_mode").getAsBoolean()
                        : null);
    }
}
