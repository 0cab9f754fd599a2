package lectern.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lectern.Prelude.torch;
import lectern.golden.Golden;
import lectern.tensor.Tensor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each module of modules.jsonl begins with PyTorch's values, prints, computes and leaves the gradients and buffers that
 * PyTorch's does. The file is written by modules.py beside it.
 */
class ModuleSamplesTest {
    @TestFactory
    Stream<DynamicTest> modules() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/nn/modules.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .map(sample -> DynamicTest.dynamicTest(sample.get("module").getAsString(), () -> check(sample)));
    }

    private static void check(JsonObject sample) {
        torch.manualSeed(0);
        Modules.Module module =
                ModuleBindings.of(sample.get("module").getAsString()).get();
        assertEquals(sample.get("printed").getAsString(), module.toString());
        checkState(sample.getAsJsonObject("state"), module.stateDict());
        List<Tensor> inputs = new ArrayList<>();
        JsonArray inputGrads = sample.getAsJsonArray("input_grads");
        for (JsonElement input : sample.getAsJsonArray("inputs")) {
            boolean grad = !inputGrads.get(inputs.size()).isJsonNull();
            Tensor given = Golden.tensor(input.getAsJsonObject());
            // PyTorch drew these from the same stream, between the parameters and what dropout draws.
            draw(given);
            inputs.add(grad ? given.requiresGrad_() : given);
        }
        List<Tensor> outputs = flat(module.called(inputs.toArray(new Tensor[0])));
        JsonArray expected = sample.getAsJsonArray("outputs");
        assertEquals(expected.size(), outputs.size());
        Tensor loss = torch.zeros(1);
        for (int i = 0; i < outputs.size(); i++) {
            Tensor output = outputs.get(i);
            checkClose("output " + i, expected.get(i), output);
            Tensor weights = torch.linspace(-1, 1, output.numel()).reshapeAs(output);
            loss = loss.add(output.mul(weights).add(output).sum());
        }
        if (loss.requiresGrad()) loss.backward();
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputGrads.get(i).isJsonNull()) {
                checkClose(
                        "gradient of input " + i,
                        inputGrads.get(i),
                        inputs.get(i).grad());
            }
        }
        Map<String, Tensor> gradients = new LinkedHashMap<>();
        module.namedParameters().forEach((name, parameter) -> {
            if (parameter.grad() != null) gradients.put(name, parameter.grad());
        });
        checkAll("gradient of ", sample.getAsJsonObject("grads"), gradients);
        checkAll("buffer ", sample.getAsJsonObject("after"), module.namedBuffers());
    }

    private static void draw(Tensor like) {
        if (like.dtype().isFloatingPoint()) torch.randn(like.shape());
    }

    private static void checkState(JsonObject expected, Map<String, Tensor> state) {
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(state.keySet()));
        expected.entrySet().forEach(entry -> {
            Tensor want = Golden.tensor(entry.getValue().getAsJsonObject());
            assertTrue(
                    torch.equal(want, state.get(entry.getKey())),
                    () -> entry.getKey() + ": expected " + want + ", got " + state.get(entry.getKey()));
        });
    }

    private static void checkAll(String what, JsonObject expected, Map<String, Tensor> actual) {
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(actual.keySet()));
        expected.entrySet()
                .forEach(entry -> checkClose(what + entry.getKey(), entry.getValue(), actual.get(entry.getKey())));
    }

    private static void checkClose(String what, JsonElement expected, Tensor actual) {
        Tensor want = Golden.tensor(expected.getAsJsonObject());
        assertEquals(want.shape(), actual.shape(), what);
        assertEquals(want.dtype(), actual.dtype(), what);
        assertTrue(torch.allclose(want, actual, 1e-4, 1e-5), () -> what + ": expected " + want + ", got " + actual);
    }

    /** A tensor, or the tensors of a record. */
    private static List<Tensor> flat(Object output) {
        if (output instanceof Tensor tensor) return List.of(tensor);
        return Stream.of(output.getClass().getRecordComponents())
                .map(component -> {
                    try {
                        return (Tensor) component.getAccessor().invoke(output);
                    } catch (ReflectiveOperationException e) {
                        throw new LinkageError(e.getMessage(), e);
                    }
                })
                .toList();
    }
}
