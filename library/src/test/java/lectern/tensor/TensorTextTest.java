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
        JsonObject o = json.has("options") ? json.getAsJsonObject("options") : new JsonObject();
        PrintOptions d = PrintOptions.DEFAULT;
        return new PrintOptions(
                number(o, "precision", d.precision()),
                number(o, "threshold", d.threshold()),
                number(o, "edgeitems", d.edgeitems()),
                number(o, "linewidth", d.linewidth()),
                o.has("sci_mode") ? (Boolean) o.get("sci_mode").getAsBoolean() : null);
    }

    private static int number(JsonObject options, String name, int usual) {
        return options.has(name) ? options.get(name).getAsInt() : usual;
    }
}
